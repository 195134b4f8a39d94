"""What the labels of blocks say about which of them is the headline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleannews.metadata import headlines
from cleannews.model import Decision, Label

LABELLED = 1.5
"""A labeller's word: it decides, unless the other signs together speak for another block."""
LABELLED_ODD = 0.5
"""The same where the block has no headline's shape: ends like a sentence, looks like a byline."""
BEHIND = 1.5
"""The line behind a labelled one of a word or two, which is a kicker as a rule."""
OTHERWISE = -0.8
"""A block that the labeller knows as a thing which stands around headlines."""
AROUND = frozenset({Label.BYLINE, Label.DATELINE, Label.CAPTION, Label.TOOLS, Label.SHARE})
FREE = frozenset({Label.OTHER, Label.SUBTITLE, Label.TITLE, Label.HEADING})
"""Labels of a headline that was taken for something else behind its kicker."""


def worth(decisions: Sequence[Decision]) -> Mapping[int, float]:
    """What the labels add to the worth of each block as the headline, by its number."""
    told = {n: OTHERWISE for n, one in enumerate(decisions) if one.label in AROUND}
    place = next((n for n, one in enumerate(decisions) if one.label is Label.TITLE), None)
    if place is None:
        return told
    if headlines.may_be(decisions[place].block):
        return told | {place: LABELLED}
    told[place] = LABELLED_ODD
    if len(decisions[place].text.split()) < headlines.FEWEST:
        told |= {n: BEHIND for n in (place + 1,) if _may_be(decisions[n : n + 1])}
    return told


def _may_be(behind: Sequence[Decision]) -> bool:
    return any(one.label in FREE and headlines.may_be(one.block) for one in behind)
