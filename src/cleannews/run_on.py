"""Sentences of a line that held a page, joined again where they share a fate.

They were judged one by one (`blocks.text_endless`); where the paragraphs ended is lost with the
lines of the page, so that what is kept in a row is one block, and what is cut as the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleannews.model import BODY, KEPT, Block, Decision, Kind, Label, Page, Span

MOSTLY = 0.9
"""Share of a line that is kept, from which on it is a story by itself: of 413 stories on one line
19 in 20 lost less. What is named stays cut."""


def rejoined(page: Page, decisions: Sequence[Decision]) -> tuple[Page, tuple[Decision, ...]]:
    """The page and its ledger, sentences of a line with one fate as one block.

    Parameters:
        page: the page in blocks.
        decisions: one for every block, in order.
    """
    if not any(block.runs_on for block in page.blocks):
        return page, tuple(decisions)
    joined = tuple(one for line in _lines(decisions) for one in _settled(line))
    return page._replace(blocks=tuple(decision.block for decision in joined)), joined


def _lines(decisions: Sequence[Decision]) -> Iterator[list[Decision]]:
    """The blocks in groups: those that one line was taken apart into, others by themselves."""
    group: list[Decision] = []
    for decision in decisions:
        if group and not decision.block.runs_on:
            yield group
            group = []
        group.append(decision)
    yield group


def _settled(line: list[Decision]) -> Iterator[Decision]:
    """A line's decisions, as few as there are turns from one fate to another."""
    if len(line) == 1:
        yield from line
        return
    kept = sum(len(decision.text) for decision in line if decision.kept)
    whole = kept >= MOSTLY * sum(len(decision.text) for decision in line)
    fates = [_fate(decision, whole) for decision in line]
    turns = [n for n in range(1, len(line)) if fates[n] is not fates[n - 1]]
    for start, end in pairwise([0, *turns, len(line)]):
        yield _joined(line[start:end], fates[start])


def _fate(decision: Decision, whole: bool) -> Label:
    """What becomes of a sentence: of the body, or of its label. Sentences are no headlines."""
    if decision.label in KEPT or (whole and decision.label is Label.OTHER):
        return Label.PARAGRAPH
    return decision.label


def _joined(run: Sequence[Decision], label: Label) -> Decision:
    """One decision for several: the reason of the longest, and the mean of the scores."""
    sizes = [len(decision.text) for decision in run]
    score = sum(size * decision.score for size, decision in zip(sizes, run, strict=True))
    return Decision(
        _block([decision.block for decision in run]),
        label,
        label in BODY,
        score / sum(sizes),
        run[sizes.index(max(sizes))].reason,
    )


def _block(blocks: Sequence[Block]) -> Block:
    spans: list[Span] = []
    at = 0
    for block in blocks:
        spans += (span.moved(at) for span in block.spans)
        at += len(block.text) + 1
    text = " ".join(block.text for block in blocks)
    return blocks[0]._replace(text=text, kind=Kind.PARAGRAPH, spans=tuple(spans))
