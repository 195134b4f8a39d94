"""Our labeller of flattened text: what the lines themselves say, read by trained trees.

Of HTML it reads what a browser would show, so that two of our labellers, which look at different
things, can be heard about a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from os.path import dirname, join

import numpy as np

from cleannews.extractors.lines_labeller import Labelled, Labeller
from cleannews.model import Block, Label, Page, Scores

WEIGHTS = join(dirname(dirname(__file__)), "weights")

MENTION = 0.03
"""Labels less likely than this are not reported."""

LONG_WORDS = 15
"""Characters between white space, in the mean, from which a script sets no spaces: elsewhere words
have six or eight. From the few such pages lines learn nothing that elements do not tell."""


def extract(page: Page) -> Scores | None:
    """Keep scores and labels; of flattened text the page's confidence and whether it holds an
    article, too, which were learned from such pages alone. What is hidden is not kept.

    None for pages without text that is shown, and for HTML in scripts that set no spaces.
    """
    shown = _shown(page)
    if not shown:
        return None
    said = (of_sentences() if _runs_on(shown) else default()).label(shown)
    told = zip(said.keep.tolist(), _named(said), strict=True)
    rows = [(0.0, {}) if block.hidden else next(told) for block in page.blocks]
    keep, labels = [keep for keep, _ in rows], [labels for _, labels in rows]
    if page.kind == "html":
        return Scores(keep, labels)
    return Scores(keep, labels, said.confidence, said.article)


def _shown(page: Page) -> Sequence[Block]:
    """The blocks that a browser shows, as text; none of HTML in scripts that set no spaces."""
    if page.kind == "text":
        return [block for block in page.blocks if not block.hidden]
    # imported on use: flattened text needs none of it
    from cleannews.extractors.flat import flat

    shown = flat(page.blocks)
    text = " ".join(block.text for block in shown)
    return () if len(text) > LONG_WORDS * len(text.split()) else shown


def _runs_on(shown: Sequence[Block]) -> bool:
    """Whether most of a page's blocks are sentences of one line."""
    return 2 * sum(block.runs_on for block in shown) > len(shown)


@cache
def default() -> Labeller:
    """The labeller with the weights of the package."""
    return Labeller(join(WEIGHTS, "lines.bin"))


@cache
def of_sentences() -> Labeller:
    """The labeller of pages that stand on one line, as their sentences."""
    return Labeller(join(WEIGHTS, "sentences.bin"), default())


def _named(said: Labelled) -> list[dict[Label, float]]:
    """The labels of each block that are worth a mention."""
    found: list[dict[Label, float]] = [{} for _ in said.keep]
    chances = np.array(list(said.labels.values()))
    labels, blocks = (chances >= MENTION).nonzero()
    named = zip(labels.tolist(), blocks.tolist(), chances[labels, blocks].tolist(), strict=True)
    of = tuple(said.labels)
    for label, block, chance in named:
        found[block][of[label]] = chance
    return found
