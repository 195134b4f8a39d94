"""Where the CPU time of a page goes: milliseconds a stage, trafilatura's beside them.

Run it with `OPENBLAS_NUM_THREADS=1`, as the command line sets it.
"""

from __future__ import annotations

import random
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from statistics import mean, median
from typing import Any

from bench import data
from cleannews import pipeline
from cleannews.blocks import html
from cleannews.extractors import dom

WARM_UP = 10
"""Pages that are cleaned before the clock runs: patterns are compiled and weights read on use."""

PARTS: tuple[tuple[Any, str, str], ...] = (
    (pipeline, "decode", "reading"),
    (pipeline, "to_page", "blocks"),
    (html, "_parse", "  of it the parse"),
    (html, "walk", "  of it the walk"),
    (pipeline, "_answers", "extractors"),
    (dom, "features", "  of it features of HTML"),
    (pipeline, "marks", "cruft rules"),
    (pipeline, "decide", "decisions"),
    (pipeline, "body", "body"),
)
"""Functions that are timed: where their caller looks them up, and what the table calls them."""

Page = tuple[bytes | str, str | None]


def main(arguments: list[str]) -> None:
    """Print the milliseconds of each stage, mean and median of the pages."""
    parser = ArgumentParser(prog="python -m bench stages", description=__doc__)
    parser.add_argument("--set", default="fundus-tests", choices=data.SETS)
    parser.add_argument("--input", default="html", choices=("html", *data.HOWS))
    parser.add_argument("--effort", default="fast", choices=("fast", "auto", "thorough"))
    parser.add_argument("--limit", type=int, default=150)
    options = parser.parse_args(arguments)
    samples = list(data.load(options.set))
    random.Random(3).shuffle(samples)
    pages = [_input(sample, options.input) for sample in samples[: options.limit]]
    spent: dict[str, list[float]] = {name: [0.0] for _, _, name in PARTS}
    for module, function, name in PARTS:
        setattr(module, function, _timed(getattr(module, function), name, spent))
    _print(pages, options.effort, spent)
    if options.input == "html":
        _row("trafilatura", _trafilatura(pages))


def _input(sample: data.Sample, how: str) -> Page:
    return (sample.html, sample.url) if how == "html" else (sample.texts[how], None)


def _timed(
    function: Callable[..., Any], name: str, spent: dict[str, list[float]]
) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        result = function(*given, **named)
        spent[name][-1] += time.process_time() - start
        return result

    return timed


def _print(pages: Sequence[Page], effort: pipeline.Effort, spent: dict[str, list[float]]) -> None:
    for content, url in pages[:WARM_UP]:
        pipeline.clean(content, url=url, effort=effort).to_dict()
    for seconds in spent.values():
        seconds.clear()
    cleaned, told = [], []
    for content, url in pages:
        for seconds in spent.values():
            seconds.append(0.0)
        start = time.process_time()
        article = pipeline.clean(content, url=url, effort=effort)
        middle = time.process_time()
        article.to_dict()
        cleaned.append(middle - start)
        told.append(time.process_time() - middle)
    print(f"{'':28}{'mean':>8}{'median':>8}")
    stages = {**spent, "text of a page": cleaned, "metadata, Markdown, JSON": told}
    for name, seconds in stages.items():
        _row(name, seconds)


def _row(name: str, seconds: Sequence[float]) -> None:
    print(f"{name:28}{1000 * mean(seconds):8.2f}{1000 * median(seconds):8.2f}")


def _trafilatura(pages: Sequence[Page]) -> list[float]:
    """Seconds of each page of its defaults."""
    import trafilatura

    for content, _ in pages[:WARM_UP]:
        trafilatura.extract(content)
    spent = []
    for content, _ in pages:
        start = time.process_time()
        trafilatura.extract(content)
        spent.append(time.process_time() - start)
    return spent
