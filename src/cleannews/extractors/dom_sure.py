"""How far a page's choice of blocks is to be trusted: the chance that the page comes out clean."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cleannews.model import Block, Kind

Floats = NDArray[np.float32]

KEEP = 0.5
"""The border between kept and cut, as everywhere."""

LETTERS_A_WORD = 8
"""Characters that count as a word where a script sets no spaces."""

UNSURE, WAVERING = 0.2, 0.1
"""Distances from yes and no beyond which a block counts as undecided, and as not quite sure."""

SMALLEST = 1e-3
"""Added before a logarithm is taken: a share of a thousandth is as good as none."""

FEATURES = (
    "log of the doubt",
    "log of the doubt in what is kept",
    "log of the doubt in what is cut",
    "log of the doubt of the block that has most",
    "log of runs kept",
    "log of words kept",
    "share of items of lists",
    "words of undecided blocks",
    "log of undecided blocks",
    "log of blocks not quite sure",
    "share of headings",
    "log of the longest block not quite sure",
)
"""Doubt is min(p, 1-p) times words; it and words are shares of the words kept."""


def confidence(keep: Floats, blocks: Sequence[Block], weights: Floats) -> float:
    """The chance that such scores make a clean page.

    Parameters:
        keep: the keep score of each block.
        blocks: the blocks of the page.
        weights: bias and weights of a logistic model over `sure_features`.
    """
    odds = float(sure_features(keep, blocks) @ weights[1:] + weights[0])
    return float(1 / (1 + np.exp(-np.clip(odds, -30, 30))))


def sure_features(keep: Floats, blocks: Sequence[Block]) -> Floats:
    """One number for each of FEATURES."""
    words = words_of(blocks)
    kept = keep >= KEEP
    weak = np.minimum(keep, 1 - keep)
    doubt = weak * words
    body = max(1.0, float(words[kept].sum()))
    shares = (
        doubt.sum() / max(1.0, float((keep * words).sum())),
        doubt[kept].sum() / body,
        doubt[~kept].sum() / body,
        doubt.max() / body,
    )
    runs = int(kept[0]) + int((kept[1:] & ~kept[:-1]).sum())
    return np.array(
        (
            *np.log(np.array(shares) + SMALLEST),
            np.log1p(runs),
            np.log(body),
            words[kept & _are(blocks, Kind.LIST_ITEM)].sum() / body,
            words[weak > UNSURE].sum() / body,
            np.log1p((weak > UNSURE).sum()),
            np.log1p((weak > WAVERING).sum()),
            (kept & _are(blocks, Kind.HEADING)).sum() / max(1, int(kept.sum())),
            np.log(words[weak > WAVERING].max(initial=0) / body + SMALLEST),
        ),
        np.float32,
    )


def words_of(blocks: Sequence[Block]) -> Floats:
    """The words of each block; where a script sets no spaces, by its characters."""
    texts = [block.text for block in blocks]
    return np.array([max(len(t.split()), len(t) / LETTERS_A_WORD) for t in texts], np.float32)


def _are(blocks: Sequence[Block], kind: Kind) -> NDArray[np.bool_]:
    return np.array([block.kind is kind for block in blocks], bool)
