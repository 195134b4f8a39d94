"""Invented pages for property tests: prose among the cruft that stands around it."""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st

WORDS = (
    "the harbour was closed for three days after storm officials said and ferries were held in "
    "port while crews cleared sand from rails Mayor Lena Hartog told residents in that water had "
    "risen higher than at any time since 1953 but nobody was hurt"
).split()

CRUFT = (
    "Home",
    "News",
    "Share this",
    "Sign in",
    "Most read",
    "Copyright © 2021 The Evening Tide. All rights reserved.",
    "We use cookies to make this site work. Accept",
    "12 comments",
    "By Jo Maddern",
    "Updated 4 May 2021 09:15 GMT",
    "Subscribe to our newsletter",
    "* * *",
    "Read more: Ferry fares to rise",
)


def sentences(fewest: int = 5, most: int = 60) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(WORDS), min_size=fewest, max_size=most)
    return words.map(lambda some: " ".join(some).capitalize() + ".")


def pieces() -> st.SearchStrategy[list[str]]:
    odd = st.text(max_size=40)
    return st.lists(st.one_of(sentences(), st.sampled_from(CRUFT), odd), max_size=25)


def text_pages() -> st.SearchStrategy[str]:
    """Lines apart by a line end or a blank line, as dumps have them."""
    return st.tuples(pieces(), st.sampled_from(["\n", "\n\n", "\r\n", "\n  "])).map(
        lambda drawn: drawn[1].join(drawn[0])
    )


def one_line_pages() -> st.SearchStrategy[str]:
    """The parts of a page with a space between them, or nothing."""
    part = st.one_of(sentences(20), st.sampled_from([line for line in CRUFT if line[0] != "*"]))
    parts = st.lists(part, min_size=5, max_size=40)
    return st.tuples(parts, st.sampled_from(["", " "])).map(lambda drawn: drawn[1].join(drawn[0]))


def html_pages() -> st.SearchStrategy[str]:
    """Nested elements, closed or not, with attributes that real pages have."""
    tags = st.sampled_from(["p", "div", "li", "h2", "td", "span", "blockquote", "pre", "nav"])
    attributes = st.sampled_from(["", ' class="story-body"', " hidden", ' class="share-bar"'])
    closing = st.sampled_from(["</{}>", "", "<br>", "<br><br>"])
    element = st.tuples(tags, attributes, pieces(), closing).map(
        lambda d: f"<{d[0]}{d[1]}>" + " ".join(map(escape, d[2])) + d[3].format(d[0])
    )
    return st.lists(element, max_size=12).map(
        lambda parts: "<html><head><title>Storm</title></head><body>" + "".join(parts)
    )
