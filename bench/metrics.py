"""Figures for a predicted body against gold.

Shingle figures follow Scrapinghub's article extraction benchmark: counts of 4-word shingles,
case kept; precision and recall a page, each averaged over pages, F1 of the two averages. Word
F1 follows WCXB: lower-cased word counts a page, averaged over pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

SHINGLE = 4

CLEAN = 0.98
"""From this page F1 on a page counts as clean: what a reader would call right."""

BAD = 0.8
"""Below this page F1 a page counts as bad."""

_WORD = re.compile(r"\w+")


class PageFigures(NamedTuple):
    """Shingle precision, recall and F1 of one page, and its word F1."""

    precision: float
    recall: float
    f1: float
    word_f1: float


class SetFigures(NamedTuple):
    """Averages over the pages of a set; `clean` and `bad` are shares of pages."""

    pages: int
    shingle_f1: float
    precision: float
    recall: float
    word_f1: float
    clean: float
    bad: float


def words(text: str) -> list[str]:
    """The words of a text as every figure here counts them."""
    return _WORD.findall(text)


def page_figures(predicted: str, gold: str) -> PageFigures:
    """The figures of one page; two empty texts agree fully."""
    said, true = words(predicted), words(gold)
    precision, recall = _agreement(_shingles(said), _shingles(true))
    lowered = _agreement(
        Counter(word.lower() for word in said), Counter(word.lower() for word in true)
    )
    return PageFigures(precision, recall, f1(precision, recall), f1(*lowered))


def page_f1(predicted: str, gold: str) -> float:
    """Shingle F1 of one page."""
    return page_figures(predicted, gold).f1


def set_figures(pages: Sequence[PageFigures]) -> SetFigures:
    """The figures of a set.

    Raises:
        ValueError: there are no pages.
    """
    if not pages:
        raise ValueError("no pages to average over")
    precision = _mean(page.precision for page in pages)
    recall = _mean(page.recall for page in pages)
    return SetFigures(
        pages=len(pages),
        shingle_f1=f1(precision, recall),
        precision=precision,
        recall=recall,
        word_f1=_mean(page.word_f1 for page in pages),
        clean=_mean(page.f1 >= CLEAN for page in pages),
        bad=_mean(page.f1 < BAD for page in pages),
    )


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _shingles(found: list[str]) -> Counter[tuple[str, ...]]:
    """Counts of 4-word shingles; a text shorter than that is one shingle."""
    if not found:
        return Counter()
    ends = range(max(1, len(found) - SHINGLE + 1))
    return Counter(tuple(found[start : start + SHINGLE]) for start in ends)


def _agreement(said: Counter[Any], true: Counter[Any]) -> tuple[float, float]:
    """Precision and recall of one bag against another."""
    both = sum(min(count, true[item]) for item, count in said.items())
    if not said or not true:
        return (1.0, 1.0) if not said and not true else (0.0, 0.0)
    return both / said.total(), both / true.total()


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers)
