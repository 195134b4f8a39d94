"""Is what was kept a list of teasers? Then the page is an index, and holds no article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleannews.model import BODY, Block, Decision, Kind, Label
from cleannews.words import letters

LINKED = 0.5
"""Share of its characters inside links from which a block is a link: a date or a place may follow
the headline."""

HEADLINE = 15
"""Letters of a linked headline; names of people and sections are shorter."""

FEWEST = 4
"""Linked headlines that make a list of them."""

FEWEST_AT_HEAD = 2
"""The same where the first thing kept is one: a brief with links has its sentence first. Of a
thousand development articles none is two links with less than three lines after each."""

RUNNING = 200
"""Letters between two linked headlines from which they are a text, about three lines: a teaser is
shorter, and in the development articles that are built around links the longest is longer."""

SHARE = 0.3
"""Part of the kept letters that stands in linked headlines: the text under them is a line each."""


def only_teasers(decisions: Sequence[Decision]) -> bool:
    """Whether the kept blocks are linked headlines with no more than a few words under each.

    Parameters:
        decisions: the ledger of an HTML page.
    """
    headlines = linked = run = longest = total = 0
    enough = FEWEST
    for decision in _from_the_headline(decisions):
        size = letters(decision.text)
        total += size
        if size >= HEADLINE and _is_link(decision.block):
            enough = FEWEST_AT_HEAD if total == size else enough
            headlines, linked, run = headlines + 1, linked + size, 0
        else:
            run += size
            longest = max(longest, run)
    return headlines >= enough and longest < RUNNING and linked >= SHARE * total


def _from_the_headline(decisions: Sequence[Decision]) -> Iterator[Decision]:
    """The kept blocks of the body, with a linked heading right above the first, though it was cut:
    it goes with the line under it."""
    kept = [number for number, one in enumerate(decisions) if one.kept and one.label in BODY]
    above = decisions[kept[0] - 1] if kept and kept[0] else None
    if above and above.label is Label.OTHER and _is_linked_heading(above):
        yield above
    yield from (decisions[number] for number in kept)


def _is_linked_heading(one: Decision) -> bool:
    return one.kind is Kind.HEADING and letters(one.text) >= HEADLINE and _is_link(one.block)


def _is_link(block: Block) -> bool:
    inside = sum(span.end - span.start for span in block.spans if span.kind == "link")
    return inside >= LINKED * len(block.text)
