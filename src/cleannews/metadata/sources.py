"""What the fields of metadata are read from, gathered once for a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleannews.metadata import json_ld
from cleannews.model import Candidate, Decision, Label, Page


class Sources(NamedTuple):
    """A page with its labelled blocks and the JSON-LD node of its story.

    `title` is the number of the block that is the headline, where one is known, and `first` the
    headline as the first line of a text has it; `language` is the page's language, which tells
    how it writes dates.
    """

    page: Page
    decisions: Sequence[Decision]
    linked: json_ld.Linked
    story: json_ld.Node
    title: int | None = None
    first: str = ""
    language: str | None = None
    site_names: frozenset[str] = frozenset()

    def labelled(self, *labels: Label) -> Iterator[tuple[int, Decision]]:
        """The blocks of these labels with their numbers."""
        for place, decision in enumerate(self.decisions):
            if decision.label in labels:
                yield place, decision


def read(page: Page, decisions: Sequence[Decision]) -> Sources:
    """The page's sources without title, language and site names, which are read from these."""
    linked = json_ld.read(page.head.json_ld)
    head = page.head
    called = " ".join((head.title, head.first("og:title", "twitter:title")))
    story = json_ld.article(linked, address(page), called) or {}
    return Sources(page, decisions, linked, story)


def address(page: Page) -> str:
    """The page's own address: where it was fetched, else what it calls canonical."""
    if page.url:
        return page.url
    for rel, href in page.head.links:
        if "canonical" in rel.split() and href.startswith("http"):
            return href
    return page.head.first("og:url")


def host(page: Page) -> str:
    """The host of the page's address without `www.`, or nothing."""
    own = address(page)
    if not own:
        return ""
    from urllib.parse import urlsplit  # on use: flattened text has no address as a rule

    try:
        return (urlsplit(own).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def meta(sources: Sources, field_name: str, table: dict[str, float]) -> Iterator[Candidate]:
    """The contents of meta names in the table, each with its weight."""
    for name, content in sources.page.head.meta:
        weight = table.get(name)
        value = " ".join(content.split())
        if weight is not None and value:
            yield Candidate(field_name, value, f"meta {name}", weight)
