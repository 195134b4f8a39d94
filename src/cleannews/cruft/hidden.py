"""Blocks that a browser would not show."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Label, Mark, Page


def hidden(page: Page) -> Iterator[Mark]:
    """What the page holds but hides."""
    for number, block in enumerate(page.blocks):
        if block.hidden:
            yield Mark(number, Label.HIDDEN, "hidden from readers by the page itself", certain=True)
