"""Flattened text → blocks: a block a line, unless lines belong together, or a page is one line.

Every non-blank line stands in exactly one block, or whole in several where a page was run together
in it. All work here is linear in the text.
"""

from __future__ import annotations

from cleannews.blocks.text_addresses import is_addressed, remove_addresses
from cleannews.blocks.text_endless import in_sentences
from cleannews.blocks.text_fields import name_fields
from cleannews.blocks.text_front import front
from cleannews.blocks.text_glued import unglued
from cleannews.blocks.text_inline import join_inline
from cleannews.blocks.text_marks import is_markdown, plain
from cleannews.blocks.text_numbers import is_numbered, mark_head_links, remove_numbers
from cleannews.blocks.text_quoted import unquoted
from cleannews.blocks.text_rows import Row, input_lines, rows
from cleannews.blocks.text_scripts import hide_scripts
from cleannews.blocks.text_sheets import sheets
from cleannews.blocks.text_wrappers import unwrapped, wrappers
from cleannews.blocks.text_wraps import unwrap
from cleannews.model import Block, Document, Kind, Lines, Page, Span

MARKS_LIMIT = 100_000
"""Characters of the longest block whose inline Markdown is read: no author writes longer ones."""

STORY, SENTENCE = 1000, 80
"""Characters of prose that the shown lines of a page have, and of a line that counts as such."""

__all__ = ["input_lines", "to_page"]


def to_page(document: Document) -> Page:
    """The blocks of flattened text.

    Parameters:
        document: decoded text of any origin: a browser's copy, a dump of a text browser, text
            nodes a line each, Markdown made from HTML.

    Returns:
        A page whose blocks hold every non-blank line once, in order, white space folded, a line in
        several blocks where it was taken apart; line numbers are those of `input_lines`.
    """
    end, head = front(document.text)
    found = _shown(document.text, end)
    if printed := sheets(document.text, found):
        # imported on use: few texts were printed
        from cleannews.blocks.text_prints import unwrap_print

        found = unwrap_print(found, printed)
        head = head if end else printed.head
    else:
        found = join_inline(_paragraphs(found))
    marked = is_markdown(found)
    return Page(document, tuple(_block(row, marked) for row in found), head=head)


def _shown(text: str, end: int) -> list[Row]:
    """The rows of a text, those that no browser shows hidden, those that hold a page taken apart.

    What wraps parts of a page in markup has left its scripts out. Where little prose is left when
    scripts are hidden, they share its line: that is cut first.
    """
    found = _read(text, end)
    if around := wrappers(found):
        return _apart(unwrapped(found, around))
    before = _hidden(found)
    found = hide_scripts(found)
    if _hidden(found) > before and sum(map(_prose, found)) < STORY:
        return hide_scripts(_apart(_read(text, end)))
    return _apart(found)


def _read(text: str, end: int) -> list[Row]:
    """The rows of a text, its head hidden, which ends with the line of this number."""
    found = rows(input_lines(text))
    for row in found[:end]:
        if row.last <= end:
            row.hide()
    return name_fields(text, unquoted(found))


def _apart(found: list[Row]) -> list[Row]:
    return in_sentences(unglued(found))


def _hidden(found: list[Row]) -> int:
    return sum(row.hidden for row in found)


def _prose(row: Row) -> int:
    """Characters of a row that is shown and long enough for sentences."""
    return len(row.text) if not row.hidden and len(row.text) >= SENTENCE else 0


def _paragraphs(found: list[Row]) -> list[Row]:
    """Wraps undone; numbers and addresses of links go after that: lines were wrapped with them."""
    numbered = is_numbered(found)
    if numbered:
        mark_head_links(found)
    found = unwrap(found)
    if numbered:
        remove_numbers(found)
    elif is_addressed(found) and not is_markdown(found):
        remove_addresses(found)
    return found


def _block(row: Row, marked: bool) -> Block:
    where = Lines(row.first, row.last, row.gap, row.indent)
    text = row.whole
    spans: tuple[Span, ...] = ()
    hidden = row.hidden
    if marked and row.kind is not Kind.CODE and len(text) <= MARKS_LIMIT:
        text, spans, hidden = plain(text)
    made = Block(text, row.kind, where, row.level, spans, row.marker, hidden, row.runs_on)
    return made._replace(goes_on=True) if row.goes_on else made
