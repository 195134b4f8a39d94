"""Tags with too many attributes made light before the parse.

The parser compares every attribute of a tag with those before it. Real tags have a few dozen
attributes at most; their values may be long.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.regex import regex

LONG = 20_000
"""Characters from one `<` to the next below which no tag costs more than a few milliseconds."""

MANY = 1_000
"""Attributes of one tag that are more than any page needs."""

_NAME = regex(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = regex(r"[\s/]*+[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")


def lighten(text: str) -> tuple[str, int]:
    """The page with overloaded tags stripped to their names, and how many there were."""
    pieces: list[str] = []
    position = stripped = 0
    for start, stop in _long_parts(text):
        part = text[start:stop]
        if end := _overloaded(part):
            pieces += [text[position:start], _name(part), " "]
            position, stripped = start + end, stripped + 1
    return ("".join([*pieces, text[position:]]), stripped) if stripped else (text, 0)


def _long_parts(text: str) -> Iterator[tuple[int, int]]:
    """Where two `<` stand far apart, what is between them: a page is crossed in long leaps."""
    place = text.find("<")
    while 0 <= place < len(text) - LONG:
        leap = text.rfind("<", place + 1, place + 1 + LONG)
        if leap < 0:
            leap = text.find("<", place + 1 + LONG)
            yield place + 1, leap if leap >= 0 else len(text)
        place = leap


def _overloaded(part: str) -> int:
    """Where the attributes of the tag that opens this part end if they are too many, else 0."""
    position, count = len(_name(part)), 0
    while position and (match := _ATTRIBUTE.match(part, position)):
        position, count = match.end(), count + 1
    return position if count > MANY else 0


def _name(part: str) -> str:
    match = _NAME.match(part)
    return match[0] if match else ""
