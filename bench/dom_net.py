"""Fitting the networks of the HTML labeller, which see what its trees say of the blocks around."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bench.dom_data import Example
from bench.dom_tables import CLASS_OF
from bench.forked import forked
from bench.net_fit import Example as Shown
from bench.net_fit import Plan, fit_net, in_bytes
from bench.split import FOLDS
from bench.text_models import Arrays
from bench.text_pages import SURE_BODY, SURE_OUT
from cleannews.extractors.dom_evidence import seen
from cleannews.extractors.dom_features import WORDS, Features
from cleannews.extractors.dom_tables import CLASSES

PLAN = Plan(networks=2, width=40, epochs=20, left_out=0.15, naming=1.0)
"""More epochs than text has: there are fewer pages."""

LONGEST = 200
"""Words beyond which a block weighs no more."""


def fit_nets(
    pages: Sequence[Example],
    features: Sequence[Features],
    odds: Sequence[np.ndarray],
    weights: Sequence[float],
) -> dict[int, Arrays]:
    """The networks without each fold's sites, and under -1 from all.

    Parameters:
        pages: the pages, with at least one block each.
        features: for each page what was measured of its blocks.
        odds: for each page the log-odds of trees that do not know its site.
        weights: how much each page counts; 0 where only its labels are to be learned from.
    """
    shown = [_shown(*one) for one in zip(pages, features, odds, weights, strict=True)]

    def fit(fold: int) -> Arrays:
        others = [one for one, page in zip(shown, pages, strict=True) if page.fold != fold]
        return in_bytes(fit_net(others, len(CLASSES), PLAN))

    return dict(forked(fit, [-1, *range(FOLDS)]))


def _shown(page: Example, known: Features, odds: np.ndarray, weight: float) -> Shown:
    share = np.array([np.nan if kept is None else kept for kept in page.kept])
    unsure = (share > SURE_OUT) & (share < SURE_BODY)
    body = np.where(np.isnan(share) | unsure | (weight == 0), np.nan, share >= SURE_BODY)
    named = np.array([-1 if label is None else CLASS_OF[label] for label in page.labels])
    words = np.minimum(known.rows[:, WORDS], LONGEST)
    return Shown(seen(page.page.blocks, known, odds), body, words, named, weight or 1.0)
