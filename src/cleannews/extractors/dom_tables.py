"""Learned evidence of single tokens: how much a class name or a word speaks for each label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleannews.model import Label

Floats = NDArray[Any]

CLASSES = (
    Label.PARAGRAPH,
    Label.SUBTITLE,
    Label.TITLE,
    Label.BYLINE,
    Label.DATELINE,
    Label.CAPTION,
    Label.NAVIGATION,
    Label.RELATED,
    Label.SHARE,
    Label.COMMENTS,
    Label.NEWSLETTER,
    Label.SIGN_IN,
    Label.COOKIE_NOTICE,
    Label.COPYRIGHT,
    Label.ADVERT,
    Label.TOOLS,
    Label.PAYWALL,
    Label.TAGS,
    Label.AUTHOR_NOTE,
    Label.OTHER,
)
"""What the labeller tells apart; body blocks of all kinds are one class, `paragraph`."""

SCALE = 10.0
"""Steps a unit of log-odds; tables are stored as bytes."""


class Evidence(NamedTuple):
    """What is known of tokens: the row of each, and the rows."""

    tokens: Mapping[str, int]
    rows: Floats


class Tables:
    """Log-odds by token.

    Names have two columns of keep evidence (anywhere inside the element, directly in it), words
    and links one; then a column for each of CLASSES, the log ratio of the label's share with and
    without the token.
    """

    def __init__(self, names: Evidence, words: Evidence, links: Evidence) -> None:
        self.names, self.words, self.links = names, words, links

    def of_names(self, tokens: Sequence[Sequence[str]]) -> tuple[Floats, Floats]:
        """For each element's tokens: lowest, highest and mean evidence inside, mean of direct
        evidence; and the mean evidence for each of CLASSES."""
        known = _Known(tokens, self.names.tokens)
        rows = self.names.rows[known.rows]
        means = known.means(rows)
        low, high = known.reduce(np.minimum, rows[:, 0]), known.reduce(np.maximum, rows[:, 0])
        return np.stack((low, high, means[:, 0], means[:, 1]), axis=1), means[:, 2:]

    def of_text(self, tokens: Sequence[Sequence[str]]) -> Floats:
        """For each block's tokens: mean and lowest keep evidence, then the means for CLASSES."""
        return self._of(tokens, self.words)

    def of_links(self, tokens: Sequence[Sequence[str]]) -> Floats:
        """The same for the tokens of its links."""
        return self._of(tokens, self.links)

    @staticmethod
    def _of(tokens: Sequence[Sequence[str]], evidence: Evidence) -> Floats:
        known = _Known(tokens, evidence.tokens)
        rows = evidence.rows[known.rows]
        lowest = known.reduce(np.minimum, rows[:, 0])
        means = known.means(rows)
        return np.concatenate((means[:, :1], lowest[:, None], means[:, 1:]), axis=1)


class _Known:
    """Rows of the known tokens of many items, one after the other."""

    def __init__(self, tokens: Sequence[Sequence[str]], table: Mapping[str, int]) -> None:
        get = table.get
        rows = np.array([get(token, -1) for mine in tokens for token in mine], np.int64)
        owner = np.repeat(np.arange(len(tokens)), list(map(len, tokens)))
        self.rows = rows[rows >= 0]
        self.counts = np.bincount(owner[rows >= 0], minlength=len(tokens))
        self.filled = np.flatnonzero(self.counts)
        self.starts = (np.cumsum(self.counts) - self.counts)[self.filled]

    def means(self, rows: Floats) -> Floats:
        sums = self.reduce(np.add, rows)
        return sums / np.maximum(1, self.counts)[:, None].astype(np.float32)

    def reduce(self, operation: np.ufunc, rows: Floats) -> Floats:
        result = np.zeros((len(self.counts), *rows.shape[1:]), np.float32)
        if len(self.filled):
            result[self.filled] = operation.reduceat(rows, self.starts, axis=0)
        return result
