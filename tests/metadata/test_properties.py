"""What holds for every page: no value is invented, dates are real days, nothing raises."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import datetime
from html import escape
from urllib.parse import urljoin

from hypothesis import given, settings
from hypothesis import strategies as st

from cleannews.blocks import to_page
from cleannews.metadata import describe, timestamps
from cleannews.metadata.captions import captions
from cleannews.metadata.folding import solid
from cleannews.metadata.function_words import detect
from cleannews.metadata.language import CUT_SAMPLE, LONGEST_BLOCKS, subtag
from cleannews.metadata.related import related
from cleannews.model import Decision, Document, Label, Metadata, Page

WORDS = st.sampled_from(
    "By Von Jane Marlow Ute Krämer Example News rain in Oslo 3 May 2024 12:01 GMT , . | - © 2020 "
    "Updated Reuters https://x.example/a jane@x.example @jane 29/02/2008 über 大雨 기자 홍길동 "
    ": ; ( )".split()
)
LINES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
LABELS = st.sampled_from(list(Label))


@st.composite
def text_pages(draw: st.DrawFn) -> tuple[Page, list[Decision]]:
    page = to_page(Document("\n\n".join(draw(st.lists(LINES, max_size=8))), "text"))
    labels = [draw(LABELS) for _ in page.blocks]
    kept = [label in (Label.PARAGRAPH, Label.TITLE) for label in labels]
    return page, [
        Decision(block, label, keep, float(keep), "")
        for block, label, keep in zip(page.blocks, labels, kept, strict=True)
    ]


ADDRESSES = st.sampled_from(
    (
        "https://x.example/news/1",
        "/news/1?from=card#top",
        "//cdn.example/a.jpg",
        "a.jpg",
        "mailto:jane@x.example",
        "http://[broken",
        "javascript:void(0)",
        "",
    )
)
LANGUAGES = st.sampled_from(("en", "en_GB", "de-AT", "nb", "english", "x", "", "zxx-Latn", "123"))


@st.composite
def html_pages(draw: st.DrawFn) -> Page:
    title, site, author, date = (draw(LINES) for _ in range(4))
    picture, own, canonical = (draw(ADDRESSES) for _ in range(3))
    story = {
        "@type": draw(st.sampled_from(("NewsArticle", "BlogPosting", "WebPage"))),
        "headline": title,
        "author": author,
        "datePublished": date,
        "dateModified": draw(LINES),
        "image": draw(ADDRESSES),
        "mainEntityOfPage": own,
        "inLanguage": draw(LANGUAGES),
    }
    body = "".join(f"<p>{escape(line)}</p>" for line in draw(st.lists(LINES, max_size=6)))
    html = (
        f"<html lang='{draw(LANGUAGES)}'><head><title>{escape(title)} | {escape(site)}</title>"
        f"<meta property='og:site_name' content='{escape(site)}'>"
        f"<link rel='canonical' href='{canonical}'><meta property='og:image' content='{picture}'>"
        f"<meta property='og:locale' content='{draw(LANGUAGES)}'>"
        f"<meta name='author' content='{escape(draw(LINES))}'>"
        f"<script type='application/ld+json'>{json.dumps(story, ensure_ascii=False)}</script>"
        f"</head><body><h1>{escape(draw(LINES))}</h1><img src='{draw(ADDRESSES)}'>{body}"
        "</body></html>"
    )
    return to_page(Document(html, "html", url=draw(st.sampled_from((None, "https://x.example/a")))))


def assert_held(said: Metadata, source: str) -> None:
    """Every word of every value stands in the source; normal forms aside."""
    held = solid(source)
    for value in (said.title, said.subtitle, said.site, said.section, *said.tags):
        assert value is None or solid(value) in held
    for author in said.authors:
        assert solid(author.name) in held
        assert author.affiliation is None or solid(author.affiliation) in held
    for date in (said.published, said.modified):
        if date:
            datetime.fromisoformat(date)
            assert {int(n) for n in re.findall(r"\d+", date[:4])} <= _years(source)


def assert_addresses_held(said: Metadata, page: Page) -> None:
    """An address is one that the page gives, completed with one of its own; nothing more."""
    given = [one for pair in ADDRESS.findall(page.document.text) for one in pair if one]
    own = [page.url or "", *given]
    full = {_joined(base, one) for base in own for one in given} | set(own)
    assert said.url is None or said.url in full
    assert said.image is None or said.image in full


ADDRESS = re.compile(r"""(?:href|content|src)='([^']*)'|"(?:image|mainEntityOfPage)": "([^"]*)\"""")


def _joined(base: str, one: str) -> str:
    try:
        return urljoin(base, one)
    except ValueError:
        return one


def assert_language_held(said: Metadata, page: Page) -> None:
    """A language is declared, in whatever form, or told by the words of the page."""
    declared = {subtag(one) for pair in LANGUAGE.findall(page.document.text) for one in pair}
    longest = sorted((block.text for block in page.blocks), key=len, reverse=True)
    told = detect(" ".join(longest[:LONGEST_BLOCKS])[:CUT_SAMPLE])
    assert said.language in {None, *declared, told.language if told else None}


LANGUAGE = re.compile(r"""(?:lang|og:locale' content)='([^']*)'|"inLanguage": "([^"]*)\"""")


def _years(source: str) -> set[int]:
    return {int(number) for number in re.findall(r"\d{4}", source)}


@given(text_pages())
@settings(max_examples=150)
def test_no_value_of_a_text_is_invented(drawn: tuple[Page, list[Decision]]) -> None:
    page, decisions = drawn
    said = describe(page, decisions)
    assert_held(said, page.document.text)
    for story in related(page, decisions):
        assert solid(story.title) in solid(page.document.text)
    for caption in captions(decisions):
        assert caption.text in " ".join(block.text for block in page.blocks)


@given(html_pages())
@settings(max_examples=100)
def test_no_value_of_a_web_page_is_invented(page: Page) -> None:
    said = describe(page, [])
    assert_held(said, page.document.text)
    assert_addresses_held(said, page)
    assert_language_held(said, page)


@given(html_pages())
@settings(max_examples=30)
def test_the_same_page_gives_the_same(page: Page) -> None:
    assert describe(page, []) == describe(page, [])


@given(st.text(max_size=200), st.sampled_from(["", "dmy", "mdy"]))
def test_dates_are_real_and_in_order(text: str, order: timestamps.Order) -> None:
    moments = timestamps.find(text, order)
    for moment in moments:
        datetime.fromisoformat(moment.iso)
        assert 0 <= moment.start < moment.end <= len(text)
    assert [m.start for m in moments] == sorted(m.start for m in moments)


@given(st.dates(min_value=datetime(1970, 1, 1).date(), max_value=datetime(2099, 1, 1).date()))
def test_machine_dates_are_read_back(day: object) -> None:
    assert [moment.date for moment in timestamps.find(str(day))] == [str(day)]


def test_the_text_path_imports_nothing_heavy() -> None:
    code = (
        "import sys; from cleannews.model import Document; from cleannews.blocks import to_page;"
        "from cleannews.metadata import describe;"
        "describe(to_page(Document('a\\n\\nb', 'text')), []);"
        "heavy = {'lxml', 'selectolax', 'dateparser', 'htmldate', 'trafilatura', 'numpy', 'rich'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
