"""Who wrote the story: people, or a desk or agency where no person is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.metadata import bylines, declared_authors, desks, marks, opening, people, signed
from cleannews.metadata.declared_authors import Group
from cleannews.metadata.folding import solid
from cleannews.metadata.sources import Sources
from cleannews.model import Author, Candidate, Decision, Label

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
SIGNED = 0.6
"""A name alone beside the headline."""
OWN = 0.1
"""Share of its weight that a source keeps which names nobody but the site itself."""
LINES = 8
"""Lines of a byline away from the headline at most."""
DISTANCE = 3
"""Blocks between two lines of one byline."""


def groups(found: Sources) -> list[Group]:
    """What each source says, the weightiest first."""
    given = [*declared_authors.linked(found), *declared_authors.metas(found), *_lines(found)]
    kept = [group for one in given if (group := _sorted_out(one, found.site_names))]
    if not any(group.people for group in kept):
        marked = (_sorted_out(one, found.site_names) for one in _marked(found))
        kept += [group for group in marked if group]
    if not any(group.people for group in kept):
        kept += [group for one in _signed(found) if (group := _sorted_out(one, found.site_names))]
    return sorted(kept, key=lambda group: (-group.people, -group.weight))


def stated(given: Iterable[Candidate]) -> list[Group]:
    """The authors in raw values that are known to hold some."""
    read = (
        (bylines.authors([one.value]) or declared_authors.lone(one.value), one) for one in given
    )
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


def _signed(found: Sources) -> Iterator[Group]:
    lines = signed.lines(found)
    near = [(n, d) for n, d in lines if n - lines[0][0] <= DISTANCE * len(lines)]
    authors = [Author(name) for _, one in near for name in signed.names(one.text)]
    if authors:
        yield Group(tuple(authors), "name alone beside the headline", SIGNED, True)


def _sorted_out(group: Group, site_names: frozenset[str]) -> Group | None:
    """A group without repetitions and, where it names people, without desks."""
    once = list(_once(group.authors))
    persons = [a for a in once if _may_be_person(a.name, site_names)]
    chosen = persons or once
    named = any(people.is_person(_cased(a.name)) for a in persons)
    own = all(solid(a.name) in site_names for a in chosen)
    weight = group.weight * (OWN if own else 1.0)
    return group._replace(authors=tuple(chosen), people=named, weight=weight) if chosen else None


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
