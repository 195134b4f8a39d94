"""Where a block stands on its page: above or below the article, alone or in a row of its like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cleannews.model import BODY, Block, Decision

ABOVE, AMID, BELOW = "above the article", "amid the article", "below the article"

ROW = 3
"""Blocks in a row from which the row says more than the block."""

SHORT = 60
"""Characters of a short line: a screen line of prose is longer."""

LINKED = 0.8
"""Share of a block's characters inside links from which it is a link and nothing else."""


class Surroundings(NamedTuple):
    """A block's place on the page, what it is, and how many such stand in a row with it.

    `place` is empty on a page without an article; `sort` is `link`, `short line` or `block`.
    """

    place: str = ""
    sort: str = "block"
    row: int = 1

    def told(self) -> str:
        """`one of 12 links in a row below the article`; empty where there is nothing to say."""
        if self.row >= ROW:
            what = f"one of {self.row} {self.sort}s in a row"
        else:
            what = "" if self.sort == "block" else f"a {self.sort}"
        return f"{what} {self.place}".strip()


def surroundings(decisions: Sequence[Decision]) -> list[Surroundings]:
    """The surroundings of every block, in order; a row is of one label and one sort."""
    places = _places(decisions)
    sorts = [sort(decision.block) for decision in decisions]
    rows = _rows([(one.label, kind) for one, kind in zip(decisions, sorts, strict=True)])
    return list(map(Surroundings, places, sorts, rows))


def sort(block: Block) -> str:
    """What a block is to the eye: a link, a short line, or a block of text."""
    spans = block.spans
    linked = 0 if not spans else sum(span.end - span.start for span in spans if span.kind == "link")
    if linked >= LINKED * len(block.text):
        return "link"
    return "short line" if len(block.text) <= SHORT else "block"


def _places(decisions: Sequence[Decision]) -> list[str]:
    body = [number for number, one in enumerate(decisions) if one.kept and one.label in BODY]
    if not body:
        return [""] * len(decisions)
    above, end = body[0], body[-1] + 1
    amid, below = end - above, len(decisions) - end
    return [ABOVE] * above + [AMID] * amid + [BELOW] * below


def _rows(keys: Sequence[tuple[str, str]]) -> Iterator[int]:
    for _, run in groupby(keys):
        length = len(list(run))
        yield from [length] * length
