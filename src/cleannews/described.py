"""A page of which nothing would be kept: what its head sums it up by is the story.

Posts of a line or two and stories of one paragraph look like everything else around them, and a
page of many such has one that is its own: the one that it gives to those who link to it.
"""

from __future__ import annotations

from collections.abc import Container

from cleannews.metadata.folding import solid
from cleannews.model import Head, Page, Scores

BORDER = 0.5
"""The score from which a block is kept; what is lifted gets just that."""

NAMES = ("og:description", "twitter:description", "description")
"""Where a head sums its page up."""

BEGINNING = 30
"""Letters and digits in which a block and a description must agree from their first on: the one or
the other may be cut short behind."""


def with_described(page: Page, scores: Scores, marked: Container[int]) -> Scores:
    """The scores with the blocks lifted over the border that an HTML page describes itself by.

    Parameters:
        page: an HTML page in blocks.
        scores: a score for each of them.
        marked: blocks that a rule points at; they are never lifted.

    Returns:
        The scores as they are where a block reaches the border by itself.
    """
    if max(scores.keep, default=1.0) >= BORDER:
        return scores
    beginnings = _beginnings(page.head)
    keep = [
        BORDER if number not in marked and solid(block.text)[:BEGINNING] in beginnings else score
        for number, (block, score) in enumerate(zip(page.blocks, scores.keep, strict=True))
    ]
    return scores._replace(keep=keep)


def _beginnings(head: Head) -> frozenset[str]:
    """The beginnings of all that the head says in sum."""
    told = [solid(content)[:BEGINNING] for name, content in head.meta if name in NAMES]
    return frozenset(text for text in told if len(text) == BEGINNING)
