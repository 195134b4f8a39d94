"""Lines of markup that Markdown keeps around a page's blocks: tags of HTML, and pandoc's fences.

`pandoc page.html -o page.md` writes a `div` as a tag, or as a line that begins with `:::`, and what
the element was called behind it. No reader sees them; between the lines of a story they are noise.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.blocks.text_rows import Row
from cleannews.regex import regex

FEWEST = 5
"""Such lines of a page, at least; its first line is one of them. Code that a story shows begins
further down."""

LONGEST = 30
"""Lines that one tag may be wrapped over."""

_WHOLE = regex(
    r"(?:</?[A-Za-z][\w-]*(?:\s[^<>]*)?>\s*)+$|:{3,}(?!:)(?: *\{[^{}]*\}| *[\w-]+)?[ :]*$"
)
_BEGINS = regex(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?$")
_ENDS = regex(r"[^<>]*>$")


def hide_wrappers(rows: list[Row]) -> list[Row]:
    """The rows with those hidden that are nothing but markup around others."""
    if rows and _is_markup(rows[0].text):
        found = list(_wrappers(rows))
        if len(found) >= FEWEST:
            for row in found:
                row.hide()
    return rows


def _wrappers(rows: list[Row]) -> Iterator[Row]:
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
