"""What must hold for every page: extractive, complete, deterministic, never silent."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleannews import Article, clean
from cleannews.blocks.text import input_lines
from cleannews.blocks.text_glued import LONG
from cleannews.model import KEPT, METADATA, OPTIONAL, Lines

from .pages import html_pages, one_line_pages, text_pages

LETTERS = str.isalnum


def visible(text: str) -> str:
    return "".join(filter(LETTERS, text))


def assert_extractive(article: Article) -> None:
    """The body's characters stand in the page, in order, no more often than there."""
    rest = iter(visible("".join(d.text for d in article.blocks)))
    assert all(any(character == there for there in rest) for character in visible(article.text))


def assert_complete(article: Article) -> None:
    """Every block is named once, and what is kept is what its label says."""
    assert [d.block for d in article.blocks] == list(article.page.blocks)
    for decision in article.blocks:
        assert decision.kept == (decision.label in KEPT)
        assert decision.reason
        assert 0 <= decision.score <= 1


def assert_every_line_once(article: Article) -> None:
    """For text, every line that is not blank is in one block; or whole in several, but only where
    the page has a line long enough to hold one."""
    holding: dict[int, list[str]] = {}
    for block in article.page.blocks:
        assert isinstance(block.where, Lines)
        for number in range(block.where.first, block.where.last + 1):
            holding.setdefault(number, []).append(block.marker + block.text)
    lines = input_lines(article.page.document.text)
    endless = any(len(line) >= LONG for line in lines)
    for number, line in enumerate(lines, 1):
        if visible(line):
            assert number in holding
        if len(holding.get(number, ())) > 1:
            assert endless
            assert visible(line) in visible("".join(holding[number]))


def assert_never_silent(article: Article) -> None:
    """No article is an outcome of its own: empty, without confidence."""
    if not article.found:
        assert article.text == ""
        assert article.confidence == 0
        assert not any(d.kept for d in article.blocks)
    else:
        assert visible(article.text)


def check(article: Article) -> None:
    assert_extractive(article)
    assert_complete(article)
    assert_never_silent(article)
    if article.kind == "text":
        assert_every_line_once(article)
    kinds = KEPT | METADATA | OPTIONAL
    assert all(d.label not in kinds or d.text for d in article.blocks)


@settings(max_examples=60, deadline=None)
@given(text_pages())
@example(  # what stands under a headline below the body is no standfirst of it
    "The the harbour harbour harbour.\nThe the the the the.\n"
    "The the the the the the.\nBy Jo Maddern"
)
def test_text_pages(page: str) -> None:
    article = clean(page, kind="text")
    check(article)
    assert article.to_dict() == clean(page, kind="text").to_dict()


@settings(max_examples=60, deadline=None)
@given(one_line_pages())
def test_pages_on_one_line(page: str) -> None:
    article = clean(page, kind="text")
    check(article)
    assert {block.where[:2] for block in article.page.blocks} <= {(1, 1)}
    assert visible("".join(block.text for block in article.page.blocks)) == visible(page)


@settings(max_examples=60, deadline=None)
@given(html_pages())
def test_html_pages(page: str) -> None:
    article = clean(page, kind="html")
    check(article)
    assert article.to_dict() == clean(page, kind="html").to_dict()


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.binary()))
def test_anything_at_all(data: str | bytes) -> None:
    check(clean(data))
