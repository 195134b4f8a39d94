"""One line of Markdown: a block's text escaped, its links and emphasis marked.

Marks are insertions into the text, each at its place, so that escapes never depend on where a
span happens to end. A mark that CommonMark would not read as one is left out, never the text.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleannews.model import Span
from cleannews.regex import regex
from cleannews.write.address import address
from cleannews.write.printable import is_printable, printable

SPECIAL = regex(
    r"[\\`*\[\]~]"
    r"|<(?=[A-Za-z/!?])"  # a tag, a comment, an autolink
    r"|&(?=#?[0-9A-Za-z]{1,40};)"  # a character reference
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore marks nothing
)
OPENING = regex(
    r"(?P<mark>[>|=]|[-+](?=\s|$)|-(?=[-|:])|:(?=-)|#{1,6}(?=\s|$))|[0-9]{1,9}(?=[.)](?:\s|$))"
)
"""What would open a block other than a paragraph at the start of a line."""

TICKS = regex("`+")
PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
"""What CommonMark calls ASCII punctuation."""
FOLDED = str.maketrans("\t\n", "  ")
RANK = {"link": 0, "strong": 1, "emphasis": 2, "code": 3}
"""Of two spans over the same text the lower rank goes outside."""

CLOSING, BEGINNING, ESCAPE = range(3)
"""The order of what is inserted at one place."""


class Style(NamedTuple):
    """What the surroundings of a line ask for."""

    base: str | None = None
    links: bool = True
    in_table: bool = False
    in_heading: bool = False


PLAIN = Style()


class Insertion(NamedTuple):
    """A piece of markup before `text[place]`; `turn` orders those of one place."""

    place: int
    phase: int
    turn: int
    mark: str


def inline(text: str, spans: Sequence[Span] = (), style: Style = PLAIN) -> str:
    """The text as one line of Markdown that reads back as the same text.

    Parameters:
        text: a block's or a cell's text.
        spans: its inline markup; spans that cross each other or leave the text are mended.
        style: whether links are wanted, what they are relative to, and whether a `|` must be
            escaped; a heading is bold as it is, and nothing opens a block in it.
    """
    text, spans = _cleaned(text, spans)
    if style.in_heading:
        spans = [span for span in spans if not _is_whole(span, text)]
    nested = list(_nested(text, _marked(spans, style)))
    insertions = sorted([*_marks(text, nested), *_escapes(text, nested, style)])
    pieces, position = [], 0
    for place, _, _, mark in insertions:
        pieces += [text[position:place], mark]
        position = place
    return "".join([*pieces, text[position:]])


def _is_whole(span: Span, text: str) -> bool:
    return span.kind == "strong" and span.start == 0 and span.end >= len(text)


def is_blank(text: str) -> bool:
    """Whether nothing of a text is left when it is written."""
    return not _cleaned(text, ())[0]


def _cleaned(text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Text without controls and outer white space, spans moved along and cut to it."""
    text = text.translate(FOLDED)
    places: Sequence[int] = range(len(text) + 1)
    if not is_printable(text):
        kept = [printable(character) for character in text]
        places = list(accumulate(map(len, kept), initial=0))
        text = "".join(kept)
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    last = len(places) - 1
    moved = []
    for span in spans:
        start, end = (
            min(len(text), max(0, places[min(last, max(0, edge))] - lead))
            for edge in (span.start, span.end)
        )
        moved.append(span._replace(start=start, end=end))
    return text, moved


def _marked(spans: Iterable[Span], style: Style) -> Iterator[Span]:
    """The spans that leave a mark, touching ones of a kind made one."""
    open_spans: dict[str, Span] = {}
    for span in sorted(span for span in spans if span.start < span.end and span.kind in RANK):
        if span.kind == "link":
            url = address(span.url, style.base) if style.links else ""
            if url:
                yield span._replace(url=url)
            continue
        before = open_spans.get(span.kind)
        if before and before.end >= span.start:
            open_spans[span.kind] = before._replace(end=max(before.end, span.end))
        else:
            if before:
                yield before
            open_spans[span.kind] = span
    yield from open_spans.values()


def _nested(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans that lie inside each other or apart, from the outside in; what crosses is dropped."""
    around: list[Span] = []
    trimmed = (_trimmed(text, span) for span in spans)
    for span in sorted(trimmed, key=lambda s: (s.start, -s.end, RANK[s.kind])):
        while around and around[-1].end <= span.start:
            around.pop()
        crosses = around and span.end > around[-1].end
        if span.start >= span.end or crosses:
            continue
        if any(outer.kind in (span.kind, "code") for outer in around):
            continue
        around.append(span)
        yield span


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return span._replace(start=start, end=end)


def _marks(text: str, spans: Sequence[Span]) -> Iterator[Insertion]:
    edges = Counter(edge for span in spans for edge in (span.start, span.end))
    for turn, span in enumerate(spans):
        pair = _pair(text, span, edges)
        if pair:
            yield Insertion(span.start, BEGINNING, turn, pair[0])
            yield Insertion(span.end, CLOSING, -turn, pair[1])


def _pair(text: str, span: Span, edges: Counter[int]) -> tuple[str, str] | None:
    """What opens and what closes the span, or None where it would not be read so."""
    if span.kind == "link":
        return "[", f"]({span.url})"
    if span.kind == "code":
        return _ticks(text[span.start : span.end])
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    ends = ((before, text[span.start], span.start), (after, text[span.end - 1], span.end))
    for outer, inner, edge in ends:
        inside_word = outer.isalnum() and inner.isalnum() and edges[edge] == 1
        if not (_loose(outer) or (span.kind == "strong" and inside_word)):
            return None
    return ("**", "**") if span.kind == "strong" else ("_", "_")


def _loose(outer: str) -> bool:
    """Whether a mark beside this character reads as one: an edge, white space, punctuation."""
    if not outer or outer.isspace() or outer in PUNCTUATION:
        return True
    return unicodedata.category(outer).startswith("P")


def _ticks(code: str) -> tuple[str, str]:
    """Backticks in a number that the code does not have, apart from its own by a blank."""
    taken = {len(run) for run in TICKS.findall(code)}
    fence = "`" * next(n for n in range(1, len(taken) + 2) if n not in taken)
    pad = " " if code.startswith("`") or code.endswith("`") else ""
    return fence + pad, pad + fence


def _escapes(text: str, spans: Sequence[Span], style: Style) -> Iterator[Insertion]:
    """A backslash before whatever Markdown would take for its own."""
    code = [(span.start, span.end) for span in spans if span.kind == "code"]
    starts = [start for start, _ in code]
    for place, always in _special(text, spans, style):
        inside = bisect_right(starts, place) - 1
        if always or inside < 0 or place >= code[inside][1]:
            yield Insertion(place, ESCAPE, 0, "\\")


def _special(text: str, spans: Sequence[Span], style: Style) -> set[tuple[int, bool]]:
    """Places of special characters; True for those that are special in code as well."""
    places = {match.start() for match in SPECIAL.finditer(text)}
    if any(span.kind == "emphasis" for span in spans):
        places |= {place for place, character in enumerate(text) if character == "_"}
    places |= {
        span.start - 1
        for span in spans
        if span.kind == "link" and text[span.start - 1 : span.start] == "!"
    }
    opening = None if style.in_heading else OPENING.match(text)
    if opening:
        places.add(0 if opening["mark"] else opening.end())
    pipes = set(_places("|", text)) if style.in_table else set()
    return {(place, False) for place in places - pipes} | {(place, True) for place in pipes}


def _places(character: str, text: str) -> Iterator[int]:
    place = text.find(character)
    while place >= 0:
        yield place
        place = text.find(character, place + 1)
