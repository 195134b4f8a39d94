"""Flattened text → rows: one a non-blank line, with its line number, its indent and its marker.

The numbering of lines stands here and nowhere else: `input_lines`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cleannews.model import Kind
from cleannews.regex import regex
from cleannews.words import count

TAB_COLUMNS = 8
"""A tab leads to the next multiple of eight columns, as terminals have it."""

BULLETS = "•●○■▪□◦‣▸·"
"""Characters that are nothing but bullets at the start of a line."""

MAX_LEVEL = 6
"""Deeper nesting says nothing more to a reader; Markdown headings end here as well."""

INDENT_STEP = 2
"""Columns a list level moves to the right in the flatteners that draw bullets, at least."""

WIDE_FROM = "\u1100"
"""The first character that a terminal may draw two columns wide."""

MARK = regex(
    rf"(?P<heading>#{{1,6}})[ ](?=\S)"
    rf"|(?P<quote>>(?:[ ]?>)*)[ ]?(?=[^\s>])"
    rf"|(?P<bullet>(?:[*+\-][ ]|[{BULLETS}][ ]?)(?:[*+\-{BULLETS}][ ])*)"
    rf"(?=[^\s*+\-{BULLETS}]|\*\*[^\s*])"  # words, or strong ones
    rf"|(?P<number>[0-9]{{1,3}})[.)][ ](?=\S)"
)
MARKERS = frozenset(f"#>*+-0123456789{BULLETS}")
"""What such marks begin with; few lines do."""

FULL_STOP = "。"
"""What ends a sentence in Chinese and Japanese; headlines and menus have none."""

RULE = 8
"""Signs of a line drawn across the page, at least; fewer may be dots or dashes of a sentence."""

FENCE = regex(r"(?:```|~~~)[^`~]*$")


@dataclass(slots=True)
class Row:
    """A line, or the lines that belong together, on the way to a block.

    `column` is where the text starts once the marker is passed: wrapped lines go on there.
    `width` counts the columns of the last line, its indent included; `more` holds the pieces
    of the lines that were joined on, with the white space between them. `words` counts as
    `cleannews.words` does; `prose` says that a sentence of a script without spaces has ended,
    `hidden` that no browser shows the line, `in_address` that it ends amid a Markdown link,
    `runs_on` that it stands in the line of the row before, `goes_on` that it goes on with a
    paragraph of the sheet before.
    """

    first: int
    last: int
    gap: int
    indent: int
    text: str
    width: int
    column: int
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    marker: str = ""
    number: int = -1
    words: int = 1
    prose: bool = False
    hidden: bool = False
    in_address: bool = False
    runs_on: bool = False
    goes_on: bool = False
    more: list[str] = field(default_factory=list)

    @property
    def tail(self) -> str:
        """The piece of text that came last."""
        return self.more[-1] if self.more else self.text

    def hide(self) -> None:
        """Says that no browser shows the row: it is not read, and nothing is joined to it."""
        self.hidden, self.kind = True, Kind.CODE

    def put(self, text: str) -> None:
        """Puts a text in the place of that of all the lines; where nothing is left of it, the row
        is hidden as it is."""
        if not text:
            self.hide()
        elif text != self.whole:
            self.text, self.more, self.words = text, [], count(text)

    @property
    def whole(self) -> str:
        """The text of all the lines."""
        return self.text + "".join(self.more) if self.more else self.text


def input_lines(text: str) -> list[str]:
    r"""The lines of a text with their ends; `"".join` of them gives the text back.

    A line ends at a line feed, a carriage return, or both together, as editors count; a form
    feed or a Unicode separator is white space inside its line.
    """
    return list(io.StringIO(text, newline=""))


def columns(text: str) -> int:
    """How many columns a terminal needs for a text; East Asian wide characters take two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for char in text if char >= WIDE_FROM and is_wide(char))


def is_wide(char: str) -> bool:
    """Whether a character is of a script written without spaces and drawn two columns wide."""
    code = ord(char)
    return (
        0x2E80 <= code <= 0xA4CF
        or 0xAC00 <= code <= 0xD7A3
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFF60
        or 0x20000 <= code <= 0x3FFFD
    )


def is_unspaced(char: str) -> bool:
    """Whether a character is of Chinese or Japanese: Hangul is drawn wide, but sets spaces."""
    return is_wide(char) and not is_hangul(char)


def is_hangul(char: str) -> bool:
    """Whether a character is a syllable of Korean."""
    return "\uac00" <= char <= "\ud7a3"


def is_rule(text: str) -> bool:
    """Whether a line is drawn across the page, of one sign: no word, however long."""
    return len(text) >= RULE and text[0] == text[-1] and text == text[0] * len(text)


def cut(row: Row, places: Sequence[int], runs_on: bool = False) -> list[Row]:
    """A row of one line cut at these places of its text; all pieces keep the number of the line."""
    texts = [row.text[a:b].strip() for a, b in pairwise([0, *places, len(row.text)])]
    pieces = [
        replace(row, text=text, width=row.indent + columns(text), words=count(text), more=[])
        for text in texts
        if text
    ]
    for piece in pieces:
        piece.prose = FULL_STOP in piece.text
    for piece in pieces[1:]:
        piece.gap, piece.marker, piece.runs_on = 0, "", runs_on
        piece.kind, piece.level = Kind.PARAGRAPH, 0
    return pieces


def rows(lines: list[str]) -> list[Row]:
    """One row a non-blank line, fenced code as one row; markers apart from the text."""
    found: list[Row] = []
    fences = _fences(lines)
    number = gap = 0
    while number < len(lines):
        end = fences.get(number, number)
        if end > number:
            found.append(_code(lines, number, end, gap))
            gap = 0
        elif folded := " ".join(lines[number].split()):
            found.append(_row(lines[number], folded, number + 1, gap))
            gap = 0
        else:
            gap += 1
        number = end + 1
    _unmark_lone_numbers(found)
    return found


def _fences(lines: list[str]) -> dict[int, int]:
    """First line of each block of fenced code → its last; a fence nobody closes is no fence."""
    marks = [i for i, line in enumerate(lines) if line[:12].lstrip()[:3] in ("```", "~~~")]
    marks = [i for i in marks if FENCE.match(lines[i].strip()[:80])]
    return {a: b for a, b in zip(marks[::2], marks[1::2], strict=False) if b > a + 1}


def _code(lines: list[str], first: int, last: int, gap: int) -> Row:
    """A row of fenced code: the lines between the fences as they stand, the fence as marker."""
    body = "\n".join(line.rstrip() for line in lines[first + 1 : last]).strip("\n")
    fence = lines[first].strip()
    if not body.strip():
        body, fence = " ".join(" ".join(lines[first : last + 1]).split()), ""
    kind = Kind.CODE if fence else Kind.PARAGRAPH
    indent = _indent(lines[first])
    return Row(first + 1, last + 1, gap, indent, body, 0, indent, kind, 0, fence)


def _indent(line: str) -> int:
    """Columns before the first character that is no white space."""
    lead = line[: len(line) - len(line.lstrip())]
    return columns(lead if "\t" not in lead else lead.expandtabs(TAB_COLUMNS))


def _row(line: str, folded: str, number: int, gap: int) -> Row:
    indent = _indent(line)
    row = Row(number, number, gap, indent, folded, indent + columns(folded), indent)
    row.words, row.prose = count(folded), FULL_STOP in folded
    row.in_address = "](" in folded and ")" not in folded.rpartition("](")[2]
    match = MARK.match(folded) if folded[0] in MARKERS else None
    if match:
        _mark(row, match)
    if row.marker and row.text[0] == "#" and (heading := MARK.match(row.text)):
        _mark(row, heading)  # the headline of a teaser that is an item
    return row


def _mark(row: Row, match: re.Match[str]) -> None:
    """Takes the marker off a row and lets it say what the row is."""
    name = str(match.lastgroup)
    if name == "bullet" and match[0][0] == "+" and not row.indent:
        return  # "+ 3 more" at the margin is text; flatteners draw a plus only for inner levels
    row.marker = match[0].strip()
    row.text = row.text[match.end() :]
    row.column = row.indent + match.end()
    if name == "heading":
        row.kind, row.level = Kind.HEADING, len(row.marker)
    elif name == "quote":
        row.kind, row.level = Kind.QUOTE, min(MAX_LEVEL, row.marker.count(">"))
    else:
        row.kind = Kind.LIST_ITEM
        row.level = min(MAX_LEVEL, 1 + row.indent // INDENT_STEP // 2)
    if name == "number":
        row.number = int(match["number"])


def _unmark_lone_numbers(found: list[Row]) -> None:
    """A number is a marker only beside its neighbour in counting: "1. FC" and "29. May" are text.

    The neighbour is the numbered row before or after it at the same indent.
    """
    by_indent: dict[int, list[Row]] = {}
    for row in found:
        if row.number >= 0:
            by_indent.setdefault(row.indent, []).append(row)
    for numbered in by_indent.values():
        values = [-9, *(row.number for row in numbered), -9]
        for i, row in enumerate(numbered, start=1):
            if values[i] - values[i - 1] != 1 and values[i + 1] - values[i] != 1:
                _unmark(row)


def _unmark(row: Row) -> None:
    row.text = f"{row.marker} {row.text}"
    row.kind, row.level, row.marker, row.column = Kind.PARAGRAPH, 0, "", row.indent
