"""Page-level models: does a page hold an article, and how far its choice of blocks is to trust."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench import metrics
from bench.dom_data import Example
from cleannews.extractors.dom_page import page_features
from cleannews.extractors.dom_sure import sure_features

Measured = tuple[Example, np.ndarray, np.ndarray]
"""A page, its features, its keep scores by a model that does not know its site."""

KEEP = 0.5

CONFIDENCE_PENALTY = 0.3
"""Inverse strength of the penalty on the weights of the confidence model: pages are few."""

NO_ARTICLE_WEIGHT = 5.0
"""Pages without an article are few among those that were read."""


def chosen(page: Example, keep: np.ndarray) -> str:
    """The text that such scores keep."""
    blocks = zip(page.page.blocks, keep, strict=True)
    return "\n\n".join(block.text for block, score in blocks if score >= KEEP)


def article_model(pages: Sequence[Measured]) -> np.ndarray:
    """Bias and weights of a logistic model over `page_features`.

    Pages that were read and hold no article are the negatives; pages with a body of any kind
    the positives.
    """
    rows = np.array([page_features(p.page, rows, keep) for p, rows, keep in pages])
    target = np.array([bool(p.body) for p, _, _ in pages])
    weight = np.where(target, 1.0, NO_ARTICLE_WEIGHT)
    return _logistic(rows, target, weight, 1.0)


def confidence_model(pages: Sequence[Measured]) -> np.ndarray:
    """Bias and weights of a logistic model over `sure_features`: does a page come out clean?

    Learned on the articles with line labels: bodies of other data sets end early or leave out
    lists so often that no choice of blocks is clean there.
    """
    read = [(p, keep) for p, _, keep in pages if p.fine and p.article and p.body]
    rows = np.array([sure_features(keep, p.page.blocks) for p, keep in read])
    clean = [metrics.page_f1(chosen(p, keep), p.body) >= metrics.CLEAN for p, keep in read]
    return _logistic(rows, np.array(clean), np.ones(len(read)), CONFIDENCE_PENALTY)


def _logistic(
    rows: np.ndarray, target: np.ndarray, weight: np.ndarray, penalty: float
) -> np.ndarray:
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=penalty, max_iter=2000)
    model.fit((rows - mean) / spread, target, sample_weight=weight)
    slopes = model.coef_[0] / spread
    return np.concatenate((model.intercept_ - slopes @ mean, slopes)).astype(np.float32)
