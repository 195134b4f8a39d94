"""Names alone in a line behind the page's rights notice: its regions or sections once more."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.browser_notice import browser_notice
from cleannews.cruft.copyright import copyright_line
from cleannews.model import Block, Label, Mark, Page

FEWEST = 4
"""Words from which a line of names is a menu and not the name of a firm."""

SMALL = frozenset("and of the & et und y e".split())
"""Words that are written small within names."""


def footer_menu(page: Page) -> Iterator[Mark]:
    """Lines of capitalised words after the last notice of the page."""
    notices = [mark.block for rule in (copyright_line, browser_notice) for mark in rule(page)]
    if not notices:
        return
    for number in range(max(notices) + 1, len(page.blocks)):
        if _names(page.blocks[number]):
            yield Mark(number, Label.NAVIGATION, "names alone, behind the rights notice")


def _names(block: Block) -> bool:
    words = block.text.split()
    capital = all(word[0].isupper() or word in SMALL for word in words)
    return len(words) >= FEWEST and capital and all(w.isalpha() or w in SMALL for w in words)
