"""Our labeller of flattened text: what the lines themselves say, read by trained trees."""

from __future__ import annotations

from functools import cache
from os.path import dirname, join

from cleannews.extractors.lines_labeller import Labelled, Labeller
from cleannews.model import Label, Page, Scores

WEIGHTS = join(dirname(dirname(__file__)), "weights", "lines.bin")

MENTION = 0.03
"""Labels less likely than this are not reported."""


def extract(page: Page) -> Scores | None:
    """Keep scores, labels, the page's confidence and whether it holds an article.

    None for pages that are no flattened text or hold none.
    """
    if page.kind != "text" or not page.blocks:
        return None
    said = default().label(page.blocks)
    return Scores(said.keep.tolist(), _named(said), said.confidence, said.article)


@cache
def default() -> Labeller:
    """The labeller with the weights of the package."""
    return Labeller(WEIGHTS)


def _named(said: Labelled) -> list[dict[Label, float]]:
    """The labels of each block that are worth a mention."""
    found: list[dict[Label, float]] = [{} for _ in said.keep]
    for label, chances in said.labels.items():
        for block in (chances >= MENTION).nonzero()[0].tolist():
            found[block][label] = float(chances[block])
    return found
