"""Other extractors' votes on doubtful pages, weighed by a second small model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.dom import doubt
from cleannews.extractors.dom_sure import confidence
from cleannews.extractors.trees import Trees, chances
from cleannews.model import Block, Page, Scores

Floats = NDArray[np.float32]

DOUBTFUL = 0.11
"""Doubt from which others are asked: about the fifth of the development articles that is most
doubtful lies above, and on the rest votes gain nothing."""

VOTERS = ("trafilatura", "readability")
"""Whose votes the model knows, in the order of its columns."""

SILENT = -1.0
"""Stands for the vote of one who found nothing."""


def doubtful(scores: Scores, page: Page) -> bool:
    """Whether the labeller is unsure enough of a page that others should be asked."""
    return doubt(scores.keep, page.blocks) >= DOUBTFUL


def combine(page: Page, dom: Scores, others: Mapping[str, Scores]) -> Scores:
    """The labeller's scores with the votes of others weighed in.

    Parameters:
        page: an HTML page with at least one block.
        dom: what our labeller says of it.
        others: scores by extractor; only VOTERS count.

    Returns:
        New keep scores and confidence, labels and the rest as the labeller gave them; `dom`
        itself where no voter spoke.
    """
    if not any(name in others for name in VOTERS):
        return dom
    return default()(page, dom, others)


@lru_cache(maxsize=1)
def default() -> Ballot:
    """The model with the weights of the package."""
    return Ballot(files("cleannews.weights").joinpath("votes.npz"))


class Ballot:
    """The second model with the weights of one file."""

    def __init__(self, path: Path | Traversable) -> None:
        with path.open("rb") as file, np.load(file) as stored:
            weights: dict[str, Any] = dict(stored)
        self.trees = Trees(weights, "votes")
        self.confidence = weights["confidence"]

    def __call__(self, page: Page, dom: Scores, others: Mapping[str, Scores]) -> Scores:
        """As `combine`, with at least one voter."""
        keep = chances(self.trees(ballots(page.blocks, dom, others))[:, 0])
        sure = confidence(keep, page.blocks, self.confidence)
        return Scores(keep.tolist(), dom.labels, sure, dom.article)


def ballots(blocks: tuple[Block, ...], dom: Scores, others: Mapping[str, Scores]) -> Floats:
    """A row for each block: our score, the votes, what stands around, how far all agree."""
    ours = np.array(dom.keep, np.float32)
    words = np.array([len(block.text.split()) for block in blocks], np.float32)
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
