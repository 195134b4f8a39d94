"""Where the story begins: what stands shortly before its first paragraph."""

from __future__ import annotations

from cleannews.model import Page

NEAR = 10
"""Lines between a byline or a date line and the first paragraph: tools, a picture, a summary."""

PROSE = 100
"""Characters of a paragraph, where headlines and entries of a menu have ended."""


def leads_in(page: Page, number: int) -> bool:
    """Whether a paragraph begins within a few lines of a block."""
    following = page.blocks[number + 1 : number + 1 + NEAR]
    return any(len(block.text) >= PROSE for block in following)
