"""Lines of markup that Markdown keeps around a page's blocks: tags of HTML, and pandoc's fences.

`pandoc page.html -o page.md` writes a `div` as a tag, or as a line that begins with `:::`, and what
the element was called behind it. No reader sees them; between the lines of a story they are noise.
The paragraphs of such a page are those of Markdown: blank lines and marks part them, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.blocks.text_attributes import ATTRIBUTES, without_attributes
from cleannews.blocks.text_joins import append
from cleannews.blocks.text_rows import Row, is_rule
from cleannews.model import Kind
from cleannews.regex import regex

FEWEST = 5
"""Such lines of a page, at least; its first line is one of them, or a fence stands near it. Code
that a story shows begins further down."""

EARLY = 20
"""Rows among which the first fence is: links to skip a page's menu stand before it."""

FENCE = ":::"

LONGEST = 30
"""Lines that one tag may be wrapped over."""

_WHOLE = regex(
    r"(?:</?[A-Za-z][\w-]*(?:\s[^<>]*)?>\s*)+$"
    rf"|:{{3,}}(?!:)(?: *\{{[^{{}}]*\}}| *{ATTRIBUTES}| *[\w-]+)?[ :]*$"
)
_BEGINS = regex(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?$")
_ENDS = regex(r"[^<>]*>$")


def wrappers(rows: list[Row]) -> list[Row]:
    """The rows that are nothing but markup around others, where a page has such, else none."""
    found = list(_found(rows)) if _begins(rows) else []
    return found if len(found) >= FEWEST else []


def unwrapped(rows: list[Row], around: list[Row]) -> list[Row]:
    """The rows with the markup around them hidden, lines of a paragraph as one, no attributes."""
    for row in around:
        row.hide()
    joined = _paragraphs(rows)
    for row in joined:
        _strip(row)
    return joined


def _strip(row: Row) -> None:
    """Takes attributes off a row, and the backslash that broke it off; what consists of nothing
    else is hidden as it is."""
    if row.kind is not Kind.CODE:
        row.put(without_attributes(row.whole).removesuffix("\\").rstrip())


def _begins(rows: list[Row]) -> bool:
    """Whether the first line is such markup, or one of the first is a fence of many."""
    if rows and _is_markup(rows[0].text):
        return True
    fences = [n for n, row in enumerate(rows) if row.text.startswith(FENCE)]
    return len(fences) >= FEWEST and fences[0] < EARLY


def _paragraphs(rows: list[Row]) -> list[Row]:
    """The lines of each paragraph as one row; a line's end is a space in Markdown."""
    joined: list[Row] = []
    for row in rows:
        if joined and _goes_on(joined[-1], row):
            append(joined[-1], row, " ")
        else:
            joined.append(row)
    return joined


def _goes_on(row: Row, after: Row) -> bool:
    """Whether a line is of the paragraph before it, which no backslash breaks off."""
    if after.gap or after.marker or Kind.CODE in (row.kind, after.kind):
        return False
    return not (row.tail.endswith("\\") or is_rule(row.tail) or is_rule(after.text))


def _found(rows: list[Row]) -> Iterator[Row]:
    number = 0
    while number < len(rows):
        end = _end(rows, number)
        yield from rows[number:end]
        number = max(end, number + 1)


def _end(rows: list[Row], start: int) -> int:
    """Behind the last row of the markup that begins with a row; the row itself where none does."""
    if _WHOLE.match(rows[start].text):
        return start + 1
    if _BEGINS.match(rows[start].text):
        for number in range(start + 1, min(start + LONGEST, len(rows))):
            if _ENDS.match(rows[number].text):
                return number + 1
            if "<" in rows[number].text:
                break
    return start


def _is_markup(text: str) -> bool:
    return bool(_WHOLE.match(text) or _BEGINS.match(text))
