"""The line that leads to the story before and the one after: "« Snow … Spring »"."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.columns import columns
from cleannews.model import Block, Label, Mark, Page

BACK, ON = "«‹←", "»›→"

LONGEST = 300
"""Characters of two headlines with their arrows."""


def neighbour_stories(page: Page) -> Iterator[Mark]:
    """Lines of two headlines between arrows."""
    for number, block in enumerate(page.blocks):
        if headlines(page, block):
            yield Mark(number, Label.RELATED, "leads to the story before and the one after")


def headlines(page: Page, block: Block) -> list[str]:
    """The two headlines of such a line; none of other lines, quotations in French among them."""
    text = block.text
    if text[0] not in BACK or text[-1] not in ON or len(text) > LONGEST:
        return []
    links = [text[span.start : span.end] for span in block.spans if span.kind == "link"]
    parts = (part.strip(BACK + ON + " ") for part in links or columns(page, block))
    named = [part for part in parts if part]
    return named if len(named) == 2 else []
