"""What is known of an article, and where each piece of it was read."""

from __future__ import annotations

from typing import NamedTuple

from cleannews.model import Article, Label

BLOCKS = {
    "title": Label.TITLE,
    "subtitle": Label.SUBTITLE,
    "author": Label.BYLINE,
    "published": Label.DATELINE,
    "modified": Label.DATELINE,
}
"""The label of the block that a field of a page of text stands in."""

OF_HEAD = ("meta ", "link ")
"""How sources begin that stand in a page's head; a text may have one of its own."""

DAY = len("2008-12-29")


class Fact(NamedTuple):
    """A field as a person reads it, and its source."""

    name: str
    value: str
    source: str


def facts(article: Article) -> list[Fact]:
    """The article's outcome and metadata, with sources; fields without a value are left out.

    Parameters:
        article: a cleaned page.
    """
    found = f"yes, confidence {article.confidence:.2f}" if article.found else "no"
    how = f"{article.kind}, {article.encoding}" if article.encoding else str(article.kind)
    asked = ", ".join(article.extractors) or "none"
    rows = [
        Fact("page", article.source or "standard input", how),
        Fact("article", found, f"extractors: {asked}"),
    ]
    authors = ", ".join(
        f"{name} ({affiliation})" if affiliation else name for name, affiliation in article.authors
    )
    for name, field, value in (
        ("title", "title", article.title),
        ("subtitle", "subtitle", article.subtitle),
        ("authors", "author", authors),
        ("published", "published", article.published),
        ("modified", "modified", article.modified),
        ("site", "site", article.site),
        ("section", "section", article.section),
        ("language", "language", article.language),
        ("url", "url", article.url),
        ("tags", "tag", ", ".join(article.tags)),
    ):
        if value:
            rows.append(Fact(name, value, _source(article, field)))
    return rows


def _source(article: Article, field: str) -> str:
    """Who said so: the weightiest of those whose value won, and its line in text."""
    won = [one for one in article.metadata.candidates if one.field == field and one.won]
    if not won:
        return ""
    best = max(won, key=lambda one: one.weight)
    if article.kind == "text" and best.source.startswith(OF_HEAD):
        return "head of the text"
    lines = [
        (_shows(decision.text, best.value), decision.where["lines"][0])
        for decision in article.blocks
        if decision.label == BLOCKS.get(field) and "lines" in decision.where
    ]
    if not lines:
        return best.source
    _, line = max(lines, key=lambda one: one[0])  # the first of those that show it
    return f"{best.source}, line {line}"


def _shows(text: str, value: str) -> bool:
    """Whether a line holds what a value begins with, of a date the year and the day."""
    year, _, day = value[:DAY].partition("-")
    return year in text and day[-2:].lstrip("0") in text
