"""What is measured of a page as a whole: does it hold an article?"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.dom_features import LINKED, WORDS
from cleannews.model import Page

Floats = NDArray[np.float32]

KEEP = 0.5
"""The border between kept and cut, as everywhere."""

PAGE_FEATURES = (
    "log of words kept",
    "share of the page's words that is kept",
    "mean score of the kept words",
    "log of the longest kept block's words",
    "share of words in links",
    "says it is an article",
    "log of blocks kept",
)


def page_features(page: Page, rows: Floats, keep: Floats) -> Floats:
    """One number for each of PAGE_FEATURES."""
    words = rows[:, WORDS]
    kept = keep >= KEEP
    body = float(words[kept].sum())
    total = float(words.sum()) or 1.0
    linked = float((words * rows[:, LINKED]).sum())
    return np.array(
        (
            np.log1p(body),
            body / total,
            float((words * keep)[kept].sum()) / body if body else 0.0,
            np.log1p(words[kept].max(initial=0)),
            linked / total,
            says_article(page),
            np.log1p(kept.sum()),
        ),
        np.float32,
    )


def says_article(page: Page) -> bool:
    """Whether the head calls the page an article."""
    if page.head.first("og:type").lower() == "article":
        return True
    if page.head.first("article:published_time"):
        return True
    return any('Article"' in script or "BlogPosting" in script for script in page.head.json_ld)
