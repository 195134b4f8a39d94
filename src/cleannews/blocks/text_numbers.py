"""Link numbers that terminal browsers write into their dumps: found, then left out of the text.

`lynx -dump`, `links -dump` and `elinks -dump` put "[12]" before the words of the twelfth link.
A footnote is numbered too; it is told apart because it does not go on counting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleannews.blocks.text_rows import Row
from cleannews.regex import regex

FEWEST = 8
"""Links that a dump must number: a page with fewer is no page with a menu."""

SKIPS = 3
"""Numbers that may be missing between two marks, where a link wrote nothing."""

NUMBER = regex(r"\[(\d{1,5})\]")

HEAD = regex(r"(?:Link|IFRAME|FRAME): (?=\[\d{1,5}\]\S)")
"""What opens a line for a link of the page's head, or for a frame, that no reader is shown."""


def remove_numbers(rows: Sequence[Row]) -> None:
    """Takes the numbers of a page's links out of its rows, in place, where they are numbered.

    A line that is nothing but numbers, of pictures that link, stays as it is.
    """
    last = 0
    for row in rows:
        row.text, last = _without(row.text, last)
        row.more, last = _pieces(row.more, last)


def is_numbered(rows: Iterable[Row]) -> bool:
    """Whether the links of a page are numbered: enough marks that go on counting from one."""
    last = counted = others = 0
    for row in rows:
        for found in NUMBER.finditer(row.text):
            goes_on = last < int(found[1]) <= last + SKIPS
            last = int(found[1]) if goes_on else last
            counted, others = counted + goes_on, others + (not goes_on)
    return counted >= FEWEST and counted > others


def mark_head_links(rows: Iterable[Row]) -> None:
    """Makes "Link:" the marker of its line, so that nothing is joined to it."""
    for row in rows:
        if found := HEAD.match(row.text):
            row.marker, row.text = found[0].strip(), row.text[found.end() :]


def _pieces(pieces: Iterable[str], last: int) -> tuple[list[str], int]:
    bare = []
    for piece in pieces:
        text, last = _without(piece, last)
        bare.append(text)
    return bare, last


def _without(text: str, last: int) -> tuple[str, int]:
    """The text without the marks that go on counting, and the last number counted."""
    if "[" not in text:
        return text, last
    kept, position = [], 0
    for found in NUMBER.finditer(text):
        if last < int(found[1]) <= last + SKIPS:
            kept.append(text[position : found.start()])
            position, last = found.end(), int(found[1])
    bare = "".join([*kept, text[position:]]).strip() if kept else text
    return bare or text, last
