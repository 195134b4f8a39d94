"""Page-level models: does a page hold an article, and how far its choice of blocks is to trust."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench import metrics
from bench.dom_data import Example
from bench.dom_fit import fit
from bench.dom_served import Names, served
from cleannews.extractors.dom_page import page_features
from cleannews.extractors.dom_sure import sure_features


class Measured(NamedTuple):
    """A page, its keep scores and its labels, by models that do not know its site."""

    page: Example
    keep: np.ndarray
    names: Names


SURE_SETTINGS = {
    "iterations": 400,
    "depth": 5,
    "learning_rate": 0.03,
    "l2_leaf_reg": 10,
    "rsm": 0.3,
}
"""Of the confidence model: many small steps, for the pages are few."""

TOLERANCE = 1e-9
"""Gradient at which the solver stops; Newton's few steps always end in the same place."""

DECIMALS = 4
"""Of the weights: what is left of the path to them is far below."""

NO_ARTICLE_WEIGHT = 5.0
"""Pages without an article are few among those that were read."""


def article_model(pages: Sequence[Measured], rows: Sequence[np.ndarray]) -> np.ndarray:
    """Bias and weights of a logistic model over `page_features`, reckoned from the rows of each
    page.

    Pages that were read and hold no article are the negatives; pages with a body of any kind
    the positives.
    """
    features = np.array(
        [
            page_features(one.page.page, mine, one.keep)
            for one, mine in zip(pages, rows, strict=True)
        ]
    )
    target = np.array([bool(one.page.body) for one in pages])
    weight = np.where(target, 1.0, NO_ARTICLE_WEIGHT)
    return _logistic(features, target, weight, 1.0)


def confidence_model(pages: Sequence[Measured]) -> dict[str, np.ndarray]:
    """Trees over `sure_features`: does a page come out clean?

    Learned on the articles with line labels: bodies of other data sets end early or leave out
    lists so often that no choice of blocks is clean there. What is clean is the article as it is
    served: the rules put right what scores alone would leave in.
    """
    rows = np.array([sure_features(one.page.page, one.keep, one.names) for one in pages])
    clean = np.array([is_clean(one) for one in pages])
    return fit(rows, clean.astype(int), np.ones(len(pages)), np.int8, **SURE_SETTINGS)


def is_clean(one: Measured) -> bool:
    """Whether the program makes of the scores what a reader would call right."""
    text = served(one.page.page, one.keep, one.names)
    return metrics.page_f1(text, one.page.body) >= metrics.CLEAN


def _logistic(
    rows: np.ndarray, target: np.ndarray, weight: np.ndarray, penalty: float
) -> np.ndarray:
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=penalty, solver="newton-cholesky", tol=TOLERANCE, max_iter=200)
    model.fit((rows - mean) / spread, target, sample_weight=weight)
    slopes = model.coef_[0] / spread
    weights = np.concatenate((model.intercept_ - slopes @ mean, slopes))
    return weights.round(DECIMALS).astype(np.float32)
