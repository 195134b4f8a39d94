"""Oblivious decision trees evaluated in numpy.

Every level of such a tree asks one question of all rows (Langley & Sage 1994; CatBoost's trees),
so a tree of depth d is a table of 2^d values and d comparisons make the index into it; none here
is deeper than 8, for the index stands in a byte.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.odds import logistic

Floats = NDArray[np.float32]


class Trees:
    """A sum of oblivious trees with one or more outputs.

    `questions` are pairs of a column and a border (is the value greater?); `asked[d, t]` is the
    question that tree t asks at level d; `leaves[t, leaf]` holds a value for each output in
    steps of `step`.
    """

    def __init__(self, stored: Mapping[str, Any], name: str) -> None:
        self.columns = stored[f"{name}.columns"].astype(np.intp)
        self.borders = stored[f"{name}.borders"][:, None]
        self.asked = stored[f"{name}.asked"].astype(np.intp)
        leaves = stored[f"{name}.leaves"].astype(np.float32) * stored[f"{name}.step"]
        # one number a leaf, or a row of them: numpy takes single numbers twice as fast
        outputs = leaves.shape[-1]
        self.leaves = leaves.reshape(-1) if outputs == 1 else leaves.reshape(-1, outputs)
        self.start = (np.arange(leaves.shape[0]) * leaves.shape[1])[:, None]
        self.bias = stored[f"{name}.bias"]

    def __call__(self, rows: Floats) -> Floats:
        """The sums for each row and output, before any link function."""
        answers = (rows.T.take(self.columns, 0) > self.borders).view(np.uint8)
        place = answers.take(self.asked[0], 0)
        for level in range(1, len(self.asked)):
            place |= answers.take(self.asked[level], 0) << level
        sums = self.leaves.take(self.start + place, 0).sum(axis=0)
        result: Floats = sums.reshape(len(rows), -1) + self.bias
        return result


def stored(path: Path | Traversable) -> dict[str, Any]:
    """The arrays of a weights file by name."""
    with path.open("rb") as file, np.load(file) as arrays:
        return dict(arrays)


def chances(sums: NDArray[Any]) -> Floats:
    """Probabilities of yes from log-odds, in single precision."""
    return logistic(sums).astype(np.float32)


def shares(sums: NDArray[Any]) -> Floats:
    """Probabilities over the outputs of each row (softmax)."""
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    parts: Floats = powers / powers.sum(axis=1, keepdims=True)
    return parts
