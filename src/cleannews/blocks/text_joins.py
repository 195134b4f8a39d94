"""How two pieces of a text that were cut apart become one again: what stood between them."""

from __future__ import annotations

from cleannews.blocks.text_rows import Row, is_unspaced, is_wide

SENTENCE_END = ".!?…。！？:："
CLOSERS = "\"”’'»)）」』]*_"
GLUED_LEFT = ",.;:)!?’”%»、，。；：）」』》〉｣"
"""What no space stands before, so that a line that begins with it goes on."""

OPENERS = "(“‘„«（「『［《〈｢["
"""What no space stands behind, so that a line that ends with it goes on."""

OPEN_OR_CLOSE = "“‘«"
"""Openers that close a quotation elsewhere: „so“ and »so« in German, Czech or Danish."""

CLOSERS_BY_SPACE = "“‘"
"""Those of them that close where a space follows; the French have one behind "«"."""

CLOSE_OR_OPEN = "”»"
"""The same of what stands on the left: ”so” in Swedish and Finnish, »so« again."""

SHORT, LONG = 4, 8
"""Words of a line that may open a sentence, and of one that is likely prose."""

SUSPENDED = frozenset("und oder bzw bis and or to et ou y o e og eller och en of i lub".split())
"""What follows a hyphen that stands for the rest of a word: "inner- and outermost"."""


def ended(text: str) -> bool:
    """Whether a text ends as a sentence does, closing marks behind it or not."""
    bare = text[-8:].rstrip(CLOSERS + " ")
    while bare and bare[-1] in OPEN_OR_CLOSE and not opens(bare):
        bare = bare[:-1].rstrip(CLOSERS + " ")
    return bool(bare) and bare[-1] in SENTENCE_END


def opens(text: str) -> bool:
    """Whether the end of a text opens what follows: a mark that also closes stands by itself."""
    if text[-1] not in OPENERS:
        return False
    return text[-1] not in OPEN_OR_CLOSE or text[-2:-1] in ("", " ", *OPENERS)


def closes(text: str) -> bool:
    """Whether the beginning of a text belongs to what stood before it."""
    if text[0] in CLOSERS_BY_SPACE:
        return text[1:2] in (" ", *GLUED_LEFT)
    if text[0] not in GLUED_LEFT:
        return False
    return text[0] not in CLOSE_OR_OPEN or not text[1:2].isalnum()


def append(row: Row, after: Row, between: str | None = None) -> None:
    """Lengthens a row in place, in time that does not depend on what the row holds already.

    Parameters:
        between: what stood between the two, if it is known.
    """
    space = glue(row.tail, after.text) if between is None else between
    row.more += [space, after.text, *after.more]
    row.words += after.words
    row.prose |= after.prose
    row.in_address = after.in_address or (row.in_address and ")" not in after.text)
    row.last, row.width = after.last, after.width


def glue(tail: str, after: str) -> str:
    """What stood between two pieces before they were cut apart: a space, or nothing."""
    last, first = tail[-1], after[0]
    if closes(after) or opens(tail) or _are_unspaced(last, first) or _is_one_number(tail, first):
        return ""
    if last == "-" and tail[-2:-1].isalnum():
        return " " if after.split(" ", 1)[0] in SUSPENDED else ""
    return "" if after[:2] in ("'s", "’s") else " "


def _is_one_number(tail: str, first: str) -> bool:
    """Whether a number was cut apart that stands in a script without spaces."""
    if not (first.isdigit() and tail[-1].isdigit()):
        return False
    before = tail.rstrip("0123456789０１２３４５６７８９,.，．")
    return bool(before) and is_unspaced(before[-1])


def _are_unspaced(last: str, first: str) -> bool:
    """Whether no space stood between two characters for the sake of the script of one of them.

    Words of Hangul are cut where a line is full, spaces or not, but a Latin one stands apart.
    """
    return is_unspaced(last) or is_unspaced(first) or (is_wide(last) and is_wide(first))
