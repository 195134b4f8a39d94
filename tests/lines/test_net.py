"""The network of the text labeller, with invented weights."""

from __future__ import annotations

import numpy as np
import pytest

from cleannews.extractors.lines_net import LIMIT, REACHES, Net
from cleannews.extractors.lines_words import Array

FEATURES, WIDTH, LABELS, BLOCKS = 5, 8, 3, 60


def weights(page: float = 0.3) -> dict[str, Array]:
    """Random weights; `page` scales what the page as a whole adds to each block."""
    chance = np.random.default_rng(7)

    def linear(name: str, into: int, out: int, by: float = 0.3) -> dict[str, Array]:
        return {
            f"{name}.weight": chance.normal(0, by, (into, out)),
            f"{name}.bias": chance.normal(0, by, out),
        }

    arrays = {
        "tailed": np.array([0, 0, 0, 0, 1]),
        "mean": np.zeros(FEATURES),
        "spread": np.ones(FEATURES),
        **linear("enter", FEATURES, WIDTH),
        **linear("share", WIDTH, 2),
        **linear("page", 2 * WIDTH, WIDTH, page),
        **linear("leave", WIDTH, WIDTH),
        **linear("keep", WIDTH, 1),
        **linear("names", WIDTH, LABELS),
    }
    for layer in range(len(REACHES)):
        arrays |= linear(f"near{layer}", 3 * WIDTH, WIDTH) | linear(f"mix{layer}", WIDTH, WIDTH)
    for name in (*(f"layer{layer}" for layer in range(len(REACHES))), "leave"):
        arrays[f"{name}.scale"], arrays[f"{name}.shift"] = np.ones(WIDTH), np.zeros(WIDTH)
    return arrays


def rows(blocks: int = BLOCKS) -> Array:
    return np.random.default_rng(3).normal(0, 1, (FEATURES, blocks)).astype(np.float32)


@pytest.mark.parametrize("blocks", [1, 2, BLOCKS])
def test_every_block_has_odds_and_a_score_for_each_label(blocks: int) -> None:
    odds, names = Net(weights()).scores(rows(blocks))
    assert odds.shape == (blocks,)
    assert names.shape == (LABELS, blocks)
    assert np.isfinite(odds).all()


def changed(page: float) -> Array:
    """The blocks whose odds change when the first block does."""
    before, after = rows(), rows()
    after[:, 0] += 1
    net = Net(weights(page))
    return np.flatnonzero(np.abs(net.scores(before)[0] - net.scores(after)[0]) > 1e-6)


def test_a_block_is_felt_as_far_as_the_layers_reach() -> None:
    assert changed(page=0.0).max() <= sum(REACHES)
    assert changed(page=0.0).max() > REACHES[-1]


def test_the_page_as_a_whole_is_felt_by_every_block() -> None:
    assert len(changed(page=0.3)) == BLOCKS


def test_features_are_evened_out() -> None:
    told = np.array([[0.5], [-9.0], [9.0], [0.0], [np.e**2 - 1]], np.float32)
    prepared = Net(weights()).prepared(told)[:, 0]
    assert prepared == pytest.approx([0.5, -LIMIT, LIMIT, 0.0, 2.0])
