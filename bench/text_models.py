"""The models of the text labeller: fitted with the usual libraries, kept as plain arrays."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Arrays = dict[str, Array]

SEED = 11

INT8, INT16 = 127, 32767

INVERSE_PENALTY = 0.02
"""Strong: most words of the hashed text stand on a handful of pages."""

CHOICE_PENALTY = 2e-3
"""Weak: eleven features stand against thousands of pages."""


def fit_trees(
    rows: Array, target: Array, weight: Array, rounds: int, classes: int = 0, **changes: Any
) -> Arrays:
    """Oblivious trees by CatBoost as arrays for `cleannews.extractors.lines_trees`.

    Parameters:
        rows: features, one row an example.
        target: probabilities for `classes` 0, else class numbers.
        weight: one an example.
        rounds: how many trees.
        classes: how many exclusive classes; 0 for one probability.
    """
    from catboost import CatBoost, Pool

    settings: dict[str, Any] = {
        "loss_function": "MultiClass" if classes else "CrossEntropy",
        "iterations": rounds,
        "depth": 6,
        "learning_rate": 0.1,
        "l2_leaf_reg": 6,
        "rsm": 0.25,
        "border_count": 48,
        "bootstrap_type": "Bernoulli",
        "subsample": 0.7,
        "leaf_estimation_iterations": 1,
        "boosting_type": "Plain",
        "score_function": "L2",
        "thread_count": 1,
        "random_seed": SEED,
        "verbose": False,
        "allow_writing_files": False,
    }
    if classes:
        settings["classes_count"] = classes
    model = CatBoost(settings | changes)
    model.fit(Pool(rows, target, weight=weight))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(str(path), format="json")
        return _exported(json.loads(path.read_text()), max(1, classes))


def _exported(model: dict[str, Any], outputs: int) -> Arrays:
    trees = model["oblivious_trees"]
    depth = max(len(tree["splits"] or ()) for tree in trees)
    features = np.zeros((len(trees), depth), np.int16)
    borders = np.full((len(trees), depth), np.inf, np.float32)
    leaves = np.zeros((outputs, len(trees), 1 << depth))
    for t, tree in enumerate(trees):
        splits = tree["splits"] or ()
        for level, split in enumerate(splits):
            features[t, level] = split["float_feature_index"]
            borders[t, level] = split["border"]
        values = np.array(tree["leaf_values"]).reshape(-1, outputs).T
        leaves[:, t, : values.shape[1]] = values
    scale, bias = model["scale_and_bias"]
    leaves *= scale
    step = np.abs(leaves).max(axis=(1, 2)) / INT16 + 1e-12
    return {
        "features": features,
        "borders": borders,
        "leaves": np.rint(leaves / step[:, None, None]).astype(np.int16),
        "step": step.astype(np.float32),
        "bias": np.broadcast_to(np.asarray(bias, np.float32), (outputs,)).copy(),
    }


def fit_said(
    hashes: Sequence[Array],
    groups: Array,
    body: Array,
    weight: Array,
    buckets: int,
    n_groups: int,
) -> Arrays:
    """The hashed-text model: log-odds of body, and of each group, from the words of a block.

    Parameters:
        hashes: buckets of each block.
        groups: group number of each block, -1 where unknown.
        body: 1, 0, or -1 where unknown.
        weight: one a block.
    """
    from scipy import sparse
    from sklearn.linear_model import LogisticRegression

    lengths = np.array([len(h) for h in hashes])
    matrix = sparse.csr_matrix(
        (
            np.ones(lengths.sum(), np.float32),
            np.concatenate(hashes),
            np.concatenate([[0], np.cumsum(lengths)]),
        ),
        shape=(len(hashes), buckets),
    )
    columns = []
    biases = []
    for y, many in ((body, False), (groups, True)):
        known = np.flatnonzero(y >= 0)
        model = LogisticRegression(C=INVERSE_PENALTY, max_iter=40, tol=1e-3)
        model.fit(matrix[known], y[known], sample_weight=weight[known])
        coefficients, intercepts = np.zeros((n_groups, buckets)), np.full(n_groups, -6.0)
        if many:
            coefficients[model.classes_], intercepts[model.classes_] = model.coef_, model.intercept_
            columns += list(coefficients)
            biases += list(intercepts)
        else:
            columns.append(model.coef_[0])
            biases.append(model.intercept_[0])
    table = np.array(columns).T
    step = np.abs(table).max(0) / INT8 + 1e-9
    return {
        "table": np.rint(table / step).astype(np.int8),
        "step": step.astype(np.float32),
        "bias": np.array(biases, np.float32),
    }


def fit_table(features: Array, good: Array, weight: Array | None = None) -> Arrays:
    """A calibrated probability from page features: a weighted sum, then a monotone table."""
    from sklearn.isotonic import IsotonicRegression
    from sklearn.linear_model import LogisticRegression

    mean, spread = features.mean(0), features.std(0) + 1e-6
    model = LogisticRegression(C=1.0, max_iter=500)
    model.fit((features - mean) / spread, good, sample_weight=weight)
    weights = model.coef_[0] / spread
    bias = model.intercept_[0] - float((mean * weights).sum())
    odds = features @ weights + bias
    smooth = IsotonicRegression(out_of_bounds="clip").fit(odds, good, sample_weight=weight)
    knots = np.quantile(odds, np.linspace(0, 1, 25))
    # averaged over the neighbourhood of each knot: isotonic steps are too sure at the ends
    chance = np.array([smooth.predict(odds[near]).mean() for near in _nearest(odds, knots)])
    return {
        "weights": weights.astype(np.float32),
        "bias": np.array([bias], np.float32),
        "odds": knots.astype(np.float32),
        "chance": np.maximum.accumulate(chance).astype(np.float32),
    }


def fit_choice(pages: Sequence[Array], right: Sequence[Array]) -> Arrays:
    """A conditional logit: what tells the right ones of a page's candidates, or that none is.

    Parameters:
        pages: features of each page's candidates, a row each; where there are none there is
            nothing to choose.
        right: which of them are right; several may be, as copies of one text are.
    """
    from scipy.optimize import minimize

    pages = [page for page in pages if len(page)]
    rows = np.concatenate(pages).astype(np.float64)
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    rows = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    start = np.cumsum([0, *(len(page) for page in pages[:-1])])
    owner = np.repeat(np.arange(len(pages)), [len(page) for page in pages])
    hit = np.concatenate(right)
    none = ~np.logical_or.reduceat(hit, start)

    def loss(weights: Array) -> tuple[float, Array]:
        raised = np.exp(np.clip(rows @ weights, -60, 60))
        whole = 1 + np.add.reduceat(raised, start)
        good = none + np.add.reduceat(raised * hit, start)
        shares = raised / whole[owner] - raised * hit / good[owner]
        penalty = CHOICE_PENALTY * weights * (np.arange(len(weights)) < len(weights) - 1)
        value = np.log(whole / good).mean() + (penalty * weights).sum() / 2
        return float(value), rows.T @ shares / len(pages) + penalty

    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x
    weights = found[:-1] / spread
    return {
        "weights": weights.astype(np.float32),
        "bias": np.array([found[-1] - float(mean @ weights)], np.float32),
    }


def _nearest(odds: Array, knots: Array) -> list[Array]:
    count = max(20, len(odds) // 25)
    return [np.argsort(abs(odds - knot), kind="stable")[:count] for knot in knots]


def save(path: Path, parts: Mapping[str, Arrays], described: Mapping[str, Any]) -> None:
    """Writes weights as `cleannews.extractors.lines_labeller.Weights` reads them.

    Arrays stand in the order of their names: a run that keeps some models writes the same bytes
    as one that fits them again.
    """
    places: dict[str, Any] = {}
    body = b""
    named = {f"{part}.{name}": array for part in parts for name, array in parts[part].items()}
    for name, array in sorted(named.items()):
        body += b"\0" * (-len(body) % 8)
        places[name] = (array.dtype.str, array.shape, len(body))
        body += np.ascontiguousarray(array).tobytes()
    head = json.dumps({**described, "arrays": places}, sort_keys=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(head.encode() + b"\n" + body)
