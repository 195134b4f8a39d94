"""A paragraph that the end of a printed sheet parted has one fate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cleannews.model import Block, Mark, Scores

STAYS = 0.5
"""The score that a piece gets for the other: just enough to stay."""

POSSIBLE = 0.25
"""A piece below this is another thing: a caption that ends without a full stop. Of 19 parted
paragraphs of 110 printed pages of which one piece alone was kept, the other was of the story in
nine that scored .27 to .47, and was not in eight that scored less."""


def with_parted(
    blocks: Sequence[Block], scores: Scores, marked: Mapping[int, tuple[Mark, ...]]
) -> Scores:
    """The scores with the doubtful piece of a parted paragraph lifted over the border where the
    other piece is kept.

    Parameters:
        blocks: the blocks of flattened text.
        scores: a score for each of them.
        marked: what the rules point at; such a piece is left as it is.
    """
    keep = list(scores.keep)
    for one, other in _parted(blocks):
        for doubtful, sure in ((one, other), (other, one)):
            possible = POSSIBLE <= keep[doubtful] < STAYS <= scores.keep[sure]
            if possible and doubtful not in marked:
                keep[doubtful] = STAYS
    return scores._replace(keep=keep)


def _parted(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The numbers of both pieces of each parted paragraph; edges of sheets stand between them."""
    shown = [number for number, block in enumerate(blocks) if not block.hidden]
    return ((a, b) for a, b in pairwise(shown) if blocks[b].goes_on)
