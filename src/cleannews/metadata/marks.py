"""What elements of an HTML page are marked with: the author's link, the time of publication.

The marks stand on inline elements as a rule, which are no blocks, so they are looked up in the
page's source: a search for a few attributes, no second parse.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleannews.model import Page
from cleannews.regex import regex

LONGEST_TAG = 1500
"""Characters of a start tag that are read: some carry their data in attributes."""
LONGEST_NAME = 100
"""Characters of an author's element without its tags."""
LONGEST_ELEMENT = 1500
"""Characters of an author's element with its tags."""
MOST = 30
"""Elements of one mark that are read: the story's own stand before those of other stories."""

AUTHOR_MARKS = tuple(f"{key}={q}author" for key in ("rel", "itemprop") for q in ('"', "'", ""))
TIME_MARKS = ("<time", *(f"itemprop={q}date" for q in ('"', "'", "")))
PICTURES = ("fig", "img", "credit", "caption", "photo")
"""Attributes that speak of a picture: its author is another."""

_TAG = regex(r"<[^<>]{0,2000}>")
_NAME = regex(r"<([a-zA-Z][a-zA-Z0-9]*)")
_VALUE = regex(r"\b(?:datetime|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


class MarkedTime(NamedTuple):
    """A machine-readable time, its start tag and place, and the words around that tag."""

    value: str
    tag: str
    place: int
    said: str


def authors(page: Page) -> list[str]:
    """The texts of the elements marked as author, those of pictures left out, each once."""
    names: list[str] = []
    for place, tag in _tags(page, AUTHOR_MARKS):
        name = _inside(page.document.text, place, tag)
        if name and name not in names and not any(word in tag.lower() for word in PICTURES):
            names.append(name)
    return names


def _unescaped(text: str) -> str:
    from html import unescape  # on use: flattened text has no marks

    return unescape(text)


def times(page: Page) -> list[MarkedTime]:
    """The `time` elements and dated properties of a page that have a value, in order."""
    found: list[MarkedTime] = []
    for place, tag in _tags(page, TIME_MARKS):
        value = _VALUE.search(tag)
        if value:
            text = _unescaped(next(part for part in value.groups() if part is not None))
            said = _around(page.document.text, place, place + len(tag))
            found.append(MarkedTime(text.strip(), tag, place, said))
    return found


def _around(source: str, start: int, end: int) -> str:
    """The last words before a tag and the first behind it."""
    before = _TAG.sub(" ", source[max(0, start - BEFORE) : start]).rpartition(">")[2]
    return f"{' '.join(before.split())[-CUE:]} {source[end : end + CUE].partition('<')[0]}"


BEFORE, CUE = 200, 30
"""Characters of source before a time that are read for words, and characters of those words."""


def _tags(page: Page, marks: tuple[str, ...]) -> list[tuple[int, str]]:
    """The start tags that hold one of the marks, each once, in order, with their places."""
    if page.kind != "html":
        return []
    source = page.document.text
    found = {tag for mark in marks for tag in _with_mark(source, mark)}
    return sorted(found)


def _with_mark(source: str, mark: str) -> Iterator[tuple[int, str]]:
    place = source.find(mark)
    for _ in range(MOST):
        if place < 0:
            return
        start = source.rfind("<", max(0, place - LONGEST_TAG), place + 1)
        end = source.find(">", place, place + LONGEST_TAG)
        if start >= 0 and end >= 0:
            yield start, source[start : end + 1]
        place = source.find(mark, place + len(mark))


def _inside(source: str, place: int, tag: str) -> str:
    """The text between a start tag and its end tag, or nothing where it is long or far."""
    name = _NAME.match(tag)
    if not name or name[1].lower() in ("meta", "link", "img"):
        return ""
    start = place + len(tag)
    end = source.find(f"</{name[1]}", start, start + LONGEST_ELEMENT)
    if end < 0:
        return ""
    text = " ".join(_unescaped(_TAG.sub(" ", source[start:end])).split())
    return text if len(text) <= LONGEST_NAME else ""
