"""How two pieces of a text that were cut apart become one again: what stood between them."""

from __future__ import annotations

from cleannews.blocks.text_rows import Row, is_unspaced, is_wide

SENTENCE_END = ".!?…。！？:："
CLOSERS = "\"”’'»)）」』]*_"
GLUED_LEFT = ",.;:)!?’”%»、，。；：）」』》〉｣"
"""What no space stands before, so that a line that begins with it goes on."""

OPENERS = "(“‘„«（「『［《〈｢["
"""What no space stands behind, so that a line that ends with it goes on."""

SHORT, LONG = 4, 8
"""Words of a line that may open a sentence, and of one that is likely prose."""

SUSPENDED = frozenset("und oder bzw bis and or to et ou y o e og eller och en of i lub".split())
"""What follows a hyphen that stands for the rest of a word: "inner- and outermost"."""


def ended(text: str) -> bool:
    """Whether a text ends as a sentence does, closing marks behind it or not."""
    bare = text[-8:].rstrip(CLOSERS + " ")
    return bool(bare) and bare[-1] in SENTENCE_END


def append(row: Row, after: Row) -> None:
    """Lengthens a row in place, in time that does not depend on what the row holds already."""
    row.more += [_glue(row.tail, after.text), after.text, *after.more]
    row.words += after.words
    row.prose |= after.prose
    row.in_address = after.in_address or (row.in_address and ")" not in after.text)
    row.last, row.width = after.last, after.width


def _glue(tail: str, after: str) -> str:
    """What stood between two pieces before they were cut apart: a space, or nothing."""
    last, first = tail[-1], after[0]
    if first in GLUED_LEFT or last in OPENERS or _are_unspaced(last, first):
        return ""
    if last == "-" and tail[-2:-1].isalnum():
        return " " if after.split(" ", 1)[0] in SUSPENDED else ""
    return "" if after[:2] in ("'s", "’s") else " "


def _are_unspaced(last: str, first: str) -> bool:
    """Whether no space stood between two characters for the sake of the script of one of them.

    Words of Hangul are cut where a line is full, spaces or not, but a Latin one stands apart.
    """
    return is_unspaced(last) or is_unspaced(first) or (is_wide(last) and is_wide(first))
