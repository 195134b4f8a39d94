"""The head that Markdown has above its text: a name and its value a line, between two of `---`.

Web clippers, note-takers, site generators and `pandoc -s` write it as YAML, or nearly: a headline
with a colon in it is quoted by few. So it is read line by line, and what is no name and value is
left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from cleannews.blocks.text_rows import input_lines
from cleannews.model import Head
from cleannews.regex import regex

LONGEST = 100
"""Lines of a head, at most."""

FEWEST = 2
"""Known names of a head, at least: a story may stand between two rules, too."""

FENCE, ENDS = "---", ("---", "...")

META = {
    "title": "og:title", "headline": "og:title",
    "author": "author", "authors": "author", "by": "author", "byline": "author",
    "published": "article:published_time", "date": "article:published_time",
    "date published": "article:published_time", "publish date": "article:published_time",
    "modified": "article:modified_time", "updated": "article:modified_time",
    "lastmod": "article:modified_time", "last modified": "article:modified_time",
    "site": "og:site_name", "publisher": "og:site_name", "website": "og:site_name",
    "section": "article:section", "category": "article:section",
    "description": "og:description", "excerpt": "og:description", "summary": "og:description",
    "tags": "article:tag", "keywords": "article:tag",
    "image": "og:image", "cover": "og:image",
}  # fmt: skip
"""What a head of HTML calls what these names mean."""

ADDRESSES = frozenset({"url", "source", "link", "canonical"})
LANGUAGES = frozenset({"language", "lang"})

_NAMED = regex(r"([A-Za-z][\w -]{0,30}?) ?:(?:\s+|$)(.*)$")
_ITEM = regex(r"\s*+-\s+(.*)$")
_LINK = regex(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
"""A note-taker's link to another note, under a name of its own or not."""


def front(text: str) -> tuple[int, Head]:
    """How many of the first lines of a text are its head, and what they say; none and an empty
    head where it has none."""
    if not text.startswith((FENCE, "\ufeff" + FENCE)):
        return 0, Head()
    lines = input_lines(text)
    end = _end(lines)
    said = list(_pairs(lines[1:end])) if end else []
    if sum(name in META or name in ADDRESSES for name, _ in said) < FEWEST:
        return 0, Head()
    meta = tuple((META[name], value) for name, value in said if name in META)
    links = tuple(("canonical", value) for name, value in said if name in ADDRESSES)
    language = next((value for name, value in said if name in LANGUAGES), "")
    return end + 1, Head(language=language, meta=meta, links=links)


def _end(lines: Sequence[str]) -> int:
    """The number of the line that ends the head, 0 where nothing does."""
    if lines[0].strip("\ufeff \r\n") != FENCE:
        return 0
    within = enumerate(lines[1:LONGEST], 1)
    return next((n for n, line in within if line.rstrip() in ENDS), 0)


def _pairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Names in lower case with their values, a name for each value of a list."""
    name = ""
    for line in lines:
        if named := _NAMED.match(line.rstrip()):
            name = " ".join(named[1].lower().replace("_", " ").replace("-", " ").split())
            yield from ((name, value) for value in _values(named[2]))
        elif name and (item := _ITEM.match(line.rstrip())):
            yield from ((name, value) for value in _values(_of_node(item[1])))


def _of_node(text: str) -> str:
    """An item, or the name in one that has several fields: `name: Ada Marlow`."""
    named = _NAMED.match(text)
    if not named:
        return text
    return named[2] if named[1].lower() == "name" else ""


def _values(text: str) -> list[str]:
    """The values behind a name: one, those of a list in brackets, or none."""
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        return [value for part in text[1:-1].split(",") for value in _values(part)]
    value = _LINK.sub(r"\1", _unquoted(text)).strip()
    return [value] if value else []


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text
