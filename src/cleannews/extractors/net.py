"""Small convolutional networks over the blocks of a page: keep scores and names in one go.

Every block's features become a vector; four residual layers, each looking further up and down
the page than the one before, let it see its neighbourhood; two weighted means over the whole
page, taken after the second, tell each block what the story is like. Several such networks, alike
but for their seeds, are asked at once, and what they say is averaged: what one learned by chance is
outvoted by the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from os import environ

import numpy as np

from cleannews.extractors.odds import Array

REACHES = (1, 2, 4, 8)
"""Blocks up and down that each layer looks at: 15 either way when they stand on each other."""

PAGE_AFTER = 1
"""The layer after which the page's own means are mixed in."""

LIMIT = 4.0
"""Standard deviations beyond which a feature says no more."""

ODDS_LIMIT = 8.0
"""The networks are told no log-odds beyond this: surer than that is as sure as it gets."""

ONE_THREAD = 250_000
"""Multiplications that OpenBLAS does without waking threads (its border is 262,144): for products
as small as these they wait for each other ten times as long as the work takes."""

THREADS = "OPENBLAS_NUM_THREADS"
"""Where this is 1, as the command line sets it, there are none to wake, and products are worked
out whole: a tenth of the time of a page."""

FLAT = 1e-5
"""Added to variances, so that a vector of equal numbers does not divide by zero."""


class Net:
    """The networks with their weights: `scores` is all they do."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        """Takes arrays by name, as `bench.net_fit` makes them, of any type; all but those that
        even out the features have a first axis over the networks. A weight may be kept as whole
        numbers of a `step` for each of its sums."""
        self._alone = environ.get(THREADS) == "1"
        self._of = {name: array.astype(np.float32) for name, array in arrays.items()}
        for name in [name for name in self._of if name.endswith(".step")]:
            self._of[f"{name.removesuffix('.step')}.weight"] *= self._of.pop(name)[:, None]

    def scores(self, rows: Array) -> tuple[Array, Array]:
        """Log-odds to be kept, and scores of the labels as (labels, blocks).

        Parameters:
            rows: features as rows over blocks, in the order of training.
        """
        hidden = _bend(self._linear("enter", self.prepared(rows).T))
        for layer, reach in enumerate(REACHES):
            hidden = self._look_around(hidden, layer, reach)
            if layer == PAGE_AFTER:
                hidden = hidden + self._page(hidden)
        hidden = _bend(self._linear("leave", self._even("leave", hidden)))
        return self._linear("keep", hidden).mean(0)[:, 0], self._linear("names", hidden).mean(0).T

    def prepared(self, rows: Array) -> Array:
        """Features evened out: long tails as logarithms, then zero mean and unit spread."""
        rows = rows.copy()
        tailed = np.flatnonzero(self._of["tailed"])
        rows[tailed] = long_tail(rows[tailed])
        rows -= self._of["mean"][:, None]
        rows /= self._of["spread"][:, None]
        result: Array = np.clip(rows, -LIMIT, LIMIT, out=rows)
        return result

    def _linear(self, name: str, values: Array) -> Array:
        """Each network's sums: of the same values for all, or of its own."""
        weight = self._of[f"{name}.weight"]
        step = values.shape[-2] if self._alone else max(1, ONE_THREAD // weight[0].size)
        parts = [values[..., n : n + step, :] @ weight for n in range(0, values.shape[-2], step)]
        result: Array = np.concatenate(parts, axis=1) if len(parts) > 1 else parts[0]
        result += self._of[f"{name}.bias"][:, None]
        return result

    def _even(self, name: str, values: Array) -> Array:
        """Each block's vector with zero mean and unit spread, then scaled as trained."""
        width = values.shape[-1]
        mean = np.full((width, 1), 1 / width, np.float32)  # a product takes half of what sums do
        centred: Array = values - values @ mean
        centred /= np.sqrt((centred * centred) @ mean + np.float32(FLAT))
        centred *= self._of[f"{name}.scale"][:, None]
        centred += self._of[f"{name}.shift"][:, None]
        return centred

    def _look_around(self, hidden: Array, layer: int, reach: int) -> Array:
        """A residual layer: each block mixed with those `reach` before and after it."""
        even = self._even(f"layer{layer}", hidden)
        networks, n, width = even.shape
        outside = np.zeros((networks, reach, width), np.float32)
        padded = np.concatenate([outside, even, outside], axis=1)
        beside = np.concatenate([padded[:, :n], even, padded[:, 2 * reach :]], axis=2)
        return hidden + self._linear(f"mix{layer}", _bend(self._linear(f"near{layer}", beside)))

    def _page(self, hidden: Array) -> Array:
        """What two weighted means over the page add to every block."""
        shares = self._linear("share", hidden)
        shares = np.exp(shares - shares.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        means = shares.transpose(0, 2, 1) @ hidden
        return self._linear("page", means.reshape(len(means), 1, -1))


def part(arrays: Mapping[str, Array], name: str) -> dict[str, Array]:
    """The arrays of one model among many, by the name they have in it: `net.enter.weight`, say,
    as `enter.weight`."""
    prefix = f"{name}."
    mine = (key for key in arrays if key.startswith(prefix))
    return {key.removeprefix(prefix): arrays[key] for key in mine}


def with_odds(rows: Array, odds: Array) -> Array:
    """What the networks see: all features, and the log-odds of trees that saw them."""
    rows = np.concatenate([rows, np.clip(odds, -ODDS_LIMIT, ODDS_LIMIT)[None]])
    return rows.astype(np.float32, copy=False)


def long_tail(values: Array) -> Array:
    """Numbers without a bound on a logarithmic scale, sign kept."""
    result: Array = np.sign(values) * np.log1p(np.abs(values))
    return result


def _bend(values: Array) -> Array:
    """The activation x·σ(x), worked out in place: the same numbers in half the time."""
    odds = np.clip(values, -60, 60)
    np.negative(odds, out=odds)
    np.exp(odds, out=odds)
    odds += 1
    result: Array = np.divide(values, odds, out=odds)
    return result
