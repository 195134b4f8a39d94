"""Blocks that a browser would not show."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Label, Mark, Page

REASONS = {
    "html": "hidden from readers by the page itself",
    "text": "script, style sheet or data of the page, which no browser shows",
}


def hidden(page: Page) -> Iterator[Mark]:
    """What the page holds but hides; in flattened text its scripts, style sheets and data."""
    reason = REASONS[page.kind]
    for number, block in enumerate(page.blocks):
        if block.hidden:
            yield Mark(number, Label.HIDDEN, reason, certain=True)
