"""Metadata as a YAML block above Markdown.

Strings are written as JSON writes them, which YAML reads as they are: no title can be taken for
a date, a boolean, a list or the end of the block.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from cleannews.model import ABOUT, Article
from cleannews.write.printable import printable

FIELDS = (*ABOUT, "image", "tags")
"""In the order of the output; what a page does not say is left out."""

NONCHARACTERS = {0xFFFE: "\\uFFFE", 0xFFFF: "\\uFFFF"}
"""Code points that YAML wants escaped though JSON does not."""


def front_matter(article: Article) -> str:
    """The block with its two fences, without a line feed at its end."""
    return "\n".join(["---", *_lines(article), "---"])


def _lines(article: Article) -> Iterator[str]:
    for name in FIELDS:
        value = getattr(article, name)
        if not value:
            continue
        if isinstance(value, str):
            yield f"{name}: {_quoted(value)}"
        elif name == "authors":
            yield "authors:"
            yield from _authors(article)
        else:
            yield f"{name}:"
            yield from (f"  - {_quoted(item)}" for item in value)
    yield f"confidence: {round(article.confidence, 3)}"
    if not article.found:
        yield "found: false"


def _authors(article: Article) -> Iterator[str]:
    for author in article.authors:
        yield f"  - name: {_quoted(author.name)}"
        if author.affiliation:
            yield f"    affiliation: {_quoted(author.affiliation)}"


def _quoted(text: str) -> str:
    folded = " ".join(printable(text).split())
    return json.dumps(folded, ensure_ascii=False).translate(NONCHARACTERS)
