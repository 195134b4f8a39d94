"""Records of the system that made a page, printed amid it: numbers and times, no words to read."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Kind, Label, Mark, Page
from cleannews.regex import regex

MOMENT = regex(r"\d{4}[-/.]\d\d[-/.]\d\d[ T]\d\d:\d\d:\d\d")
"""A day with the time to the second."""

FEWEST = 3
"""Such times in one line: made, changed and shown. A date line has two at most."""

LOOKED_AT = 1000
"""Characters of a line that are searched: a record begins with its times."""

SHOWN = (Kind.TABLE, Kind.CODE)
"""Where such lines are what is shown."""


def data_record(page: Page) -> Iterator[Mark]:
    """Lines that hold three moments to the second."""
    for number, block in enumerate(page.blocks):
        if block.kind not in SHOWN and _moments(block.text) >= FEWEST:
            yield Mark(number, Label.HIDDEN, "a record of data: three times to the second")


def _moments(text: str) -> int:
    return len(MOMENT.findall(text[:LOOKED_AT])) if text.count(":", 0, LOOKED_AT) > FEWEST else 0
