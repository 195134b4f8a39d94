"""The authors that a page declares: in its JSON-LD and under the names of its head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cleannews.metadata import bylines, json_ld, people
from cleannews.metadata.sources import Sources
from cleannews.model import Author

META = {
    "author": 0.7, "article:author": 0.75, "parsely-author": 0.7, "dc.creator": 0.5,
    "dcterms.creator": 0.5, "dc.contributor": 0.3, "citation_author": 0.7, "byl": 0.8,
    "sailthru.author": 0.6, "articleauthor": 0.6, "article.author": 0.6, "authors": 0.6,
    "cxenseparse:author": 0.5, "og:article:author": 0.5, "og:author": 0.5, "mrf:authors": 0.6,
    "creator": 0.4, "byline": 0.7, "twitter:data1": 0.0,
}  # fmt: skip
JSON_LD = 1.0


class Group(NamedTuple):
    """The authors that one source names, people before desks."""

    authors: tuple[Author, ...]
    source: str
    weight: float
    people: bool


def linked(found: Sources) -> Iterator[Group]:
    """The authors of the JSON-LD of the story."""
    for key in ("author", "creator"):
        authors = list(_persons(found, found.story.get(key)))
        if authors:
            yield Group(tuple(authors), f"json-ld {key}", JSON_LD, True)


def _persons(found: Sources, value: Any) -> Iterator[Author]:
    """The authors of a JSON-LD value: a text, a node, a reference, or a list of those."""
    for one in value if isinstance(value, list) else [value]:
        node = found.linked.resolve(one)
        if isinstance(node, list):
            yield from _persons(found, node)
        elif isinstance(node, dict):
            yield from _person(found, node)
        else:
            yield from (Author(name) for name in people.split(json_ld.text(node)))


def _person(found: Sources, node: dict[str, Any]) -> Iterator[Author]:
    name = json_ld.text(node.get("name"))
    if not name:
        name = " ".join(json_ld.texts([node.get("givenName"), node.get("familyName")]))
    at = found.linked.resolve(node.get("affiliation"))
    for single in people.split(bylines.without_lead(name)):
        yield Author(bylines.shortened(single), json_ld.text(at) or None)


def metas(found: Sources) -> Iterator[Group]:
    """One group for each meta name; a name may stand there several times."""
    contents: dict[str, list[str]] = {}
    for name, content in found.page.head.meta:
        if META.get(name) and content not in contents.setdefault(name, []):
            contents[name].append(content)
    for name, texts in contents.items():
        read = (bylines.authors([text]) or lone(text) for text in texts)
        yield Group(tuple(a for one in read for a in one), f"meta {name}", META[name], True)


def lone(text: str) -> list[Author]:
    """A single name without the shape of a person's, such as a pen name."""
    names = list(people.split(bylines.without_lead(text)))
    return [Author(names[0])] if len(names) == 1 else []
