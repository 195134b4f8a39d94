"""Who wrote the story: people and agencies with them, or a desk where no person is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.metadata import bylines, declared_authors, desks, marks, people, shown_authors
from cleannews.metadata.declared_authors import Group
from cleannews.metadata.folding import solid
from cleannews.metadata.sources import Sources
from cleannews.model import Author, Candidate

MARKED = 0.65
"""A link or element that the page marks as the author."""
OWN = 0.1
"""Share of its weight that a source keeps which names nobody but the site itself."""


def groups(found: Sources) -> list[Group]:
    """What each source says, the weightiest first."""
    given = [
        *declared_authors.linked(found),
        *declared_authors.metas(found),
        *shown_authors.lines(found),
    ]
    kept = [group for one in given if (group := _sorted_out(one, found.site_names))]
    if not any(group.people for group in kept):
        marked = (_sorted_out(one, found.site_names) for one in _marked(found))
        kept += [group for group in marked if group]
    if not any(group.people for group in kept):
        kept += [
            group
            for one in shown_authors.alone(found)
            if (group := _sorted_out(one, found.site_names))
        ]
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


def _marked(found: Sources) -> Iterator[Group]:
    names = marks.authors(found.page)
    if names:
        yield Group(
            tuple(a for n in names for a in bylines.authors([n])), "rel=author", MARKED, True
        )


def _sorted_out(group: Group, site_names: frozenset[str]) -> Group | None:
    """A group without repetitions and, where it names people, without desks.

    An agency that JSON-LD lists as an author of its own beside people stays: it wrote with them.
    """
    once = list(_once(group.authors))
    persons = [a for a in once if _may_be_person(a.name, site_names)]
    listed = group.source.startswith("json-ld")
    chosen = [a for a in once if a in persons or (listed and desks.is_agency(a.name))]
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
