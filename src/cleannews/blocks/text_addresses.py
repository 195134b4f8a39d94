"""Addresses that stand in the text behind the words that they link: `the plan <https://…>`.

Firefox saves pages as text so, and mail programs write what a reader without HTML gets. They are
no words of the story, so they go, as the link numbers of terminal browsers do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleannews.blocks.text_rows import Row
from cleannews.model import Kind
from cleannews.regex import regex

FEWEST = 5
"""Addresses that a page must have: one or two were written by an author."""

ADDRESS = regex(r"(?<![\s:])\s*+<(?:https?://|ftp://|mailto:|#)[^\s<>]*>")
"""Behind a colon it was written by an author, or stands in data."""


def is_addressed(rows: Iterable[Row]) -> bool:
    """Whether the links of a page stand in its text."""
    found = 0
    for row in rows:
        found += len(ADDRESS.findall(row.whole)) if "<" in row.whole else 0
        if found >= FEWEST:
            return True
    return False


def remove_addresses(rows: Sequence[Row]) -> None:
    """Takes addresses out of rows, in place; a row that is nothing else is hidden as it is."""
    for row in rows:
        if row.kind is not Kind.CODE and ADDRESS.search(row.whole):
            row.put(ADDRESS.sub("", row.whole).strip())
