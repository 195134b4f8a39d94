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

from cleannews.model import Block, Kind, Page, Scores
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


LONG = 100
"""Letters of a block that is prose: a sentence or two."""

PROSE = 0.5
"""Share of a page's body letters that must be prose of its own before evidence acts on it. On lists
of goods, questions or results the lines that come back are the content; without this bound one
such page in twenty falls, with it one in sixty, and news pages come out as before."""


class Weights(NamedTuple):
    """The change of a block's log-odds of being body:
    `recurs`·ln(1 + other pages) + `taken`·(log-odds that other pages kept it) + `again`."""

    recurs: float
    taken: float
    again: float


WEIGHTS = {"text": Weights(-1.0, 1.0, 0.0), "html": Weights(-1.0, 1.0, -1.0)}
"""By kind of page. Of a line that all other pages kept nothing is left of the first two but +ln 2,
however many they are, so that an opening that all columns of a series share stays. The labeller of
HTML is wrong alike on pages of one layout, so there a line that came back must be likelier than
not by that much. Logistic models of the score, the shares and the places of a line, fitted on
other sites, gain at most .001 more over text and let more than one page in fifty fall."""


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
    letters = [sum(map(str.isalnum, block.text)) for block in page.blocks]
    if not sightings or not _is_prose(scores.keep, letters, sightings):
        return scores
    keep = list(scores.keep)
    for number, sighting in sightings.items():
        if not _heads_own_text(number, page.blocks, scores.keep, sightings):
            keep[number] = _moved(keep[number], sighting, WEIGHTS[page.kind])
    return scores._replace(keep=_capped(scores.keep, keep, letters))


def _is_prose(
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


def _moved(score: float, sighting: Sighting, weights: Weights) -> float:
    shift = min(0.0, change(score, sighting, weights))
    odds = _logit(score) + (NEAR_COUNTS if sighting.near else 1.0) * shift
    return 1 / (1 + exp(-odds))


def change(score: float, sighting: Sighting, weights: Weights) -> float:
    """The change of a block's log-odds; the page itself is left out of the counts.

    Parameters:
        score: the block's score before.
        sighting: how often it was seen.
        weights: of the evidence.
    """
    others = sighting.pages - 1
    kept = max(0, min(others, sighting.kept - (score >= BODY)))
    taken = log((kept + 0.5) / (others - kept + 0.5))
    return weights.recurs * log(1 + others) + weights.taken * taken + weights.again


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
