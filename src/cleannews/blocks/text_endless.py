"""Lines that hold a page, every white space of it one space, taken apart at the ends of sentences.

`" ".join(text.split())`, a cell of a table, `get_text(" ")`: the lines of the page are lost, and
what is left to tell its story from its menus by is one sentence beside the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleannews.blocks.text_glued import OPENERS
from cleannews.blocks.text_rows import Row, cut
from cleannews.model import Kind
from cleannews.regex import regex

PAGES = ((2500, 0.25), (1000, 0.8))
"""Characters of a line that holds a page, and its share of all: of 1,318 pages with a line a
paragraph 6 have such a paragraph."""

LONG = 1000
"""Characters from which the other lines of such a page are taken apart, too."""

TAGS = 3
"""Closing tags of a line that holds a story as HTML, as sites offer it to others to print."""

_TITLE = regex(r"(\S+(?: \S+){2,24}?) [|\-–—:·•] ")
"""What a page begins with where its head came along: its title, and behind a bar its site."""

_END = regex(
    r"(?:[^\W_][^\W_][.!?…]|[^\W_][.!?…][\"”’»)]|[^\W_][\"”’»)][.!?…])(?= [\"“„«‘(¿¡]*[^\W_])"
    r"|।|[。！？][」』”）]*"
)
"""The end of a sentence, a space and a letter behind it, or a sign that ends one by itself."""


def in_sentences(rows: list[Row]) -> list[Row]:
    """The rows, those that hold a page as a row a sentence; all but its first run on.

    What the page begins with, up to a bar or a dash, is its title: where that stands again, there
    is the headline, a row by itself.
    """
    longest = max((len(row.text) for row in rows if _is_text(row)), default=0)
    all_ = sum(len(row.text) for row in rows if row.kind is not Kind.CODE)
    if not any(longest >= max(least, share * all_) for least, share in PAGES):
        return rows
    title = _TITLE.match(rows[0].text)
    return [piece for row in rows for piece in _pieces(row, title[1] if title else "")]


def _pieces(row: Row, title: str) -> Iterator[Row]:
    if len(row.text) < LONG or not _is_text(row):
        yield row
        return
    for part in _at(row, title) if title else (row,):
        yield from cut(part, list(_ends(part.text)), runs_on=True)


def _is_text(row: Row) -> bool:
    return row.kind is not Kind.CODE and row.text.count("</") < TAGS


def _at(row: Row, title: str) -> list[Row]:
    """A row cut before and behind every place where the title of the page stands, if it has two."""
    ends = {end for match in re.finditer(re.escape(title), row.text) for end in match.span()}
    return cut(row, sorted(ends - {0, len(row.text)})) if len(ends) > 2 else [row]


def _ends(text: str) -> Iterator[int]:
    """Where sentences end; where a small letter comes next, a word was cut short, as in "Dr."."""
    for match in _END.finditer(text):
        end = match.end()
        follows = text[end : end + 8].lstrip(f" {OPENERS}")[:1]
        if not follows.islower() and not _is_address(text[max(0, end - 5) : end]):
            yield end


def _is_address(text: str) -> bool:
    """Whether a text ends in what stands before names: a capital, one small letter or two."""
    word = text.rpartition(" ")[2]
    return len(word) <= 4 and word[:-1].istitle()
