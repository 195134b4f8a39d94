"""The standfirst by where it stands: between the headline and the lines of author and date, over
a story."""

from __future__ import annotations

from collections.abc import Sequence

from cleannews.model import BODY, BODY_OF_KIND, METADATA, Block, Decision, Kind, Label

REASON = "stands between the headline and the author's or date line"
ALONE = "reads like a standfirst, but there is no other story"
OVER_LIST = "stands over a list"

PLACE = (Label.TITLE, Label.PARAGRAPH)
"""Labels of the block before and of the one that may be the standfirst."""

HEADLINE = "the first line of the story, right above the author's or date line"

LONGEST = 150
"""Characters of a headline."""

ENDS = (".", "!", "…", ":", "。")
"""What a sentence ends with; a headline may ask."""

LONGEST_HEADING = 8
"""Words of the line over the key points of a story."""


def with_headline(decisions: Sequence[Decision]) -> list[Decision]:
    """The ledger with a headline, where no block by itself reads like one.

    Parameters:
        decisions: the ledger of a page.

    Returns:
        The same, but that the first kept block of a page without a title is the title if it is
        a bold line without a sentence's end, right above the line of author or date. A plain
        line there is a standfirst as often.
    """
    named = list(decisions)
    first = next((number for number, one in enumerate(decisions) if one.kept), len(decisions))
    if first + 1 < len(decisions) and not any(one.label is Label.TITLE for one in decisions):
        one, after = decisions[first : first + 2]
        if after.label in METADATA and _is_bold(one.block) and not one.text.endswith(ENDS):
            named[first] = one._replace(label=Label.TITLE, reason=HEADLINE)
    return named


def _is_bold(block: Block) -> bool:
    """Whether a block is one short bold line, as headlines were before they had an element."""
    bold = (span for span in block.spans if span.kind == "strong")
    whole = any(span.start == 0 and span.end == len(block.text) for span in bold)
    return whole and block.kind is Kind.PARAGRAPH and len(block.text) <= LONGEST


def with_standfirst(decisions: Sequence[Decision]) -> list[Decision]:
    """The ledger with the standfirst named by its place.

    Parameters:
        decisions: the ledger of a page, labels as each block by itself suggests them.

    Returns:
        The same, but that a paragraph alone between headline and byline or date line, with no
        body above, is the subtitle, where no other is; and that a short subtitle right over a
        list is the list's heading.
    """
    named = list(decisions)
    has_one = any(one.label is Label.SUBTITLE for one in decisions)
    begun = next((number for number, one in enumerate(decisions) if one.label in BODY), 0)
    for number in range(1, len(decisions) - 1):
        before, one, after = decisions[number - 1 : number + 2]
        if one.label is Label.SUBTITLE and after.label is Label.LIST_ITEM:
            if len(one.text.split()) <= LONGEST_HEADING:
                named[number] = one._replace(label=Label.HEADING, reason=OVER_LIST)
        elif has_one or number > begun:
            continue
        elif (before.label, one.label) == PLACE and after.label in METADATA:
            named[number] = one._replace(label=Label.SUBTITLE, reason=REASON)
    return named


def with_story(decisions: Sequence[Decision]) -> list[Decision]:
    """The ledger with the standfirst as the story, where there is no other.

    Parameters:
        decisions: the ledger of a page, labels as each block by itself suggests them.
    """
    if any(one.label in BODY for one in decisions):
        return list(decisions)
    return [_as_story(one) if one.label is Label.SUBTITLE else one for one in decisions]


def _as_story(one: Decision) -> Decision:
    return one._replace(label=BODY_OF_KIND[one.block.kind], reason=ALONE)
