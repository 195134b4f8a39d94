"""Our labeller of flattened text: what the lines themselves say, read by trained trees.

Of HTML it reads what a browser would show, so that two of our labellers, which look at different
things, can be heard about a page.
"""

from __future__ import annotations

from functools import cache
from os.path import dirname, join

from cleannews.extractors.lines_labeller import Labelled, Labeller
from cleannews.model import Label, Page, Scores

WEIGHTS = join(dirname(dirname(__file__)), "weights", "lines.bin")

MENTION = 0.03
"""Labels less likely than this are not reported."""

LONG_WORDS = 15
"""Characters between white space, in the mean, from which a script sets no spaces: elsewhere words
have six or eight. From the few such pages lines learn nothing that elements do not tell."""


def extract(page: Page) -> Scores | None:
    """Keep scores and labels; of flattened text the page's confidence and whether it holds an
    article, too, which were learned from such pages alone.

    None for pages without text.
    """
    if not page.blocks:
        return None
    if page.kind == "html":
        return _of_html(page)
    said = default().label(page.blocks)
    return Scores(said.keep.tolist(), _named(said), said.confidence, said.article)


def _of_html(page: Page) -> Scores | None:
    """The scores of the blocks that are shown; what is hidden is not kept. None for scripts that
    set no spaces."""
    # imported on use: flattened text needs none of it
    from cleannews.extractors.flat import flat

    shown = flat(page.blocks)
    text = " ".join(block.text for block in shown)
    if not shown or len(text) > LONG_WORDS * len(text.split()):
        return None
    said = default().label(shown)
    told = zip(said.keep.tolist(), _named(said), strict=True)
    rows = [(0.0, {}) if block.hidden else next(told) for block in page.blocks]
    return Scores([keep for keep, _ in rows], [labels for _, labels in rows])


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
