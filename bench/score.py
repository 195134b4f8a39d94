"""Our figures on a set: shingle and word F1, clean pages, CPU time a page."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bench import choice, table
from bench.data import Sample
from bench.groups import group_of
from bench.held_out import by_fold
from bench.metrics import PageFigures, page_figures, set_figures
from cleannews import clean

SMALL = 5
"""Groups of fewer pages are put together: their figures would say nothing."""


def main(arguments: list[str]) -> None:
    """Print the figures; `--worst N` names the pages that cost most."""
    parser = ArgumentParser(prog="python -m bench score", description=__doc__)
    choice.add_options(parser)
    parser.add_argument("--extractor", action="append", help="repeatable; default auto")
    parser.add_argument("--effort", choices=("auto", "fast", "thorough"), default="auto")
    parser.add_argument("--by", choices=("language", "era"), help="a line for every group, too")
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args(arguments)
    pages, figures, spent, found = choice.chosen(options), {}, 0.0, 0
    for page in by_fold(pages):
        data = choice.input_of(page, options.input)
        start = time.process_time()
        article = clean(
            data,
            url=page.url,
            kind="html" if options.input == "html" else "text",
            extractor=options.extractor or "auto",
            effort=options.effort,
        )
        spent += time.process_time() - start
        found += article.found
        figures[page.id] = page_figures(article.text, choice.gold_of(page, options.gold))
    name = f"{options.name} {options.input}"
    print(table.heading(f"{options.split} {options.gold}", 32))
    print(table.row(name, set_figures(list(figures.values())), 1000 * spent / len(pages), 32))
    print(f"{len(pages) - found} pages without an article found")
    if options.by:
        _print_groups(pages, figures, options.by)
    for line in table.worst(((page.f1, name) for name, page in figures.items()), options.worst):
        print(line)


def _print_groups(pages: Sequence[Sample], figures: Mapping[str, PageFigures], by: str) -> None:
    """A line for every group of pages; the smaller ones of languages as one."""
    groups: dict[str, list[PageFigures]] = defaultdict(list)
    for page in pages:
        groups[group_of(page, by)].append(figures[page.id])
    small = [name for name, mine in groups.items() if len(mine) < SMALL]
    others = [one for name in small for one in groups.pop(name)]
    for name in sorted(groups, key=lambda name: (-len(groups[name]), name)):
        print(table.row(name, set_figures(groups[name]), width=32))
    if others:
        print(table.row(f"others ({len(small)})", set_figures(others), width=32))
