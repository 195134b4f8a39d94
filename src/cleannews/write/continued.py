"""Paragraphs that a sheet's end parted in two, whole again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.model import Block, Decision, Label
from cleannews.write.shape import shape


def whole(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, Decision]]:
    """Kept blocks in order, each beside what a writer writes for it.

    Parameters:
        decisions: kept blocks, in the page's order.

    Yields:
        The first block of a paragraph, and the paragraph: the same, but where the next goes on
        with it both as one.
    """
    first = made = None
    for decision in decisions:
        if first and made and _are_one(made, decision):
            made = made._replace(block=_joined(made.block, decision.block))
            continue
        if first and made:
            yield first, made
        first = made = decision
    if first and made:
        yield first, made


def _are_one(before: Decision, decision: Decision) -> bool:
    prose = (Label.PARAGRAPH, Label.LIST_ITEM)
    return decision.block.goes_on and shape(before) in prose and shape(decision) is Label.PARAGRAPH


def _joined(block: Block, after: Block) -> Block:
    # imported on use: no HTML and few texts were printed
    from cleannews.blocks.text_joins import glue

    text = block.text + glue(block.text, after.text)
    spans = (*block.spans, *(span.moved(len(text)) for span in after.spans))
    return block._replace(text=text + after.text, spans=spans)
