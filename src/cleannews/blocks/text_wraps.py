"""Hard wraps undone: the lines of a paragraph become one again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from cleannews.blocks import text_hyphens
from cleannews.blocks.text_joins import append
from cleannews.blocks.text_rows import Row, columns, is_hangul, is_rule, is_unspaced
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

LONG_SHARE_AMID, FULL_SHARE_AMID, MIN_PAIRS_AMID = 0.3, 0.8, 6
"""The same for a wrap that tables or lists of links exceed: more lines are wider, so that much more
has to speak for it."""

LONG_LINE = 0.6
"""Of the wrap: shorter lines end where their text ends."""

CUT_SHARE = 0.75
"""Of the full lines of Hangul that are full to the last syllable where words are cut amid; where
they are not, one in two or three is so by chance."""

RIGID = 40
"""Characters of a word that no language has: an address, with the words that it links."""

FIRST_LINE_INDENT = 8
"""Columns that the first line of a paragraph is set in by, at most; deeper ones are layout."""


def unwrap(rows: list[Row]) -> list[Row]:
    """The rows with hard-wrapped paragraphs joined, where the page is hard-wrapped at all.

    A line goes on in the next when that one follows without a blank line at the column where
    the paragraph's lines stand and its first word would not have fitted.
    """
    wrap = wrap_column(rows) or _wrap_by_signs(rows)
    if not wrap:
        return rows
    joined: list[Row] = []
    compounds = text_hyphens.compounds(rows)
    cut = _cuts_hangul(rows, wrap)
    for row in rows:
        before = joined[-1] if joined else None
        if before and text_hyphens.is_divided(before, row, compounds):
            text_hyphens.join(before, row)
        elif before and _wrapped(before, row, wrap, cut):
            append(before, row, None if cut or not _are_hangul(before, row) else " ")
        else:
            joined.append(row)
            continue
        joined[-1].column = row.indent
    return joined


def wrap_column(rows: list[Row]) -> int:
    """The last column that the page's lines use before they wrap, 0 where they do not wrap.

    Lines with an address say nothing: it stays whole, however far it reaches.
    """
    supple = [row for row in rows if row.width >= MIN_WRAP and not _is_rigid(row.text)]
    widths = sorted(row.width for row in supple)
    if len(widths) < MIN_PAIRS:
        return 0
    fewest, wrap = (widths[-1 - int(len(widths) * n)] for n in (LONG_SHARE_AMID, LONG_SHARE))
    if fewest > MAX_WRAP:
        return 0
    pairs, full = _counted(pairwise(rows))
    if wrap <= MAX_WRAP and full[wrap] >= FULL_SHARE * pairs[wrap] and pairs[wrap] >= MIN_PAIRS:
        return wrap
    return _wrap_amid(rows, {width for width in widths if fewest <= width <= MAX_WRAP})


def _wrap_amid(rows: Sequence[Row], reached: Iterable[int]) -> int:
    """The column at which most lines of a page are full, though many are wider.

    Only lines before one that is as long count, for headlines stand above their dates, and none
    with an address.

    Parameters:
        reached: widths of lines, among which the column is sought.
    """
    prose = (
        (row, after)
        for row, after in pairwise(rows)
        if after.width >= LONG_LINE * row.width
        and not _is_rigid(row.text)
        and not _is_rigid(after.text)
    )
    pairs, full = _counted(prose)
    wrap = max(reached, key=lambda column: (full[column], -pairs[column], column))
    known = full[wrap] >= FULL_SHARE_AMID * pairs[wrap] and pairs[wrap] >= MIN_PAIRS_AMID
    return wrap if known else 0


def _counted(neighbours: Iterable[tuple[Row, Row]]) -> tuple[list[int], list[int]]:
    """For every column: pairs of lines of which the first is long if a page is wrapped there, and
    those of which it is full."""
    pairs, full = [0] * (MAX_WRAP + 2), [0] * (MAX_WRAP + 2)
    for row, after in neighbours:
        known = not after.gap and not after.marker
        if known and LONG_LINE * MIN_WRAP <= row.width <= MAX_WRAP:
            longest = int(row.width / LONG_LINE)
            for counts, last in ((pairs, longest), (full, min(longest, room(row, after)))):
                counts[row.width] += 1
                counts[min(last, MAX_WRAP) + 1] -= 1
    return list(accumulate(pairs)), list(accumulate(full))


def _wrap_by_signs(rows: list[Row]) -> int:
    """The same where every sign counts as one column, however wide it is drawn, as lynx has it.

    The widths of the rows are counted anew; without a wide sign nothing is.
    """
    spare = [columns(row.text) - len(row.text) for row in rows]
    if not any(spare):
        return 0
    for row, more in zip(rows, spare, strict=True):
        row.width -= more
    return wrap_column(rows)


def _is_rigid(text: str) -> bool:
    """Whether a text holds what may reach beyond any column: a link, or a word too long."""
    return "](" in text or any(len(word) >= RIGID and word.isascii() for word in text.split(" "))


def _cuts_hangul(rows: Iterable[Row], wrap: int) -> bool:
    """Whether words of Hangul are cut where a line is full, as w3m does; others wrap at spaces."""
    rooms = [
        (room(row, after), room(row, after, cut=True))
        for row, after in pairwise(rows)
        if not after.gap and LONG_LINE * wrap <= row.width <= wrap and _are_hangul(row, after)
    ]
    full = sum(room >= wrap for room, _ in rooms)
    return sum(room >= wrap for _, room in rooms) >= CUT_SHARE * full


def _are_hangul(row: Row, after: Row) -> bool:
    return is_hangul(row.tail[-1]) and is_hangul(after.text[0])


def _full(row: Row, after: Row, wrap: int, cut: bool) -> bool:
    """Whether the first word of the next line would not have fitted into this one.

    One column of tolerance: some flatteners keep the last column free.
    """
    return room(row, after, cut) >= wrap


def room(row: Row, after: Row, cut: bool = False) -> int:
    """Columns that a line would take with the first word of the next, or its first syllable where
    words of Hangul are cut."""
    first = after.text[0]
    whole = not is_unspaced(first) and not (cut and is_hangul(first))
    return row.width + 1 + columns(after.text.split(" ", 1)[0] if whole else first)


def _wrapped(row: Row, after: Row, wrap: int, cut: bool) -> bool:
    return (
        not after.gap
        and not after.marker
        and after.kind is Kind.PARAGRAPH
        and row.kind is not Kind.CODE
        and not is_rule(row.tail)
        and not is_rule(after.text)
        and _in_column(row, after)
        and (
            row.in_address
            or _is_over(row, after, wrap)
            or (_is_long(row, after, wrap) and _full(row, after, wrap, cut))
        )
    )


def _is_over(row: Row, after: Row, wrap: int) -> bool:
    """Whether a line reaches too far for the sake of an address, so that the next goes on."""
    return row.width > wrap and _is_rigid(row.tail) and after.text[0] not in "[!<h"


def _is_long(row: Row, after: Row, wrap: int) -> bool:
    """Whether a line is long enough to have been wrapped; shorter before an address."""
    return wrap * (0.25 if _is_rigid(after.text) else 0.5) <= row.width <= wrap


def _in_column(row: Row, after: Row) -> bool:
    """Whether a line stands where the lines of a paragraph stand.

    The second line decides between the column of the first, that behind its marker, and one
    further left of a paragraph whose first line is set in.
    """
    if row.more:
        return after.indent == row.column
    set_in = 0 < row.indent - after.indent <= FIRST_LINE_INDENT and not row.marker
    return set_in or after.indent in (row.column, row.indent)
