"""Pages compared as wholes: the same article, fetched twice, is one page to learn from.

The body's 4-word shingles are hashed and the smallest hashes kept (a bottom-k sketch; Broder,
"On the resemblance and containment of documents", 1997). From two sketches the share of shingles
that the shorter body has in common with the longer is estimated, so that an article that grew
between two visits is still the same.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from cleannews.regex import regex

SHINGLE = 4
"""Words a shingle, as everywhere in this package."""

KEPT = 64
"""Hashes a sketch: the standard error of an estimated share of one half is then 6 %."""

SAME = 0.5
"""From this share on two pages are one article. Different stories of a site share a few per cent
even where boilerplate got into their bodies; versions of a story share most of the shorter."""

WINDOW = 4
"""Pages before one that are compared for each hash they share. A hash of boilerplate is in all
pages, and there the window saves the work; a hash of an article is in its versions alone."""

_WORD = regex(r"\w+")


class Sketch(NamedTuple):
    """The smallest hashes of a body's shingles, sorted, and how many shingles it has."""

    hashes: tuple[int, ...]
    size: int


def sketch(text: str) -> Sketch:
    """The sketch of a body."""
    words = _WORD.findall(text.lower())
    ends = range(max(1, len(words) - SHINGLE + 1)) if words else range(0)
    shingles = {crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in ends}
    return Sketch(tuple(heapq.nsmallest(KEPT, shingles)), len(shingles))


def shared(one: Sketch, other: Sketch) -> float:
    """The estimated share of the shorter body that stands in the longer, 0 to 1.

    From the resemblance J = |A∩B| / |A∪B| of the sketches follows |A∩B| = J·(|A|+|B|)/(1+J).
    """
    if not one.size or not other.size:
        return 0.0
    own, others = set(one.hashes), set(other.hashes)
    smallest = heapq.nsmallest(KEPT, own | others)
    alike = sum(number in own and number in others for number in smallest) / len(smallest)
    common = alike * (one.size + other.size) / (1 + alike)
    return min(1.0, common / min(one.size, other.size))


def articles(sketches: Sequence[Sketch]) -> list[int]:
    """For each page the number of the first page with the same article, itself included.

    Pages alike to a common third are one article too. Only pages with a hash in common are
    compared, each with the `WINDOW` before it that have the hash: work grows with the pages, not
    with their pairs, and the versions of one article still hang together as a chain.
    """
    first = list(range(len(sketches)))
    for at, before in sorted(_neighbours(sketches)):
        one, other = _root(first, at), _root(first, before)
        if one != other and shared(sketches[before], sketches[at]) >= SAME:
            first[max(one, other)] = min(one, other)
    return [_root(first, at) for at in first]


def _root(first: list[int], at: int) -> int:
    """The first page of a page's group; the way there is made shorter."""
    while first[at] != at:
        first[at] = first[first[at]]
        at = first[at]
    return at


def _neighbours(sketches: Sequence[Sketch]) -> set[tuple[int, int]]:
    """Pairs of pages, the later first, that have a hash in common and stand near by it."""
    holders: dict[int, deque[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for at, one in enumerate(sketches):
        for number in one.hashes:
            near = holders.setdefault(number, deque(maxlen=WINDOW))
            pairs.update((at, before) for before in near)
            near.append(at)
    return pairs
