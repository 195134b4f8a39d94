"""Observations in, a profile out: lines counted over distinct pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cleannews.sites.evidence import FEWEST_PAGES
from cleannews.sites.forms import form
from cleannews.sites.observe import Observation, Place, unpack
from cleannews.sites.profile import Line, Profile
from cleannews.sites.sketch import articles

TWICE = 2
"""Pages from which a line has come back."""

Lessons = tuple[str, Sequence[bytes]]
"""A site and the packed observations of its sample."""


def taught(sites: Iterable[Lessons]) -> Iterator[Profile]:
    """The profiles of the sites that teach something, in the order of the sites."""
    for site, seen in sites:
        if profile := profile_of(site, seen):
            yield profile


def profile_of(site: str, seen: Iterable[bytes]) -> Profile | None:
    """The profile that packed observations of a site give; None of too few distinct pages."""
    profile = learn(site, map(unpack, seen))
    return profile if profile.pages >= FEWEST_PAGES else None


def learn(site: str, observations: Iterable[Observation]) -> Profile:
    """The profile of a site: lines and forms seen on two distinct pages or more.

    The outcome does not depend on the order of the observations. Memory grows with their
    lines; the store bounds how many there are.
    """
    distinct = _distinct(sorted(observations, key=lambda seen: (seen.key, seen.source)))
    lines, forms = _Count(), _Count()
    for seen in distinct:
        lines.add(seen.lines, seen.source)
        forms.add(_forms(seen.lines), seen.source)
    recurring = lines.recurring()
    templates = _varied(forms.recurring(), lines.found)
    return Profile(site, len(distinct), recurring, templates)


def _distinct(observations: Sequence[Observation]) -> list[Observation]:
    """One observation an article, with the lines of all its copies."""
    groups: dict[int, list[Observation]] = {}
    numbers = articles([seen.body for seen in observations])
    for number, seen in zip(numbers, observations, strict=True):
        groups.setdefault(number, []).append(seen)
    return [_united(group) for group in groups.values()]


def _united(copies: Sequence[Observation]) -> Observation:
    """The copies as one page: a line kept in one of them was kept."""
    lines: dict[str, Place] = {}
    for seen in copies:
        for text, place in seen.lines.items():
            if place == "kept" or text not in lines:
                lines[text] = place
    return copies[0]._replace(lines=lines, source=min(seen.source for seen in copies))


def _forms(lines: dict[str, Place]) -> dict[str, Place]:
    forms: dict[str, Place] = {}
    for text, place in lines.items():
        shape = form(text)
        if shape and (place == "kept" or shape not in forms):
            forms[shape] = place
    return forms


def _varied(forms: dict[str, Line], lines: dict[str, Line]) -> dict[str, Line]:
    """Forms that several texts have; one with a single text says no more than the text."""
    texts: dict[str, int] = {}
    for text in lines:
        if (shape := form(text)) in forms:
            texts[shape] = texts.get(shape, 0) + 1
    return {shape: line for shape, line in forms.items() if texts[shape] > 1}


class _Count:
    """Lines with how often and where they were seen, a page at a time."""

    def __init__(self) -> None:
        self.found: dict[str, Line] = {}

    def add(self, lines: dict[str, Place], source: str) -> None:
        for text, place in lines.items():
            once = _ONCE[place]
            known = self.found.get(text)
            line = Line(*once, example=source)
            self.found[text] = known + line if known else line

    def recurring(self) -> dict[str, Line]:
        return {text: line for text, line in self.found.items() if line.pages >= TWICE}


_ONCE: dict[Place, tuple[int, int, int, int, int]] = {
    "before": (1, 1, 0, 0, 0),
    "within": (1, 0, 1, 0, 0),
    "after": (1, 0, 0, 1, 0),
    "kept": (1, 0, 1, 0, 1),
}
"""Pages, before, within, after, kept: what one page adds to a line."""
