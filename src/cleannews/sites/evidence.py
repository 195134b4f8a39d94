"""What a profile says about the blocks of a page, and what that does to their scores.

A line that comes back on other pages of a site is rarely part of this article. How much that
counts depends on how many other pages have it and on what they made of it: a line that was taken
for body wherever it stood, as a column's opening words are, stays; one that was cut everywhere
else goes. The evidence moves scores, it does not decide, and what it may take is capped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from cleannews.model import Block, Page, Scores
from cleannews.sites.profile import Profile, Sighting

FEWEST_PAGES = 3
"""Distinct pages from which a profile says anything: of two, both may quote one source."""

BODY = 0.5
"""The score from which a block counts as body, as where the pages are decided."""

MOST_LOST = 0.25
"""Share of a page's body letters that evidence may take. More is not boilerplate that slipped in
but a page the profile does not fit; then the least certain of its cuts are taken back."""

NEAR_COUNTS = 0.5
"""A template counts this share of a line known word for word: names and numbers are left open."""


class Weights(NamedTuple):
    """The change of a block's log-odds of being body:
    `recurs`·ln(1 + other pages) + `taken`·(log-odds that other pages kept it)."""

    recurs: float
    taken: float


WEIGHTS = Weights(recurs=-1.0, taken=1.0)


def seen(page: Page, profile: Profile) -> dict[int, Sighting]:
    """The blocks that a profile knows, by number.

    Parameters:
        page: a page, which may be one of those the profile was learned from.
        profile: of its site.
    """
    if profile.pages < FEWEST_PAGES:
        return {}
    found = ((number, profile.find(block.text)) for number, block in enumerate(page.blocks))
    return {number: sighting for number, sighting in found if sighting and sighting.pages > 1}


def weigh(scores: Scores, blocks: Sequence[Block], sightings: Mapping[int, Sighting]) -> Scores:
    """The scores as they stand after the evidence; those of unseen blocks stay as they are.

    Parameters:
        scores: what the extractors say.
        blocks: the page's blocks.
        sightings: what a profile knows of them, by block.
    """
    if not sightings:
        return scores
    keep = list(scores.keep)
    for number, sighting in sightings.items():
        keep[number] = _moved(keep[number], sighting)
    return scores._replace(keep=_capped(scores.keep, keep, blocks))


def _moved(score: float, sighting: Sighting, weights: Weights = WEIGHTS) -> float:
    shift = min(0.0, change(score, sighting, weights))
    odds = _logit(score) + (NEAR_COUNTS if sighting.near else 1.0) * shift
    return 1 / (1 + exp(-odds))


def change(score: float, sighting: Sighting, weights: Weights = WEIGHTS) -> float:
    """The change of a block's log-odds; the page itself is left out of the counts.

    Parameters:
        score: the block's score before.
        sighting: how often it was seen.
        weights: of the evidence.
    """
    others = sighting.pages - 1
    kept = max(0, min(others, sighting.kept - (score >= BODY)))
    taken = log((kept + 0.5) / (others - kept + 0.5))
    return weights.recurs * log(1 + others) + weights.taken * taken


def _logit(score: float) -> float:
    bounded = min(max(score, 0.001), 0.999)
    return log(bounded / (1 - bounded))


def _capped(before: Sequence[float], after: list[float], blocks: Sequence[Block]) -> list[float]:
    """Take back the least certain cuts until no more than `MOST_LOST` of the body is lost."""
    letters = [sum(map(str.isalnum, block.text)) for block in blocks]
    body = [at for at, score in enumerate(before) if score >= BODY]
    lost = [at for at in body if after[at] < BODY]
    allowed = MOST_LOST * sum(letters[at] for at in body)
    gone = sum(letters[at] for at in lost)
    for at in sorted(lost, key=lambda at: (-after[at], at)):
        if gone <= allowed:
            break
        after[at] = before[at]
        gone -= letters[at]
    return after
