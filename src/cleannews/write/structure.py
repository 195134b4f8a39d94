"""Stretches of blocks as Markdown: lists, quotations, tables, code, headings, paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cleannews.model import Decision, Kind, Label, Span
from cleannews.regex import regex
from cleannews.write.inline import Style, inline
from cleannews.write.printable import printable

DEEPEST = 10
"""Levels of a list or a quotation that are written as such. Nobody nests deeper on purpose, and
each level indents every line once more."""

NUMBER = regex(r"[0-9]{1,9}[.)]")
OTHER_SIGN = {".": ")", ")": "."}
FENCE = regex("`{3,}")


def stretch(form: Label, group: Sequence[Decision], style: Style, ranks: Mapping[int, int]) -> str:
    """Markdown of kept blocks that share a shape and stand together.

    Parameters:
        form: their shape.
        group: the blocks, in order.
        style: how links are written.
        ranks: heading levels of the page to those of the output.
    """
    if form is Label.HEADING:
        return "\n\n".join(_heading(decision, style, ranks) for decision in group)
    if form is Label.LIST_ITEM:
        return _list(group, style)
    if form is Label.QUOTE:
        return _quote(group, style)
    if form is Label.TABLE:
        return _table(group, style)
    if form is Label.CODE:
        return "\n\n".join(fenced(decision.text) for decision in group)
    return "\n\n".join(_line(decision, style) for decision in group)


def heading(text: str, level: int) -> str:
    """A heading line from text that is escaped already, but for number signs that would end it."""
    before = text.rstrip("#")
    if before != text and (not before or before.endswith(" ")):
        text = text[:-1] + "\\#"
    return f"{'#' * level} {text}"


def fenced(code: str) -> str:
    """Code between fences longer than any in it."""
    text = printable(code.replace("\r\n", "\n")).strip("\n")
    longest = max((len(run) for run in FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _line(decision: Decision, style: Style) -> str:
    return inline(decision.text, decision.block.spans, style)


def _heading(decision: Decision, style: Style, ranks: Mapping[int, int]) -> str:
    return heading(_line(decision, style._replace(in_heading=True)), ranks[decision.block.level])


def _quote(group: Sequence[Decision], style: Style) -> str:
    """Paragraphs behind `>`; the empty line between two stands at the shallower one's depth."""
    lines: list[str] = []
    before = 0
    for decision in group:
        level = min(DEEPEST, max(1, decision.block.level))
        if lines:
            lines.append(("> " * min(before, level)).rstrip())
        lines.append("> " * level + _line(decision, style))
        before = level
    return "\n".join(lines)


class Rung(NamedTuple):
    """An open list item: its level on the page, the column of its bullet, and the bullet."""

    level: int
    column: int
    bullet: str

    @property
    def text(self) -> int:
        """The column of its text."""
        return self.column + len(self.bullet) + 1


def _list(group: Sequence[Decision], style: Style) -> str:
    ladder: list[Rung] = []
    lines: list[str] = []
    for decision in group:
        level = max(1, decision.block.level)
        while ladder and ladder[-1].level > level:
            ladder.pop()
        if _goes_on(decision, ladder):
            lines += ["", " " * ladder[-1].text + _line(decision, style)]
            continue
        sibling = ladder.pop() if ladder and _is_sibling(ladder, level) else None
        column = sibling.column if sibling else ladder[-1].text if ladder else 0
        bullet = _bullet(decision.block.marker, sibling.bullet if sibling else "")
        if lines and _needs_blank(bullet, sibling):
            lines.append("")
        ladder.append(Rung(level, column, bullet))
        lines.append(f"{' ' * column}{bullet} {_line(decision, style)}")
    return "\n".join(lines)


def _goes_on(decision: Decision, ladder: Sequence[Rung]) -> bool:
    """Whether the block, with no bullet of its own, is a further paragraph of the item above."""
    return (
        decision.kind is Kind.LIST_ITEM
        and not decision.block.marker
        and bool(ladder)
        and ladder[-1].level == max(1, decision.block.level)
    )


def _is_sibling(ladder: Sequence[Rung], level: int) -> bool:
    return ladder[-1].level == level or len(ladder) >= DEEPEST


def _bullet(marker: str, before: str) -> str:
    """The number that the page gave the item, or a dash.

    Readers of Markdown count on from the first item, whatever the others say. What does not count
    on from `before`, the bullet of the item above, begins a list anew with the other sign.
    """
    if not NUMBER.fullmatch(marker):
        return "-"
    if not before or before == "-":
        return marker
    return marker[:-1] + (before[-1] if _counts_on(marker, before) else OTHER_SIGN[before[-1]])


def _counts_on(bullet: str, before: str) -> bool:
    return int(bullet[:-1]) == int(before[:-1]) + 1


def _needs_blank(bullet: str, sibling: Rung | None) -> bool:
    """A list that does not count from 1 may not follow the paragraph of an item directly."""
    goes_on = sibling is not None and sibling.bullet[-1] == bullet[-1]
    return bullet != "-" and bullet[:-1] != "1" and not goes_on


Cell = tuple[str, list[Span]]


def _table(group: Sequence[Decision], style: Style) -> str:
    """A table with its first row as head; rows of a single cell are lines of a paragraph."""
    rows = [_cells(decision) for decision in group]
    width = max(map(len, rows))
    if width < 2:
        return "\\\n".join(inline(*row[0], style) for row in rows)
    in_table = style._replace(in_table=True)
    head, *others = ([inline(*cell, in_table) for cell in row] for row in rows)
    head += [""] * (width - len(head))
    return "\n".join(map(_row, [head, ["---"] * width, *others]))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(decision: Decision) -> list[Cell]:
    """The cells of a row, each with its own part of the row's spans."""
    text, spans = decision.text, decision.block.spans
    cells = [span for span in spans if span.kind == "cell"] or [Span(0, len(text), "cell")]
    inner: list[list[Span]] = [[] for _ in cells]
    starts = [cell.start for cell in cells]
    for span in spans:
        if span.kind != "cell":
            number = max(0, bisect_right(starts, span.start) - 1)
            start = cells[number].start
            inner[number].append(span.moved(-start))
    return [(text[cell.start : cell.end], own) for cell, own in zip(cells, inner, strict=True)]
