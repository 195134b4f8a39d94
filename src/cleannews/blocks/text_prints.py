"""Wraps of a printed page undone: letters of print differ in width, so that no line is quite full.

A line goes on in the next where the first word of that would have made it about as wide as the
lines around. Columns of print differ in width: where several lines of one length stand together,
they tell how wide theirs is, elsewhere the page does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from math import ceil

from cleannews.blocks import text_hyphens
from cleannews.blocks.text_joins import append, ended
from cleannews.blocks.text_rows import Row, is_rule
from cleannews.blocks.text_sheets import Sheets
from cleannews.blocks.text_wraps import room
from cleannews.model import Kind

SPARE = 0.08
"""Of the column: what full lines lack of it or exceed it by, for letters differ in width. Of the
lines of 233 pages printed from a browser that go on, .93 are joined, and of those joined .86 go on
in the page; widths of letters, taken from a font, tell no more than their number."""

MIN_COLUMN, MIN_LOCAL, MAX_COLUMN = 40, 30, 250
"""Columns of print that hold prose, at least: of a page, and of lines that stand together. Nobody
prints wider, not across a sheet."""

LONG_LINE, HALF = 0.55, 0.5
"""Of the column: shorter lines say nothing of it; shorter ones end where their text ends."""

TOGETHER, NEAR = 2, 0.8
"""Lines that tell of their column, at least, and of the longest of them their length."""

AGAINST = 2
"""What a line that is not full counts against a column, for each that is full."""

PROOF = 4
"""Full lines more than that, at least, to know a column."""

HEADLINE = 5
"""Lines of a headline, at most."""


def unwrap_print(rows: Sequence[Row], sheets: Sheets) -> list[Row]:
    """The rows of a printed page, the lines of a paragraph as one; one that goes on on the next
    sheet stays in two, of which the second says so. Lines of the page's title are one, too.

    Parameters:
        rows: all of the page, its edges hidden.
        sheets: the sheets that they stand on.
    """
    column = _column(rows)
    _mark_parted(sheets, column)
    compounds, titles = text_hyphens.compounds(rows), sheets.titles
    joined: list[Row] = []
    for lines in _runs(rows):
        width = _own_column(lines) or column
        joined.append(lines[0])
        for row, after in pairwise(lines):
            last = joined[-1]
            if text_hyphens.is_divided(last, after, compounds):
                text_hyphens.join(last, after)
            elif _goes_on(row, after, width, column) or _are_title(last, after, titles):
                append(last, after)
            else:
                joined.append(after)
    return joined


def _mark_parted(sheets: Sheets, column: int) -> None:
    """Says of the first row of a sheet that it goes on where the last of the sheet before is amid
    a sentence."""
    shown = [[row for row in sheet if row.kind is not Kind.CODE] for sheet in sheets.parts]
    for sheet, after in pairwise(rows for rows in shown if rows):
        row, first = sheet[-1], after[0]
        if not first.marker and not ended(row.text) and _goes_on(row, first, column, column):
            first.goes_on = True


def _are_title(row: Row, after: Row, titles: Collection[str]) -> bool:
    """Whether two lines stand in the page's title one behind the other: a headline is set in so
    large a type that its lines tell of no column."""
    if len(row.more) > 2 * (HEADLINE - 2):
        return False
    text = f"{row.whole} {after.text}"
    return any(text in title for title in titles)


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows without a blank line between them."""
    run: list[Row] = []
    for row in rows:
        if run and (row.gap or row.marker or Kind.CODE in (row.kind, run[-1].kind)):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _column(rows: Sequence[Row]) -> int:
    """The width that most lines of the page have which go on in the next for certain; where letters
    have no cases, that for which most lines are full."""
    pairs = [
        pair
        for run in _runs(rows)
        for pair in pairwise(run)
        if MIN_COLUMN <= _width(pair[0]) <= MAX_COLUMN
    ]
    sure = Counter(_width(row) for row, after in pairs if _amid_sentence(row, after))
    if sum(sure.values()) >= PROOF:
        return max(sorted(sure), key=lambda column: _near(sure, column))
    return _fullest([(_width(row), _room(row, after)) for row, after in pairs])


def _near(widths: Counter[int], column: int) -> int:
    return sum(widths[width] for width in range(ceil((1 - 2 * SPARE) * column), column + 1))


def _fullest(pairs: Sequence[tuple[int, int]]) -> int:
    best = (PROOF, 0)
    for column in sorted({width for width, _ in pairs}):
        longest = (1 + SPARE) * column
        rooms = [room for width, room in pairs if LONG_LINE * column <= width <= longest]
        full = sum(room >= (1 - SPARE) * column for room in rooms)
        best = max(best, (full - AGAINST * (len(rooms) - full), column), key=lambda one: one[0])
    return best[1]


def _amid_sentence(row: Row, after: Row) -> bool:
    return after.text[0].islower() and not ended(row.text)


def _own_column(run: Sequence[Row]) -> int:
    """The width of lines that stand together, if most of them are as long; else 0."""
    widths = [_width(row) for row in run]
    longest = max(widths)
    near = sum(width >= NEAR * longest for width in widths)
    told = longest >= MIN_LOCAL and near >= TOGETHER and 2 * near >= len(run)
    return longest if told else 0


def _goes_on(row: Row, after: Row, width: int, column: int) -> bool:
    """Whether a line is full: nearly, amid a sentence, and more so at the end of one.

    Parameters:
        width: that of the lines around, as far as they tell it.
        column: that of the page, 0 where nothing tells it.
    """
    if is_rule(row.text) or is_rule(after.text):
        return False
    if _amid_sentence(row, after):
        return _width(row) >= MIN_LOCAL or _width(row) >= HALF * width > 0
    if not width or _width(row) < HALF * width:
        return False
    if ended(row.text):
        return _room(row, after) >= (1 - SPARE / 2) * max(width, column)
    return _room(row, after) >= (1 - SPARE) * width


def _width(row: Row) -> int:
    return row.width - row.indent


def _room(row: Row, after: Row) -> int:
    """Columns that a line would take with the first word of the next, without its indent."""
    return room(row, after) - row.indent
