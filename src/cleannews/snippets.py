"""Code amid the body: what a text explains step by step belongs to it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import groupby

from cleannews.headings import amid
from cleannews.model import Block, Kind, Label, Scores

POSSIBLE = 0.2
"""What code must score. Held out, of the blocks of code amid the body of development pages that
score from here to the border 277 are of it and 72 are not, most of these lone brackets; of lower
ones half are."""

ASIDE = 3
"""Words of a line that stands beside code and is passed over: the name of its language, "Copy"."""

KEPT = 0.5
"""The score that code gets for its place: just enough to stay."""


def with_snippets(blocks: Sequence[Block], scores: Scores, marked: Container[int]) -> Scores:
    """The scores with doubtful code lifted over the border.

    Parameters:
        blocks: the blocks of a page.
        scores: a score for each of them.
        marked: blocks that a rule points at; they are never lifted.

    Returns:
        The scores, where code that scores at least `POSSIBLE` stands between two blocks that
        are kept, other code and lines of up to `ASIDE` words aside; it is named code.
    """
    if not any(block.kind is Kind.CODE for block in blocks):
        return scores
    keep, labels = list(scores.keep), list(scores.labels) if scores.labels else None
    for speaks, run in groupby(range(len(blocks)), key=lambda number: _speaks(blocks[number])):
        numbers = list(run)
        if speaks or not amid(scores.keep, numbers, KEPT):
            continue
        for number in numbers:
            doubtful = POSSIBLE <= keep[number] < KEPT and number not in marked
            if doubtful and blocks[number].kind is Kind.CODE:
                keep[number] = KEPT
                if labels:
                    labels[number] = {Label.CODE: 1.0}
    return scores._replace(keep=keep, labels=labels)


def _speaks(block: Block) -> bool:
    """Whether a block tells by itself whether the body goes on there."""
    return block.kind is not Kind.CODE and len(block.text.split(None, ASIDE)) > ASIDE
