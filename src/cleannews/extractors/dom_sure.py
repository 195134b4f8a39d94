"""How far a page's choice of blocks is to be trusted: the chance that the page comes out clean.

Clean pages are told by how sure the scores are, by what else the kept blocks might be called, and
by what the page declares itself to be: those who mark their stories up well set them well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.trees import Trees, chances, stored
from cleannews.model import Block, Head, Kind, Label, Page

Floats = NDArray[np.float32]

Names = Sequence[Mapping[Label, float]]
"""For each block the labels that are worth a mention."""

KEEP = 0.5
"""The border between kept and cut, as everywhere."""

LETTERS_A_WORD = 8
"""Characters that count as a word where a script sets no spaces."""

UNSURE, WAVERING = 0.2, 0.1
"""Distances from yes and no beyond which a block counts as undecided, and as not quite sure."""

SMALLEST = 1e-3
"""Added before a logarithm is taken: a share of a thousandth is as good as none."""

RIVALS = (
    Label.RELATED, Label.COMMENTS, Label.CAPTION, Label.SUBTITLE, Label.AUTHOR_NOTE,
    Label.BYLINE, Label.NEWSLETTER, Label.TITLE, Label.DATELINE, Label.OTHER,
)  # fmt: skip
"""What a kept block might be called instead."""

HEADS = (Label.TITLE, Label.BYLINE, Label.DATELINE, Label.SUBTITLE)
"""What a story has one of: whether it was found says how well the page was understood."""

SCRIPTS = ("NewsArticle", "Article", "articleBody")
"""What the data about itself that a page carries may speak of."""

DESCRIPTION = "description"
"""What is in the names that a head sums its page up under."""

FEATURES = (
    "log of the doubt",
    "log of the doubt in what is kept",
    "log of the doubt in what is cut",
    "log of the doubt of the block that has most",
    "log of runs kept",
    "log of words kept",
    "share of items of lists",
    "words of undecided blocks",
    "log of undecided blocks",
    "log of blocks not quite sure",
    "share of headings",
    "log of the longest block not quite sure",
    *(f"log of what of the kept is {label}" for label in RIVALS),
    *(f"surest {label}" for label in HEADS),
    "log of the doubt in what the kept is called",
    "log of the doubt in sub-titles",
    *(f"data of the page speak of {name}" for name in SCRIPTS),
    "data of the page",
    "declared an article",
    "declared time of publication",
    "declared summary",
)
"""Doubt is min(p, 1-p) times words; it, words and chances of labels are shares of words kept."""


@lru_cache(maxsize=1)
def default() -> Sureness:
    """The model with the weights of the package."""
    return Sureness(files("cleannews.weights").joinpath("sure.npz"))


class Sureness:
    """The model with the weights of one file."""

    def __init__(self, path: Path | Traversable) -> None:
        weights = stored(path)
        self.trees = Trees(weights, "sure")

    def __call__(self, page: Page, keep: Floats, names: Names) -> float:
        """The chance that such scores make a clean page.

        Parameters:
            page: an HTML page with at least one block.
            keep: the keep score of each block.
            names: its labels.
        """
        return float(chances(self.trees(sure_features(page, keep, names)[None])[0, 0]))


def sure_features(page: Page, keep: Floats, names: Names) -> Floats:
    """One number for each of FEATURES."""
    words = words_of(page.blocks)
    kept = keep >= KEEP
    body = max(1.0, float(words[kept].sum()))
    return np.array(
        (
            *_scored(page.blocks, keep, words, kept, body),
            *_named(names, words / body, kept),
            *_declared(page.head),
        ),
        np.float32,
    )


def _scored(
    blocks: Sequence[Block], keep: Floats, words: Floats, kept: NDArray[np.bool_], body: float
) -> Iterator[float]:
    """How sure the keep scores are; `body` is the words of what is kept."""
    weak = np.minimum(keep, 1 - keep)
    doubt = weak * words
    yield _log(doubt.sum() / max(1.0, float((keep * words).sum())))
    yield _log(doubt[kept].sum() / body)
    yield _log(doubt[~kept].sum() / body)
    yield _log(doubt.max() / body)
    yield float(np.log1p(int(kept[0]) + np.count_nonzero(kept[1:] & ~kept[:-1])))
    yield float(np.log(body))
    yield float(words[kept & _are(blocks, Kind.LIST_ITEM)].sum()) / body
    yield float(words[weak > UNSURE].sum()) / body
    yield float(np.log1p(np.count_nonzero(weak > UNSURE)))
    yield float(np.log1p(np.count_nonzero(weak > WAVERING)))
    headings = kept & _are(blocks, Kind.HEADING)
    yield int(headings.sum()) / max(1, int(kept.sum()))
    yield _log(words[weak > WAVERING].max(initial=0) / body)


def _named(names: Names, shares: Floats, kept: NDArray[np.bool_]) -> Iterator[float]:
    """What the kept blocks might be called instead, and what was found of a story's head."""
    rival = dict.fromkeys(RIVALS, 0.0)
    surest = dict.fromkeys(HEADS, 0.0)
    nameless = mixed = 0.0
    for said, share, stays in zip(names, shares.tolist(), kept.tolist(), strict=True):
        for label in HEADS:
            surest[label] = max(surest[label], said.get(label, 0.0))
        below = said.get(Label.SUBTITLE, 0.0)
        mixed += min(below, 1 - below) * share
        if stays:
            nameless += (1 - max(said.values(), default=0.0)) * share
            for label in RIVALS:
                rival[label] += said.get(label, 0.0) * share
    yield from map(_log, rival.values())
    yield from surest.values()
    yield _log(nameless)
    yield _log(mixed)


def _declared(head: Head) -> Iterator[float]:
    """What the page says of itself to machines."""
    told = {name for name, _ in head.meta}
    for name in SCRIPTS:
        yield float(any(name in script for script in head.json_ld))
    yield float(bool(head.json_ld))
    yield float(head.first("og:type") == "article")
    yield float("article:published_time" in told)
    yield float(any(DESCRIPTION in name for name in told))


def words_of(blocks: Sequence[Block]) -> Floats:
    """The words of each block; where a script sets no spaces, by its characters."""
    texts = [block.text for block in blocks]
    return np.array([max(len(t.split()), len(t) / LETTERS_A_WORD) for t in texts], np.float32)


def _log(share: float) -> float:
    return float(np.log(share + SMALLEST))


def _are(blocks: Sequence[Block], kind: Kind) -> NDArray[np.bool_]:
    return np.array([block.kind is kind for block in blocks], bool)
