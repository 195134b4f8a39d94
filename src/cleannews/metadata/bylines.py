"""Bylines: who wrote a story, as a line beside the headline says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleannews.metadata import date_cues, people, timestamps
from cleannews.model import Author

LONGEST = 200
"""Characters of a byline, dates and titles included."""

_LEAD_IN = re.compile(
    r"^(?:(?:an?\s)?(?:analysis|comment|opinion|review|story|words|written|reported|reporting|posted|"
    r"kommentar|analyse|ein\s\w+|interview|text|ein\sgastbeitrag|autor(?:en|in|innen)?|"
    r"tekst|text(?:e)?|fotos?|publicado|escrito|scritto|publié|écrit|geschreven|skrevet)\s?:?\s)?"
    r"(?:by|von|vom|par|por|per|di|door|av|af|oleh|przez|od|autor(?:en|in)?|author(?:s)?|"
    r"réd|tekst|teksti|text|автор(?:ы)?|yazan|bởi|autore|auteur|auteurs|autores?|skrevet av|"
    r"geschrieben von|文|作者|記者)(?:\s*[:：]\s*|\s+)(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|oleh|autor(?:en|in)?|authors?)\s*:?$", re.IGNORECASE
)
_SENTENCE = re.compile(r"[a-zà-ÿ]{2}\.\s+[A-ZÀ-Ý]|[!?]$")
_ROLE_TAIL = re.compile(
    r"\s*(?:,|\||–|—|-|·|•|/|\bfor\b|\bfür\b|\bpara\b|\bpour\b|\bin\b|\bi\b|\bfrom\b|\baus\b|"
    r"\bskrifar\b|\bjournalist\b|\breporter\b).*$",
    re.IGNORECASE,
)


def lead_in(text: str) -> str | None:
    """What follows `By`, `Von`, `Par` … at the start of a short line, or None for no byline."""
    if len(text) > LONGEST or _SENTENCE.search(text):
        return None
    match = _LEAD_IN.match(text)
    rest = match["rest"].strip() if match else ""
    return rest if rest and _names_somebody(rest) else None


def is_opener(text: str) -> bool:
    """Whether a line is nothing but `By`, its name on the next line."""
    return bool(_OPENER.match(text.strip()))


def _names_somebody(rest: str) -> bool:
    first = next(people.split(without_date(rest)), "")
    return bool(first) and (people.is_person(_shortened(first)) or people.is_desk(first))


def without_date(text: str) -> str:
    """A line less its dates, times and the words that introduce them."""
    for moment in reversed(timestamps.find(text)):
        text = text[: moment.start] + " | " + text[moment.end :]
    parts = re.split(r"\s*[|•·]\s*", text)
    return " | ".join(part for part in parts if not date_cues.meaning(part))


def authors(lines: Sequence[str]) -> list[Author]:
    """The authors that the lines of one byline name: people, or desks where nobody is named.

    What follows a person's name as an agency or a place is the affiliation, and so is a line
    of its own behind the only name.
    """
    names: list[tuple[str, bool]] = []
    for line in lines:
        rest = lead_in(line) or line
        names += [(name, person) for name, person in _read(without_date(rest))]
    return _grouped(names)


def _read(text: str) -> Iterator[tuple[str, bool]]:
    for name in people.split(text):
        short = _shortened(name)
        if people.is_person(short):
            yield short, True
        elif people.is_desk(name) or name[:1].isupper():
            yield name, False


def _shortened(name: str) -> str:
    """A name less the role or place written behind it: `Ada Byron in London`."""
    short = _ROLE_TAIL.sub("", name).strip()
    return short or name


def _grouped(names: list[tuple[str, bool]]) -> list[Author]:
    found: list[Author] = []
    desks: list[str] = []
    for name, person in names:
        if person:
            found.append(Author(name))
        else:
            desks.append(name)
    if not found:
        return [Author(name) for name in desks if people.is_desk(name)]
    return found


def affiliation(text: str) -> str | None:
    """The affiliation that a line behind a byline gives, as it stands, or None.

    It is a short line without a date that names a desk or agency: `BBC News, Beijing`.
    """
    line = text.strip(" .|·•")
    short = len(line) <= LONGEST_AFFILIATION and not line.endswith((".", "!", "?", ":"))
    if not short or timestamps.find(line) or date_cues.meaning(line) or lead_in(line):
        return None
    return line if people.is_desk(line.split(",")[0]) else None


LONGEST_AFFILIATION = 60
"""Characters: paper, desk and place."""
