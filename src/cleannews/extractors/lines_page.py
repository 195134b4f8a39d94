"""What tells a page of text that came out well from one in doubt or without an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from cleannews.extractors.lines_words import Array
from cleannews.model import Label

LIMIT = 2.0
"""Ratios to the kept words beyond this are those of a page of which nearly nothing is kept."""

SURE = 0.9
"""A block of this chance to be kept is hardly ever a fault."""

DOUBTFUL, UNCERTAIN, OPEN = 0.3, 0.4, 0.15
"""Distances from an even chance below which a block is doubtful or uncertain; chance of the
likelier fate missed from which a block is open."""

TELLING = (Label.TITLE, Label.BYLINE, Label.DATELINE)
"""What an article has one of, and an index of stories has none or many."""

AROUND = (Label.RELATED, Label.NAVIGATION)
"""What an index of stories is made of."""


class Opinions(NamedTuple):
    """What the models say of each block: the chance to be kept by the first trees, the second,
    the network, and all together; that with the page's border at one half; the chance of each
    label; how many words it has."""

    first: Array
    trees: Array
    net: Array
    keep: Array
    settled: Array
    labels: Mapping[Label, Array]
    words: Array


def page_features(said: Opinions) -> Array:
    """The numbers that confidence and the chance of an article are reckoned from.

    The first is doubt: Σ min(p, 1 - p)·words / Σ p·words.
    """
    return np.array([*_doubt(said), *_kept(said), *_named(said), *_disputed(said)], np.float32)


def _doubt(said: Opinions) -> Iterator[float]:
    keep, words = said.keep, said.words
    mass = keep * words
    total = float(mass.sum()) + 1
    yield min(LIMIT, float((np.minimum(keep, 1 - keep) * words).sum()) / total)
    yield float(mass[keep > SURE].sum()) / total
    yield min(LIMIT, float((abs(keep - said.first) * words).sum()) / total)
    yield float(np.count_nonzero(np.minimum(keep, 1 - keep) > OPEN)) ** 0.5
    yield float(np.log1p(words[abs(keep - 0.5) < UNCERTAIN].sum()))


def _kept(said: Opinions) -> Iterator[float]:
    """How much is kept, in how many runs, and how much of it is one block."""
    keep, words = said.keep, said.words
    mass = keep * words
    total = float(mass.sum()) + 1
    hard = keep > 0.5
    yield float(np.log(total))
    yield total / (float(words.sum()) + 1)
    yield float(mass.max()) / total
    yield float(np.log1p(np.count_nonzero(np.diff(hard.astype(np.int8)) > 0)))
    yield float(words[hard].max(initial=0)) ** 0.5
    yield float(np.log1p(np.count_nonzero(hard)))
    yield float(np.log1p(len(words)))


def _named(said: Opinions) -> Iterator[float]:
    """Whether there is a headline, an author and a date, and how much is about other stories."""
    for label in TELLING:
        yield float(said.labels[label].max())
    total = float(said.words.sum()) + 1
    for label in AROUND:
        yield float((said.labels[label] * said.words).sum()) / total


def _disputed(said: Opinions) -> Iterator[float]:
    """Where trees and network disagree, and what lies close to the page's border."""
    words = said.words
    total = float((said.keep * words).sum()) + 1
    kept, close = said.settled > 0.5, abs(said.keep - 0.5) < DOUBTFUL
    yield min(LIMIT, float((abs(said.trees - said.net) * words).sum()) / total)
    yield min(LIMIT, float(words[(said.trees > 0.5) != (said.net > 0.5)].sum()) / total)
    yield min(LIMIT, float(words[kept & close].sum()) / total)
    yield min(LIMIT, float(words[~kept & close].sum()) / total)
    yield float((1 - said.keep[kept]).max(initial=0))
    yield float(said.keep[~kept].max(initial=0))
