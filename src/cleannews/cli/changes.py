"""What changed in what was made of a page, from one run to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from cleannews.cli.cells import one_line
from cleannews.model import ABOUT

FIELDS = ("found", *ABOUT, "extractors", "confidence", "words", "version")
"""What is compared beside the blocks."""

LONGEST = 160
"""Characters of a block that is shown: enough to find it again."""


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """The differences between two records of one page, a line each.

    Parameters:
        old: an earlier record with blocks, as `explain -f json` prints it.
        new: the same of now.

    Returns:
        Lines that begin with `~` for a field or label that changed, `+` for a block that is kept
        now, `-` for one that is no longer, and a last line that counts them.

    Raises:
        KeyError: a record has no blocks.
    """
    fields = [
        f"~ {name}: {_said(old.get(name))} → {_said(new.get(name))}"
        for name in FIELDS
        if old.get(name) != new.get(name)
    ]
    blocks = list(_blocks(old["blocks"], new["blocks"]))
    count = f"{len(fields)} fields and {len(blocks)} blocks changed"
    return [*fields, *blocks, count if fields or blocks else "nothing changed"]


def _said(value: Any) -> str:
    return "none" if value is None else one_line(str(value))


def _blocks(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Blocks are matched by their text, in order; others are new to the page, or gone from it."""
    texts = [block["text"] for block in old], [block["text"] for block in new]
    for tag, start, end, first, last in SequenceMatcher(None, *texts, False).get_opcodes():
        if tag == "equal":
            for before, after in zip(old[start:end], new[first:last], strict=True):
                yield from _change(before, after)
        else:
            yield from (_line("-", block, "gone from the page") for block in old[start:end])
            yield from (_line("+", block, "new on the page") for block in new[first:last])


def _change(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    if (before["kept"], before["label"]) == (after["kept"], after["label"]):
        return
    sign = "~" if before["kept"] == after["kept"] else "+" if after["kept"] else "-"
    yield _line(sign, after, f"{before['label']} → {after['label']}: {after['reason']}")


def _line(sign: str, block: Mapping[str, Any], note: str) -> str:
    text = one_line(block["text"])
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f"{sign} {shown}  [{one_line(note)}]"
