"""Inline Markdown that a flattener left in the text → plain text and spans.

Marks are read only on pages that are Markdown by more than one sign; a mark that nobody closes
stays in the text as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

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
    r"|(?P<open>(?<!\w)_(?=[^\s_]))|(?P<close>(?<=[^\s_])_(?!\w))"
    r"|(?P<link>!?\[)"
    rf"|\]\((?P<url><?[^()\s]{{0,{URL_LIMIT}}})(?: \"[^\"]{{0,200}}\")?\)"
)
SIGN = regex(rf"\*\*[^\s*]|\]\([^()\s]{{1,{URL_LIMIT}}}\)")

Name = Literal["link", "emphasis", "strong"]


def is_markdown(rows: Sequence[Row]) -> bool:
    """Whether a page carries inline Markdown: headings, strong text or links marked up."""
    signs = 0
    for row in rows:
        signs += row.kind is Kind.HEADING or bool(SIGN.search(row.text, 0, SIGN_LIMIT))
        if signs >= MIN_SIGNS:
            return True
    return False


def plain(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its inline marks, and what they marked."""
    if not any(mark in text for mark in "*_[\\"):
        return text, ()
    pieces, found = _match(text)
    starts = [0, *accumulate(len(piece) for piece in pieces)]
    spans = (Span(starts[a], starts[b], name, url) for a, b, name, url in found)
    stripped = "".join(pieces)
    if not stripped.strip():
        return text, ()
    return stripped, tuple(sorted(span for span in spans if span.start < span.end))


def _match(text: str) -> tuple[list[str], list[tuple[int, int, Name, str]]]:
    """The pieces of a text, marks that were closed emptied, and the pieces they enclose."""
    pieces: list[str] = []
    waiting: dict[Name, int] = {}
    found: list[tuple[int, int, Name, str]] = []
    position = 0
    for token in TOKEN.finditer(text):
        pieces += [text[position : token.start()], token[0]]
        position = token.end()
        here, kind = len(pieces) - 1, str(token.lastgroup)
        if kind == "escape":
            pieces[here] = ""
        elif name := _opens(kind, waiting):
            waiting[name] = here
        elif (closed := _closes(kind)) in waiting:
            start = waiting.pop(closed)
            pieces[start] = pieces[here] = ""
            found.append((start, here, closed, token["url"] or ""))
    pieces.append(text[position:])
    return pieces, found


def _opens(kind: str, waiting: dict[Name, int]) -> Name | None:
    if kind == "link":
        return "link"
    if kind == "open":
        return "emphasis"
    return "strong" if kind == "strong" and "strong" not in waiting else None


def _closes(kind: str) -> Name:
    return "link" if kind == "url" else "emphasis" if kind == "close" else "strong"
