"""Oblivious decision trees evaluated with array operations, many trees and blocks at once."""

from __future__ import annotations

import numpy as np

from cleannews.extractors.lines_words import Array

CHUNK = 1024
"""Blocks at a time: a page of any length is scored in a few megabytes."""


class Trees:
    """An ensemble of oblivious trees: one question a level, the answers number the leaf.

    A third of the questions are asked by several trees, so each is answered once.
    """

    def __init__(
        self, features: Array, borders: Array, leaves: Array, step: Array, bias: Array
    ) -> None:
        """Takes arrays as `bench.text_models` makes them.

        Parameters:
            features, borders: which feature is asked about and what it must exceed, by tree and
                level.
            leaves: values by output, tree and leaf, in units of `step`, one for each output.
            bias: added once, one for each output.
        """
        asked = list(zip(features.ravel().tolist(), borders.ravel().tolist(), strict=True))
        different = {question: number for number, question in enumerate(dict.fromkeys(asked))}
        self.features = np.array([feature for feature, _ in different], np.intp)
        self.borders = np.array([border for _, border in different], np.float32)[:, None]
        numbers = np.array([different[question] for question in asked], np.intp)
        self.asked = np.ascontiguousarray(numbers.reshape(features.shape).T)
        self.starts = np.arange(len(features))[:, None] << features.shape[1]
        self.leaves = leaves.reshape(len(leaves), -1)
        self.step, self.bias = step[:, None], bias[:, None]

    def scores(self, rows: Array) -> Array:
        """The summed leaves, one row an output, for features given as rows over blocks."""
        parts = [
            self._scores(np.ascontiguousarray(rows[:, start : start + CHUNK]))
            for start in range(0, rows.shape[1], CHUNK)
        ]
        return np.concatenate(parts, axis=1)

    def _scores(self, rows: Array) -> Array:
        answers = (rows.take(self.features, 0) > self.borders).view(np.uint8)
        place = answers.take(self.asked[0], 0)  # in a byte: no tree is deeper than eight questions
        for level, asked in enumerate(self.asked[1:], 1):
            place |= answers.take(asked, 0) << level
        leaf = self.starts + place
        sums = np.stack([values.take(leaf).sum(0, dtype=np.float32) for values in self.leaves])
        result: Array = sums * self.step + self.bias
        return result
