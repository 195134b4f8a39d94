"""Page-level models: does a page hold an article, and how far its choice of blocks is to trust."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from bench import metrics
from bench.dom_data import Example
from cleannews.extractors.dom import doubt
from cleannews.extractors.dom_page import page_features

Measured = tuple[Example, np.ndarray, np.ndarray]
"""A page, its features, its keep scores by a model that does not know its site."""

KEEP = 0.5

KNOTS = 40
"""Points of the confidence table."""

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
    spread = rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=1.0, max_iter=1000)
    model.fit(rows / spread, target, sample_weight=weight)
    return np.concatenate((model.intercept_, model.coef_[0] / spread)).astype(np.float32)


def confidence_table(pages: Sequence[Measured]) -> np.ndarray:
    """Doubts, and the share of clean pages at such doubt: falling, piecewise linear."""
    articles = [(p, keep) for p, _, keep in pages if p.article and p.body]
    doubts = np.array([doubt(keep, p.page.blocks) for p, keep in articles])
    clean = np.array(
        [metrics.page_f1(chosen(p, keep), p.body) >= metrics.CLEAN for p, keep in articles], float
    )
    weight = np.array([2.0 if p.fine else 1.0 for p, _ in articles])
    falling = IsotonicRegression(increasing=False, y_min=0.01, y_max=0.99)
    falling.fit(doubts, clean, sample_weight=weight)
    knots = np.quantile(doubts, np.linspace(0, 1, KNOTS))
    return np.stack((knots, falling.predict(knots))).astype(np.float32)
