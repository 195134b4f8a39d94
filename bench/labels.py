"""Precision and recall of every label against the fine labels, held out.

Two predictions: what the pipeline decided, and what the rules alone marked.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from bench import choice, naming
from bench.data import Sample
from bench.gold import align_labels, labelled_lines
from bench.held_out import by_fold
from bench.metrics import f1
from bench.split import FOLDS, fold_of
from cleannews import clean
from cleannews import decide as deciding
from cleannews.cruft import marks
from cleannews.model import KEPT, Article, Label
from cleannews.naming import Borders

KINDS = ("html", "text")

Pair = tuple[Label | None, Label]
"""What was said and what is true; None where the rules said nothing."""


def main(arguments: list[str]) -> None:
    """Print the table; `--rules` for the rules alone."""
    parser = ArgumentParser(prog="python -m bench labels", description=__doc__)
    choice.add_options(parser)
    parser.add_argument("--rules", action="store_true", help="what the rules mark, alone")
    parser.add_argument(
        "--fit",
        nargs="*",
        choices=KINDS,
        metavar="KIND",
        help="fit the borders anew, of html, text or both, and write them",
    )
    parser.add_argument("--confused", type=int, default=0, help="name the commonest confusions")
    parser.set_defaults(gold="fine")
    options = parser.parse_args(arguments)
    if options.fit is not None:
        naming.write({kind: naming.fit(naming.ledgers(kind)) for kind in options.fit or KINDS})
        return
    limits = [] if options.rules else _borders_by_fold(options.input)
    pairs: Counter[Pair] = Counter()
    for page in by_fold(choice.chosen(options)):
        if limits:
            deciding.borders = partial(_always, limits[fold_of(page)])
        article = clean(
            choice.input_of(page, options.input),
            url=page.url,
            kind="html" if options.input == "html" else "text",
        )
        said = _marked(article) if options.rules else [one.label for one in article.blocks]
        pairs.update(_pairs(page, article, said))
    _print(pairs)
    wrong = Counter({pair: count for pair, count in pairs.items() if pair[0] != pair[1]})
    for (said_label, true), count in wrong.most_common(options.confused):
        print(f"{count:6} said {said_label or 'nothing':16} is {true}")


def _always(limits: Borders, _kind: str) -> Borders:
    return limits


def _borders_by_fold(rendering: str) -> list[Borders]:
    """The borders fitted without each fold."""
    known = naming.ledgers(rendering.partition(":")[0])
    return [naming.fit(page for page in known if page.fold != fold) for fold in range(FOLDS)]


def _marked(article: Article) -> list[Label | None]:
    said: list[Label | None] = [None] * len(article.page.blocks)
    for mark in marks(article.page):
        if said[mark.block] is None or mark.certain:
            said[mark.block] = mark.label
    return said


def _pairs(page: Sample, article: Article, said: Sequence[Label | None]) -> Iterable[Pair]:
    true = align_labels(labelled_lines(page), [one.text for one in article.blocks])
    return [(one, label) for one, label in zip(said, true, strict=True) if label is not None]


def _print(pairs: Counter[Pair]) -> None:
    print(f"{'label':16}{'blocks':>8}{'prec':>8}{'recall':>8}{'F1':>8}")
    for label in Label:
        _line(label, {label}, pairs)
    _line("kept", KEPT, pairs)


def _line(name: str, labels: Iterable[Label], pairs: Counter[Pair]) -> None:
    wanted = set(labels)
    hit = sum(count for (one, true), count in pairs.items() if one in wanted and true in wanted)
    said = sum(count for (one, _), count in pairs.items() if one in wanted)
    true = sum(count for (_, label), count in pairs.items() if label in wanted)
    precision, recall = hit / said if said else 0.0, hit / true if true else 0.0
    print(f"{name:16}{true:8}{precision:8.3f}{recall:8.3f}{f1(precision, recall):8.3f}")
