"""Blocks that a browser would not show."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Label, Mark, Page

REASONS = {
    "html": "hidden from readers by the page itself",
    "text": "script, style sheet, markup, data, address or printed edge, which no browser shows",
}


def hidden(page: Page) -> Iterator[Mark]:
    """What the page holds but hides; in flattened text its scripts, style sheets, data, the
    addresses of its pictures, and what a printer set at the edges of its sheets."""
    reason = REASONS[page.kind]
    for number, block in enumerate(page.blocks):
        if block.hidden:
            yield Mark(number, Label.HIDDEN, reason, certain=True)
