"""Lines of flattened text that stand in one group, apart from the rest by blank lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleannews.model import Block, Decision, Label, Lines

LARGEST = 12
"""Lines of a group; a page without blank lines is one run, and no group says anything there."""

REASON = "stands in one group with teasers of other stories"


def with_groups(decisions: Sequence[Decision]) -> list[Decision]:
    """The ledger with nameless lines named after their group.

    Parameters:
        decisions: the ledger of a page of flattened text.

    Returns:
        The same, but that `other` lines are `related` where a third of their group is.
    """
    return [each for group in _groups(decisions) for each in _named(group)]


def _groups(decisions: Sequence[Decision]) -> Iterator[list[Decision]]:
    for numbers in groups([decision.block for decision in decisions]):
        yield [decisions[number] for number in numbers]


def groups(blocks: Sequence[Block]) -> Iterator[range]:
    """The numbers of the blocks of each group."""
    start = 0
    for number, block in enumerate(blocks):
        if number > start and isinstance(block.where, Lines) and block.where.gap:
            yield range(start, number)
            start = number
    if blocks:
        yield range(start, len(blocks))


def _named(group: list[Decision]) -> list[Decision]:
    related = sum(decision.label is Label.RELATED for decision in group)
    if len(group) > LARGEST or 3 * related < len(group):
        return group
    return [
        decision._replace(label=Label.RELATED, reason=REASON)
        if decision.label is Label.OTHER
        else decision
        for decision in group
    ]
