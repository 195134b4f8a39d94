"""Pictures around the blocks of an HTML page: a caption stands below one, a teaser beside one that
is a link."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors.dom_elements import Tree
from cleannews.model import Page

Floats = NDArray[Any]
Integers = NDArray[np.int64]

FAR = 30
"""Blocks beyond which a picture is no nearer than any other."""

BEGINNING = 16
"""Characters in which a block and what is said for those who do not see a picture agree."""


def around(page: Page, tree: Tree) -> dict[str, Floats]:
    """How near pictures are in the order of the page, how many its containers hold, and what is
    said of them.

    Parameters:
        page: an HTML page in blocks.
        tree: the elements around its blocks.
    """
    before = np.array([image.before for image in page.images], np.int64)
    linked = np.array([image.linked for image in page.images], bool)
    held = np.array([_holder(page, tree, image.element) for image in page.images], np.int64)
    return {
        **_in_order(before, linked, len(page.blocks)),
        **_in_containers(tree, held, linked),
        "picture told": _told(page),
    }


def _holder(page: Page, tree: Tree, element: int) -> int:
    """The nearest element around a picture that holds text."""
    assert page.elements is not None
    while element not in tree.number:
        element = page.elements.parents[element]
    return tree.number[element]


def _in_order(before: Integers, linked: NDArray[np.bool_], count: int) -> dict[str, Floats]:
    """Pictures right before and after each block, and how far the nearest ones are."""
    found: dict[str, Floats] = {}
    number = np.arange(count)
    for name, places in (("picture", before), ("linked picture", before[linked])):
        there = np.bincount(places, minlength=count + 1)
        found[f"{name}s before"], found[f"{name}s after"] = there[:-1], there[1:]
        last = np.maximum.accumulate(np.where(there[:-1] > 0, number, -FAR))
        found[f"since {name}"] = np.minimum(number - last, FAR)
        ahead = np.where(there[1:] > 0, number, count + FAR)[::-1]
        found[f"until {name}"] = np.minimum(np.minimum.accumulate(ahead)[::-1] - number, FAR)
    return found


def _in_containers(tree: Tree, held: Integers, linked: NDArray[np.bool_]) -> dict[str, Floats]:
    """How many pictures the elements around each block hold, those that are links apart."""
    outer = tree.parents[tree.box]
    places = {"own": tree.at, "box": tree.box, "outer": outer, "outmost": tree.parents[outer]}
    found: dict[str, Floats] = {}
    for name, there in (("pictures", held), ("linked pictures", held[linked])):
        inside = tree.subtree(np.bincount(there, minlength=tree.size))
        found |= {f"{where} {name}": inside[place] for where, place in places.items()}
    return found


def _told(page: Page) -> Floats:
    """Whether a block begins as what is said of the picture beside it (2) or of any other (1)."""
    said: dict[str, set[int]] = {}
    for image in page.images:
        if len(image.alt) >= BEGINNING:
            said.setdefault(image.alt[:BEGINNING].lower(), set()).add(image.before)
    found = np.zeros(len(page.blocks), np.float32)
    for number, block in enumerate(page.blocks) if said else ():
        if places := said.get(block.text[:BEGINNING].lower()):
            found[number] = 1 + (not places.isdisjoint((number, number + 1)))
    return found
