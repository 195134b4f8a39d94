"""What trafilatura and readability keep on the doubtful development pages, in `bench/cache`."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from bench import data
from bench.dom_data import Example
from cleannews.blocks.html import to_page
from cleannews.extractors import readability, trafilatura
from cleannews.model import Page, Scores
from cleannews.read.decode import decode

CACHE = Path(__file__).parent / "cache" / "dom_votes.pickle"

DOUBTFUL_SHARE = 0.4
"""The most doubtful share of pages that the votes are learned on: more than are asked about in
use, so that the model sees enough sites."""

VOTERS = {"trafilatura": trafilatura.extract, "readability": readability.extract}

Votes = dict[str, Mapping[str, Scores]]
"""By page, in the form SET/ID: the scores of those that found something."""


def votes(pages: Sequence[Example], doubts: np.ndarray) -> Votes:
    """The votes on the most doubtful pages; asked once and kept."""
    known: Votes = pickle.loads(CACHE.read_bytes()) if CACHE.exists() else {}
    border = np.quantile(doubts, 1 - DOUBTFUL_SHARE)
    wanted = [p for p, doubt in zip(pages, doubts, strict=True) if doubt >= border]
    samples = {f"{s.set}/{s.id}": s for name in data.SETS for s in data.load(name)}
    for page in wanted:
        key = f"{page.set}/{page.id}"
        if key not in known:
            known[key] = ask(to_page(decode(samples[key].html, kind="html", url=samples[key].url)))
    CACHE.write_bytes(pickle.dumps(known, protocol=5))
    return {key: known[key] for key in (f"{p.set}/{p.id}" for p in wanted)}


def ask(page: Page) -> Mapping[str, Scores]:
    """Who found what on a page; a tool that fails has found nothing."""
    found = {}
    for name, extract in VOTERS.items():
        try:
            scores = extract(page)
        except Exception:
            scores = None
        if scores is not None:
            found[name] = scores
    return found
