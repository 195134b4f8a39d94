"""Tags with too many attributes made light before the parse.

The parser compares every attribute of a tag with those before it. Real tags have a few dozen
attributes at most; their values may be long.
"""

from __future__ import annotations

from cleannews.regex import regex

LONG = 20_000
"""Characters from one `<` to the next below which no tag costs more than a few milliseconds."""

MANY = 1_000
"""Attributes of one tag that are more than any page needs."""

_ANY_LONG = regex(rf"<[^<]{{{LONG}}}")
"""Few pages have any; the search costs less than cutting every page at its tags."""

_NAME = regex(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = regex(r"[\s/]*+[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")


def lighten(text: str) -> tuple[str, int]:
    """The page with overloaded tags stripped to their names, and how many there were."""
    if not _ANY_LONG.search(text):
        return text, 0
    parts = text.split("<")
    stripped = 0
    for number, part in enumerate(parts):
        if number and len(part) > LONG and (end := _overloaded(part)):
            parts[number] = f"{_name(part)} {part[end:]}"
            stripped += 1
    return ("<".join(parts), stripped) if stripped else (text, 0)


def _overloaded(part: str) -> int:
    """Where the attributes of the tag that opens this part end if they are too many, else 0."""
    position, count = len(_name(part)), 0
    while position and (match := _ATTRIBUTE.match(part, position)):
        position, count = match.end(), count + 1
    return position if count > MANY else 0


def _name(part: str) -> str:
    match = _NAME.match(part)
    return match[0] if match else ""
