"""Names that stand alone beside the headline, where no line says `By`.

A line of two capitalised words is a name, a section, a button or what the story is about. It is
taken for the author's where every part of it is accounted for, something beside it speaks of a
byline (a date, a job), and the story itself never uses its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleannews.metadata import bylines, date_cues, desks, opening, people, timestamps
from cleannews.metadata.folding import fold
from cleannews.metadata.sources import Sources
from cleannews.model import Decision, Label
from cleannews.regex import regex

LONGEST = 90
"""Characters of a line of names with their date and jobs."""
REACH = 6
"""Blocks below the headline; further down stand other stories and what the story is about."""
BESIDE = 1
"""Blocks between a name and the date it stands with."""
LONGEST_DATE = 100
"""Characters of the line of that date."""
SHORTEST_WORD = 3
"""Letters of a word that is looked for in the story; shorter ones are in any text."""
FREE = (Label.OTHER, Label.BYLINE, Label.DATELINE, Label.AUTHOR_NOTE)
"""Labels of blocks that may be signed: nobody knows better what these are."""
EDGES = " /–—-"
"""Signs left of what stood between a name and its date."""
NO_NAMES = frozenset(
    "copyright credit photo foto bild image picture share sharing print account comments "
    "teilen partager compartir condividi del dela jaa kommentare".split()
)
"""Words of buttons and of credits of pictures, which stand beside the headline as well."""


def lines(found: Sources) -> list[tuple[int, Decision]]:
    """The blocks that name the authors and nothing else, in order, each with its number."""
    signed = {place: named for place, one in _below(found) if (named := names(one.text))}
    told = _words_of_story(found) if signed else frozenset()
    signed = {place: named for place, named in signed.items() if not _in_story(named, told)}
    sure = {place for place in signed if _is_spoken_for(found, place)}
    run = sorted(place for place in signed if not sure.isdisjoint((place - 1, place, place + 1)))
    return [(place, found.decisions[place]) for place in run]


def names(line: str) -> list[str]:
    """The people that a line names; none where anything but jobs, desks and dates is left."""
    if len(line) > LONGEST or line.endswith((".", "!", "?", ":")):
        return []
    if not NO_NAMES.isdisjoint(fold(line).split()):
        return []
    if people.has_title(line):
        return list(people.split(line))
    named: list[str] = []
    for part in bylines.without_date(line):
        part = part.strip(EDGES)
        if not part or part[0].isdigit():
            continue  # reading times and counts
        read = list(_read(part))
        if not all(read):
            return []
        named += [name for name in read if people.is_person(name)]
    return named


def _read(part: str) -> Iterator[str]:
    """The people, desks and jobs of a part; an empty text for anything else."""
    if ":" in part:
        yield ""
    for name in people.split(people.unglued(bylines.without_lead(part))):
        short = people.without_role(name)
        if people.is_person(short) and _is_proper(short):
            yield short
        else:
            yield name if desks.is_desk(name) or desks.is_job(name) else ""


def _is_proper(name: str) -> bool:
    """Whether a name is written as one: no word in capitals, none in a script without them."""
    words = [word for word in name.split() if len(word) >= SHORTEST_WORD]
    return not any(word.isupper() for word in words) and not people.is_wide(name)


def _below(found: Sources) -> Iterator[tuple[int, Decision]]:
    if found.title is None:
        return
    for place, decision in opening.blocks(found):
        if 0 < place - found.title <= REACH and decision.label in FREE:
            yield place, decision


def _is_spoken_for(found: Sources, place: int) -> bool:
    """Whether the line or one beside it says more than a name: a date, a job, a reporter's title.

    A copy of the name elsewhere on the page says nothing: what stories are about is repeated too.
    """
    text = found.decisions[place].text
    if people.has_title(text) or desks.is_job(text):
        return True
    return any(is_dated(found.decisions[n].text) for n in _around(found, place))


def _around(found: Sources, place: int) -> list[int]:
    """The line itself and the next ones that hold a word, for bars and dots stand between."""
    worded = [
        n
        for n in range(max(0, place - REACH), min(len(found.decisions), place + REACH + 1))
        if n == place or any(char.isalnum() for char in found.decisions[n].text)
    ]
    at = worded.index(place)
    return worded[max(0, at - BESIDE) : at + BESIDE + 1]


def is_dated(text: str) -> bool:
    """Whether a line speaks of a time: a date, `Published`, `3 hours ago`."""
    if len(text) > LONGEST_DATE:
        return False
    return bool(timestamps.find(text) or date_cues.meaning(text) or _AGO.search(text))


_AGO = regex(
    r"\b\d{1,2}\s\w{2,10}\s(?:ago|geleden|sedan|siden|sitten|fa|назад|önce|lalu)\b|"
    r"\b(?:vor|hace|il y a|há|před)\s\d{1,2}\s\w",
    re.IGNORECASE,
)
"""How long ago, where a page counts from the day it was fetched: no date, but a byline's."""


def _words_of_story(found: Sources) -> frozenset[str]:
    kept = (one.text for one in found.decisions if one.kept)
    return frozenset(word for text in kept for word in fold(text).split())


def of_story(found: Sources, named: list[str]) -> bool:
    """Whether the story speaks of the people named, so that they did not write it."""
    return bool(named) and _in_story(named, _words_of_story(found))


def _in_story(named: list[str], told: frozenset[str]) -> bool:
    """Whether the story uses a word of the names: then they are its people, or no names."""
    words = (word for name in named for word in fold(name).split())
    return any(len(word) >= SHORTEST_WORD and word in told for word in words)
