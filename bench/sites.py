"""Learning from a site's other pages, against cleaning each page by itself."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from bench import data, site_folders, site_load, table
from bench.gold import fine_body
from bench.held_out import held_out
from bench.metrics import page_f1, page_figures, set_figures
from bench.split import FOLDS, fold_of
from cleannews.model import Article
from cleannews.pipeline import clean
from cleannews.sites import evidence
from cleannews.sites.learn import learn
from cleannews.sites.observe import observe
from cleannews.sites.profile import Profile

FEWEST = 3
"""Pages of a site in the data from which it can teach anything."""

FALLS = 0.005
"""A page's F1 that drops by more than this has fallen; less is a word."""


def weights_without(fold: int) -> Path:
    """Where the weights of evidence are that a fold's sites had no part in."""
    return Path(__file__).parent / "cache" / f"sites-{fold}.json"


class Page(NamedTuple):
    """A page of a site with others: as it is given, and its gold body, empty where unknown."""

    id: str
    site: str
    fold: int
    given: bytes | str
    url: str | None
    gold: str


class Pair(NamedTuple):
    """A page cleaned by itself and with what its site's pages taught."""

    page: Page
    alone: Article
    learned: Article


def real(rendering: str, news: bool) -> list[Page]:
    """The pages of sites with enough of them in this rendering."""
    found: dict[str, list[data.Sample]] = defaultdict(list)
    for name in data.SETS:
        for page in data.load(name):
            if (rendering == "html" or rendering in page.texts) and (not news or _is_news(page)):
                found[page.site].append(page)
    large = [pages for _, pages in sorted(found.items()) if len(pages) >= FEWEST]
    return [_of(sample, rendering) for pages in large for sample in pages]


def _of(sample: data.Sample, rendering: str) -> Page:
    given = sample.html if rendering == "html" else sample.texts[rendering]
    gold = fine_body(sample) if sample.labels is not None else sample.gold
    return Page(sample.id, sample.site, fold_of(sample), given, sample.url, gold)


def _is_news(page: data.Sample) -> bool:
    return page.article if page.article is not None else page.kind == "article"


def made(rendering: str, each: int) -> list[Page]:
    """The pages of made folders, see `bench.site_folders`."""
    kind = "html" if rendering == "html" else "text"
    folders = site_folders.folders(kind, each)
    return [
        Page(page.id, page.site, page.fold, page.data, None, page.gold)
        for folder in folders
        for page in folder
    ]


def pairs(pages: list[Page], kind: str) -> Iterator[Pair]:
    """All pages that have a gold body, cleaned both ways by weights that do not know the site.

    The profile is learned from all pages of the site, the page itself among them, as a batch
    does; the evidence leaves the page itself out of every count.
    """
    for fold in range(FOLDS):
        sites: dict[str, list[Page]] = defaultdict(list)
        for page in pages:
            if page.fold == fold:
                sites[page.site].append(page)
        with held_out(fold) as missing, _evidence_without(fold):
            if missing:
                print(f"fold {fold}: weights as shipped, not held out: {missing}", file=sys.stderr)
            for site, group in sites.items():
                yield from _of_site(site, group, kind)


@contextmanager
def _evidence_without(fold: int) -> Iterator[None]:
    """Inside, evidence counts as fitted on other folds, where `train sites` has done so."""
    path = weights_without(fold)
    table = evidence.read(path) if path.exists() else evidence.fitted()
    with patch.object(evidence, "fitted", lambda: table):
        yield


def _of_site(site: str, pages: list[Page], kind: str) -> Iterator[Pair]:
    alone = [_cleaned(page, kind) for page in pages]
    seen = (observe(article.page, article.blocks) for article in alone)
    profile = learn(site, filter(None, seen))
    for page, article in zip(pages, alone, strict=True):
        if page.gold:
            yield Pair(page, article, _cleaned(page, kind, profile))


def _cleaned(page: Page, kind: str, profile: Profile | None = None) -> Article:
    # the profile is of this page's site, whatever the page itself says of where it is from
    own = profile and Profile("", profile.pages, profile.lines, profile.forms)
    return clean(page.given, url=page.url, kind=kind, source=page.id, profile=own)


def main(arguments: list[str]) -> None:
    """Print both ways' figures for every rendering, and the share of pages that fall."""
    parser = ArgumentParser(prog="python -m bench sites", description=__doc__)
    parser.add_argument("--input", action="append", choices=("html", *data.HOWS))
    parser.add_argument("--every-kind", action="store_true", help="pages that are no news, too")
    parser.add_argument(
        "--made", type=int, metavar="N", help="made folders: N frames a fold and language"
    )
    parser.add_argument("--moved", action="store_true", help="name the pages that moved")
    parser.add_argument("--generate", type=int, metavar="N", help="the store's load with N pages")
    parser.add_argument("--sites", type=int, default=1000, help="of the generated pages")
    options = parser.parse_args(arguments)
    if options.generate:
        site_load.main(options.generate, options.sites)
        return
    print(table.heading("sites with three pages or more", 32))
    default = ("html", "paragraphs") if options.made else ("html", "paragraphs", "soup", "w3m")
    for rendering in options.input or default:
        kind = "html" if rendering == "html" else "text"
        real_or_made = (
            made(rendering, options.made)
            if options.made
            else real(rendering, not options.every_kind)
        )
        name = f"{rendering}, made folders" if options.made else rendering
        _report(list(pairs(real_or_made, kind)), name, options.moved)


def _report(found: list[Pair], name: str, moved: bool) -> None:
    alone = [page_figures(pair.alone.text, pair.page.gold) for pair in found]
    learned = [page_figures(pair.learned.text, pair.page.gold) for pair in found]
    print(table.row(f"{name} alone", set_figures(alone), width=32))
    print(table.row(f"{name} learned", set_figures(learned), width=32))
    gains = [after.f1 - before.f1 for before, after in zip(alone, learned, strict=True)]
    fell = sum(gain < -FALLS for gain in gains)
    rose = sum(gain > FALLS for gain in gains)
    sites = len({pair.page.site for pair in found})
    print(f"  {sites} sites; rose {rose}, fell {fell} ({fell / len(gains):.1%})", flush=True)
    if moved:
        for gain, pair in sorted(zip(gains, found, strict=True), key=lambda row: row[0]):
            if abs(gain) > FALLS:
                f1 = page_f1(pair.learned.text, pair.page.gold)
                print(f"  {gain:+.3f} {f1:.3f} {pair.page.id}")


if __name__ == "__main__":
    main(sys.argv[1:])
