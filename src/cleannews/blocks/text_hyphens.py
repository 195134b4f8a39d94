"""Words that were divided at the end of a line, as print does: "win-" and "ter".

What wraps a page for a terminal breaks no word, but at a hyphen that the word has anyway. So only a
page on which many lines end so was set by what divides words: a printed page, a PDF's text.
Markdown is broken within addresses, too, and divides no words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleannews.blocks.text_joins import SUSPENDED, append
from cleannews.blocks.text_marks import is_markdown
from cleannews.blocks.text_rows import Row
from cleannews.model import Kind
from cleannews.regex import regex

FEWEST, SHARE = 3, 0.04
"""Lines that end in a divided word: so many, and of all lines that go on. One in a hundred ends at
a hyphen of its own."""

SOFT = "\u00ad"
"""A hyphen that is there for the line's end alone."""

OPENERS = "\"'“‘„«»‚(["

_COMPOUND = regex(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)++")


def compounds(rows: Sequence[Row]) -> frozenset[str] | None:
    """The words of a page that have a hyphen within a line, in lower case; None where the page
    divides no words."""
    pairs = [(row, after) for row, after in pairwise(rows) if not after.gap and not after.marker]
    divided = sum(_may_be_divided(row.tail, after.text) for row, after in pairs)
    if divided < FEWEST or divided < SHARE * len(pairs) or is_markdown(rows):
        return None
    found = (match for row in rows if "-" in row.text for match in _COMPOUND.finditer(row.text))
    return frozenset(match[0].lower() for match in found)


def is_divided(row: Row, after: Row, known: frozenset[str] | None) -> bool:
    """Whether a line ends amid a word that goes on in the next.

    Parameters:
        known: the words that have a hyphen of their own; None where the page divides no words.
    """
    if known is None or after.gap or after.marker or Kind.CODE in (row.kind, after.kind):
        return False
    if not _may_be_divided(row.tail, after.text):
        return False
    whole = row.tail.rsplit(" ", 1)[-1] + after.text.split(" ", 1)[0]
    return not any(word[0].lower() in known for word in _COMPOUND.finditer(whole))


def join(row: Row, after: Row) -> None:
    """Lengthens a row by the line that goes on amid its last word."""
    if row.more:
        row.more[-1] = row.more[-1][:-1]
    else:
        row.text = row.text[:-1]
    append(row, after, "")
    row.words -= 1


def _may_be_divided(tail: str, after: str) -> bool:
    """Whether a line may end amid a word: of letters alone, for addresses have hyphens, too."""
    if tail[-1] not in ("-", SOFT) or not after[0].islower():
        return False
    begun = tail.rsplit(" ", 1)[-1][:-1].lstrip(OPENERS)
    return begun.isalpha() and after.split(" ", 1)[0] not in SUSPENDED
