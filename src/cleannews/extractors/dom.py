"""Our labeller of HTML blocks: features of one parse, no other tool asked.

Oblivious trees see a block's features. Small networks see those of the blocks around, too, and
what the trees make of the page; they have most of the say in what is kept, and half in what it is
called.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors import dom_sure
from cleannews.extractors.dom_evidence import seen
from cleannews.extractors.dom_features import Features, features
from cleannews.extractors.dom_page import page_features
from cleannews.extractors.dom_sure import words_of
from cleannews.extractors.dom_tables import CLASSES, SCALE, Evidence, Tables
from cleannews.extractors.net import Net, part
from cleannews.extractors.trees import Trees, chances, shares, stored
from cleannews.model import BODY_OF_KIND, Block, Label, Page, Scores

Floats = NDArray[np.float32]

MENTION = 0.03
"""Labels less likely than this are not reported."""

NETWORKS = 0.6
"""Share of the networks in what is kept; held out, .5 to .7 differ by less than .001 F1."""

BODY_CLASSES = (CLASSES.index(Label.PARAGRAPH), CLASSES.index(Label.SUBTITLE))
"""The classes that the keep score counts."""


def extract(page: Page) -> Scores | None:
    """Keep scores, labels, the page's confidence and whether it holds an article.

    None for pages that are no HTML or hold no text.
    """
    if page.kind != "html" or not page.blocks:
        return None
    return default()(page)


@lru_cache(maxsize=1)
def default() -> Labeller:
    """The labeller with the weights of the package."""
    return Labeller(files("cleannews.weights").joinpath("dom.npz"))


class Models(NamedTuple):
    """Trees and networks, and what they say together of the blocks of a page."""

    keep: Trees
    label: Trees
    net: Net

    @classmethod
    def of(cls, weights: Mapping[str, Any]) -> Models:
        """Takes arrays by the model's name and their own: `keep.leaves`, `net.enter.weight`."""
        net = Net(part(weights, "net"))
        return cls(Trees(weights, "keep"), Trees(weights, "label"), net)

    def __call__(self, blocks: Sequence[Block], known: Features) -> tuple[Floats, Floats]:
        """The chance of each block to be kept, and its shares of CLASSES: means of log-odds.

        Parameters:
            blocks: the blocks of an HTML page.
            known: what was measured of them.
        """
        odds = self.keep(known.rows)[:, 0]
        net_odds, names = self.net.scores(seen(blocks, known, odds))
        keep = (1 - NETWORKS) * odds + NETWORKS * net_odds
        return chances(keep), shares((self.label(known.rows) + names.T) / 2)


class Labeller:
    """The labeller with the weights of one file."""

    def __init__(self, path: Path | Traversable) -> None:
        weights = stored(path)
        self.tables = Tables(*(_evidence(weights, name) for name in ("name", "word", "link")))
        self.models = Models.of(weights)
        self.article = weights["article"]

    def __call__(self, page: Page) -> Scores:
        """The scores of an HTML page with at least one block."""
        known = features(page, self.tables)
        keep, classes = self.models(page.blocks, known)
        summary = page_features(page, known.rows, keep)
        article = float(chances(summary @ self.article[1:] + self.article[0]))
        labels = named(classes, keep, page.blocks)
        sure = dom_sure.default()(page, keep, labels)
        return Scores(keep.tolist(), labels, confidence=sure, article=article)


def _evidence(weights: Mapping[str, Any], name: str) -> Evidence:
    tokens = weights[f"{name}s"].tobytes().decode().split("\n")
    rows = weights[f"{name}_rows"].astype(np.float32) / SCALE
    return Evidence({token: number for number, token in enumerate(tokens)}, rows)


def named(
    classes: Floats, keep: Floats, blocks: Sequence[Block]
) -> Sequence[Mapping[Label, float]]:
    """The labels of each block that are worth a mention.

    Parameters:
        classes: a row of shares of CLASSES for each block.
        keep: the blocks' keep scores, to which the shares of the body are brought.
        blocks: the blocks.
    """
    agreed = _agreed(classes, keep)
    found: list[dict[Label, float]] = [{} for _ in blocks]
    shown = agreed >= MENTION
    for (row, column), share in zip(
        np.argwhere(shown).tolist(), agreed[shown].tolist(), strict=True
    ):
        label = CLASSES[column]
        found[row][BODY_OF_KIND[blocks[row].kind] if column == BODY_CLASSES[0] else label] = share
    return found


def _agreed(classes: Floats, keep: Floats) -> Floats:
    """The classes' shares with those of the body brought to the keep score."""
    body = np.zeros(classes.shape[1], bool)
    body[list(BODY_CLASSES)] = True
    classes = np.maximum(classes, 1e-6)
    inside = classes * body / classes[:, body].sum(axis=1, keepdims=True)
    outside = classes * ~body / classes[:, ~body].sum(axis=1, keepdims=True)
    return keep[:, None] * inside + (1 - keep[:, None]) * outside  # type: ignore[no-any-return]


def doubt(keep: Sequence[float] | Floats, blocks: Sequence[Block]) -> float:
    """How far the scores are from yes and no: Σ min(p, 1-p)·words / Σ p·words, 0 for none."""
    chance = np.asarray(keep, np.float32)
    words = words_of(blocks)
    kept = float((chance * words).sum())
    return float((np.minimum(chance, 1 - chance) * words).sum() / kept) if kept else 1.0
