"""Fitting oblivious trees with CatBoost and writing them as the package reads them."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from catboost import CatBoostClassifier, Pool

SEED = 7

SHARED: dict[str, Any] = {
    "bootstrap_type": "MVS",
    "subsample": 0.8,
    "boosting_type": "Plain",
    "border_count": 64,
    "thread_count": 1,
    "random_seed": SEED,
    "allow_writing_files": False,
    "verbose": 0,
}
"""Settings of every fit; one thread and a fixed seed, so that a rerun gives the same trees."""


def fit(
    rows: np.ndarray,
    target: np.ndarray,
    weight: np.ndarray,
    leaf_type: type[np.signedinteger[Any]] = np.int16,
    **settings: Any,
) -> dict[str, np.ndarray]:
    """Trees for a yes-or-no target, or for classes where the target counts them.

    Parameters:
        rows: features, a row an item.
        target: 0 or 1, or the number of a class.
        weight: how much each row counts; rows of no weight are left out.
        leaf_type: whole numbers that the leaves are kept in; bytes do for many outputs.
        settings: further settings of CatBoost: iterations, depth, learning_rate and the like.
    """
    used = weight > 0
    model = CatBoostClassifier(**SHARED, **settings)
    scaled = weight[used] / weight[used].mean()
    model.fit(Pool(rows[used], target[used], weight=scaled))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(str(path), format="json")
        return exported(json.loads(path.read_text()), leaf_type)


def exported(
    model: Mapping[str, Any], leaf_type: type[np.signedinteger[Any]] = np.int16
) -> dict[str, np.ndarray]:
    """CatBoost's JSON as arrays: distinct questions, who asks which, leaves in whole steps."""
    trees = model["oblivious_trees"]
    scale, bias = model["scale_and_bias"]
    depth = max(len(tree["splits"]) for tree in trees)
    outputs = len(bias)
    questions: dict[tuple[int, float], int] = {(0, np.inf): 0}
    asked = np.zeros((depth, len(trees)), np.int16)
    leaves = np.zeros((len(trees), 1 << depth, outputs))
    for number, tree in enumerate(trees):
        for level, split in enumerate(tree["splits"]):
            key = (split["float_feature_index"], split["border"])
            asked[level, number] = questions.setdefault(key, len(questions))
        values = np.array(tree["leaf_values"]).reshape(-1, outputs)
        leaves[number, : len(values)] = values * scale
    step = np.abs(leaves).max() / np.iinfo(leaf_type).max
    return {
        "columns": np.array([column for column, _ in questions], np.int16),
        "borders": np.array([border for _, border in questions], np.float32),
        "asked": asked,
        "leaves": np.round(leaves / step).astype(leaf_type),
        "step": np.float32(step),
        "bias": np.array(bias, np.float32),
    }


def write(path: Path, parts: Mapping[str, Mapping[str, Any]], arrays: Mapping[str, Any]) -> None:
    """A weights file: models by name, and further arrays; the same content gives the same bytes.

    As `numpy.savez_compressed` writes it, but packed as small as zlib can, which saves a fiftieth.
    """
    stored = {**named_arrays(parts), **arrays}
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for key in sorted(stored):
            with packed.open(f"{key}.npy", "w", force_zip64=True) as file:
                np.lib.format.write_array(file, np.asanyarray(stored[key]), allow_pickle=False)


def named_arrays(parts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The arrays of several models by the names that they have in a weights file."""
    return {f"{name}.{key}": value for name, part in parts.items() for key, value in part.items()}


def joined(tokens: Sequence[str]) -> np.ndarray:
    """Tokens as bytes, a line each."""
    return np.frombuffer("\n".join(tokens).encode(), np.uint8)
