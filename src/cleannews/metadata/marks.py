"""What elements of an HTML page are marked with: the author's link, the time of publication.

The marks stand on inline elements as a rule, which are no blocks, so they are looked up in the
page's source: a search for a few attribute names, no second parse.
"""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from cleannews.model import Page

LONGEST_TAG = 800
"""Characters of a start tag that are read."""
MOST = 40
"""Marked elements that are read: the story's own stand first."""
LONGEST_NAME = 120
"""Characters between the tags of an author's element."""

_AUTHOR = re.compile(
    r"<(?P<tag>a|span|p|div|address)\b[^<>]{0,800}?"
    r"(?:\brel\s*=\s*[\"']?[^\"'<>]{0,40}\bauthor\b|itemprop\s*=\s*[\"']?author\b)[^<>]{0,800}>"
    r"(?P<inside>[^\n]{0,400}?)</(?P=tag)>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_TIME = re.compile(r"<time\b(?P<attributes>[^<>]{0,800})>", re.IGNORECASE)
_DATE_PROP = re.compile(
    r"<\w+\b(?P<attributes>[^<>]{0,800}?itemprop\s*=\s*[\"']?date(?:Published|Modified|Created)\b[^<>]{0,400})>",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"\b(?:datetime|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)


class MarkedTime(NamedTuple):
    """A machine-readable time with the attributes around it and its place in the source."""

    value: str
    attributes: str
    place: int


def authors(page: Page) -> list[str]:
    """The texts of the elements marked as author, outside of pictures, each once."""
    names: list[str] = []
    if page.kind != "html":
        return names
    for _, match in zip(range(MOST), _AUTHOR.finditer(page.document.text), strict=False):
        text = " ".join(unescape(_TAG.sub(" ", match["inside"])).split())
        if 0 < len(text) <= LONGEST_NAME and text not in names:
            names.append(text)
    return names


def times(page: Page) -> list[MarkedTime]:
    """The `time` elements and dated properties of a page with a value, in order."""
    found: list[MarkedTime] = []
    if page.kind != "html":
        return found
    for pattern in (_TIME, _DATE_PROP):
        for _, match in zip(range(MOST), pattern.finditer(page.document.text), strict=False):
            value = _VALUE.search(match["attributes"])
            if value:
                text = unescape(next(part for part in value.groups() if part is not None))
                found.append(MarkedTime(text.strip(), match["attributes"], match.start()))
    return sorted(found, key=lambda one: one.place)
