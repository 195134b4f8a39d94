"""Nameless blocks between two of one name: a thread of comments has lines that say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleannews.model import Decision, Label
from cleannews.naming import NEVER, NOT_BODY, Borders
from cleannews.reasons import LOOKS_LIKE, Evidence

LONGEST = 6
"""Nameless blocks in a row at most: what is longer is a part of the page by itself."""


def with_neighbours(
    decisions: Sequence[Decision], known: Sequence[Evidence], limits: Borders
) -> list[Decision]:
    """The ledger with nameless blocks named after the name on both sides.

    Parameters:
        decisions: the ledger of a page.
        known: the evidence of every block.
        limits: `between`, by label: the chance from which such a block is believed to be one.
    """
    named = list(decisions)
    labels = [one.label for one in decisions]
    for label, numbers in runs(labels):
        for number in numbers:
            chance = known[number].guess.get(label, 0.0)
            if chance >= limits.between.get(label, NEVER) and not _is_certain(known[number]):
                why = f"between two blocks that read like {LOOKS_LIKE[label]} ({chance:.0%} sure)"
                named[number] = named[number]._replace(label=label, reason=why)
    return named


def runs(labels: Sequence[Label]) -> Iterator[tuple[Label, list[int]]]:
    """Short runs of nameless blocks that have one name on both sides: that name, and the run."""
    for nameless, run in groupby(range(len(labels)), lambda number: labels[number] is Label.OTHER):
        numbers = list(run)
        before, after = numbers[0] - 1, numbers[-1] + 1
        if not nameless or len(numbers) > LONGEST or before < 0 or after == len(labels):
            continue
        if labels[before] is labels[after] and labels[before] in NOT_BODY & LOOKS_LIKE.keys():
            yield labels[before], numbers


def _is_certain(evidence: Evidence) -> bool:
    return any(mark.certain for mark in evidence.marks)
