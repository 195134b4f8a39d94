"""Training the HTML labeller: `python -m bench train dom`.

Everything is learned out-of-fold by site: a page's features come from tables of class names and
words that its site had no part in. With `--folds` the models of all folds are written too, to
`bench/cache/dom-FOLD.npz`, for figures through the product's own code. With `--keep` the trees of
such a run are taken as they are, or trees and networks, and only the rest is learned anew.
`python -m bench train text` comes first: votes are weighed against the mean of both labellers.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np

from bench import dom_tables, metrics, train_votes
from bench.dom_calibrate import Measured, article_model, confidence_model
from bench.dom_data import Example, examples
from bench.dom_fit import fit, joined, named_arrays, write
from bench.dom_lines import second_voice
from bench.dom_net import LONGEST, fit_nets
from bench.dom_served import Names
from bench.dom_tables import CLASS_OF
from bench.dom_votes import votes
from bench.forked import forked
from bench.split import FOLDS
from cleannews.extractors import dom, dom_sure
from cleannews.extractors import votes as ballot_box
from cleannews.extractors.dom_features import LINKED, WORDS, Features, features
from cleannews.extractors.dom_tables import SCALE, Tables
from cleannews.extractors.dom_texts import MENU_LINKS, MENU_WORDS
from cleannews.extractors.trees import Trees
from cleannews.model import Label, Scores

WEIGHTS = Path(__file__).parents[1] / "src" / "cleannews" / "weights" / "dom.npz"
CACHE = Path(__file__).parent / "cache"

KEEP_SETTINGS = {"iterations": 300, "depth": 6, "learning_rate": 0.1, "l2_leaf_reg": 5, "rsm": 0.3}
LABEL_SETTINGS = {
    "loss_function": "MultiClass",
    "leaf_type": np.int8,
    "iterations": 90,
    "depth": 5,
    "learning_rate": 0.25,
    "l2_leaf_reg": 5,
    "rsm": 0.4,
}

FINE, GOLD, OTHER_KINDS = 2.0, 1.0, 0.3
"""Weight of a page with fine labels, with a gold body, and of a page that is no article."""

PARTIAL = 0.3
"""Weight of a block of which only a part is body."""

ADDED = 3
"""Weight that the shortest block has, in words."""

LEAST_ORACLE = 0.8
"""Pages whose best choice of blocks reaches no more than this F1 teach nothing."""

MENU_SHARE = 0.2
"""Weight of menu entries among the rows that the labels are learned from: they are many."""


Models = dict[int, dict[str, dict[str, np.ndarray]]]
"""Trees and networks by the fold whose sites they have not seen, -1 for none."""

KEPT = {"trees": ("keep", "label"), "models": ("keep", "label", "net")}
"""What a run can leave as it is: the trees, or all but what is said of whole pages."""


class Said(NamedTuple):
    """What models that do not know a page's site say of its blocks."""

    keep: np.ndarray
    names: Names


class Fitted(NamedTuple):
    """Evidence and models, by the fold whose sites they have not seen."""

    tables: dict[int, Tables]
    models: Models


class Rows(NamedTuple):
    """All blocks of all pages; `kin` tells of each page which of its blocks are set alike."""

    features: np.ndarray
    kin: list[Sequence[np.ndarray]]
    starts: np.ndarray
    fold: np.ndarray
    keep: np.ndarray
    keep_weight: np.ndarray
    label: np.ndarray
    label_weight: np.ndarray

    def of(self, page: int) -> slice:
        """The rows of a page."""
        return slice(self.starts[page], self.starts[page + 1])

    def known(self, page: int) -> Features:
        """What was measured of a page."""
        return Features(self.features[self.of(page)], self.kin[page])


def main(argv: Sequence[str] | None = None) -> int:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(prog="bench train dom", description=__doc__)
    parser.add_argument("--folds", action="store_true", help="write the models of all folds too")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    parser.add_argument("--keep", choices=KEPT, help="what stays as the last run left it")
    options = parser.parse_args(argv)
    pages = [page for page in examples() if page.page.blocks]
    earlier = earlier_run(options.output, KEPT[options.keep]) if options.keep else None
    tables = earlier.tables if earlier else all_tables(pages)
    rows = all_rows(pages, tables)
    models = earlier.models if earlier else all_trees(rows)
    if options.keep != "models":
        add_nets(pages, rows, models)
    said = out_of_fold(pages, rows, models)
    further = page_models(pages, rows, said)
    save(options.output, models[-1], tables[-1], further)
    cache = CACHE if options.folds or options.keep else None
    for fold in range(FOLDS) if cache else ():
        save(CACHE / f"dom-{fold}.npz", models[fold], tables[fold], further)
    heard = train_the_votes(pages, rows, said, options.output.with_name("votes.npz"), cache)
    train_the_confidence(pages, said, heard, options.output.with_name("sure.npz"), cache)
    say(f"{options.output}: {options.output.stat().st_size} bytes")
    return 0


@contextmanager
def held_out(fold: int) -> Iterator[None]:
    """Inside, `cleannews.extractors.dom` uses the weights trained without a fold's sites.

    Raises:
        FileNotFoundError: no such weights; `python -m bench train dom --folds` writes them.
    """
    labeller = dom.Labeller(CACHE / f"dom-{fold}.npz")
    ballot = ballot_box.Ballot(CACHE / f"votes-{fold}.npz")
    sureness = dom_sure.Sureness(CACHE / f"sure-{fold}.npz")
    with (
        patch.object(dom, "default", lambda: labeller),
        patch.object(dom_sure, "default", lambda: sureness),
        patch.object(ballot_box, "default", lambda: ballot),
    ):
        yield


def all_tables(pages: Sequence[Example]) -> dict[int, Tables]:
    """Tables of evidence without each fold's sites, and under -1 from all."""
    say("counting tokens")
    counted = {
        fold: dom_tables.count(page for page in pages if page.fold == fold) for fold in range(FOLDS)
    }
    tables = {
        fold: dom_tables.learn(part for other, part in counted.items() if other != fold)
        for fold in range(FOLDS)
    }
    tables[-1] = dom_tables.learn(counted.values())
    return tables


def all_rows(pages: Sequence[Example], tables: dict[int, Tables]) -> Rows:
    """Features, targets and weights of every block."""
    say("measuring blocks")
    found = [features(page.page, tables[page.fold]) for page in pages]
    measured = [one.rows for one in found]
    keep, keep_weight, label, label_weight = [], [], [], []
    for page, mine in zip(pages, measured, strict=True):
        menu = (mine[:, WORDS] <= MENU_WORDS) & (mine[:, LINKED] > MENU_LINKS)
        kept = np.array([np.nan if value is None else value for value in page.kept])
        keep.append(np.nan_to_num(kept) >= 0.5)
        keep_weight.append(_keep_weights(page, mine, kept) * ~menu)
        label.append([CLASS_OF[known or Label.OTHER] for known in page.labels])
        known = np.array([known is not None for known in page.labels])
        label_weight.append(known * np.where(menu, MENU_SHARE, 1.0) / np.sqrt(len(mine)))
    return Rows(
        np.concatenate(measured),
        [one.kin for one in found],
        np.concatenate(([0], np.cumsum([len(mine) for mine in measured]))),
        np.concatenate(
            [np.full(len(m), page.fold) for page, m in zip(pages, measured, strict=True)]
        ),
        np.concatenate(keep).astype(int),
        np.concatenate(keep_weight),
        np.concatenate(label),
        np.concatenate(label_weight),
    )


def _keep_weights(page: Example, rows: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """Words of each block over those of the body: every page counts about the same."""
    words = np.minimum(rows[:, WORDS], LONGEST) + ADDED
    words = np.where(np.isnan(kept), 0, words)
    weight = words / max(float(words[kept >= 0.5].sum()), LONGEST, 0.25 * float(words.sum()))
    weight = np.where((kept > 0.1) & (kept < 0.9), PARTIAL * weight, weight)
    return weight * _page_weight(page)


def _page_weight(page: Example) -> float:
    best = [
        b.text for b, kept in zip(page.page.blocks, page.kept, strict=True) if kept and kept >= 0.5
    ]
    if page.body and metrics.page_f1("\n\n".join(best), page.body) < LEAST_ORACLE:
        return 0.0
    if page.fine:
        return FINE
    return GOLD if page.kind == "article" else OTHER_KINDS


def earlier_run(output: Path, names: Sequence[str]) -> Fitted:
    """What an earlier run with `--folds` has written: tables, and the models of these names.

    Raises:
        FileNotFoundError: there was none.
    """
    paths = {fold: CACHE / f"dom-{fold}.npz" for fold in range(FOLDS)} | {-1: output}
    models = {fold: stored(path) for fold, path in paths.items()}
    return Fitted(
        {fold: dom.Labeller(path).tables for fold, path in paths.items()},
        {fold: {name: parts[name] for name in names} for fold, parts in models.items()},
    )


def stored(path: Path) -> dict[str, dict[str, np.ndarray]]:
    """The trees and the network of a weights file, by name."""
    parts: dict[str, dict[str, np.ndarray]] = defaultdict(dict)
    with np.load(path) as arrays:
        for name in arrays.files:
            part, _, key = name.partition(".")
            if key:
                parts[part][key] = arrays[name]
    return dict(parts)


def all_trees(rows: Rows) -> Models:
    """The trees without each fold's sites, and under -1 from all."""
    return dict(forked(lambda fold: trees_without(rows, fold), [*range(FOLDS), -1]))


def trees_without(rows: Rows, fold: int) -> dict[str, dict[str, np.ndarray]]:
    """The trees learned without the sites of a fold; -1 for none."""
    say(f"fitting without fold {fold}")
    others = rows.fold != fold
    return {
        "keep": fit(rows.features, rows.keep, rows.keep_weight * others, **KEEP_SETTINGS),
        "label": fit(rows.features, rows.label, rows.label_weight * others, **LABEL_SETTINGS),
    }


def add_nets(pages: Sequence[Example], rows: Rows, models: Models) -> None:
    """Fit the networks, each on what trees that do not know a page's site say of it."""
    say("fitting networks")
    known = [rows.known(n) for n in range(len(pages))]
    trees = {fold: Trees(named_arrays(models[fold]), "keep") for fold in range(FOLDS)}
    odds = [trees[page.fold](mine.rows)[:, 0] for page, mine in zip(pages, known, strict=True)]
    weights = [_page_weight(page) for page in pages]
    for fold, arrays in fit_nets(pages, known, odds, weights).items():
        models[fold]["net"] = arrays


def out_of_fold(pages: Sequence[Example], rows: Rows, models: Models) -> list[Said]:
    """What is said of every page by the models that do not know its site."""
    by_fold = {fold: dom.Models.of(named_arrays(models[fold])) for fold in range(FOLDS)}
    found = []
    for number, page in enumerate(pages):
        keep, classes = by_fold[page.fold](page.page.blocks, rows.known(number))
        found.append(Said(keep, dom.named(classes, keep, page.page.blocks)))
    return found


def train_the_votes(
    pages: Sequence[Example],
    rows: Rows,
    said: Sequence[Said],
    output: Path,
    cache: Path | None,
) -> list[np.ndarray]:
    """The second model, on the pages that the first is unsure of; every page's keep scores once
    all who are asked about it have been heard."""
    say("asking others about doubtful pages")
    weights = np.split(rows.keep_weight, rows.starts[1:-1])
    second = second_voice(pages)
    keep = [
        _of_ours(page, first, other)
        for page, (first, _), other in zip(pages, said, second, strict=True)
    ]
    doubts = np.array(
        [dom.doubt(mine, page.page.blocks) for mine, page in zip(keep, pages, strict=True)]
    )
    asked = votes(pages, doubts)
    voted = train_votes.train(pages, keep, weights, asked, output, cache)
    for number, chance in voted.items():
        alone = second[number] is None
        spoken = bool(asked[f"{pages[number].set}/{pages[number].id}"])
        if spoken and doubts[number] >= ballot_box.border(alone=alone):
            keep[number] = ballot_box.heard(keep[number], chance, alone=alone)
    return keep


def _of_ours(page: Example, first: np.ndarray, second: np.ndarray | None) -> np.ndarray:
    """What our labellers say as one: the second is heard where it is asked."""
    if second is None or ballot_box.undisputed(page.page, Scores(first.tolist())):
        return first
    return ballot_box.mean_of(first, second, ballot_box.SHARE)


def train_the_confidence(
    pages: Sequence[Example],
    said: Sequence[Said],
    heard: Sequence[np.ndarray],
    output: Path,
    cache: Path | None,
) -> None:
    """How sure the choice of blocks is: learned from the scores of the labeller alone and from
    those of all who are heard, on the articles that were read."""
    say("measuring confidence")
    measured = [
        Measured(page, keep, one.names)
        for page, one, other in zip(pages, said, heard, strict=True)
        for keep in (one.keep, other)
        if page.fine and page.article and page.body
    ]
    write(output, {"sure": confidence_model(measured)}, {})
    for fold in range(FOLDS) if cache else ():
        assert cache
        others = [one for one in measured if one.page.fold != fold]
        write(cache / f"sure-{fold}.npz", {"sure": confidence_model(others)}, {})


def page_models(
    pages: Sequence[Example], rows: Rows, said: Sequence[Said]
) -> dict[str, np.ndarray]:
    """What is said of whole pages: does it hold an article?"""
    measured = [Measured(page, *one) for page, one in zip(pages, said, strict=True)]
    features = [rows.features[rows.of(n)] for n in range(len(pages))]
    return {"article": article_model(measured, features)}


def save(
    path: Path,
    parts: dict[str, dict[str, np.ndarray]],
    tables: Tables,
    further: dict[str, np.ndarray],
) -> None:
    """Trees, network, tables and page models as one weights file."""
    arrays = {}
    for name, evidence in (("name", tables.names), ("word", tables.words), ("link", tables.links)):
        arrays[f"{name}s"] = joined(list(evidence.tokens))
        arrays[f"{name}_rows"] = np.round(evidence.rows * SCALE).astype(np.int8)
    write(path, parts, arrays | further)


def say(message: str) -> None:
    """Progress, to standard error."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
