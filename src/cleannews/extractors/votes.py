"""What several extractors say of an HTML page, as one.

Our two labellers look at different things, one at elements, one at words and how they run on: where
the first is not sure, the mean of both is truer than either. Other extractors' votes, on doubtful
pages, are weighed by a second small model.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors import dom_sure
from cleannews.extractors.dom import doubt
from cleannews.extractors.dom_sure import words_of
from cleannews.extractors.odds import log_odds
from cleannews.extractors.trees import Trees, chances, stored
from cleannews.model import Block, Page, Scores

Floats = NDArray[np.float32]

UNDISPUTED = 0.03
"""Doubt of the labeller of elements up to which the other is not asked. It reads three pages in ten
then, and of news pages as many come out clean, of old and other pages as many or more."""

DOUBTFUL = 0.3
"""Doubt from which others are asked. Votes on more pages, from .11 on, gained nothing beside two
labellers and lost .007 on old pages."""

DOUBTFUL_ALONE = 0.11
"""The same where one labeller alone could read the page: a second opinion is worth more there."""

VOTERS = ("trafilatura", "readability")
"""Whose votes the model knows, in the order of its columns."""

SECOND = "lines"
"""The labeller of lines, who has a say beside that of elements."""

HEARD = frozenset({SECOND, *VOTERS})
"""Who is weighed here, and has no further say."""

SHARE = 0.2
"""What the second labeller's log-odds weigh in the mean; .15 to .25 do as well held out, more loses
on old pages and on other articles than news."""

VOTES_SHARE = 0.3
"""What the log-odds of the model of votes weigh beside our labellers': held out, one half loses
.002 on old pages and gains nothing on others, all the say loses .007."""

VOTES_SHARE_ALONE = 0.5
"""The same where one labeller alone could read the page."""

BENEFIT_ALONE = 0.4
"""Log-odds that every block of such a page gains, for what is of the body scores lower there: held
out, the mean page F1 of 44 pages rises from .8635 to .8676; .2 and .6 gain less."""

SUREST = 1e-4
"""Chances are taken as no nearer to yes and no than this: log-odds know no bounds."""

SILENT = -1.0
"""Stands for the vote of one who found nothing."""


def undisputed(page: Page, dom: Scores) -> bool:
    """Whether the labeller of elements is so sure of a page that nobody else need be asked.

    Parameters:
        page: an HTML page with at least one block.
        dom: what it says.
    """
    return doubt(np.array(dom.keep, np.float32), page.blocks) < UNDISPUTED


def doubtful(page: Page, own: Mapping[str, Scores]) -> bool:
    """Whether our labellers are unsure enough of a page that others should be asked.

    Parameters:
        page: an HTML page with at least one block.
        own: what each of them says, `dom` among them.
    """
    return doubt(_of_ours(own), page.blocks) >= border(alone=SECOND not in own)


def border(*, alone: bool) -> float:
    """The doubt from which others are asked."""
    return DOUBTFUL_ALONE if alone else DOUBTFUL


def combine(page: Page, spoken: Mapping[str, Scores]) -> Scores:
    """The labellers' scores as one, with the votes of others weighed in.

    Parameters:
        page: an HTML page with at least one block.
        spoken: scores by extractor, our labeller's among them; only those who are HEARD count.

    Returns:
        New keep scores and confidence, labels and the rest as the labeller of elements gave them;
        its own scores as they are where nobody else spoke.
    """
    if any(name in spoken for name in VOTERS):
        return default()(page, spoken)
    if SECOND in spoken:
        return _scores(page, spoken["dom"], _of_ours(spoken))
    return spoken["dom"]


def _of_ours(spoken: Mapping[str, Scores]) -> Floats:
    """The keep scores of our labellers as one."""
    keep = np.array(spoken["dom"].keep, np.float32)
    if SECOND not in spoken:
        return keep
    return mean_of(keep, np.array(spoken[SECOND].keep, np.float32), SHARE)


@lru_cache(maxsize=1)
def default() -> Ballot:
    """The model with the weights of the package."""
    return Ballot(files("cleannews.weights").joinpath("votes.npz"))


class Ballot:
    """The second model with the weights of one file."""

    def __init__(self, path: Path | Traversable) -> None:
        weights = stored(path)
        self.trees = Trees(weights, "votes")

    def __call__(self, page: Page, spoken: Mapping[str, Scores]) -> Scores:
        """As `combine`, with at least one voter."""
        ours = _of_ours(spoken)
        voted = chances(self.trees(ballots(page.blocks, ours, spoken))[:, 0])
        return _scores(page, spoken["dom"], heard(ours, voted, alone=SECOND not in spoken))


def _scores(page: Page, dom: Scores, keep: Floats) -> Scores:
    """What the labeller of elements says, with other keep scores and how far these are to be
    trusted."""
    sure = dom_sure.default()(page, keep, dom.labels or [{}] * len(keep))
    return dom._replace(keep=keep.tolist(), confidence=sure)


def heard(ours: Floats, voted: Floats, *, alone: bool) -> Floats:
    """Our keep scores and those of the model of votes as one.

    Parameters:
        ours: what our labellers say of each block.
        voted: what the votes of others come to.
        alone: whether one labeller alone could read the page.
    """
    if alone:
        return mean_of(ours, voted, VOTES_SHARE_ALONE, BENEFIT_ALONE)
    return mean_of(ours, voted, VOTES_SHARE)


def mean_of(first: Floats, second: Floats, share: float, benefit: float = 0.0) -> Floats:
    """Two keep scores of every block as one: the mean of their log-odds, of which the second has
    this share, with a benefit in log-odds."""
    mean = (1 - share) * log_odds(first, SUREST) + share * log_odds(second, SUREST)
    return chances(mean + benefit)


def ballots(blocks: tuple[Block, ...], ours: Floats, others: Mapping[str, Scores]) -> Floats:
    """A row for each block: our score, the votes, what stands around, how far all agree."""
    words = words_of(blocks)
    weight = np.minimum(words, 100) + 1
    columns = [ours, words, np.full(len(ours), doubt(ours, blocks)), *_context(ours, weight)]
    for name in VOTERS:
        spoken = others.get(name)
        vote = np.array(spoken.keep if spoken else [SILENT] * len(ours), np.float32)
        columns += [vote, *_context(vote, weight), *_agreement(ours, vote, weight)]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


def _context(score: Floats, weight: Floats) -> list[Floats]:
    """The scores before and after, the share of all score before, and the mean around."""
    padded = np.pad(score, 2, constant_values=SILENT)
    mass = np.maximum(score, 0) * weight
    total = max(1.0, float(mass.sum()))
    near = [padded[start : start + len(score)] for start in (0, 1, 3, 4)]
    around = np.convolve(np.pad(mass, 5), np.ones(11), "valid") / np.convolve(
        np.pad(weight, 5), np.ones(11), "valid"
    )
    return [*near, (np.cumsum(mass) - mass) / total, np.full(len(score), total), around]


def _agreement(ours: Floats, vote: Floats, weight: Floats) -> list[Floats]:
    """Of what we keep the share that the vote keeps, and the other way round."""
    both = float((np.minimum(ours, np.maximum(vote, 0)) * weight).sum())
    mine = max(1.0, float((ours * weight).sum()))
    theirs = max(1.0, float((np.maximum(vote, 0) * weight).sum()))
    return [np.full(len(ours), both / mine), np.full(len(ours), both / theirs)]
