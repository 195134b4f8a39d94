"""Which pages a command runs over, and in which rendering: options that commands share."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from bench.data import HOWS, SETS, Sample, load
from bench.flatteners import FLATTENERS, RUN_ON, UNSEEN, flat
from bench.gold import fine_body, truth
from bench.split import part

INPUTS = (
    "html",
    *(f"text:{how}" for how in HOWS),
    *(f"flat:{name}" for name in (*FLATTENERS, *RUN_ON, *UNSEEN)),
)
"""HTML, the renderings of the data, and those that are made of its HTML by further tools."""


def add_options(parser: ArgumentParser) -> None:
    """Add the options that choose pages."""
    parser.add_argument("--set", choices=(*SETS, "fine"), default="wcxb-dev", dest="name")
    parser.add_argument("--input", choices=INPUTS, default="html")
    parser.add_argument("--split", choices=("dev", "all"), default="all")
    parser.add_argument("--gold", choices=("body", "fine", "either"), default="body")
    parser.add_argument("--kind", default="article", help="page kind of the set, or all")
    parser.add_argument("--limit", type=int, default=0, help="this many pages at most")


def chosen(options: Namespace) -> list[Sample]:
    """The pages that have gold and the rendering asked for."""
    pages = [
        page
        for page in part(_pages(options.name), options.split)
        if _of_kind(page, options.kind) and _has_gold(page, options.gold)
    ]
    kind, _, how = options.input.partition(":")
    if kind == "text":
        pages = [page for page in pages if how in page.texts]
    return pages[: options.limit] if options.limit else pages


def gold_of(page: Sample, gold: str) -> str:
    """The body to compare with: `body` the set's own, `fine` that of the fine labels, `either` the
    latter where there are any."""
    if gold == "either":
        return truth(page)
    return fine_body(page) if gold == "fine" else page.gold


def input_of(page: Sample, rendering: str) -> bytes | str:
    """The page in the rendering: bytes of HTML, or flattened text."""
    if rendering == "html":
        return page.html
    kind, _, how = rendering.partition(":")
    return page.texts[how] if kind == "text" else flat(page, how)


def _of_kind(page: Sample, kind: str) -> bool:
    return kind == "all" or page.kind in (kind, "unknown")


def _has_gold(page: Sample, gold: str) -> bool:
    if gold == "fine" or (gold == "either" and page.labels is not None):
        return bool(page.article)
    return bool(page.gold)


def _pages(name: str) -> list[Sample]:
    """The pages of a set; `fine` stands for the finely labelled ones of all."""
    if name == "fine":
        return [page for each in SETS for page in load(each) if page.labels is not None]
    return list(load(name))
