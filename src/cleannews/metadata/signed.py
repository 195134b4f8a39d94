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
BUTTONS = (Label.TOOLS, Label.SHARE, Label.ADVERT)
"""Labels of what stands between a name and its date and says nothing of either."""
EDGES = " /–—-"
"""Signs left of what stood between a name and its date."""
NO_NAMES = frozenset(
    "copyright credit photo foto bild image picture share sharing print account comments "
    "teilen partager compartir condividi del dela jaa kommentare contact watch listen "
    "artikel".split()
)
"""Words of buttons and of credits of pictures, which stand beside the headline as well."""


def lines(found: Sources) -> list[tuple[int, Decision]]:
    """The blocks that name the authors and nothing else, in order, each with its number."""
    signed = {place: named for place, one in _below(found) if (named := names(one.text))}
    told = _words_of_story(found) if signed else frozenset()
    free = [place for place in sorted(signed) if not _tells_of(found, place, signed[place], told)]
    sure = {place for place in free if _is_spoken_for(found, place)}
    runs = [run for run in _runs(found, free) if not sure.isdisjoint(run)]
    return [(place, found.decisions[place]) for run in runs for place in run]


def _runs(found: Sources, places: list[int]) -> list[list[int]]:
    """The lines of names in groups: between two of one group stand jobs and commas alone."""
    runs: list[list[int]] = []
    for place in places:
        joined = bool(runs) and all(
            _is_between(one.text) for one in found.decisions[runs[-1][-1] + 1 : place]
        )
        if joined:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _is_between(text: str) -> bool:
    return is_job_line(text) or not any(char.isalnum() for char in text)


def is_job_line(text: str) -> bool:
    """Whether a line is a job and where it is done: `News Reporter`, `Correspondent in Oslo`."""
    words = fold(text).split()
    if len(words) > LONGEST_JOB or text.endswith((".", "!", "?", ":")):
        return False
    job = next((n for n, word in enumerate(words) if word in desks.JOBS), None)
    return job is not None and all(w in desks.ROLES or w in desks.WORDS for w in words[:job])


LONGEST_JOB = 6
"""Words of a line that tells what somebody works as; a headline has more."""


def names(line: str) -> list[str]:
    """The people that a line names; none where anything but jobs, desks and dates is left."""
    if len(line) > LONGEST or line.endswith((".", "!", "?", ":")):
        return []
    if not NO_NAMES.isdisjoint(fold(line).split()):
        return []
    if people.has_title(line):
        return list(people.split(line))
    named: list[str] = []
    for piece in (one for part in bylines.without_date(line) for one in _DASH.split(part)):
        part = piece.strip(EDGES)
        if not part or part[0].isdigit() or is_job_line(part):
            continue  # reading times, counts, and what somebody works as
        read = list(_read(part))
        if not all(read):
            return []
        named += [name for name in read if people.is_person(name)]
    return named


_DASH = regex(r"\s[–—]\s")
"""What stands between a name and a job, as a bar does."""


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
        if 0 < place - found.title <= REACH and _may_be_signed(found, place):
            yield place, decision


def _may_be_signed(found: Sources, place: int) -> bool:
    """Whether nobody knows better what a line is, or the next one tells the job of its name."""
    label = found.decisions[place].label
    behind = found.decisions[place + 1 : place + 2]
    return label in FREE or (
        label is Label.NAVIGATION and any(is_job_line(one.text) for one in behind)
    )


def _is_spoken_for(found: Sources, place: int) -> bool:
    """Whether the line or one beside it says more than a name: a date, a job, a reporter's title.

    A copy of the name elsewhere on the page says nothing: what stories are about is repeated too.
    """
    text = found.decisions[place].text
    behind = found.decisions[place + 1 : place + 2]
    if people.has_title(text) or desks.is_job(text) or any(is_job_line(d.text) for d in behind):
        return True
    return any(is_dated(found.decisions[n].text) for n in _around(found, place))


def _around(found: Sources, place: int) -> list[int]:
    """The line itself and the next ones that hold a word, for bars and dots stand between."""
    worded = [
        n
        for n in range(max(0, place - REACH), min(len(found.decisions), place + REACH + 1))
        if n == place or _is_worded(found.decisions[n])
    ]
    at = worded.index(place)
    return worded[max(0, at - BESIDE) : at + BESIDE + 1]


def _is_worded(decision: Decision) -> bool:
    return decision.label not in BUTTONS and any(char.isalnum() for char in decision.text)


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
    told = _words_of_story(found) if named else frozenset()
    return any(_is_whole(name, told) or _is_called(name, told) for name in named)


def _tells_of(found: Sources, place: int, named: list[str], told: frozenset[str]) -> bool:
    """Whether the story speaks of a name, or uses the words of what is none.

    A line that says when or as what somebody works is a byline, so there the whole name must
    stand in the story: others have the same family name.
    """
    text = found.decisions[place].text
    sure = is_dated(text) or desks.is_job(text)
    return any(_is_whole(name, told) or (not sure and _is_called(name, told)) for name in named)


def _is_whole(name: str, told: frozenset[str]) -> bool:
    """Whether a story uses every word of a name."""
    words = [word for word in fold(name).split() if len(word) >= SHORTEST_WORD]
    return bool(words) and told.issuperset(words)


def _is_called(name: str, told: frozenset[str]) -> bool:
    """Whether a story uses the family name, or half of the words of what may be no name."""
    words = [word for word in fold(name).split() if len(word) >= SHORTEST_WORD]
    words = [word for word in words if word not in people.PARTICLES]
    used = [word for word in words if word in told]
    return words[-1:] == used[-1:] or 2 * len(used) >= max(1, len(words))


def small_words(found: Sources) -> frozenset[str]:
    """The words that the story writes in small letters."""
    kept = (one.text for one in found.decisions if one.kept)
    return frozenset(word for text in kept for word in _WORD.findall(text) if word.islower())


_WORD = regex(r"[^\W\d_]+")


def is_topic(name: str, small: frozenset[str]) -> bool:
    """Whether every word of a name is one that the story writes in small letters."""
    words = [word for word in fold(name).split() if len(word) >= SHORTEST_WORD]
    return bool(words) and small.issuperset(words)
