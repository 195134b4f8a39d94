"""What the elements around a block say: tags, class names, and how much prose they hold."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.dom_tables import Tables
from cleannews.extractors.dom_tokens import name_tokens
from cleannews.model import Elements

Floats = NDArray[Any]
Integers = NDArray[np.int32]
Value = TypeVar("Value", bound=Hashable)

TAGS = {
    tag: code
    for code, tags in enumerate(
        (
            "p|li|h1|h2|h3|h4 h5 h6|td th|blockquote|pre|figcaption|div|section|article|button|"
            "header|dt dd|summary details|footer|aside|figure|main|body|noscript template|form|"
            "ul ol|nav|table tbody tr|address|dialog"
        ).split("|"),
        start=1,
    )
    for tag in tags.split()
}
"""Codes of the tags that mean something; 0 for all others."""

AROUND = (
    "article main aside nav footer header figure form li table blockquote button section ul p"
    " address dialog".split()
)
"""Tags of which a block may be inside at any depth."""

_FLAG = {tag: 1 << bit for bit, tag in enumerate(AROUND)}
_FLAG.update({"figcaption": _FLAG["figure"], "ol": _FLAG["ul"]})
_BODY_FLAG = 1 << len(AROUND)
"""`itemprop="articleBody"` and the like."""

LEAVES = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote pre td figcaption dd dt".split())
"""Elements that hold one run of text; the container of a block is the element around them."""

DECAY = 0.7
"""How much the names of an element count for what stands one level further in."""


class Tree:
    """The elements around a page's blocks as arrays: parents, depth, extent, what names say.

    `at` is the element of each block and `box` its container: the element, or the one around it
    where that is a leaf. Elements without text inside are left out; `number` has the others'
    numbers here by those of the page. `key` is the same for elements of one tag and the same
    attributes, `name` for those of which both give the same tokens.
    """

    def __init__(self, page_elements: Elements, places: Sequence[int], tables: Tables) -> None:
        elements, self.at, self.number = bearing(page_elements, places)
        self.parents: Integers = np.array(elements.parents, np.int32)
        self.parents[0] = 0
        self.size = len(self.parents)
        self.depth = _depths(elements.parents)
        self.ends = _ends(elements.parents)
        keys, self.key = distinct(zip(elements.tags, elements.attributes, strict=True))
        tokens = [element_tokens(*key) for key in keys]
        self.name = distinct(tokens)[1][self.key]
        self.tag = np.array([TAGS.get(tag, 0) for tag, _ in keys], np.int32)[self.key]
        leaf = np.array([tag in LEAVES for tag, _ in keys], bool)[self.key[self.at]]
        self.box = np.where(leaf, self.parents[self.at], self.at)
        names, labels = tables.of_names(tokens)
        self.names, self.labels = names[self.key], labels[self.key]
        flags = np.array([_flags(*key) for key in keys], np.int32)[self.key]
        order = np.argsort(self.depth, kind="stable")
        starts = np.flatnonzero(np.diff(self.depth[order])) + 1
        self.levels = np.split(order, starts)[1:]
        self._inherit(flags)

    def _inherit(self, flags: Integers) -> None:
        """Flags, extremes and decayed sums of the names from the body down to each element."""
        self.flags = flags
        self.low, self.high = self.names[:, 0].copy(), self.names[:, 1].copy()
        self.sum = self.names[:, 2].copy()
        self.label_sum = self.labels.copy()
        for level in self.levels:
            above = self.parents[level]
            self.flags[level] |= self.flags[above]
            self.low[level] = np.minimum(self.low[level], self.low[above])
            self.high[level] = np.maximum(self.high[level], self.high[above])
            self.sum[level] += DECAY * self.sum[above]
            self.label_sum[level] += DECAY * self.label_sum[above]

    def around(self, at: Integers) -> list[NDArray[Any]]:
        """For each tag of AROUND, and for a marked-up body: whether each block is inside."""
        inside = self.flags[at]
        return [(inside >> bit) & 1 for bit in range(len(AROUND) + 1)]

    def subtree(self, direct: Floats) -> Floats:
        """Sums over each element and all inside it; elements stand in document order."""
        total = np.concatenate(([0.0], np.cumsum(direct)))
        return (total[self.ends] - total[: self.size]).astype(np.float32)

    def distances(self, place: int) -> tuple[Integers, Integers]:
        """For each element: steps up to the nearest ancestor it shares with `place`, and that
        ancestor's number."""
        chain = np.zeros(self.size, bool)
        while True:
            chain[place] = True
            if place == 0:
                break
            place = int(self.parents[place])
        steps = np.zeros(self.size, np.int32)
        shared = np.arange(self.size, dtype=np.int32)
        for level in self.levels:
            off = level[~chain[level]]
            above = self.parents[off]
            steps[off] = steps[above] + 1
            shared[off] = shared[above]
        return steps, shared


def bearing(elements: Elements, places: Sequence[int]) -> tuple[Elements, Integers, dict[int, int]]:
    """The elements that hold text, numbered anew, the element of each place among them, and their
    new numbers by the old ones."""
    parents = elements.parents
    bears = bytearray(len(parents))
    bears[0] = 1
    for place in places:
        while not bears[place]:
            bears[place] = 1
            place = parents[place]
    used = np.flatnonzero(np.frombuffer(bears, np.uint8)).tolist()
    number = dict(zip(used, range(len(used)), strict=True))
    kept = Elements(
        [-1, *(number[parents[old]] for old in used[1:])],
        [elements.tags[old] for old in used],
        [elements.attributes[old] for old in used],
    )
    return kept, np.array([number[place] for place in places], np.int32), number


def distinct(values: Iterable[Value]) -> tuple[list[Value], Integers]:
    """The different values, and which of them each is."""
    codes: dict[Value, int] = {}
    key = np.array([codes.setdefault(value, len(codes)) for value in values], np.int32)
    return list(codes), key


def element_tokens(tag: str, attributes: str) -> tuple[str, ...]:
    """Tokens of an element: its names, and its tag in angle brackets."""
    return (*name_tokens(attributes), f"<{tag}") if attributes else (f"<{tag}",)


def _flags(tag: str, attributes: str) -> int:
    marked = _BODY_FLAG if "articleBody" in attributes or "articlebody" in attributes else 0
    return _FLAG.get(tag, 0) | marked


def _depths(parents: Sequence[int]) -> Integers:
    depths = [0] * len(parents)
    for number in range(1, len(parents)):
        depths[number] = depths[parents[number]] + 1
    return np.array(depths, np.int32)


def _ends(parents: Sequence[int]) -> Integers:
    """One past the last element inside each."""
    ends = list(range(1, len(parents) + 1))
    for number in range(len(parents) - 1, 0, -1):
        above = parents[number]
        if ends[number] > ends[above]:
            ends[above] = ends[number]
    return np.array(ends, np.int32)
