"""Two renderings of one page, word by word: which word of one is which of the other.

Rare shingles that both hold are chained in order (the longest increasing chain, after Hunt and
Szymanski), long shingles first, then shorter ones in the gaps between. Every level is
n log n, and there is a fixed number of levels.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

LEVELS = (8, 4, 2, 1)
"""Shingle lengths: eight words are sure, one word only tells within a narrow gap."""

RARE = 4
"""A shingle that stands more often than this in a gap tells nothing about place."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_SPACELESS}]|[^\W{_SPACELESS}]+")
_ADDRESS = re.compile(r"\]\([^()\s]*\)|https?://\S+")


def tokens(text: str) -> list[str]:
    """Words, single signs in scripts without spaces; addresses and link targets left out."""
    if "://" in text or "](" in text:
        text = _ADDRESS.sub(" ", text)
    return _WORD.findall(text)


def align(left: Sequence[str], right: Sequence[str]) -> list[int]:
    """For every item of `right` the index of its counterpart in `left`, or -1.

    The counterparts rise strictly: what stands in another order stays without one.
    """
    places = [-1] * len(right)
    gaps = [(0, len(left), 0, len(right))]
    for size in LEVELS:
        gaps = [
            rest
            for gap in gaps
            for rest in _fill(left, right, _trim(left, right, gap, places), size, places)
        ]
    return places


Gap = tuple[int, int, int, int]
"""First and end in `left`, first and end in `right`."""


def _trim(left: Sequence[str], right: Sequence[str], gap: Gap, places: list[int]) -> Gap:
    """Match what both sides of a gap begin and end with."""
    first, end, start, stop = gap
    while first < end and start < stop and left[first] == right[start]:
        places[start] = first
        first, start = first + 1, start + 1
    while first < end and start < stop and left[end - 1] == right[stop - 1]:
        end, stop = end - 1, stop - 1
        places[stop] = end
    return first, end, start, stop


def _fill(
    left: Sequence[str], right: Sequence[str], gap: Gap, size: int, places: list[int]
) -> list[Gap]:
    """Match the chained shingles of a gap; what remains between them."""
    first, end, start, stop = gap
    rest = []
    for i, j in _chain(_pairs(left, right, gap, size)):
        same_run = i < first and j < start and first - i == start - j
        if not same_run:
            if i < first or j < start:
                continue
            if i > first and j > start:
                rest.append((first, i, start, j))
            first, start = i, j
        while start < j + size:
            places[start] = first
            first, start = first + 1, start + 1
    if first < end and start < stop:
        rest.append((first, end, start, stop))
    return rest


def _pairs(left: Sequence[str], right: Sequence[str], gap: Gap, size: int) -> list[tuple[int, int]]:
    """Places of rare shingles that both sides of the gap hold: `left` rising, `right` falling."""
    first, end, start, stop = gap
    if end - first < size or stop - start < size:
        return []
    theirs = _shingle_places(right, start, stop, size)
    ours = _shingle_places(left, first, end, size)
    pairs = [
        (i, -j)
        for shingle, places in ours.items()
        if len(places) <= RARE and 0 < len(theirs.get(shingle, ())) <= RARE
        for i in places
        for j in theirs[shingle]
    ]
    return [(i, -j) for i, j in sorted(pairs)]


def _shingle_places(
    items: Sequence[str], first: int, end: int, size: int
) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(first, end - size + 1):
        places[tuple(items[place : place + size])].append(place)
    return places


def _chain(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs that rises strictly on both sides (patience sorting)."""
    tops: list[int] = []
    top_pairs: list[int] = []
    before = []
    for number, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        before.append(top_pairs[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(j)
            top_pairs.append(number)
        else:
            tops[pile], top_pairs[pile] = j, number
    chain = []
    number = top_pairs[-1] if top_pairs else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
