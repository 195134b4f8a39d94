"""The standfirst under the headline."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.metadata import json_ld
from cleannews.metadata.folding import fold, solid
from cleannews.metadata.sources import Sources
from cleannews.model import Candidate, Label

BLOCK = 1.0
ALTERNATIVE = 0.6
DESCRIPTION = 0.2
"""A description is written for search engines: it counts only where the page shows it as well."""
LONGEST = 600
"""Characters; longer is the first paragraph."""


def candidates(found: Sources) -> list[Candidate]:
    """Standfirsts: the labelled block, and what the head says that stands on the page too."""
    given = [
        Candidate("subtitle", decision.text, "subtitle block", BLOCK)
        for _, decision in found.labelled(Label.SUBTITLE)
    ][:1]
    return [one for one in (*given, *_linked(found)) if len(one.value) <= LONGEST]


def _linked(found: Sources) -> Iterator[Candidate]:
    """Texts of the head, where the block next to the headline carries them."""
    if found.title is None or found.title + 1 >= len(found.decisions):
        return
    below = found.decisions[found.title + 1 : found.title + 1 + NEXT]
    shown = {solid(decision.text): decision.text for decision in below}
    alternative = json_ld.text(found.story.get("alternativeHeadline"))
    head = found.page.head
    description = json_ld.text(found.story.get("description")) or head.first(
        "og:description", "description", "twitter:description"
    )
    for text, weight in ((alternative, ALTERNATIVE), (description, DESCRIPTION)):
        if fold(text) and solid(text) in shown:
            source = "head, and shown under the headline"
            yield Candidate("subtitle", shown[solid(text)], source, max(weight, SHOWN))


NEXT = 4
"""Blocks under the headline among which a standfirst stands."""
SHOWN = 0.5
"""The weight of a standfirst that both head and page give."""
