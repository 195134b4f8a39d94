"""A run of text as it grows: white space folded, spans over what inline elements mark."""

from __future__ import annotations

from cleannews.blocks.html_tags import SpanKind
from cleannews.model import Span


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

    __slots__ = ("breaks", "cell", "closed", "length", "literal", "open", "parts", "space")

    def __init__(self, literal: bool = False) -> None:
        self.literal = literal
        self.open: list[tuple[SpanKind, str, int]] = []
        self._clear()

    def _clear(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.space = False
        self.breaks = 0
        self.cell = -1
        self.closed: list[Span] = []

    def add(self, text: str) -> None:
        """Text as the parser wrote it."""
        text = unescape(text)
        if self.literal:
            self._append(text.replace("\u00a0", " "))
            return
        words = text.split()
        if not words:
            self.space = True
            return
        if self.length and (self.space or text[0].isspace()) and self.parts[-1] != "\t":
            self._append(" ")
        self._append(" ".join(words))
        self.space = text[-1].isspace()
        self.breaks = 0

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def add_break(self) -> None:
        """A single line break: white space, and the first half of a paragraph's end."""
        self.space = True
        self.breaks += 1

    def begin_span(self, kind: SpanKind, url: str) -> None:
        self.open.append((kind, url, self.length))

    def end_span(self) -> None:
        if self.open:
            self._close_span(*self.open.pop())

    def _close_span(self, kind: SpanKind, url: str, start: int) -> None:
        if start < self.length:
            self.closed.append(Span(start, self.length, kind, url))

    def begin_cell(self) -> None:
        """A table row's next cell, apart from the last by a tab."""
        if self.cell >= 0:
            self._append("\t")
        self.space = False
        self.cell = self.length

    def end_cell(self) -> None:
        self.closed.append(Span(self.cell, self.length, "cell"))

    def take(self) -> tuple[str, tuple[Span, ...]]:
        """The text and its spans; the run starts anew, with the spans that are still open."""
        if not self.length:
            self.breaks = 0
            self.space = False
            if self.open:
                self.open = [(kind, url, 0) for kind, url, _ in self.open]
            return "", ()
        for span in self.open:
            self._close_span(*span)
        text, spans = "".join(self.parts), self.closed
        self.open = [(kind, url, 0) for kind, url, _ in self.open]
        self._clear()
        return _trimmed(text, spans)


def _trimmed(text: str, spans: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """Without blank lines around literal text; spans begin at a character that is no space."""
    if text.isspace():
        return "", ()
    if not spans:
        return text.strip("\r\n").rstrip() if "\n" in text else text, ()
    lead = len(text) - len(text.lstrip("\r\n"))
    trimmed = text[lead:].rstrip(" \r\n")
    ordered = sorted(
        {_shifted(span, trimmed, lead) for span in spans}, key=lambda s: (s.start, -s.end, s.kind)
    )
    return trimmed, tuple(s for s in ordered if s.start < s.end or s.kind == "cell")


def _shifted(span: Span, text: str, lead: int) -> Span:
    start, end = max(0, span.start - lead), min(len(text), max(0, span.end - lead))
    if span.kind != "cell":
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
    return Span(start, end, span.kind, span.url)
