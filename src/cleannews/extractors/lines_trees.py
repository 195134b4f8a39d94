"""Oblivious decision trees evaluated with array operations, many trees and blocks at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cleannews.extractors.lines_words import Array

CHUNK = 1024
"""Blocks at a time: a page of any length is scored in a few megabytes."""


class Trees(NamedTuple):
    """An ensemble of oblivious trees: one question a level, the answers number the leaf.

    `features` and `borders` are (trees, depth); `leaves` is (outputs, trees, 2 ** depth) in
    units of `step`, one for each output; `bias` is added once.
    """

    features: Array
    borders: Array
    leaves: Array
    step: Array
    bias: Array

    def scores(self, rows: Array) -> Array:
        """The summed leaves, one row an output, for features given as rows over blocks."""
        parts = [
            self._scores(np.ascontiguousarray(rows[:, start : start + CHUNK]))
            for start in range(0, rows.shape[1], CHUNK)
        ]
        return np.concatenate(parts, axis=1)

    def _scores(self, rows: Array) -> Array:
        trees, depth = self.features.shape
        answers = rows.take(self.features.ravel(), 0) > self.borders.ravel()[:, None]
        bits: Array = answers.view(np.uint8).reshape(trees, depth, -1)
        place = bits[:, 0].copy()  # in a byte: no tree is deeper than eight questions
        for level in range(1, depth):
            place |= bits[:, level] << level
        leaf = place + (np.arange(trees) << depth)[:, None]
        outputs = self.leaves.reshape(-1, trees << depth)
        sums = np.stack([values.take(leaf).sum(0, dtype=np.float32) for values in outputs])
        result: Array = sums * self.step[:, None] + self.bias[:, None]
        return result
