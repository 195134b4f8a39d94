"""A run of text as it grows: white space folded, spans over what inline elements mark."""

from __future__ import annotations

from cleannews.blocks.html_tags import SpanKind
from cleannews.model import Span
from cleannews.regex import regex

INVISIBLE = regex("[\u200b\u2060\ufeff\u00ad]+")
"""Characters without a width that only steer line breaks: zero-width space, word joiner, byte
order mark, soft hyphen. Joiners (U+200C, U+200D) shape letters and stay."""


LONGEST_LINE = 120
"""Characters of a headline or byline; a longer stressed line is a paragraph's beginning."""

MOST_COLUMNS = 40
"""Columns that a cell is believed to span: the widest table of results has fewer, and what a page
says must not grow into pages of empty cells."""

STRESS = ("strong", "emphasis")


def unescape(text: str) -> str:
    """The characters behind the five references that the parser writes."""
    if "&" not in text:
        return text
    return (
        text.replace("&nbsp;", "\u00a0")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
        .replace("&amp;", "&")
    )


class Run:
    """Text of one block. `literal` keeps lines and columns (`pre`)."""

    __slots__ = (
        "breaks",
        "cell",
        "closed",
        "length",
        "literal",
        "open",
        "parts",
        "sized",
        "space",
        "spanned",
    )

    parts: list[str]
    closed: list[Span]

    def __init__(self, literal: bool = False) -> None:
        self.literal = literal
        self.open: list[tuple[SpanKind, str, int]] = []
        self._clear()

    def _clear(self) -> None:
        self.parts = []
        self.length = 0
        self.space = False
        self.breaks = 0
        self.sized = False
        self.cell = -1
        self.spanned = 0
        self.closed = []

    def add(self, text: str) -> None:
        """Text as the parser wrote it."""
        if "&" in text:
            text = unescape(text)
        if not text.isascii():
            text = INVISIBLE.sub("", text)
        if self.literal:
            self._append(text.replace("\u00a0", " "))
            return
        words = text.split()
        if not words:
            self.space = True
            return
        if self.length and (self.space or text[0].isspace()) and self.parts[-1] != "\t":
            self.parts.append(" ")
            self.length += 1
        folded = " ".join(words)
        self.parts.append(folded)
        self.length += len(folded)
        self.space = text[-1].isspace()
        self.breaks = 0

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def end_line(self) -> None:
        """The next text of code stands on a line of its own."""
        if self.parts and not self.parts[-1].endswith("\n"):
            self._append("\n")

    def add_break(self) -> None:
        """A single line break: white space, and the first half of a paragraph's end."""
        self.space = True
        self.breaks += 1

    def is_stressed(self) -> bool:
        """Whether the text so far is one short line in a font of its own, bold or in italics.

        Before style sheets that was how headlines and bylines were set, with a single line break
        behind them. Without a `font` element the same says little: to end a block behind every
        bold line lost .0034 of the clean pages of a development set.
        """
        return (
            self.sized
            and self.length <= LONGEST_LINE
            and any(
                span.start == 0 and span.end == self.length and span.kind in STRESS
                for span in self.closed
            )
        )

    def begin_span(self, kind: SpanKind, url: str) -> None:
        self.open.append((kind, url, self.length))

    def end_span(self) -> None:
        if self.open:
            self._close_span(*self.open.pop())

    def _close_span(self, kind: SpanKind, url: str, start: int) -> None:
        if start < self.length:
            self.closed.append(Span(start, self.length, kind, url))

    def is_linked(self) -> bool:
        """Whether what comes next is in a link."""
        return any(kind == "link" for kind, _, _ in self.open)

    def begin_cell(self) -> None:
        """A table row's next cell, apart from the last by a tab."""
        if self.cell >= 0:
            for _ in range(self.spanned):
                self._append("\t")
                self.closed.append(Span(self.length, self.length, "cell"))
            self._append("\t")
        self.spanned = 0
        self.space = False
        self.cell = self.length

    def end_cell(self, columns: int = 1) -> None:
        """The cell ends; the columns that it spans are empty cells before the next one."""
        self.closed.append(Span(self.cell, self.length, "cell"))
        self.spanned = min(columns, MOST_COLUMNS) - 1

    def take(self) -> tuple[str, tuple[Span, ...]]:
        """The text and its spans; the run starts anew, with the spans that are still open."""
        if self.open:
            for span in self.open:
                self._close_span(*span)
            self.open = [(kind, url, 0) for kind, url, _ in self.open]
        parts, spans = self.parts, self.closed
        text = parts[0] if len(parts) == 1 else "".join(parts)
        self._clear()
        if self.literal or text.isspace():
            return _trimmed(text, spans)
        return text, _ordered(text, spans) if spans else ()


def _ordered(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """The spans by place, the outer first, none twice, none beginning with a space."""
    placed = [
        Span(span[0] + 1, *span[1:]) if text.startswith(" ", span[0]) else span for span in spans
    ]
    if len(placed) > 1:
        placed = sorted(set(placed), key=lambda span: (span.start, -span.end, span.kind))
    return tuple(placed)


def _trimmed(text: str, spans: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """Literal text without the blank lines around it; of its spans the links alone."""
    kept = text.rstrip()
    lead = len(kept) - len(kept.lstrip("\r\n"))
    links = [
        span._replace(start=max(0, span.start - lead), end=min(len(kept), span.end) - lead)
        for span in spans
        if span.kind == "link"
    ]
    return kept[lead:], tuple(sorted(link for link in links if link.start < link.end))
