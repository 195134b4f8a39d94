"""The authors that a page shows: in its bylines, and in lines beside its headline."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.metadata import bylines, opening, people, signed
from cleannews.metadata.declared_authors import Group
from cleannews.metadata.folding import fold
from cleannews.metadata.sources import Sources
from cleannews.model import Author, Decision, Label

BYLINE = 0.9
"""A block labelled byline beside the headline."""
BARE = 0.65
"""The same without `By`, where a line nearby has it."""
BARE_BYLINE, IN_DATE_LINE, ALONE = (
    "names labelled byline",
    "name in a date line",
    "name alone beside the headline",
)
"""Sources of names that no `By` introduces: some are those of sections."""
LEAD_IN = 0.85
"""A line beside the headline that begins with `By` and a name."""
CREDIT = 0.4
"""A byline after the end of the story: at times of those who only helped."""
DATED = 0.5
"""A name that stands with the date."""
BEHIND = 0.5
"""A name that signs the story at its end."""
SIGNED = 0.6
"""A name alone beside the headline."""
LINES = 8
"""Lines of a byline away from the headline at most."""
DISTANCE = 3
"""Blocks between two lines of one byline."""
MOST_LINES = 12
"""Lines that a byline goes on for: a name each and the commas between them."""
JOINTS = frozenset("and und et y e og och i en и with mit".split())
"""Words that stand on lines of their own between two names."""

Line = tuple[int, Decision]


def lines(found: Sources) -> Iterator[Group]:
    """What the lines that say so name: bylines, `By` and a name, a name with the date."""
    near = list(opening.blocks(found))
    near = [(n, d) for n, d in near if not n or not bylines.is_helper(found.decisions[n - 1].text)]
    labelled = _told([(n, d) for n, d in near if d.label is Label.BYLINE])
    opened = [(n, d) for n, d in near if bylines.opens(d.text)]
    if labelled:
        led = bylines.opens(labelled[0][1].text)
        source = "byline" if led else BARE_BYLINE
        yield _byline(found, labelled, source, BYLINE if led else BARE)
    if opened:
        yield _byline(found, opened[:1], "line that begins like a byline", LEAD_IN)
    dated = [(n, d) for n, d in near if d.label is Label.DATELINE]
    for line in dated:
        group = _persons_only(_byline(found, [line], IN_DATE_LINE, DATED))
        names = [one.name for one in group.authors]
        wide = any(map(people.is_wide, names)) and not people.has_title(line[1].text)
        if not wide and not signed.of_story(found, names):
            yield group
    far = [] if labelled else _far(found)
    if far:
        group = _byline(found, far[:LINES], "byline away from the headline", CREDIT)
        yield _persons_only(group)


def _far(found: Sources) -> list[Line]:
    """The lines labelled byline wherever they stand: those that say `By`, else those that hold
    nothing but names, for far from the headline the label is at times a teaser's."""
    given = list(found.labelled(Label.BYLINE))
    led = [(n, d) for n, d in given if bylines.opens(d.text)]
    return led or [(n, d) for n, d in given if signed.names(d.text)]


def alone(found: Sources) -> Iterator[Group]:
    """The names that stand alone beside the headline, where no line says `By`."""
    near = signed.lines(found)
    near = [(n, d) for n, d in near if n - near[0][0] <= DISTANCE * len(near)]
    authors = [Author(name) for _, one in near for name in signed.names(one.text)]
    if authors:
        yield Group(tuple(authors), ALONE, SIGNED, True)


def behind(found: Sources) -> Iterator[Group]:
    """The names that sign the story at its end: a reporter with a title, a name behind `By`."""
    lines = list(opening.closing(found))
    for n, (_, one) in enumerate(lines):
        if one.label in ENDS:
            return
        named = _signs(one.text, "".join(d.text for _, d in lines[n + 1 : n + 2]))
        if named and not signed.of_story(found, named):
            yield Group(tuple(map(Author, named)), "signed at the end", BEHIND, True)
            return


def _signs(text: str, behind: str) -> list[str]:
    """The people that a line behind the story, or it and the next one together, name as such."""
    if bylines.is_opener(text):
        return signed.names(behind)
    for line in (text, f"{text} {behind}"):
        if people.has_title(line):
            return signed.names(line)
    if bylines.lead_in(text):
        return [one.name for one in bylines.authors([text]) if people.is_person(one.name)]
    return []


ENDS = (Label.RELATED, Label.COMMENTS, Label.NAVIGATION, Label.COPYRIGHT)
"""Labels of what follows a story: names further down are other people's."""


def _told(lines: list[Line]) -> list[Line]:
    """Of the lines labelled byline those that say `by`, where some do: what stands around them
    are credits of pictures, buttons, and under them the author's place."""
    leads = [(n, d) for n, d in lines if bylines.opens(d.text)]
    return leads or lines


def _persons_only(group: Group) -> Group:
    """A group less its desks, which in such a place are sources and no authors."""
    persons = (one for one in group.authors if people.is_person(one.name))
    return group._replace(authors=tuple(persons))


def _byline(found: Sources, lines: list[Line], source: str, weight: float) -> Group:
    """A group from blocks of one byline, in page order, with the lines it goes on for."""
    places = sorted(n for n, _ in lines)
    places = [n for n in places if n - places[0] <= DISTANCE * len(places)]
    places += _going_on(found, places[-1])
    texts = [found.decisions[n].text for n in places]
    following = found.decisions[places[-1] + 1 : places[-1] + 2]
    behind = [one.text for one in following if not one.block.hidden]
    if bylines.is_opener(texts[-1]):
        texts, behind = texts + behind, []
    named = [text for text in texts if not bylines.is_opener(text)]
    authors = _affiliated(bylines.authors(named), [*named[1:], *behind])
    return Group(tuple(authors), source, weight, True)


def _going_on(found: Sources, last: int) -> list[int]:
    """The lines behind a byline that name more people: those behind `By` on a line of its own,
    a comma or an `and`, as long as each line is nothing but names."""
    more: list[int] = []
    opened = bylines.is_opener(found.decisions[last].text)
    for place in range(last + 1, min(last + 1 + MOST_LINES, len(found.decisions))):
        text, before = found.decisions[place].text, found.decisions[place - 1].text
        if not (opened or _is_open(before) or _is_joint(text)):
            break
        if not (_is_joint(text) or (signed.names(text) and not signed.is_dated(text))):
            break
        more.append(place)
    return more


def _is_open(text: str) -> bool:
    return text.rstrip().endswith((",", "&", "+")) or _is_joint(text)


def _is_joint(text: str) -> bool:
    return text.strip() in (",", "&", "|", "·", "•", "/", "+") or fold(text) in JOINTS


def _affiliated(authors: list[Author], lines: list[str]) -> list[Author]:
    """A single author with the affiliation that a line behind the name gives."""
    if len(authors) != 1 or authors[0].affiliation or not people.is_person(authors[0].name):
        return authors
    at = next((a for line in lines if (a := bylines.affiliation(line))), None)
    return [authors[0]._replace(affiliation=at)]
