"""The two paths against each other: a page cleaned as HTML, and flattened and cleaned as text.

The figures are shingle F1 between both bodies; neither side is gold. Pages of which one path
alone finds an article are counted apart, with an agreement of 0.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from typing import NamedTuple

from bench.data import SETS, Sample, load
from bench.held_out import by_fold
from bench.metrics import BAD, CLEAN, page_figures
from cleannews import clean

FLAT = ("paragraphs", "soup")
"""Renderings that keep what a page says and lose what it marks up."""


class Pair(NamedTuple):
    """How far both bodies of a page agree, and who found an article."""

    name: str
    f1: float
    more: int
    html: bool
    text: bool


def main(arguments: list[str]) -> None:
    """Print a line for each set and rendering."""
    parser = ArgumentParser(prog="python -m bench differ", description=__doc__)
    parser.add_argument("--set", action="append", choices=SETS, dest="names")
    parser.add_argument("--limit", type=int, default=0, help="this many pages of a set, spread")
    parser.add_argument("--worst", type=int, default=0, help="name the pages that agree least")
    options = parser.parse_args(arguments)
    print(f"{'set':14}{'rendering':12}{'pages':>6}{'shF1':>8}{'clean':>8}{'<.8':>8}"
          f"{'html only':>11}{'text only':>11}", flush=True)  # fmt: skip
    for name in options.names or SETS:
        pages = load(name)
        step = max(1, len(pages) // options.limit) if options.limit else 1
        for how, pairs in _compared(pages[::step]).items():
            print(f"{name:14}{how:12}{_row(pairs)}", flush=True)
            for pair in sorted(pairs, key=lambda pair: pair.f1)[: options.worst]:
                print(f"    {pair.f1:.3f} {pair.more:+6} words in text  {pair.name}")


def _compared(pages: Sequence[Sample]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = {how: [] for how in FLAT}
    for page in by_fold(pages):
        html = clean(page.html, url=page.url, kind="html")
        for how in FLAT:
            if how in page.texts:
                text = clean(page.texts[how], url=page.url, kind="text")
                agreed = page_figures(text.text, html.text).f1
                more = text.words - html.words
                found[how].append(Pair(page.id, agreed, more, html.found, text.found))
    return found


def _row(pairs: Sequence[Pair]) -> str:
    if not pairs:
        return f"{0:6}"
    both = [pair.f1 for pair in pairs]
    clean_share = sum(f1 >= CLEAN for f1 in both) / len(both)
    bad_share = sum(f1 < BAD for f1 in both) / len(both)
    html_only = sum(pair.html and not pair.text for pair in pairs)
    text_only = sum(pair.text and not pair.html for pair in pairs)
    mean = sum(both) / len(both)
    return (
        f"{len(pairs):6}{mean:8.4f}{clean_share:8.1%}{bad_share:8.1%}{html_only:11}{text_only:11}"
    )
