"""Which tables hold data, and which only place boxes side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from cleannews.blocks.html_tags import INLINE

TABLE_PARTS = frozenset("thead tbody tfoot tr td th caption colgroup col br".split())

LONGEST_CELL = 400
"""Characters in a cell of data; a longer one is a column of text."""


def is_data(tokens: Sequence[tuple[str, str, str, str]], number: int) -> bool:
    """Whether the table that opens at token `number` holds data.

    It does when nothing but inline elements stands in its cells, no cell holds paragraphs (two
    line breaks, or more text than `LONGEST_CELL`), and at least two rows have two cells.
    """
    rows = cells = breaks = length = 0
    for slash, tag, _, text in islice(tokens, number + 1, None):
        if tag == "table":
            return bool(slash) and rows + (cells > 1) > 1
        if tag == "tr" and not slash:
            rows, cells = rows + (cells > 1), 0
        elif tag in ("td", "th", "caption") and not slash:
            cells, breaks, length = cells + (tag != "caption"), 0, 0
        elif tag and tag not in TABLE_PARTS and tag not in INLINE:
            return False
        breaks = breaks + 1 if tag == "br" else breaks if text.isspace() or not text else 0
        length += len(text)
        if breaks > 1 or length > LONGEST_CELL:
            return False
    return False
