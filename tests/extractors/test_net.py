"""The networks of the text labeller, with invented weights."""

from __future__ import annotations

import numpy as np
import pytest

from cleannews.extractors.lines_words import Array
from cleannews.extractors.net import LIMIT, REACHES, THREADS, Net

FEATURES, WIDTH, LABELS, BLOCKS = 5, 8, 3, 60


def weights(page: float = 0.3, *seeds: int) -> dict[str, Array]:
    """Random weights of a network a seed; `page` scales what the page as a whole adds to each
    block."""
    several = [one(page, seed) for seed in seeds or (7,)]
    evened = {
        "tailed": np.array([0, 0, 0, 0, 1]),
        "mean": np.zeros(FEATURES),
        "spread": np.ones(FEATURES),
    }
    return evened | {name: np.stack([each[name] for each in several]) for name in several[0]}


def one(page: float, seed: int) -> dict[str, Array]:
    chance = np.random.default_rng(seed)

    def linear(name: str, into: int, out: int, by: float = 0.3) -> dict[str, Array]:
        return {
            f"{name}.weight": chance.normal(0, by, (into, out)),
            f"{name}.bias": chance.normal(0, by, out),
        }

    arrays = {
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


def test_several_networks_say_their_mean() -> None:
    several = [Net(weights(0.3, seed)).scores(rows()) for seed in (7, 8)]
    odds, names = Net(weights(0.3, 7, 8)).scores(rows())
    assert odds == pytest.approx(np.mean([one[0] for one in several], axis=0), abs=1e-5)
    assert names == pytest.approx(np.mean([one[1] for one in several], axis=0), abs=1e-5)


@pytest.mark.parametrize("threads", ["1", "2"])
def test_a_long_page_is_read_as_a_short_one_whole_or_in_pieces(
    monkeypatch: pytest.MonkeyPatch, threads: str
) -> None:
    monkeypatch.setenv(THREADS, threads)
    long, net = rows(3000), Net(weights(page=0.0))
    alone = net.scores(long[:, : 100 + sum(REACHES)])[0][:100]
    assert net.scores(long)[0][:100] == pytest.approx(alone, abs=1e-5)


def test_weights_may_be_kept_as_whole_numbers_of_a_step() -> None:
    fitting = pytest.importorskip("bench.net_fit", reason="bench/ is not part of this copy")
    full = weights()
    whole = fitting.in_bytes(full)
    assert all(array.dtype == np.int8 for name, array in whole.items() if name.endswith(".weight"))
    assert Net(whole).scores(rows())[0] == pytest.approx(Net(full).scores(rows())[0], abs=0.05)


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
