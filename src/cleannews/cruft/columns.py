"""Parts of a line that the page sets apart: flatteners leave columns of white space between them.

Blocks have their white space folded, so this looks at the lines of the document.
"""

from __future__ import annotations

from cleannews.blocks.text_rows import input_lines
from cleannews.cruft.wording import once_a_page
from cleannews.model import Block, Lines, Page
from cleannews.regex import regex

GAP = regex(r"\s{2,}|\t")
"""What no sentence has between two words but a misprint; typewriters had it behind full stops."""


def columns(page: Page, block: Block) -> list[str]:
    """The parts of a block's line between gaps, in order.

    Parameters:
        page: the page of the block.
        block: one of its blocks.

    Returns:
        Nothing for HTML, and for a block of several lines: there the gaps are line ends.
    """
    place = block.where
    if not isinstance(place, Lines) or place.first != place.last:
        return []
    return [part for part in GAP.split(_lines(page)[place.first - 1].strip()) if part]


@once_a_page
def _lines(page: Page) -> list[str]:
    return input_lines(page.document.text)
