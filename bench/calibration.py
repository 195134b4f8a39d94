"""How often articles of a given confidence are clean, and how often a warning was due."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import defaultdict

from bench import choice
from bench.held_out import by_fold
from bench.metrics import CLEAN, page_f1
from cleannews import clean

BINS = 10

SORTS = ("low confidence", "much prose was cut")
"""How the pipeline's warnings about the article begin."""


def main(arguments: list[str]) -> None:
    """Print a line for each tenth of confidence, and the expected calibration error."""
    parser = ArgumentParser(prog="python -m bench calibration", description=__doc__)
    choice.add_options(parser)
    parser.add_argument("--clean", type=float, default=CLEAN, help="page F1 that counts as clean")
    options = parser.parse_args(arguments)
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    warned: dict[str, list[bool]] = defaultdict(list)
    for page in by_fold(choice.chosen(options)):
        article = clean(
            choice.input_of(page, options.input),
            url=page.url,
            kind="html" if options.input == "html" else "text",
        )
        right = page_f1(article.text, choice.gold_of(page, options.gold)) >= options.clean
        bins[min(BINS - 1, int(article.confidence * BINS))].append((article.confidence, right))
        for sort in SORTS:
            if any(one.startswith(sort) for one in article.warnings):
                warned[sort].append(right)
    _print(bins)
    for sort, rights in warned.items():
        due = 1 - sum(rights) / len(rights)
        print(f"warned of {sort}: {len(rights)} pages, {due:.1%} of them not clean")


def _print(bins: dict[int, list[tuple[float, bool]]]) -> None:
    pages = sum(map(len, bins.values()))
    error = 0.0
    print("confidence   pages    mean   clean")
    for number in sorted(bins):
        said = sum(confidence for confidence, _ in bins[number]) / len(bins[number])
        true = sum(right for _, right in bins[number]) / len(bins[number])
        error += abs(said - true) * len(bins[number]) / pages
        edges = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
        print(f"{edges}{len(bins[number]):8}{said:8.3f}{true:8.1%}")
    print(f"expected calibration error {error:.3f}")
