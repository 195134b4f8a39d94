"""Training the model that weighs other extractors' votes; part of `python -m bench train dom`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.dom_data import Example
from bench.dom_fit import fit, write
from bench.dom_votes import Votes
from bench.split import FOLDS
from cleannews.extractors.trees import Trees, chances
from cleannews.extractors.votes import ballots

SETTINGS = {"iterations": 150, "depth": 5, "learning_rate": 0.08, "l2_leaf_reg": 10, "rsm": 0.5}


def train(
    pages: Sequence[Example],
    keep: Sequence[np.ndarray],
    weights: Sequence[np.ndarray],
    votes: Votes,
    output: Path,
    cache: Path | None,
) -> dict[int, np.ndarray]:
    """Write the weights, and with a cache folder those without each fold's sites.

    Parameters:
        pages: the pages, with at least one block each.
        keep: for each page the mean of our labellers' scores, by models that do not know its site.
        weights: for each page how much its blocks count.
        votes: what others kept, for the pages that the model is learned on.
        output: the weights file.
        cache: where the models of the folds go.

    Returns:
        By the numbers of the pages that others were asked about: what their votes come to, by
        models that do not know the page's site.
    """
    asked = [n for n, page in enumerate(pages) if f"{page.set}/{page.id}" in votes]
    rows = [_rows(pages[n], keep[n], votes) for n in asked]
    sizes = [len(row) for row in rows]
    target = np.concatenate(
        [[value is not None and value >= 0.5 for value in pages[n].kept] for n in asked]
    )
    weight = np.concatenate([weights[n] for n in asked])
    fold = np.concatenate(
        [np.full(size, pages[n].fold) for n, size in zip(asked, sizes, strict=True)]
    )
    every = np.concatenate(rows)
    models = {
        other: fit(every, target, weight * (fold != other), **SETTINGS)
        for other in [*range(FOLDS), -1]
    }
    chance = np.zeros(len(every), np.float32)
    for other in range(FOLDS):
        mine = fold == other
        chance[mine] = _chances(models[other], every[mine])
    write(output, {"votes": models[-1]}, {})
    for other in range(FOLDS) if cache else ():
        assert cache
        write(cache / f"votes-{other}.npz", {"votes": models[other]}, {})
    return dict(zip(asked, np.split(chance, np.cumsum(sizes)[:-1]), strict=True))


def _rows(page: Example, keep: np.ndarray, votes: Votes) -> np.ndarray:
    return ballots(page.page.blocks, keep, votes[f"{page.set}/{page.id}"])


def _chances(model: dict[str, Any], rows: np.ndarray) -> np.ndarray:
    trees = Trees({f"votes.{key}": value for key, value in model.items()}, "votes")
    return np.concatenate(
        [chances(trees(rows[n : n + 2_000])[:, 0]) for n in range(0, len(rows), 2_000)]
    )
