"""Sub-headings of flattened text, by where they stand: between two paragraphs of the body."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import groupby

from cleannews.model import Block, Kind, Label, Lines, Scores

POSSIBLE = 0.25
"""A line that scores less is not saved by its place: a promotion stands there as well."""

AROUND = 0.6
"""What the lines before and after a doubtful run must score."""

LONGEST = 8
"""Words of a sub-heading."""

ENDS = ".!?…。！？"
NO_HEADING_ENDS = ENDS + ":;,|"

QUOTES = '"“”„«»「」'
"""Quotation marks; single ones are apostrophes as well."""

KEPT = 0.5
"""The score that a line gets for its place: just enough to stay. On the development texts this
gains .0003 shF1, and a tenth of the readers' missing sub-headings."""


def with_headings(blocks: Sequence[Block], scores: Scores) -> Scores:
    """The scores with likely sub-headings lifted over the border.

    Parameters:
        blocks: the blocks of flattened text.
        scores: a score for each of them.

    Returns:
        The scores, where a short line without a sentence's end stands apart between two
        paragraphs of the body, or above a list, and scores at least `POSSIBLE`; it is named a
        heading unless it looks like an item or a quote.
    """
    keep, labels = list(scores.keep), scores.labels
    named = list(labels) if labels else None
    for number in range(1, len(blocks) - 1):
        if _is_heading(blocks, scores.keep, number):
            keep[number] = max(KEPT, keep[number])
            if named and not _other_shape(named[number]):
                named[number] = {Label.HEADING: 1.0}
    return scores._replace(keep=keep, labels=named)


def is_said(text: str) -> bool:
    """Whether a line is somebody's whole sentence, in quotation marks with its stop inside them.

    Such lines are prose: of 455 on the finely labelled pages four are sub-headings.
    """
    return text[0] in QUOTES and text[-1] in QUOTES and text[-2:-1] in (".", "。")


def _is_heading(blocks: Sequence[Block], keep: Sequence[float], number: int) -> bool:
    if keep[number] < POSSIBLE:
        return False
    block, before, after = blocks[number], blocks[number - 1], blocks[number + 1]
    short = len(block.text.split()) <= LONGEST and block.text[-1] not in NO_HEADING_ENDS
    inside = min(keep[number - 1], keep[number + 1]) >= KEPT
    prose = _is_prose(before) and (_is_prose(after) or after.kind is Kind.LIST_ITEM)
    return short and inside and prose and _apart(block) and _apart(after)


def _is_prose(block: Block) -> bool:
    return block.text[-1] in ENDS + "\"”’'"


def _other_shape(guess: Mapping[Label, float]) -> bool:
    """Whether the line is likelier an item or a quote than a paragraph or a heading."""
    likeliest = max(guess, key=guess.__getitem__, default=Label.HEADING)
    return likeliest in (Label.LIST_ITEM, Label.QUOTE, Label.TABLE, Label.CODE)


def _apart(block: Block) -> bool:
    return isinstance(block.where, Lines) and block.where.gap > 0


LIKELY = 0.3
"""What each line of a doubtful run must score; a border of .2 loses on hard-wrapped texts."""

LONGEST_RUN = 8
"""Lines of results or of a list; 4 and 8 measure alike."""


def with_runs(scores: Scores, marked: Container[int]) -> Scores:
    """The scores with short doubtful runs lifted over the border amid the body.

    Parameters:
        scores: a score for each block of flattened text.
        marked: blocks that a rule points at; they end a run and are never lifted.

    Returns:
        The scores, where a run of lines from `LIKELY` to the border stands between lines that
        score at least `AROUND`: lists and results that tell the story in few words.
    """
    keep = list(scores.keep)
    doubtful = [LIKELY <= k < KEPT and n not in marked for n, k in enumerate(keep)]
    for is_doubtful, run in groupby(range(len(keep)), key=doubtful.__getitem__):
        numbers = list(run)
        if is_doubtful and len(numbers) <= LONGEST_RUN and amid(scores.keep, numbers, AROUND):
            for number in numbers:
                keep[number] = KEPT
    return scores._replace(keep=keep)


def amid(keep: Sequence[float], numbers: Sequence[int], least: float) -> bool:
    """Whether the blocks right before and after a run of block numbers score at least so much."""
    before, after = numbers[0] - 1, numbers[-1] + 1
    return before >= 0 and after < len(keep) and min(keep[before], keep[after]) >= least
