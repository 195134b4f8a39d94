"""Who wrote the story: people, or a desk or agency where no person is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from cleannews.metadata import bylines, desks, json_ld, marks, opening, people
from cleannews.metadata.folding import solid
from cleannews.metadata.sources import Sources
from cleannews.model import Author, Candidate, Decision, Label

META = {
    "author": 0.7, "article:author": 0.75, "parsely-author": 0.7, "dc.creator": 0.5,
    "dcterms.creator": 0.5, "dc.contributor": 0.3, "citation_author": 0.7, "byl": 0.8,
    "sailthru.author": 0.6, "articleauthor": 0.6, "article.author": 0.6, "authors": 0.6,
    "cxenseparse:author": 0.5, "og:article:author": 0.5, "og:author": 0.5, "mrf:authors": 0.6,
    "creator": 0.4, "byline": 0.7, "twitter:data1": 0.0,
}  # fmt: skip
JSON_LD = 1.0
BYLINE = 0.9
"""A block labelled byline beside the headline."""
LEAD_IN = 0.85
"""A line beside the headline that begins with `By` and a name."""
CREDIT = 0.4
"""A byline after the end of the story: at times of those who only helped."""
MARKED = 0.65
"""A link or element that the page marks as the author."""
DATED = 0.5
"""A name that stands with the date."""
LINES = 8
"""Lines of a byline away from the headline at most."""
DISTANCE = 3
"""Blocks between two lines of one byline."""


class Group(NamedTuple):
    """The authors that one source names, people before desks."""

    authors: tuple[Author, ...]
    source: str
    weight: float
    people: bool


def groups(found: Sources) -> list[Group]:
    """What each source says, the weightiest first."""
    given = [*_linked(found), *_metas(found), *_lines(found)]
    kept = [group for one in given if (group := _sorted_out(one, found.site_names))]
    if not any(group.people for group in kept):
        marked = (_sorted_out(one, found.site_names) for one in _marked(found))
        kept += [group for group in marked if group]
    return sorted(kept, key=lambda group: (-group.people, -group.weight))


def stated(given: Iterable[Candidate]) -> list[Group]:
    """The authors in raw values that are known to hold some."""
    read = ((bylines.authors([one.value]) or _lone(one.value), one) for one in given)
    return [Group(tuple(found), one.source, one.weight, True) for found, one in read if found]


def choose(given: list[Group]) -> tuple[Author, ...]:
    """The authors of the best source, with the affiliations that others know of them."""
    if not given:
        return ()
    known = {
        solid(a.name): a.affiliation for group in given for a in group.authors if a.affiliation
    }
    return tuple(
        one._replace(affiliation=one.affiliation or known.get(solid(one.name)))
        for one in given[0].authors
    )


def candidates(given: list[Group]) -> list[Candidate]:
    """The names of all groups as candidates, those of the winner marked."""
    return [
        Candidate("author", author.name, group.source, group.weight, place == 0)
        for place, group in enumerate(given)
        for author in group.authors
    ]


def _linked(found: Sources) -> Iterator[Group]:
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


def _metas(found: Sources) -> Iterator[Group]:
    """One group for each meta name; a name may stand there several times."""
    contents: dict[str, list[str]] = {}
    for name, content in found.page.head.meta:
        if META.get(name) and content not in contents.setdefault(name, []):
            contents[name].append(content)
    for name, texts in contents.items():
        read = (bylines.authors([text]) or _lone(text) for text in texts)
        yield Group(tuple(a for one in read for a in one), f"meta {name}", META[name], True)


def _lone(text: str) -> list[Author]:
    """A single name without the shape of a person's, such as a pen name."""
    names = list(people.split(bylines.without_lead(text)))
    return [Author(names[0])] if len(names) == 1 else []


def _lines(found: Sources) -> Iterator[Group]:
    near = list(opening.blocks(found))
    labelled = _without_seconds([(n, d) for n, d in near if d.label is Label.BYLINE])
    if labelled:
        yield _byline(found, labelled, "byline", BYLINE)
    opened = [(n, d) for n, d in near if bylines.lead_in(d.text) or bylines.is_opener(d.text)]
    if opened:
        yield _byline(found, opened[:1], "line that begins like a byline", LEAD_IN)
    dated = [(n, d) for n, d in near if d.label is Label.DATELINE]
    for line in dated:
        yield _persons_only(_byline(found, [line], "name in a date line", DATED))
    far = [(n, d) for n, d in found.labelled(Label.BYLINE) if (n, d) not in labelled]
    if far and not labelled:
        group = _byline(found, far[:LINES], "byline away from the headline", CREDIT)
        yield _persons_only(group)


def _without_seconds(lines: list[tuple[int, Decision]]) -> list[tuple[int, Decision]]:
    """The bylines without the line right under one that says "by": that names where, not who."""
    leads = {n for n, d in lines if bylines.lead_in(d.text)}
    return [(n, d) for n, d in lines if n in leads or n - 1 not in leads]


def _persons_only(group: Group) -> Group:
    """A group less its desks, which in such a place are sources and no authors."""
    persons = (one for one in group.authors if people.is_person(one.name))
    return group._replace(authors=tuple(persons))


def _byline(found: Sources, lines: list[tuple[int, Decision]], source: str, weight: float) -> Group:
    """A group from blocks of one byline, in page order, with the line behind them."""
    places = sorted(n for n, _ in lines)
    places = [n for n in places if n - places[0] <= DISTANCE * len(places)]
    texts = [found.decisions[n].text for n in places]
    behind = [one.text for one in found.decisions[places[-1] + 1 : places[-1] + 2]]
    if bylines.is_opener(texts[-1]):
        texts, behind = texts + behind, []
    named = [text for text in texts if not bylines.is_opener(text)]
    authors = _affiliated(bylines.authors(named), [*named[1:], *behind])
    return Group(tuple(authors), source, weight, True)


def _affiliated(authors: list[Author], lines: list[str]) -> list[Author]:
    """A single author with the affiliation that a line behind the name gives."""
    if len(authors) != 1 or authors[0].affiliation or not people.is_person(authors[0].name):
        return authors
    at = next((a for line in lines if (a := bylines.affiliation(line))), None)
    return [authors[0]._replace(affiliation=at)]


def _marked(found: Sources) -> Iterator[Group]:
    names = marks.authors(found.page)
    if names:
        yield Group(
            tuple(a for n in names for a in bylines.authors([n])), "rel=author", MARKED, True
        )


def _sorted_out(group: Group, site_names: frozenset[str]) -> Group | None:
    """A group without repetitions and, where it names people, without desks."""
    once = list(_once(group.authors))
    persons = [a for a in once if _may_be_person(a.name, site_names)]
    chosen = persons or once
    named = any(people.is_person(_cased(a.name)) for a in persons)
    return group._replace(authors=tuple(chosen), people=named) if chosen else None


def _may_be_person(name: str, site_names: frozenset[str]) -> bool:
    return not desks.is_desk(name) and solid(name) not in site_names


def _cased(name: str) -> str:
    """A name as people write it, where a source has it all in small letters."""
    return name.title() if name.islower() else name


def _once(authors: Iterable[Author]) -> Iterator[Author]:
    seen: set[str] = set()
    for author in authors:
        if solid(author.name) not in seen:
            seen.add(solid(author.name))
            yield author
