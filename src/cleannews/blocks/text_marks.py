"""Inline Markdown that a flattener left in the text → plain text and spans.

Marks are read only on pages that are Markdown by more than one sign; a mark that nobody closes
stays in the text as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from cleannews.blocks.text_rows import Row
from cleannews.model import Kind, Span
from cleannews.regex import regex

MIN_SIGNS = 2
"""Signs of Markdown that a page must show: one alone may be a footnote or a hashtag."""

URL_LIMIT = 2000
"""Characters of the longest address that is looked for after a link text."""

SIGN_LIMIT = 10_000
"""Characters of a row that are searched for signs of Markdown."""

TOKEN = regex(
    r"(?P<escape>\\)(?=[\\`*_{}\[\]()#+.!|-])"
    r"|(?P<strong>\*\*)"
    r"|(?P<open>(?<!\w)_(?=[^\s_])|(?<![\w*])\*(?=[^\s*]))"
    r"|(?P<close>(?<=[^\s_])_(?!\w)|(?<=[^\s*])\*(?![\w*]))"
    r"|(?P<link>!?\[)"
    rf"|\]\((?P<url>data:[^()\"]{{0,{URL_LIMIT}}}|<?(?:[^()\s]|\([^()\s]{{0,200}}\)){{0,{URL_LIMIT}}})"
    r"(?: ?\"[^\"]{0,200}\")?\)"
    r"|(?P<shut>\])"
)
SIGN = regex(rf"\*\*[^\s*]|\]\([^()\s]{{1,{URL_LIMIT}}}\)")

Name = Literal["link", "emphasis", "strong"]
NAMES: dict[str, Name] = {"**": "strong", "_": "emphasis", "*": "emphasis"}
"""What a sign marks that opens and closes."""


def is_markdown(rows: Sequence[Row]) -> bool:
    """Whether a page carries inline Markdown: headings, strong text or links marked up."""
    signs = 0
    for row in rows:
        signs += row.kind is Kind.HEADING or bool(SIGN.search(row.text, 0, SIGN_LIMIT))
        if signs >= MIN_SIGNS:
            return True
    return False


class Plain(NamedTuple):
    """A text without its inline marks and what they marked; `wordless` where nothing is left, of
    pictures and addresses alone: then the text stays as it is."""

    text: str
    spans: tuple[Span, ...] = ()
    wordless: bool = False


def plain(text: str) -> Plain:
    """The text without its inline marks, and what they marked.

    What is said of a picture for those who do not see it goes with the picture.
    """
    if not any(mark in text for mark in "*_[\\"):
        return Plain(text)
    pieces, found = _match(text)
    starts = [0, *accumulate(len(piece) for piece in pieces)]
    spans = [Span(starts[a], starts[b], name, url) for a, b, name, url in found]
    stripped = "".join(pieces)
    if not stripped.strip():
        return Plain(text, (), "](" in text)
    if len(stripped.split()) <= stripped.count(" "):
        stripped, spans = _folded(stripped, spans)
    return Plain(stripped, tuple(sorted(span for span in spans if span.start < span.end)))


def _folded(text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """The text without the white space that marks stood in, and its spans."""
    end = len(text.rstrip())
    kept = [
        not char.isspace() or (0 < i < end and not text[i - 1].isspace())
        for i, char in enumerate(text)
    ]
    places = [0, *accumulate(kept)]
    moved = [span._replace(start=places[span.start], end=places[span.end]) for span in spans]
    return "".join(char for char, stays in zip(text, kept, strict=True) if stays), moved


def _match(text: str) -> tuple[list[str], list[tuple[int, int, Name, str]]]:
    """The pieces of a text, marks that were closed emptied, and the pieces they enclose."""
    pieces: list[str] = []
    waiting: dict[str, int] = {}
    brackets: list[int] = []
    pictures: list[tuple[int, int]] = []
    found: list[tuple[int, int, Name, str]] = []
    position = 0
    for token in TOKEN.finditer(text):
        pieces += [text[position : token.start()], token[0]]
        position = token.end()
        here, kind = len(pieces) - 1, str(token.lastgroup)
        if kind == "escape":
            pieces[here] = ""
        elif kind == "link":
            brackets.append(here)
        elif kind == "shut" or (kind == "url" and not brackets):
            del brackets[-1:]
        elif kind == "url" and pieces[brackets[-1]] == "![":
            pictures.append((brackets.pop(), here))
        elif kind == "url":
            start = brackets.pop()
            pieces[start] = pieces[here] = ""
            found.append((start, here, "link", token["url"]))
        elif token[0] in waiting and kind != "open":
            start = waiting.pop(token[0])
            pieces[start] = pieces[here] = ""
            found.append((start, here, NAMES[token[0]], ""))
        elif kind != "close":
            waiting[token[0]] = here
    pieces.append(text[position:])
    _empty(pieces, pictures)
    return pieces, found


def _empty(pieces: list[str], pictures: Sequence[tuple[int, int]]) -> None:
    """Takes pictures out with all that they enclose, each piece once however they nest."""
    done = 0
    for start, end in sorted(pictures):
        if start >= done:
            done = end + 1
            pieces[start:done] = [""] * (done - start)
