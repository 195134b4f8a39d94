"""What a kept block is to a writer, and which blocks stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.model import Decision, Element, Kind, Label

SHAPE_OF_KIND: dict[Kind, Label] = {
    Kind.LIST_ITEM: Label.LIST_ITEM,
    Kind.QUOTE: Label.QUOTE,
    Kind.TABLE: Label.TABLE,
    Kind.CODE: Label.CODE,
}
"""`paragraph` is what a labeller calls any prose, so there the page's own markup says more."""

HOLDERS: dict[Label, str] = {Label.TABLE: "table", Label.QUOTE: "blockquote"}
"""The element that holds the rows of one table, the paragraphs of one quotation."""

HOLDER_STEPS = 6
"""A row is two or three steps below its table; the limit keeps deep nesting cheap."""


def shape(decision: Decision) -> Label:
    """How a kept block is written: its label, or its kind where that says more."""
    if decision.label is Label.PARAGRAPH:
        return SHAPE_OF_KIND.get(decision.kind, Label.PARAGRAPH)
    return decision.label


def runs(decisions: Iterable[Decision]) -> Iterator[tuple[Label, list[Decision]]]:
    """The blocks in groups of one shape: a list's items, a table's rows, a quote's paragraphs.

    Parameters:
        decisions: kept blocks, in the page's order.

    Yields:
        The shape and the blocks that share it without another shape, table or quote between.
    """
    group: list[Decision] = []
    key: tuple[Label, int] | None = None
    for decision in decisions:
        found = _key(decision)
        if group and found != key:
            yield shape(group[0]), group
            group = []
        key = found
        group.append(decision)
    if group:
        yield shape(group[0]), group


def _key(decision: Decision) -> tuple[Label, int]:
    form = shape(decision)
    return form, _holder(decision, HOLDERS.get(form))


def _holder(decision: Decision, tag: str | None) -> int:
    """The number of the element with this tag around the block, or -1."""
    place = decision.block.where
    if tag is None or not isinstance(place, Element):
        return -1
    index = place.index
    for _ in range(HOLDER_STEPS):
        if index < 0 or place.elements.tags[index] == tag:
            return index
        index = place.elements.parents[index]
    return -1
