"""One place that decides between candidates, and abstains."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cleannews.metadata.folding import fold
from cleannews.model import Candidate

ENOUGH = 0.3
"""Weights below this are hints that support other candidates and never win alone."""


def choose(candidates: Iterable[Candidate], key: Callable[[str], str] = fold) -> Candidate | None:
    """The candidate whose value has most weight behind it, or None.

    Sources that agree add their weights; among the spellings of one value the weightiest wins,
    and the first of equals.

    Parameters:
        key: what makes two values the same.
    """
    weights: dict[str, float] = {}
    spellings: dict[str, Candidate] = {}
    for candidate in candidates:
        name = key(candidate.value)
        if not name:
            continue
        weights[name] = weights.get(name, 0.0) + candidate.weight
        best = spellings.get(name)
        if best is None or candidate.weight > best.weight:
            spellings[name] = candidate
    if not weights:
        return None
    winner = max(weights, key=lambda name: weights[name])
    return spellings[winner] if weights[winner] >= ENOUGH else None


def value(winner: Candidate | None) -> str | None:
    """What won, or None."""
    return winner.value if winner else None


def marked(
    candidates: Iterable[Candidate], won: Iterable[str], key: Callable[[str], str] = fold
) -> list[Candidate]:
    """The candidates, those that agree with what won marked so."""
    winners = {key(one) for one in won}
    return [one._replace(won=key(one.value) in winners) for one in candidates]
