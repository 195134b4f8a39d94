"""Is what was kept a list of teasers? Then the page is an index, and holds no article."""

from __future__ import annotations

from collections.abc import Sequence

from cleannews.model import BODY, Block, Decision

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
    for decision in decisions:
        if not decision.kept or decision.label not in BODY:
            continue
        size = sum(map(str.isalnum, decision.text))
        total += size
        if size >= HEADLINE and _is_link(decision.block):
            enough = FEWEST_AT_HEAD if total == size else enough
            headlines, linked, run = headlines + 1, linked + size, 0
        else:
            run += size
            longest = max(longest, run)
    return headlines >= enough and longest < RUNNING and linked >= SHARE * total


def _is_link(block: Block) -> bool:
    inside = sum(span.end - span.start for span in block.spans if span.kind == "link")
    return inside >= LINKED * len(block.text)
