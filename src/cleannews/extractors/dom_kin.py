"""Which blocks of an HTML page are set alike, by their elements and by where these stand, and how a
block's kin is judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.dom_elements import Tree

Floats = NDArray[Any]
Integers = NDArray[Any]

LONGEST, LEAST = 200, 1
"""Words beyond which a block has no more say, and what is added to each."""

ALONE = -1.0
"""What is said of a block that has no kin."""


def groups(tree: Tree) -> list[Integers]:
    """Numbers that are the same for blocks set alike: whose element has the same tag and
    attributes, or the container around it, or both, or the element around that, too; the same by
    the tokens of tag and attributes alone, which tell of no numbers; and for blocks that stand in
    one container, or in one that holds it."""
    outer = tree.parents[tree.box]
    alike: list[Integers] = []
    for key in (tree.key, tree.name):
        kinds = int(key.max()) + 1
        own, around, outside = (key[place].astype(np.int64) for place in (tree.at, tree.box, outer))
        pair = own * kinds + around
        alike += [own, around, pair, pair * kinds + outside]
    return [*alike, tree.box, outer, tree.parents[outer]]


def kin(ways: Sequence[Integers], chance: Floats, count: Floats) -> list[Floats]:
    """Three rows for each way of being set alike: the mean chance of a block's kin by words, their
    share of all that is likely kept, how many there are.

    Parameters:
        ways: for each way, numbers that are the same for blocks that are set alike.
        chance: the chance of each block to be kept.
        count: its words.
    """
    words = np.minimum(count, LONGEST) + LEAST
    likely = chance * words
    total = float(likely.sum()) + 1
    found: list[Floats] = []
    for way in ways:
        _, group = np.unique(way, return_inverse=True)
        size = np.bincount(group)[group]
        kept = np.bincount(group, likely)[group] - likely
        others = np.bincount(group, words)[group] - words
        mean = np.where(size > 1, kept / np.maximum(others, LEAST), ALONE)
        found += [mean, kept / total, np.log1p(size)]
    return found
