"""What a profile says about the blocks of a page, and what that does to their scores.

A line that comes back on other pages of a site is rarely part of this article. How much that
counts depends on how many other pages have it and on what they made of it: a line that was taken
for body wherever it stood, as a column's opening words are, stays; one that was cut everywhere
else goes. The evidence moves scores, it does not decide, and what it may take is capped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log
from operator import mul
from pathlib import Path
from typing import NamedTuple

from cleannews.model import Block, Kind, Page, PageKind, Scores
from cleannews.sites.profile import Profile, Sighting
from cleannews.words import letters

FEWEST_PAGES = 3
"""Distinct pages from which a profile says anything: of two, both may quote one source."""

BODY = 0.5
"""The score from which a block counts as body, as where the pages are decided."""

MOST_LOST = 0.25
"""Share of a page's body letters that evidence may take. More is not boilerplate that slipped in
but a page the profile does not fit; then the least certain of its cuts are taken back."""

NEAR_COUNTS = 0.5
"""A template counts this share of a line known word for word: names and numbers are left open."""


LONG = 100
"""Letters of a block that is prose: a sentence or two."""

PROSE = 0.5
"""Share of a page's body letters that must be prose of its own before evidence acts on it. On lists
of goods, questions or results the lines that come back are the content; without this bound one
such page in twenty falls, with it one in sixty, and news pages come out as before."""


TABLE = Path(__file__).parents[1] / "weights" / "sites.json"
"""Weights by kind of page, written by `python -m bench train sites`."""


class Weights(NamedTuple):
    """The log-odds of being body of a block that came back: each weight times its feature, see
    `features`, and `bias`."""

    score: float
    recurs: float
    taken: float
    letters: float
    bias: float


@cache
def fitted() -> Mapping[PageKind, Weights]:
    """The weights of the package."""
    return read(TABLE)


def read(path: Path) -> Mapping[PageKind, Weights]:
    """The weights in a file."""
    table = json.loads(path.read_text(encoding="utf-8"))
    return {kind: Weights(**weights) for kind, weights in table.items()}


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


def weigh(scores: Scores, page: Page, sightings: Mapping[int, Sighting]) -> Scores:
    """The scores as they stand after the evidence; those of unseen blocks stay as they are.

    Parameters:
        scores: what the extractors say.
        page: the page.
        sightings: what a profile knows of its blocks, by number.
    """
    sizes = [letters(block.text) for block in page.blocks]
    if not sightings or not is_prose(scores.keep, sizes, sightings):
        return scores
    weights = fitted()[page.kind]
    keep = list(scores.keep)
    for number, sighting in sightings.items():
        if not _heads_own_text(number, page.blocks, scores.keep, sightings):
            keep[number] = _moved(keep[number], sighting, sizes[number], weights)
    return scores._replace(keep=_capped(scores.keep, keep, sizes))


def is_prose(
    keep: Sequence[float], letters: Sequence[int], sightings: Mapping[int, Sighting]
) -> bool:
    """Whether most of the body is prose that no other page has."""
    body = [at for at, score in enumerate(keep) if score >= BODY]
    own = sum(letters[at] for at in body if letters[at] >= LONG and at not in sightings)
    return own >= PROSE * sum(letters[at] for at in body) > 0


def _heads_own_text(
    at: int, blocks: Sequence[Block], keep: Sequence[float], sightings: Mapping[int, Sighting]
) -> bool:
    """Whether a block is a sub-heading right above body that is this page's own: markets reports
    and tests have the same ones every time."""
    after = at + 1
    return (
        blocks[at].kind is Kind.HEADING
        and after < len(blocks)
        and after not in sightings
        and min(keep[at], keep[after]) >= BODY
    )


def _moved(score: float, sighting: Sighting, letters: int, weights: Weights) -> float:
    """The score after the evidence, which only ever lowers it."""
    before = _logit(score)
    *slopes, bias = weights
    after = bias + sum(map(mul, slopes, features(score, sighting, letters)))
    shift = min(0.0, after - before)
    return 1 / (1 + exp(-before - (NEAR_COUNTS if sighting.near else 1.0) * shift))


def features(score: float, sighting: Sighting, letters: int) -> tuple[float, ...]:
    """What the evidence looks at, in the order of the weights: the log-odds of the score before,
    ln(1 + other pages that have the block), the log-odds that those kept it, ln(1 + letters).

    Parameters:
        score: the block's score before.
        sighting: how often it was seen; the page itself is left out of the counts.
        letters: of the block.
    """
    others = sighting.pages - 1
    kept = max(0, min(others, sighting.kept - (score >= BODY)))
    taken = log((kept + 0.5) / (others - kept + 0.5))
    return _logit(score), log(1 + others), taken, log(1 + letters)


def _logit(score: float) -> float:
    bounded = min(max(score, 0.001), 0.999)
    return log(bounded / (1 - bounded))


def _capped(before: Sequence[float], after: list[float], letters: Sequence[int]) -> list[float]:
    """Take back the least certain cuts until no more than `MOST_LOST` of the body is lost."""
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
