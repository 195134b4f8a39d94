"""Menus: runs of short lines among which the names of sections and service pages are frequent."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from cleannews.cruft.sections import names
from cleannews.cruft.wording import once_a_page, wording
from cleannews.model import Page

SHORT = 32
"""Characters of an entry of a menu: four or five words; a headline is longer."""

FEWEST = 3
"""Named entries that make a run of short lines a menu."""

SHARE = 0.2
"""Part of the run's lines that are named entries: sites add names of their own."""

ENDS = ".!?…。！？:："
"""What a sentence, a question or a heading over a list ends with; an entry of a menu does not."""


@once_a_page
def menus(page: Page) -> list[range]:
    """The runs of block numbers that make a menu each."""
    found = []
    words, known = wording(page), names()
    entries = [
        bool(line) and len(line) <= SHORT and not block.text.rstrip().endswith(tuple(ENDS))
        for line, block in zip(words.lines, page.blocks, strict=True)
    ]
    for is_entry, run in groupby(enumerate(entries), key=itemgetter(1)):
        if is_entry:
            numbers = [number for number, _ in run]
            named = sum(words.lines[number] in known for number in numbers)
            if named >= FEWEST and named >= SHARE * len(numbers):
                found.append(range(numbers[0], numbers[-1] + 1))
    return found


@once_a_page
def inside(page: Page) -> frozenset[int]:
    """The block numbers between the first and the last entry of a menu."""
    return frozenset(number for run in menus(page) for number in run[1:-1])
