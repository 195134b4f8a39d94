"""Lines that hold a page, every white space of it one space, taken apart at the ends of sentences.

`" ".join(text.split())`, a cell of a table, `get_text(" ")`: the lines of the page are lost, and
what is left to tell its story from its menus by is one sentence beside the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.blocks.text_rows import Row, cut
from cleannews.model import Kind
from cleannews.regex import regex

PAGES = ((2500, 0.25), (1000, 0.8))
"""Characters of a line that holds a page, and its share of all: of 1,318 pages with a line a
paragraph 6 have such a paragraph."""

LONG = 1000
"""Characters from which the other lines of such a page are taken apart, too."""

OPENERS = ' "“„«‘(¿¡'
"""What stands between the end of a sentence and the next."""

_END = regex(
    r"(?:[^\W_][^\W_][.!?…]|[^\W_][.!?…][\"”’»)]|[^\W_][\"”’»)][.!?…])(?= [\"“„«‘(¿¡]*[^\W_])"
    r"|।|[。！？][」』”）]*"
)
"""The end of a sentence, a space and a letter behind it, or a sign that ends one by itself."""


def in_sentences(rows: list[Row]) -> list[Row]:
    """The rows, those that hold a page as a row a sentence; all but its first run on."""
    shown = [len(row.text) for row in rows if row.kind is not Kind.CODE]
    longest, all_ = max(shown, default=0), sum(shown)
    if not any(longest >= max(least, share * all_) for least, share in PAGES):
        return rows
    long = [row.kind is not Kind.CODE and len(row.text) >= LONG for row in rows]
    return [
        piece
        for row, is_long in zip(rows, long, strict=True)
        for piece in (cut(row, list(_ends(row.text)), runs_on=True) if is_long else (row,))
    ]


def _ends(text: str) -> Iterator[int]:
    """Where sentences end; where a small letter comes next, a word was cut short, as in "Dr."."""
    for match in _END.finditer(text):
        end = match.end()
        follows = text[end : end + 8].lstrip(OPENERS)[:1]
        if not follows.islower() and not _is_address(text[max(0, end - 5) : end]):
            yield end


def _is_address(text: str) -> bool:
    """Whether a text ends in what stands before names: a capital, one small letter or two."""
    word = text.rpartition(" ")[2]
    return len(word) <= 4 and word[:-1].istitle()
