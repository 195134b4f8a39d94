"""The learning pass under load: generated pages of generated sites through the store.

A page is what cleaning would have told of it: an observation with thirty lines of navigation and
two of notices that its site repeats, a teaser that comes and goes, a template, and a body of
300 words; every twentieth page is a second copy of another. Pages are not cleaned: what a page
costs a labeller is no question of the store's, and only the sample of each site is ever labelled.
Times are of the processor, so that they compare on a machine that does other work.
"""

from __future__ import annotations

import random
import resource
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from cleannews.sites.observe import Observation, Place
from cleannews.sites.shelf import Shelf
from cleannews.sites.sketch import sketch
from cleannews.sites.store import Store

WORDS = [f"word{number}" for number in range(5000)]
"""Of all bodies."""

COPY = 20
"""Every so many pages there is a copy of the one before of the same site."""


def page(number: int, sites: int) -> Observation:
    """A generated page as the learner sees it."""
    site = number % sites
    story = number - sites if (number // sites) % COPY == COPY - 1 else number
    chance = random.Random(story)
    body = " ".join(chance.choices(WORDS, k=300))
    lines: dict[str, Place] = {f"Menu {site} item {item}": "before" for item in range(30)}
    lines |= {f"Share with {chance.randrange(99)} readers of site {site}": "after"}
    lines |= {f"Teaser {chance.randrange(500)} of site {site} in a sentence": "after"}
    lines |= {body[at : at + 300]: "kept" for at in range(0, len(body), 300)}
    lines |= {f"The newsletter of site {site}": "within", f"Copyright of site {site}": "after"}
    return Observation(_key(number), f"page-{number}", sketch(body), lines)


def _key(number: int) -> bytes:
    return blake2b(b"%d" % number, digest_size=8).digest()


def main(pages: int, sites: int) -> None:
    """Print the processor time of each stage for these pages and sites, and the peak memory."""
    with TemporaryDirectory() as folder, Store(Path(folder) / "lessons.db") as store:
        start = process_time()
        for number in range(pages):
            store.list(f"page-{number}", f"site-{number % sites}.example", _key(number))
        listed = process_time()
        sample = store.draw()
        drawn = process_time()
        for seen in _sampled(store, pages, sites):
            store.add(seen)
        added = process_time()
        store.settle()
        settled = process_time()
        size = (Path(folder) / "lessons.db").stat().st_size
        profiles = sum(1 for _ in Shelf(Path(folder) / "lessons.db").profiles())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{pages} pages of {sites} sites, sample {sample}, profiles {profiles}:"
        f" listed {listed - start:.1f} s, drawn {drawn - listed:.1f} s,"
        f" sample generated and added {added - drawn:.1f} s, profiles made {settled - added:.1f} s,"
        f" all {settled - start:.1f} s; peak memory {peak / 1024:.0f} MB; store {size / 1e6:.0f} MB"
    )


def _sampled(store: Store, pages: int, sites: int) -> Iterator[Observation]:
    for number in range(pages):
        if store.wants(f"page-{number}"):
            yield page(number, sites)
