"""Where the CPU time of a page goes: milliseconds a stage, trafilatura's beside them.

Run it with `OPENBLAS_NUM_THREADS=1`, as the command line sets it.
"""

from __future__ import annotations

import random
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from statistics import median
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
    """Print the mean milliseconds of each stage."""
    parser = ArgumentParser(prog="python -m bench stages", description=__doc__)
    parser.add_argument("--set", default="fundus-tests", choices=data.SETS)
    parser.add_argument("--input", default="html", choices=("html", *data.HOWS))
    parser.add_argument("--effort", default="fast", choices=("fast", "auto", "thorough"))
    parser.add_argument("--limit", type=int, default=150)
    options = parser.parse_args(arguments)
    samples = list(data.load(options.set))
    random.Random(3).shuffle(samples)
    pages = [_input(sample, options.input) for sample in samples[: options.limit]]
    spent = {name: 0.0 for _, _, name in PARTS}
    for module, function, name in PARTS:
        setattr(module, function, _timed(getattr(module, function), name, spent))
    _print(pages, options.effort, spent)
    if options.input == "html":
        print(f"{'trafilatura':28}{1000 * _trafilatura(pages):8.2f}")


def _input(sample: data.Sample, how: str) -> Page:
    return (sample.html, sample.url) if how == "html" else (sample.texts[how], None)


def _timed(function: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        result = function(*given, **named)
        spent[name] += time.process_time() - start
        return result

    return timed


def _print(pages: Sequence[Page], effort: pipeline.Effort, spent: dict[str, float]) -> None:
    for content, url in pages[:WARM_UP]:
        pipeline.clean(content, url=url, effort=effort).to_dict()
    spent.update(dict.fromkeys(spent, 0.0))
    cleaned, told = [], []
    for content, url in pages:
        start = time.process_time()
        article = pipeline.clean(content, url=url, effort=effort)
        middle = time.process_time()
        article.to_dict()
        cleaned.append(middle - start)
        told.append(time.process_time() - middle)
    for name, seconds in spent.items():
        print(f"{name:28}{1000 * seconds / len(pages):8.2f}")
    print(f"{'text of a page':28}{1000 * sum(cleaned) / len(pages):8.2f}", end="")
    print(f"  median {1000 * median(cleaned):.2f}")
    print(f"{'metadata, Markdown, JSON':28}{1000 * sum(told) / len(pages):8.2f}")


def _trafilatura(pages: Sequence[Page]) -> float:
    """Mean seconds a page of its defaults."""
    import trafilatura

    for content, _ in pages[:WARM_UP]:
        trafilatura.extract(content)
    start = time.process_time()
    for content, _ in pages:
        trafilatura.extract(content)
    return (time.process_time() - start) / len(pages)
