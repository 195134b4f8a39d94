"""Section and tags: where the site files the story."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.columns import columns
from cleannews.cruft.tags import is_tags_heading
from cleannews.metadata import json_ld
from cleannews.metadata.folding import fold, solid
from cleannews.metadata.sources import Sources, meta
from cleannews.model import Block, Candidate, Label
from cleannews.regex import regex

SECTION = {
    "article:section": 1.0, "parsely-section": 0.7, "section": 0.6, "dc.subject": 0.2,
    "og:article:section": 0.6, "sailthru.section": 0.3, "cxenseparse:articlesection": 0.4,
    "lp.article:section": 0.4,
}  # fmt: skip
LINKED = 0.9
CRUMB = 0.4
FILED = 0.3
TAG_METAS = ("article:tag", "parsely-tags", "news_keywords", "keywords", "sailthru.tags")
"""In the order they are believed; keywords are read only where nothing better is given."""
MOST_TAGS = 30
LONGEST_TAG = 60
"""Characters: a longer one is a list that could not be told apart."""
LONGEST_SECTION = 50


def section_candidates(found: Sources) -> list[Candidate]:
    """Names of the section, the site's own name left out."""
    given = [
        *meta(found, "section", SECTION),
        *_linked(found),
        *_crumbs(found),
        *_filed(found),
    ]
    return [
        one
        for one in given
        if len(one.value) <= LONGEST_SECTION
        and "://" not in one.value
        and solid(one.value) not in found.site_names
    ]


def _linked(found: Sources) -> Iterator[Candidate]:
    for name in json_ld.texts(found.story.get("articleSection"))[:1]:
        yield Candidate("section", name, "json-ld articleSection", LINKED)


def _crumbs(found: Sources) -> Iterator[Candidate]:
    """The step of a breadcrumb before the story itself."""
    for _, node in found.linked.nodes:
        if "BreadcrumbList" in json_ld.texts(node.get("@type")):
            steps = node.get("itemListElement")
            if isinstance(steps, list) and len(steps) > 2:
                middle = steps[-2]
                name = json_ld.text(middle) or json_ld.text(
                    middle.get("item") if isinstance(middle, dict) else None
                )
                if name:
                    yield Candidate("section", name, "breadcrumb", CRUMB)
            return


def _filed(found: Sources) -> Iterator[Candidate]:
    """The section under which a line beside the story says that it is filed."""
    for _, decision in found.labelled(Label.BYLINE, Label.DATELINE, Label.TAGS):
        match = _UNDER.search(decision.text)
        if match:
            yield Candidate("section", match["section"].strip(), "filed under", FILED)
            return


_UNDER = regex(
    r"\b(?:[Ff]iled (?:under|in)|[Pp]osted in|[Aa]bgelegt unter|[Cc]lassé dans|[Aa]rchivado en):?\s"
    r"(?P<section>[^,.|·•]+?)(?= and tagged |\s?[.|·•]|$)"
)
"""One section: of several heads none is the section, they are topics."""


def tags(found: Sources) -> tuple[str, ...]:
    """The tags of the first source that has any, without repetitions."""
    for source in (*TAG_METAS, "json-ld keywords"):
        given = list(_once(_values(found, source)))
        if given:
            return tuple(given[:MOST_TAGS])
    return tuple(_once(_shown(found)))[:MOST_TAGS]


def _shown(found: Sources) -> Iterator[str]:
    """The topics in the page's own lines of tags: its links, or what stands after the lead."""
    for _, decision in found.labelled(Label.TAGS):
        block = decision.block
        links = [block.text[s.start : s.end] for s in block.spans if s.kind == "link"]
        if not is_tags_heading(block.text):
            yield from links or _listed(found, block)


def _listed(found: Sources, block: Block) -> list[str]:
    """The topics of a line without links: behind its lead, apart by commas or columns."""
    if filed := _TAGGED.search(block.text):
        return filed["topics"].split(",")
    text = block.text.partition(":")[2] if ":" in block.text else block.text
    apart = columns(found.page, block) if text == block.text and "," not in text else []
    return apart or text.split(",")


_TAGGED = regex(r"\b(?:and|and is|was) tagged (?:with )?(?P<topics>[^.]+)")
"""What weblogs write behind a story: posted in this section and tagged so and so."""


def _values(found: Sources, source: str) -> Iterator[str]:
    if source == "json-ld keywords":
        values = json_ld.texts(found.story.get("keywords"))
    else:
        values = [content for name, content in found.page.head.meta if name == source]
    for value in values:
        for mark in (";", ","):
            if mark in value:
                yield from value.split(mark)
                break
        else:
            yield value


def _once(values: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for value in values:
        tag = " ".join(value.split())
        if tag and len(tag) <= LONGEST_TAG and fold(tag) not in seen:
            seen.add(fold(tag))
            yield tag
