"""A conditional logit finds what candidates were drawn by."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy", reason="training needs SciPy")
pytest.importorskip("bench.text_models", reason="bench/ is not part of this copy")

from bench.text_models import fit_choice


def drawn(
    weights: np.ndarray, bias: float, pages: int
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Pages with four candidates each, of which one or none is right by these weights."""
    chance = np.random.default_rng(5)
    rows = [chance.normal(size=(4, len(weights))) * (1, 5, 1) for _ in range(pages)]
    right = []
    for page in rows:
        raised = np.append(np.exp(page @ weights + bias), 1)
        right.append(np.arange(4) == chance.choice(5, p=raised / raised.sum()))
    return rows, right


def test_weights_and_the_choice_of_none_are_found_again() -> None:
    weights, bias = np.array([1.5, -0.2, 0.0]), -1.0
    found = fit_choice(*drawn(weights, bias, 6000))
    assert np.allclose(found["weights"], weights, atol=0.1)
    assert found["bias"][0] == pytest.approx(bias, abs=0.15)


def test_copies_of_the_right_one_are_right_as_well() -> None:
    twice = [np.array([[1.0], [1.0], [0.0]])] * 40
    found = fit_choice(twice, [np.array([True, True, False])] * 40)
    assert found["weights"][0] > 1
