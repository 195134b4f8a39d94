"""Lists of flattened text without bullets: lines in one group, apart by blank lines."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from cleannews.groups import LARGEST, groups
from cleannews.model import BODY, Block, Decision, Label, Scores

FEWEST = 3
"""Lines of a list."""

LONGEST = 120
"""Characters of an item without a bullet; longer lines are paragraphs."""

WIDE = "\u2e80"
"""From here on the Unicode order has the scripts that set no spaces."""

LIKELY = 0.3
"""What a doubtful line of a list must score, as for runs amid the body."""

KEPT = 0.5
"""The score that a line gets for its place: just enough to stay."""

ENDS = (".", "!", "?", "…", "。", "！", "？", ":")
"""What prose ends with, and items without a verb do not."""

REASON = "one of a list"


def with_whole_lists(blocks: Sequence[Block], scores: Scores, marked: Container[int]) -> Scores:
    """The scores with doubtful lines of a list lifted over the border.

    Parameters:
        blocks: the blocks of flattened text.
        scores: a score for each of them.
        marked: blocks that a rule points at; a group that holds one is left as it is.

    Returns:
        The scores, where short lines from `LIKELY` to the border stand in one group with twice
        as many short lines that are kept, and nothing less likely.
    """
    keep = list(scores.keep)
    for group in _apart(blocks):
        if any(number in marked for number in group):
            continue
        doubtful = [number for number in group if keep[number] < KEPT]
        likely = all(
            keep[number] >= LIKELY and not _reads_otherwise(scores, number) for number in doubtful
        )
        if likely and 3 * len(doubtful) <= len(group) and _are_short(blocks, group):
            for number in doubtful:
                keep[number] = KEPT
    return scores._replace(keep=keep)


def _apart(blocks: Sequence[Block]) -> Iterator[range]:
    """The groups that may be lists; a page without blank lines is one group that says nothing."""
    for group in groups(blocks):
        if FEWEST <= len(group) <= LARGEST and len(group) < len(blocks):
            yield group


def _are_short(blocks: Sequence[Block], group: range) -> bool:
    return all(_size(blocks[number].text) <= LONGEST for number in group)


def _size(text: str) -> int:
    """Characters; scripts without spaces say three times as much in one."""
    return len(text) if text.isascii() else len(text) + 2 * sum(c >= WIDE for c in text)


def _reads_otherwise(scores: Scores, number: int) -> bool:
    """Whether a name outside the body is likelier for a line than all within it together."""
    guess = scores.labels[number] if scores.labels else {}
    inside = sum(chance for label, chance in guess.items() if label in BODY)
    return any(chance > inside for label, chance in guess.items() if label not in BODY)


def with_lists(decisions: Sequence[Decision]) -> list[Decision]:
    """The ledger with the lines of a list named alike.

    Parameters:
        decisions: the ledger of a page of flattened text.

    Returns:
        The same, but that all short kept lines of a group are items where half of them are; the
        first may be the list's heading, unless one stands above the group.
    """
    named = list(decisions)
    for group in _apart([decision.block for decision in decisions]):
        if _is_list(decisions, group):
            first = decisions[group[0]].label is Label.HEADING and not _is_headed(decisions, group)
            for number in group[first:]:
                if named[number].label is not Label.LIST_ITEM:
                    named[number] = named[number]._replace(label=Label.LIST_ITEM, reason=REASON)
    return named


def _is_list(decisions: Sequence[Decision], group: range) -> bool:
    lines = [decisions[number] for number in group]
    items = sum(line.label is Label.LIST_ITEM for line in lines)
    short = all(line.kept and line.label in BODY and _size(line.text) <= LONGEST for line in lines)
    no_prose = not any(line.text.endswith(ENDS) for line in lines)
    return short and (2 * items >= len(lines) or (no_prose and _is_headed(decisions, group)))


def _is_headed(decisions: Sequence[Decision], group: range) -> bool:
    """Whether a heading stands right above a group, apart from it."""
    return group[0] > 0 and decisions[group[0] - 1].label is Label.HEADING
