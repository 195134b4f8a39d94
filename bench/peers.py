"""The same figures for other tools and for us, in one run over the same pages.

Tools for HTML are given flattened text as a page with one paragraph a line.
"""

from __future__ import annotations

import logging
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from bench import choice, table
from bench.data import Sample
from bench.held_out import by_fold
from bench.metrics import PageFigures, page_figures, set_figures
from bench.split import fold_of
from bench.tools import TOOLS, Tool, flattened
from cleannews import clean
from cleannews.read.decode import decode

Result = tuple[PageFigures, float, bool]
"""Figures, CPU seconds, and whether the tool raised (which counts as an empty body)."""


def main(arguments: list[str]) -> None:
    """Print a table, a tool a line; with `--by-kind` one for each kind of page."""
    parser = ArgumentParser(prog="python -m bench peers", description=__doc__)
    choice.add_options(parser)
    parser.add_argument("--tool", action="append", choices=[*TOOLS, "cleannews"])
    parser.add_argument("--by-kind", action="store_true", help="a table for each kind of page")
    options = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    if options.by_kind:
        options.kind = "all"
    pages = choice.chosen(options)
    for kind in sorted({page.kind for page in pages}) if options.by_kind else [options.kind]:
        print(table.heading(f"{options.name} {options.input} {kind}"))
        mine = [page for page in pages if page.kind == kind] if options.by_kind else pages
        for name in options.tool or ["cleannews", *TOOLS]:
            _print(name, mine, options)


def _print(name: str, pages: Sequence[Sample], options: Namespace) -> None:
    """The line of a tool."""
    tool = None if name == "cleannews" else TOOLS[name]
    results = list(_results(pages, tool, options))
    figures = set_figures([result[0] for result in results])
    spent = sum(result[1] for result in results) / len(results)
    failed = sum(result[2] for result in results)
    print(table.row(name, figures, 1000 * spent), f"{failed} raised" if failed else "")


def _results(pages: Sequence[Sample], tool: Tool | None, options: Namespace) -> Iterator[Result]:
    """Each page measured. The first, of ours that of each fold, runs once before: what is imported
    and read from disk on use, here once for each fold's weights, is no cost of a page."""
    warm = None
    for page in pages if tool else by_fold(pages):
        state = 0 if tool else fold_of(page)
        if state != warm:
            _measured(page, tool, options.input, options.gold)
            warm = state
        yield _measured(page, tool, options.input, options.gold)


def _measured(page: Sample, tool: Tool | None, rendering: str, gold: str) -> Result:
    data = choice.input_of(page, rendering)
    failed = False
    if tool is not None:
        data = decode(data).text if rendering == "html" else flattened(str(data))
    start = time.process_time()
    try:
        body = tool(str(data)) if tool else clean(data, url=page.url).text
    except Exception:
        body, failed = "", True
    spent = time.process_time() - start
    return page_figures(body, choice.gold_of(page, gold)), spent, failed
