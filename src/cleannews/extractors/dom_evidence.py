"""What the trees' first word on a page tells: which blocks speak of the same, which are set alike.

A second story below the article is marked up as the first is, but speaks of other things; a comment
speaks of the same, but stands in another kind of element. Trees see a block by itself, so what they
say of the others is told to the networks that see the page.
"""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.dom_elements import LEAVES, bearing, distinct
from cleannews.extractors.lines_evidence import vocabulary
from cleannews.extractors.lines_words import read_words
from cleannews.extractors.net import with_odds
from cleannews.extractors.odds import logistic
from cleannews.model import Element, Page

Floats = NDArray[Any]
Integers = NDArray[np.int64]

LONGEST, LEAST = 200, 1
"""Words beyond which a block has no more say, and what is added to each."""

ALONE = -1.0
"""What is said of a block that has no kin."""


def seen(page: Page, rows: Floats, odds: Floats) -> Floats:
    """What the networks see of a page: all features and the trees' log-odds, and what these tell.

    Parameters:
        page: an HTML page in blocks.
        rows: the features, a row a block.
        odds: the trees' log-odds to be kept.
    """
    chance = logistic(odds)
    words = read_words(page.blocks)
    found = [*vocabulary(words, chance).values(), *_kin(page, chance, words.count)]
    return np.concatenate([with_odds(rows.T, odds), np.array(found, np.float32)])


def _kin(page: Page, chance: Floats, count: Floats) -> list[Floats]:
    """For each way of being set alike: the mean chance of a block's kin by words, their share of
    all that is likely kept, how many there are."""
    words = np.minimum(count, LONGEST) + LEAST
    likely = chance * words
    total = float(likely.sum()) + 1
    found: list[Floats] = []
    for group in _groups(page):
        _, group = np.unique(group, return_inverse=True)
        size = np.bincount(group)[group]
        kept = np.bincount(group, likely)[group] - likely
        others = np.bincount(group, words)[group] - words
        mean = np.where(size > 1, kept / np.maximum(others, LEAST), ALONE)
        found += [mean, kept / total, np.log1p(size)]
    return found


def _groups(page: Page) -> list[Integers]:
    """Numbers that are the same for blocks set alike: whose element has the same tag and
    attributes, or the container around it, or both, or the element around that, too; and for
    blocks that stand in one container, or in one that holds it."""
    assert page.elements is not None
    places = [cast(Element, block.where).index for block in page.blocks]
    elements, at = bearing(page.elements, places)
    keys, key = distinct(elements)
    parents = np.array(elements.parents, np.int64)
    parents[0] = 0
    leaf = np.array([tag in LEAVES for tag, _ in keys], bool)[key]
    box = np.where(leaf[at], parents[at], at)
    outer = parents[box]
    own, around, outside = (key[place].astype(np.int64) for place in (at, box, outer))
    pair = own * len(keys) + around
    return [own, around, pair, pair * len(keys) + outside, box, outer, parents[outer]]
