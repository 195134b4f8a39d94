"""What the trees' first word on a page tells: which blocks speak of the same, which are set alike.

A second story below the article is marked up as the first is, but speaks of other things; a comment
speaks of the same, but stands in another kind of element. Trees see a block by itself, so what they
say of the others is told to the networks that see the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.dom_features import Features
from cleannews.extractors.dom_kin import kin
from cleannews.extractors.lines_evidence import vocabulary
from cleannews.extractors.lines_words import read_words
from cleannews.extractors.net import with_odds
from cleannews.extractors.odds import logistic
from cleannews.model import Block

Floats = NDArray[Any]


def seen(blocks: Sequence[Block], known: Features, odds: Floats) -> Floats:
    """What the networks see of a page: all features and the trees' log-odds, and what these tell.

    Parameters:
        blocks: the blocks of an HTML page.
        known: what was measured of them.
        odds: the trees' log-odds to be kept.
    """
    chance = logistic(odds)
    words = read_words(blocks)
    told = [*vocabulary(words, chance).values(), *kin(known.kin, chance, words.count)]
    return np.concatenate([with_odds(known.rows.T, odds), np.array(told, np.float32)])
