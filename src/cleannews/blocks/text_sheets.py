"""Sheets of a page that was printed, to PDF or on paper: what stands at their edges is hidden.

A browser prints the day, the page's title, its address and the number of the sheet at the edges of
each; what a site fixes to the window is printed on every sheet, too. `pdftotext` begins a sheet
with a form feed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cleannews.blocks.text_rows import Row, input_lines
from cleannews.model import Head
from cleannews.regex import regex

FEED = "\f"

EDGE = 4
"""Rows at the top and at the foot of a sheet among which its edges are."""

MOST = 0.5
"""Of the sheets: what stands on so many at the edge, but for its numbers, is no text."""

EDGES, FIXED = 2, 3
"""Sheets, at least, that have it at the edge, and elsewhere, where it is fixed to the window."""

ADDRESSED = 0.75
"""Of the numbers of sheets, how many have the page's address beside them: a gallery numbers its
pictures, too, but names no address."""

SHORTEST_TITLE = 8
"""Letters of a title, at least: shorter rows of an edge name a site, or the sheet."""

_NUMBER = regex(r"[0-9]+")
_TIME = regex(r"^[0-9][0-9/.,: -]+(?:[AaPp]\.?[Mm]\.?)?(?: |$)")
_NUMBERED = regex(
    r"(?:^|\s)([0-9]{1,3}) ?(?:/|of|von|de|sur|di|van|av|af|из|z|／) ?([0-9]{1,3})(?=\s|$)"
)
LONGEST_NUMBER = 12
"""Characters of "123 von 456"."""

_ADDRESS = regex(r"(?:https?|file)://\S+")


class Sheets(NamedTuple):
    """The rows of each sheet of a printed page, and those at their edges.

    `parts` has the rows of the sheets; `edges` those that are no text of the page.
    """

    parts: Sequence[Sequence[Row]]
    edges: Sequence[Row]

    @property
    def titles(self) -> set[str]:
        """What the edges may call the page: their rows without the time and the address."""
        texts = {_TIME.sub("", _ADDRESS.sub("", row.text)).strip() for row in self.edges}
        return {text for text in texts if sum(map(str.isalpha, text)) >= SHORTEST_TITLE}

    @property
    def head(self) -> Head:
        """What the edges say of the page: its address. Its title is that of the tab, which is at
        times another than the headline: with it 137 headlines of 218 came out, without it 149."""
        addresses = sorted(one for one in _addresses(self.edges) if one.startswith("http"))
        links = tuple(("canonical", address) for address in addresses[:1])
        return Head(links=links)


def sheets(text: str, rows: Sequence[Row]) -> Sheets | None:
    """The sheets of a text, their edges hidden, with all but one copy of what is fixed to the
    window; None for a text that was not printed: a form feed amid it is no sheet's end where the
    sheets have no edges, unless one ends the last as well.

    Parameters:
        text: the text.
        rows: its rows, in order.
    """
    starts = _fed(text) if FEED in text else _below_numbers(rows) if "://" in text else []
    if not starts:
        return None
    found = [sheet for sheet in _parted(rows, starts) if sheet]
    tops, feet = [sheet[:EDGE] for sheet in found], [sheet[: -EDGE - 1 : -1] for sheet in found]
    edges = [row for side in (tops, feet) for row in _common(side, _form, EDGES)]
    if not edges and not text.rstrip(" \n").endswith(FEED):
        return None
    for row in edges:
        row.hide()
    for row in _copies(_common(found, _text, FIXED)):
        row.hide()
    return Sheets(found, edges)


def _fed(text: str) -> list[int]:
    """The lines that a form feed stands before."""
    return [number for number, line in enumerate(input_lines(text), 1) if FEED in line]


def _below_numbers(rows: Sequence[Row]) -> list[int]:
    """The lines behind the numbers of all sheets, on most of which the page's address stands at an
    edge; none where a page has no such numbers. So it comes where form feeds were left out, or
    from a viewer."""
    numbered: dict[int, list[tuple[int, int]]] = {}
    for row in rows:
        if found := _numbered(row.text):
            numbered.setdefault(int(found[2]), []).append((int(found[1]), row.last + 1))
    for count, feet in numbered.items():
        starts = [start for _, start in feet]
        counted = [number for number, _ in feet] == [*range(1, count + 1)]
        if count >= EDGES and counted and _are_addressed(_parted(rows, starts), count):
            return starts
    return []


def _numbered(text: str) -> re.Match[str] | None:
    """The number of a sheet and that of all, where a row begins or ends with them."""
    if text[-1].isdigit() and (found := _NUMBERED.search(text[-LONGEST_NUMBER:])):
        return found
    return _NUMBERED.match(text) if text[0].isdigit() else None


def _are_addressed(found: Iterable[Sequence[Row]], count: int) -> bool:
    near = Counter(one for sheet in found for one in _addresses([*sheet[:EDGE], *sheet[-EDGE:]]))
    return max(near.values(), default=0) >= ADDRESSED * count


def _addresses(rows: Iterable[Row]) -> set[str]:
    return {found for row in rows for found in _ADDRESS.findall(row.text)}


def _parted(rows: Sequence[Row], starts: Sequence[int]) -> Iterator[list[Row]]:
    """The rows before, between and after these lines."""
    at = 0
    for start in [*starts, rows[-1].last + 1 if rows else 0]:
        end = at
        while end < len(rows) and rows[end].first < start:
            end += 1
        yield list(rows[at:end])
        at = end


def _common(found: Iterable[Sequence[Row]], key: Callable[[Row], str], least: int) -> list[Row]:
    """The rows that are alike on most sheets, of each sheet the first: below the title of the tab
    the headline may be the same."""
    shown: list[dict[str, Row]] = []
    for sheet in found:
        firsts: dict[str, Row] = {}
        for row in sheet:
            if not row.hidden:
                firsts.setdefault(key(row), row)
        shown.append(firsts)
    counts = Counter(form for firsts in shown for form in firsts)
    needed = max(least, MOST * len(shown))
    return [row for firsts in shown for form, row in firsts.items() if counts[form] >= needed]


def _copies(rows: Iterable[Row]) -> Iterator[Row]:
    """All but the first of the rows that are alike."""
    seen: set[str] = set()
    for row in rows:
        if row.text in seen:
            yield row
        seen.add(row.text)


def _form(row: Row) -> str:
    """A row but for its numbers, which count sheets."""
    return _NUMBER.sub("0", row.text)


def _text(row: Row) -> str:
    return row.text
