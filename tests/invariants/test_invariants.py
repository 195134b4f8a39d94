"""What must hold for every page: extractive, complete, deterministic, never silent."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleannews import Article, clean
from cleannews.blocks.text import input_lines
from cleannews.model import KEPT, METADATA, OPTIONAL, Lines

from .pages import html_pages, text_pages

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
    """For text, every line that is not blank is in one block."""
    seen: Counter[int] = Counter()
    for block in article.page.blocks:
        assert isinstance(block.where, Lines)
        seen.update(range(block.where.first, block.where.last + 1))
    for number, line in enumerate(input_lines(article.page.document.text), 1):
        assert seen[number] <= 1
        if visible(line):
            assert seen[number] == 1


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
@given(html_pages())
def test_html_pages(page: str) -> None:
    article = clean(page, kind="html")
    check(article)
    assert article.to_dict() == clean(page, kind="html").to_dict()


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.binary()))
def test_anything_at_all(data: str | bytes) -> None:
    check(clean(data))
