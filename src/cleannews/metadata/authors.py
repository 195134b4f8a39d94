"""Who wrote the story: people and agencies with them, or a desk where no person is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.metadata import (
    bylines,
    declared_authors,
    desks,
    marks,
    people,
    record,
    shown_authors,
    signed,
)
from cleannews.metadata.declared_authors import Group
from cleannews.metadata.folding import solid
from cleannews.metadata.sources import Sources
from cleannews.model import Author, Candidate

MARKED = 0.65
"""A link or element that the page marks as the author."""
UNLED = (shown_authors.BARE_BYLINE, shown_authors.IN_DATE_LINE, shown_authors.ALONE)
FIELD = 0.8
"""The names in the field of a database's record."""
OWN = 0.1
"""Share of its weight that a source keeps which names nobody but the site itself."""


def groups(found: Sources) -> list[Group]:
    """What each source says, the weightiest first."""
    given = [
        *declared_authors.linked(found),
        *declared_authors.metas(found),
        *_filed(found),
        *shown_authors.lines(found),
    ]
    kept = _all_sorted_out(given, found.site_names)
    if not any(group.people for group in kept):
        kept += _all_sorted_out(_marked(found), found.site_names)
    if not any(group.people for group in kept):
        kept += _all_sorted_out(shown_authors.alone(found), found.site_names)
    if not kept:
        kept += _all_sorted_out(shown_authors.behind(found), found.site_names)
    ranked = sorted(kept, key=lambda group: (-group.people, -group.weight))
    return _without_topics(found, ranked)


def _without_topics(found: Sources, ranked: list[Group]) -> list[Group]:
    """The groups less the names of sections and topics in the first, where no `By` stood.

    `Data Management` looks like a name, but a story writes it in small letters as well.
    """
    if not ranked or ranked[0].source not in UNLED:
        return ranked
    small = signed.small_words(found)
    named = tuple(a for a in ranked[0].authors if not signed.is_topic(a.name, small))
    return [ranked[0]._replace(authors=named), *ranked[1:]] if named else ranked[1:]


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


def _filed(found: Sources) -> Iterator[Group]:
    if names := tuple(map(Author, record.authors(found))):
        yield Group(names, "database field", FIELD, True)


def _marked(found: Sources) -> Iterator[Group]:
    names = marks.authors(found.page)
    if names:
        yield Group(
            tuple(a for n in names for a in bylines.authors([n])), "rel=author", MARKED, True
        )


def _all_sorted_out(given: Iterable[Group], site_names: frozenset[str]) -> list[Group]:
    return [group for one in given if (group := _sorted_out(one, site_names))]


def _sorted_out(group: Group, site_names: frozenset[str]) -> Group | None:
    """A group without repetitions and, where it names people, without desks.

    An agency beside people stays, listed as an author of its own or joined with `and`: it wrote
    with them.
    """
    once = list(_once(group.authors))
    persons = [a for a in once if _may_be_person(a.name, site_names)]
    chosen = [a for a in once if a in persons or desks.is_agency(a.name)]
    chosen = chosen if persons else once
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
