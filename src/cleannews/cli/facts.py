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
    source = max(won, key=lambda one: one.weight).source
    label = BLOCKS.get(field)
    for decision in article.blocks:
        if decision.label == label and "lines" in decision.where:
            return f"{source}, line {decision.where['lines'][0]}"
    return source
