"""Lines that belong together: hard wraps undone, sentences cut apart by inline tags joined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from cleannews.blocks.text_rows import Row, columns, is_wide
from cleannews.model import Kind

MAX_WRAP = 132
"""Columns of the widest terminal that people dump pages at; wider text is not hard-wrapped."""

MIN_WRAP = 40
"""Nobody wraps prose narrower; short lines of menus end wherever their words end."""

LONG_SHARE = 0.04
"""Lines wider than the wrap that a wrapped page still has: addresses, tables, rules."""

FULL_SHARE = 0.5
"""Of neighbouring long lines, how many must be full (no room for the next word) to call it wrap."""

MIN_PAIRS = 4
"""Fewer pairs of neighbouring long lines prove nothing about the page."""

INSERT_WORDS = 10
"""Words of the longest insert."""

OPENING_WORDS = 6
"""Words of the shortest line that an insert stands in: menus have shorter ones."""

PROSE_WORDS = 20
"""Words of a line that is no headline: what ends its sentence belongs to it."""

SENTENCE_END = ".!?…。！？:："
CLOSERS = "\"”’'»)）」』]*_"
GLUED_LEFT = ",.;:)!?’”%»、，。；）」"
OPENERS = "(“‘„«（「["

_LINK_WORDS = """
    the a an of and to in for on with by at from or as that which who is are was were be has have
    had his her their its our your my this these than into over under about after before between
    but not it he she they we said says via per de la le les des du et en un une el los las y con
    por para que una del der die das und von mit den dem ein eine im zu auf für il di e che al
    della da dos o os um uma em no na het een van te dat op voor och att av på som i det er til
    w z na do że dla ve bir bu için v s и в на с по о из к от для та у що dan yang di untuk ke dari
"""
LINK_WORDS = frozenset(_LINK_WORDS.split())
"""Words of many languages that no sentence, headline or menu entry ends with."""


def unwrap(rows: list[Row]) -> list[Row]:
    """The rows with hard-wrapped paragraphs joined, where the page is hard-wrapped at all.

    A line goes on in the next when that one follows without a blank line at the same column
    and its first word would not have fitted.
    """
    wrap = wrap_column(rows)
    if not wrap:
        return rows
    joined: list[Row] = []
    for row in rows:
        if joined and _wrapped(joined[-1], row, wrap):
            _append(joined[-1], row)
        else:
            joined.append(row)
    return joined


def wrap_column(rows: list[Row]) -> int:
    """The last column that the page's lines use before they wrap, 0 where they do not wrap."""
    widths = sorted(row.width for row in rows if row.width >= MIN_WRAP)
    if len(widths) < MIN_PAIRS:
        return 0
    wrap = widths[-1 - int(len(widths) * LONG_SHARE)]
    if wrap > MAX_WRAP:
        return 0
    pairs = full = 0
    for row, after in pairwise(rows):
        if not after.gap and 0.6 * wrap <= row.width <= wrap and not after.marker:
            pairs += 1
            full += _full(row, after, wrap)
    return wrap if pairs >= MIN_PAIRS and full >= FULL_SHARE * pairs else 0


def _full(row: Row, after: Row, wrap: int) -> bool:
    """Whether the first word of the next line would not have fitted into this one.

    One column of tolerance: some flatteners keep the last column free.
    """
    word = after.text[:1] if is_wide(after.text[0]) else after.text.split(" ", 1)[0]
    return row.width + 1 + columns(word) >= wrap


def _wrapped(row: Row, after: Row, wrap: int) -> bool:
    return (
        not after.gap
        and not after.marker
        and after.kind is Kind.PARAGRAPH
        and row.kind is not Kind.CODE
        and after.indent in (row.column, row.indent)
        and wrap * 0.5 <= row.width <= wrap
        and _full(row, after, wrap)
    )


def join_inline(rows: Sequence[Row]) -> list[Row]:
    """The rows with sentences joined that were cut apart where the page had inline tags."""
    joined: list[Row] = []
    for row, after in zip_longest(rows, rows[1:]):
        if joined and not row.gap and not row.marker and _belongs(joined[-1], row, after):
            _append(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _belongs(before: Row, row: Row, after: Row | None) -> bool:
    return _goes_on(before, row) or _is_insert(before, row, after)


def _is_insert(before: Row, row: Row, after: Row | None) -> bool:
    """Whether a line is a piece, a name that was linked say, amid the sentence around it."""
    if Kind.CODE in (before.kind, row.kind) or row.words > INSERT_WORDS or _ended(before.tail):
        return False
    if _ended(row.text):
        return before.words >= PROSE_WORDS
    if after is None or after.gap or after.marker or after.kind is Kind.CODE:
        return False
    goes_on = after.text[0] in GLUED_LEFT or after.text[0].islower()
    return before.words >= OPENING_WORDS and goes_on and (after.words >= 6 or _ended(after.text))


def _goes_on(row: Row, after: Row) -> bool:
    """Whether a line goes on amid the sentence of the one before it; in doubt it does not."""
    if Kind.CODE in (row.kind, after.kind):
        return False
    tail, words = row.tail, row.words
    first, last = after.text[0], tail[-1]
    if first in GLUED_LEFT or after.text[:2] in ("'s", "’s"):
        return len(tail) > 2 and (first in ",;)" or not _ended(tail))
    if _ended(tail):
        return False
    if last in OPENERS:
        return words >= 4
    ends_open = last == "," or tail[-40:].rsplit(" ", 1)[-1].lower() in LINK_WORDS
    if ends_open and words >= 4:
        return first not in "|•-–"
    return first.islower() and words >= 4 and _mid_sentence(after.text, words)


def _mid_sentence(after: str, words: int) -> bool:
    """Whether a line that opens in lower case carries on prose, not a menu in lower case."""
    opens = after.split(" ", 1)[0].lower() in LINK_WORDS
    return opens or words >= 8 or len(after) > 60 or _ended(after)


def _ended(text: str) -> bool:
    bare = text[-8:].rstrip(CLOSERS + " ")
    return bool(bare) and bare[-1] in SENTENCE_END


def _append(row: Row, after: Row) -> None:
    """Lengthens a row in place, in time that does not depend on what the row holds already."""
    row.more += [_glue(row.tail[-1], after.text), after.text, *after.more]
    row.words += after.words
    row.last, row.width = after.last, after.width


def _glue(last: str, after: str) -> str:
    """What stood between two pieces before they were cut apart: a space, or nothing."""
    first = after[0]
    if (is_wide(last) and is_wide(first)) or first in GLUED_LEFT or last in OPENERS:
        return ""
    if last == "-" and first.islower():
        return ""
    return "" if after[:2] in ("'s", "’s") else " "
