"""Nameless blocks between two of one name: a thread of comments has lines that say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleannews.model import Decision, Label, Mark
from cleannews.naming import NEVER, NOT_BODY, Borders
from cleannews.reasons import LOOKS_LIKE, Evidence

LONGEST = 6
"""Nameless blocks in a row at most: what is longer is a part of the page by itself."""


UNDER = frozenset({Label.RELATED, Label.TAGS, Label.COMMENTS})
"""What stands under headings. What a menu holds is named better by the labeller or not at all: of
its nameless entries on the development pages 76 are navigation, 182 share buttons."""


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


def with_siblings(decisions: Sequence[Decision], known: Sequence[Evidence]) -> list[Decision]:
    """The ledger with nameless blocks named as most of those under the same heading are.

    Parameters:
        decisions: the ledger of a page.
        known: the evidence of every block; a rule that looks under headings gives all that it
            points at there one reason.
    """
    named = list(decisions)
    for mark, run in groupby(range(len(decisions)), key=lambda number: _first_mark(known[number])):
        numbers = list(run)
        alike = sum(mark is not None and decisions[n].label is mark.label for n in numbers)
        if mark is None or mark.label not in UNDER or 2 * alike < len(numbers):
            continue
        for number in numbers:
            if decisions[number].label is Label.OTHER:
                named[number] = named[number]._replace(label=mark.label, reason=mark.reason)
    return named


def _first_mark(evidence: Evidence) -> Mark | None:
    """The first mark of a block without its number, so that those of siblings are equal."""
    return evidence.marks[0]._replace(block=0) if evidence.marks else None


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
