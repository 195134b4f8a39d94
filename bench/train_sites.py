"""Fit how much the lines that come back on a site's pages count, by a small logistic model.

Rows are the blocks that other pages of their site have, too, on made folders and on the sites of
the development data with three pages or more. The target is whether the block is body, the
features what `cleannews.sites.evidence` looks at, scores by weights that have not seen the site.
The weights of each fold go to `bench/cache/sites-N.json`, those of all pages into the package.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bench import sites
from bench.gold import body_coverage
from bench.split import FOLDS
from cleannews.model import Page, Scores
from cleannews.sites import evidence
from cleannews.sites.evidence import Weights, features
from cleannews.sites.profile import Sighting
from cleannews.words import letters

RENDERINGS = {"text": ("paragraphs", "soup"), "html": ("html",)}

FEATURES = Weights._fields[:-1]
RECURS = FEATURES.index("recurs")

FRAMES = 6
"""Made folders of every fold and language at the most."""

SURE_BODY, SURE_OUT = 0.8, 0.2
"""Shares of a block's words in gold between which it is left out, as in training the labellers."""

CAUTION = 1.0
"""Added to the fitted bias. A line of the body that is lost harms more than one too many: without
it some 2 % of the pages of made folders fall, with it 0.4 %."""

STRENGTH = 0.3
"""Inverse of the penalty on weights: with a thousand lines of body, weights shall stay small."""


class Row(NamedTuple):
    """A block that came back: its features, whether it is body, what it counts for, its fold."""

    features: tuple[float, ...]
    body: bool
    weight: float
    fold: int


def main(arguments: Sequence[str]) -> int:
    """Fit and write the weights of the kinds of page asked for; the others stay."""
    parser = ArgumentParser(prog="python -m bench train sites", description=__doc__)
    parser.add_argument("--kind", action="append", choices=tuple(RENDERINGS))
    options = parser.parse_args(arguments)
    tables = {fold: dict(evidence.fitted()) for fold in range(FOLDS)}
    whole = dict(evidence.fitted())
    for kind in options.kind or RENDERINGS:
        found = [row for given in RENDERINGS[kind] for row in _rows(given, kind)]
        print(f"{kind}: {len(found)} blocks came back, {sum(r.body for r in found)} are body")
        for fold in range(FOLDS):
            tables[fold][kind] = _fit([row for row in found if row.fold != fold])
        whole[kind] = _fit(found)
        print(f"  {whole[kind]}")
    for fold, table in tables.items():
        _write(sites.weights_without(fold), table)
    _write(evidence.TABLE, whole)
    return 0


def _rows(rendering: str, kind: str) -> Iterator[Row]:
    """The blocks that came back, of real pages and for a rendering that folders are made in."""
    pages = sites.real(rendering, news=True)
    if rendering != "soup":
        pages += sites.made(rendering, FRAMES)
    gold = {page.id: page for page in pages}
    for page, scores, seen in _weighed(pages, kind):
        yield from _of_page(page, scores, seen, gold[page.document.source])


def _weighed(
    pages: list[sites.Page], kind: str
) -> Iterator[tuple[Page, Scores, Mapping[int, Sighting]]]:
    """What there is to weigh on each page, caught where it is weighed."""
    met: list[tuple[Page, Scores, Mapping[int, Sighting]]] = []

    def listening(scores: Scores, page: Page, seen: Mapping[int, Sighting]) -> Scores:
        met.append((page, scores, seen))
        return scores

    with patch.object(evidence, "weigh", listening):
        for _ in sites.pairs(pages, kind):
            yield from met
            met.clear()


def _of_page(
    page: Page, scores: Scores, seen: Mapping[int, Sighting], known: sites.Page
) -> Iterator[Row]:
    sizes = [letters(block.text) for block in page.blocks]
    if not evidence.is_prose(scores.keep, sizes, seen):
        return
    shares = body_coverage([block.text for block in page.blocks], known.gold)
    size = sum(count for count, share in zip(sizes, shares, strict=True) if share >= SURE_BODY)
    for at, sighting in seen.items():
        if not SURE_OUT < shares[at] < SURE_BODY:
            looks = features(scores.keep[at], sighting, sizes[at])
            # as in the figures, where a line counts by its share of the page's own body
            yield Row(looks, shares[at] >= SURE_BODY, (sizes[at] + 20) / (size + 500), known.fold)


def _fit(rows: Sequence[Row]) -> Weights:
    """A logistic model in which many pages are no word for a line.

    In made folders the paragraph of a column is on all pages, where boilerplate comes and goes;
    on a site of two hundred pages such a weight would outdo all others.
    """
    slopes, bias = _logistic(rows, list(range(len(FEATURES))))
    if slopes[RECURS] > 0:
        slopes, bias = _logistic(rows, [at for at in range(len(FEATURES)) if at != RECURS])
    return Weights(*(round(float(slope), 3) for slope in slopes), round(bias + CAUTION, 3))


def _logistic(rows: Sequence[Row], columns: Sequence[int]) -> tuple[NDArray[np.float64], float]:
    """Slopes and bias over these features, brought to one scale; the others get no weight."""
    table = np.array([row.features for row in rows])[:, columns]
    weight = np.array([row.weight for row in rows])
    mean, spread = table.mean(0), table.std(0)
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit((table - mean) / spread, [row.body for row in rows], weight / weight.mean())
    slopes = np.zeros(len(FEATURES))
    slopes[columns] = model.coef_[0] / spread
    return slopes, float(model.intercept_[0] - slopes[columns] @ mean)


def _write(path: Path, table: Mapping[str, Weights]) -> None:
    shape = {kind: weights._asdict() for kind, weights in sorted(table.items())}
    path.write_text(json.dumps(shape, indent=1) + "\n", encoding="utf-8")
