"""The standfirst by where it stands: between the headline and the lines of author and date."""

from __future__ import annotations

from collections.abc import Sequence

from cleannews.model import METADATA, Decision, Label

REASON = "stands between the headline and the author's or date line"
OVER_LIST = "stands over a list"

PLACE = (Label.TITLE, Label.PARAGRAPH)
"""Labels of the block before and of the one that may be the standfirst."""

LONGEST_HEADING = 8
"""Words of the line over the key points of a story."""


def with_standfirst(decisions: Sequence[Decision]) -> list[Decision]:
    """The ledger with the standfirst named by its place.

    Parameters:
        decisions: the ledger of a page, labels as each block by itself suggests them.

    Returns:
        The same, but that a paragraph of the body alone between headline and byline or date line
        is the subtitle, where no other is; and that a short subtitle right over a list is the
        list's heading.
    """
    named = list(decisions)
    has_one = any(one.label is Label.SUBTITLE for one in decisions)
    for number in range(1, len(decisions) - 1):
        before, one, after = decisions[number - 1 : number + 2]
        if one.label is Label.SUBTITLE and after.label is Label.LIST_ITEM:
            if len(one.text.split()) <= LONGEST_HEADING:
                named[number] = one._replace(label=Label.HEADING, reason=OVER_LIST)
        elif not has_one and (before.label, one.label) == PLACE and after.label in METADATA:
            named[number] = one._replace(label=Label.SUBTITLE, reason=REASON)
    return named
