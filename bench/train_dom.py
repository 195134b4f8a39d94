"""Training the HTML labeller: `python -m bench train dom`.

Everything is learned out-of-fold by site: a page's features come from tables of class names and
words that its site had no part in. With `--folds` the models of all folds are written too, to
`bench/cache/dom-FOLD.npz`, for figures through the product's own code. With `--pages` the trees of
such a run are taken as they are, and only what is said of whole pages, and the votes, learned anew.
`python -m bench train text` comes first: votes are weighed against the mean of both labellers.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np

from bench import dom_tables, metrics, train_votes
from bench.dom_calibrate import Measured, article_model, confidence_model
from bench.dom_data import Example, examples
from bench.dom_fit import fit, joined, write
from bench.dom_lines import second_voice
from bench.dom_served import Names
from bench.dom_tables import CLASS_OF
from bench.dom_votes import votes
from bench.split import FOLDS
from cleannews.extractors import dom
from cleannews.extractors import votes as ballot_box
from cleannews.extractors.dom_features import LINKED, MENU_LINKS, MENU_WORDS, WORDS, features
from cleannews.extractors.dom_tables import SCALE, Tables
from cleannews.extractors.trees import Trees, chances, shares
from cleannews.model import Label

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
    "rsm": 0.2,
}

FINE, GOLD, OTHER_KINDS = 2.0, 1.0, 0.3
"""Weight of a page with fine labels, with a gold body, and of a page that is no article."""

PARTIAL = 0.3
"""Weight of a block of which only a part is body."""

LONGEST, ADDED = 200, 3
"""Words beyond which a block weighs no more, and weight that the shortest has."""

LEAST_ORACLE = 0.8
"""Pages whose best choice of blocks reaches no more than this F1 teach nothing."""

MENU_SHARE = 0.2
"""Weight of menu entries among the rows that the labels are learned from: they are many."""


Models = dict[int, dict[str, dict[str, np.ndarray]]]
"""Trees by the fold whose sites they have not seen, -1 for none."""


class Fitted(NamedTuple):
    """Evidence and trees, by the fold whose sites they have not seen."""

    tables: dict[int, Tables]
    models: Models


class Rows(NamedTuple):
    """All blocks of all pages."""

    features: np.ndarray
    starts: np.ndarray
    fold: np.ndarray
    keep: np.ndarray
    keep_weight: np.ndarray
    label: np.ndarray
    label_weight: np.ndarray

    def of(self, page: int) -> slice:
        """The rows of a page."""
        return slice(self.starts[page], self.starts[page + 1])


def main(argv: Sequence[str] | None = None) -> int:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(prog="bench train dom", description=__doc__)
    parser.add_argument("--folds", action="store_true", help="write the models of all folds too")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    parser.add_argument(
        "--pages", action="store_true", help="keep the labeller's trees, learn the rest anew"
    )
    options = parser.parse_args(argv)
    pages = [page for page in examples() if page.page.blocks]
    earlier = earlier_trees(options.output) if options.pages else None
    tables = earlier.tables if earlier else all_tables(pages)
    rows = all_rows(pages, tables)
    models = earlier.models if earlier else all_models(rows)
    chance = out_of_fold(rows, models)
    names = out_of_fold_names(pages, rows, models, chance)
    further = page_models(pages, rows, chance, names)
    save(options.output, models[-1], tables[-1], further)
    cache = CACHE if options.folds or options.pages else None
    for fold in range(FOLDS) if cache else ():
        save(CACHE / f"dom-{fold}.npz", models[fold], tables[fold], further)
    train_the_votes(pages, rows, chance, names, options.output.with_name("votes.npz"), cache)
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
    with (
        patch.object(dom, "default", lambda: labeller),
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
    measured = [features(page.page, tables[page.fold]) for page in pages]
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


def earlier_trees(output: Path) -> Fitted:
    """What an earlier run with `--folds` has written.

    Raises:
        FileNotFoundError: there was none.
    """
    paths = {fold: CACHE / f"dom-{fold}.npz" for fold in range(FOLDS)} | {-1: output}
    return Fitted(
        {fold: dom.Labeller(path).tables for fold, path in paths.items()},
        {fold: stored(path) for fold, path in paths.items()},
    )


def stored(path: Path) -> dict[str, dict[str, np.ndarray]]:
    """The trees of a weights file."""
    parts: dict[str, dict[str, np.ndarray]] = {"keep": {}, "label": {}}
    with np.load(path) as arrays:
        for name in arrays.files:
            part, _, key = name.partition(".")
            if key:
                parts[part][key] = arrays[name]
    return parts


def all_models(rows: Rows) -> Models:
    """The trees without each fold's sites, and under -1 from all."""
    return {fold: models_without(rows, fold) for fold in (*range(FOLDS), -1)}


def models_without(rows: Rows, fold: int) -> dict[str, dict[str, np.ndarray]]:
    """The trees learned without the sites of a fold; -1 for none."""
    say(f"fitting without fold {fold}")
    others = rows.fold != fold
    return {
        "keep": fit(rows.features, rows.keep, rows.keep_weight * others, **KEEP_SETTINGS),
        "label": fit(rows.features, rows.label, rows.label_weight * others, **LABEL_SETTINGS),
    }


def out_of_fold(rows: Rows, models: Models) -> np.ndarray:
    """The keep score of every block by the model that does not know its site."""
    chance = np.zeros(len(rows.fold), np.float32)
    for fold in range(FOLDS):
        mine = rows.fold == fold
        trees = _trees(models[fold], "keep")
        chance[mine] = _in_pieces(trees, rows.features[mine])
    return chance


def out_of_fold_names(
    pages: Sequence[Example], rows: Rows, models: Models, chance: np.ndarray
) -> list[Names]:
    """The labels of every block by the model that does not know its site, page by page."""
    trees = {fold: _trees(models[fold], "label") for fold in range(FOLDS)}
    found = []
    for number, page in enumerate(pages):
        mine = rows.of(number)
        classes = shares(trees[page.fold](rows.features[mine]))
        found.append(dom.named(classes, chance[mine], page.page.blocks))
    return found


def _trees(parts: dict[str, dict[str, np.ndarray]], name: str) -> Trees:
    return Trees({f"{name}.{key}": value for key, value in parts[name].items()}, name)


def _in_pieces(trees: Trees, rows: np.ndarray, size: int = 2_000) -> np.ndarray:
    pieces = [rows[start : start + size] for start in range(0, len(rows), size)]
    return np.concatenate([chances(trees(piece)[:, 0]) for piece in pieces])


def train_the_votes(
    pages: Sequence[Example],
    rows: Rows,
    chance: np.ndarray,
    names: Sequence[Names],
    output: Path,
    cache: Path | None,
) -> None:
    """The second model, on the pages that the first is unsure of."""
    say("asking others about doubtful pages")
    borders = rows.starts[1:-1]
    dom_alone, weights = np.split(chance, borders), np.split(rows.keep_weight, borders)
    keep = [
        first if second is None else ballot_box.mean_of(first, second, ballot_box.SHARE)
        for first, second in zip(dom_alone, second_voice(pages), strict=True)
    ]
    doubts = np.array(
        [dom.doubt(mine, page.page.blocks) for mine, page in zip(keep, pages, strict=True)]
    )
    train_votes.train(pages, keep, names, weights, votes(pages, doubts), output, cache)


def page_models(
    pages: Sequence[Example], rows: Rows, chance: np.ndarray, names: Sequence[Names]
) -> dict[str, np.ndarray]:
    """What is said of whole pages: does it hold an article, how sure is the choice of blocks."""
    measured = [Measured(page, chance[rows.of(n)], names[n]) for n, page in enumerate(pages)]
    features = [rows.features[rows.of(n)] for n in range(len(pages))]
    return {
        "article": article_model(measured, features),
        "confidence": confidence_model(measured),
    }


def save(
    path: Path,
    parts: dict[str, dict[str, np.ndarray]],
    tables: Tables,
    further: dict[str, np.ndarray],
) -> None:
    """Trees, tables and page models as one weights file."""
    arrays = {
        "names": joined(list(tables.names)),
        "words": joined(list(tables.words)),
        "name_rows": np.round(tables.name_rows * SCALE).astype(np.int8),
        "word_rows": np.round(tables.word_rows * SCALE).astype(np.int8),
    }
    write(path, parts, arrays | further)


def say(message: str) -> None:
    """Progress, to standard error."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
