"""Learning from a site's other pages, against cleaning each page by itself."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from bench import data, table
from bench.gold import fine_body
from bench.held_out import by_fold
from bench.metrics import page_f1, page_figures, set_figures
from cleannews.model import Article
from cleannews.pipeline import clean
from cleannews.sites.learn import learn
from cleannews.sites.observe import Observation, observe

FEWEST = 3
"""Pages of a site in the data from which it can teach anything."""

FALLS = 0.005
"""A page's F1 that drops by more than this has fallen; less is a word."""


class Pair(NamedTuple):
    """A page cleaned by itself and with what its site's other pages taught."""

    sample: data.Sample
    alone: Article
    learned: Article
    gold: str


def groups(rendering: str, news: bool) -> dict[str, list[data.Sample]]:
    """The sites with enough pages of this rendering."""
    found: dict[str, list[data.Sample]] = defaultdict(list)
    for name in data.SETS:
        for page in data.load(name):
            if (rendering == "html" or rendering in page.texts) and (not news or _is_news(page)):
                found[page.site].append(page)
    return {site: pages for site, pages in sorted(found.items()) if len(pages) >= FEWEST}


def _is_news(page: data.Sample) -> bool:
    return page.article if page.article is not None else page.kind == "article"


def gold_of(page: data.Sample) -> str:
    """The fine body where the page was read, else its gold body; empty where there is none."""
    return fine_body(page) if page.labels is not None else page.gold


def pairs(rendering: str, news: bool = True) -> Iterator[Pair]:
    """All pages of such sites that have a gold body, cleaned both ways.

    The profile is learned from all pages of the site, the page itself among them, as a batch
    does; the evidence leaves the page itself out of every count.
    """
    sites = groups(rendering, news)
    samples = [page for pages in sites.values() for page in pages]
    alone = {page.id: _cleaned(page, rendering) for page in by_fold(samples)}
    profiles = {
        site: learn(site, filter(None, (_observed(alone[page.id]) for page in pages)))
        for site, pages in sites.items()
    }
    for page in by_fold(samples):
        if gold := gold_of(page):
            learned = _cleaned(page, rendering, profiles[page.site])
            yield Pair(page, alone[page.id], learned, gold)


def _observed(article: Article) -> Observation | None:
    return observe(article.page, article.blocks)


def _cleaned(page: data.Sample, rendering: str, profile=None) -> Article:
    return clean(
        page.html if rendering == "html" else page.texts[rendering],
        url=page.url,
        kind="html" if rendering == "html" else "text",
        source=page.id,
        profile=profile,
    )


def main(arguments: list[str]) -> None:
    """Print both ways' figures for every rendering, and the share of pages that fall."""
    parser = ArgumentParser(prog="python -m bench sites", description=__doc__)
    parser.add_argument("--input", action="append", choices=("html", *data.HOWS))
    parser.add_argument("--moved", action="store_true", help="name the pages that moved")
    options = parser.parse_args(arguments)
    print(table.heading("sites with three pages or more", 32))
    for rendering in options.input or ("html", "paragraphs", "soup"):
        _report(list(pairs(rendering)), rendering, options.moved)


def _report(found: list[Pair], rendering: str, moved: bool) -> None:
    alone = [page_figures(pair.alone.text, pair.gold) for pair in found]
    learned = [page_figures(pair.learned.text, pair.gold) for pair in found]
    print(table.row(f"{rendering} alone", set_figures(alone), 0.0, 32))
    print(table.row(f"{rendering} learned", set_figures(learned), 0.0, 32))
    gains = [after.f1 - before.f1 for before, after in zip(alone, learned, strict=True)]
    fell = sum(gain < -FALLS for gain in gains)
    rose = sum(gain > FALLS for gain in gains)
    sites = len({pair.sample.site for pair in found})
    print(f"  {sites} sites; rose {rose}, fell {fell} ({fell / len(gains):.1%})")
    if moved:
        for gain, pair in sorted(zip(gains, found, strict=True), key=lambda row: row[0]):
            if abs(gain) > FALLS:
                print(f"  {gain:+.3f} {page_f1(pair.learned.text, pair.gold):.3f} {pair.sample.id}")


if __name__ == "__main__":
    main(sys.argv[1:])
