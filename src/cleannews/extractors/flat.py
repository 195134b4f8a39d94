"""The blocks of an HTML page laid out as flattened text, for the labeller that reads lines."""

from __future__ import annotations

from collections.abc import Sequence

from cleannews.model import Block, Element, Kind, Lines

AIRY = frozenset("blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split())
"""Elements that browsers set apart with a blank line."""

INDENT = 2
"""Columns that an item stands further in for every list around it, as flatteners indent."""


def flat(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that a browser shows, a line each, with blank lines where it leaves room.

    Parameters:
        blocks: of an HTML page, in order.

    Returns:
        The shown blocks with places of text; kinds, marks and links stay.
    """
    found: list[Block] = []
    line, airy = 1, False
    for block in blocks:
        if block.hidden:
            continue
        before, airy = airy, _is_airy(block)
        gap = int(bool(found) and (before or airy))
        line += gap
        found.append(block._replace(where=Lines(line, line, gap, _indent(block))))
        line += 1
    return tuple(found)


def _is_airy(block: Block) -> bool:
    where = block.where
    return isinstance(where, Element) and where.elements.tags[where.index] in AIRY


def _indent(block: Block) -> int:
    return INDENT * block.level if block.kind in (Kind.LIST_ITEM, Kind.QUOTE) else 0
