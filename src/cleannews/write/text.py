"""The body as plain text, for reading, counting and indexing.

Blocks stand apart by a blank line. The items of one list, the rows of one table and the lines of
one stretch of code are parts of one thing, so they stand on consecutive lines. Bullets and numbers
of a list are markup and left out; the cells of a row are apart by a tab.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleannews.model import BODY, Decision, Kind, Label
from cleannews.write.continued import whole
from cleannews.write.printable import printable
from cleannews.write.shape import runs

CLOSE = frozenset({Label.LIST_ITEM, Label.TABLE, Label.CODE})
"""Shapes whose blocks follow each other line by line."""


def body(decisions: Sequence[Decision]) -> str:
    """The text of the body alone: no title, byline or caption.

    Parameters:
        decisions: the ledger of a page, in order.

    Returns:
        The kept body blocks; before them the subtitle, where the body does not repeat it word
        for word. Empty when nothing was kept.
    """
    kept = (decision for decision in decisions if decision.kept and decision.label in BODY)
    parts = [
        ("\n" if form in CLOSE else "\n\n").join(_text(decision) for decision in group)
        for form, group in runs(made for _, made in whole(kept) if _text(made))
    ]
    return "\n\n".join([*_subtitles(decisions, parts), *parts])


def _text(decision: Decision) -> str:
    text = printable(decision.text)
    return text.strip("\n").rstrip() if decision.kind is Kind.CODE else text.strip()


def _subtitles(decisions: Sequence[Decision], parts: Sequence[str]) -> list[str]:
    """The standfirst, where it says what the body does not."""
    said = [_text(d) for d in decisions if d.kept and d.label is Label.SUBTITLE]
    if not said or not parts:
        return []
    told = _letters("".join(parts))
    return [text for text in said if _letters(text) not in told]


def _letters(text: str) -> str:
    """Letters and digits only, so that quotes, dashes and white space do not hide a repetition."""
    return "".join(filter(str.isalnum, text.casefold()))
