"""Bylines: who wrote a story, as a line beside the headline says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleannews.cruft import sections
from cleannews.cruft.wording import fold
from cleannews.metadata import date_cues, desks, people, timestamps
from cleannews.model import Author
from cleannews.regex import regex

LONGEST = 200
"""Characters of a byline, dates and titles included."""

_LEAD_IN = regex(
    r"^(?:(?:an?\s)?(?:analysis|guide|feature|essay|column|authored|contributed|comment|opinion|review|story|words|written|reported|reporting|posted|"
    r"kommentar|analyse|ein\s\w+|interview|text|ein\sgastbeitrag|autor(?:en|in|innen)?|"
    r"tekst|text(?:e)?|fotos?|publicado|escrito|scritto|publié|écrit|geschreven|skrevet)\s?:?\s)?"
    r"(?:by|byline(?=:)|redaktion(?=:)|von|vom|par|por|per|di|door|av|af|oleh|przez|od|autor(?:en|in)?|authors?|"
    r"réd|tekst|teksti|text|автор(?:ы)?|yazan|bởi|autor[ei]|autors|auteurs?|autores|skrevet av|"
    r"geschrieben von|文|作者|記者|著者|投稿者|編集委員)"
    r"(?:\s*[:：]\s*|\s+)(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_OPENER = regex(
    r"^(?:(?:kommentar|interview|analyse|bericht|text|words|written|posted|comment|opinion)\s)?"
    r"(?:by|von|par|por|di|door|av|af|oleh|autor(?:en|in)?|authors?)\s*:?$",
    re.IGNORECASE,
)
_SENTENCE = regex(r"[a-zà-ÿ]{2}\.\s+[A-ZÀ-Ý]|[!?]$")
_ROLE_TAIL = regex(
    r"(?:(?<!\s)\s++(?:–|—|-|·|•|on behalf of|for|für|para|pour|in|i|from|aus|skrifar|tips|på)\s"
    r"|,|\||/).*$",
    re.IGNORECASE | re.DOTALL,
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


def opens(text: str) -> bool:
    """Whether a line begins a byline: with `By`, or in the part behind a bar or a date."""
    if lead_in(text) or is_opener(text):
        return True
    words = text.lower().split() if len(text) <= LONGEST else []
    if people.LEADS.isdisjoint(words) or not ("|" in text or timestamps.find(text)):
        return False
    return any(lead_in(part) for part in without_date(text))


def is_helper(text: str) -> bool:
    """Whether a line is nothing but `Reviewed by` or the like, the helper on the next line."""
    match = _HELPERS.match(text.strip())
    return match is not None and match.end() == len(text.strip())


def _names_somebody(rest: str) -> bool:
    first = next((name for part in without_date(rest) for name in people.split(part)), "")
    return bool(first) and (people.is_person(shortened(first)) or desks.is_desk(first))


def without_date(text: str) -> list[str]:
    """The parts of a line between bars, less dates, times and the words that introduce them."""
    moments: Sequence[timestamps.Moment | timestamps.Clock] = timestamps.find(text)
    for moment in reversed(moments or timestamps.clocks(text[:LONGEST])):
        text = text[: moment.start] + " | " + text[moment.end :]
    parts = (_before_cue(part).strip(" ,–—-") for part in re.split(r"(?<!\s)\s*+[|•·⋅]\s*+", text))
    return [part for part in parts if part]


def _before_cue(part: str) -> str:
    """A part up to `published` and the like; the `Posted by` it may begin with is no such cue."""
    part = _UNIT.sub("", part)
    match = _LEAD_IN.match(part)
    start = match.start("rest") if match else 0
    return _LEFT.sub("", part[:start] + date_cues.before(part[start:]).strip())


_LEFT = regex(
    r"(?:\s(?:on|at|am|um|le|à|il|el|op|om|den|dne|dnia)|(?:^|[.,\s]\s?)(?:last|first|zuletzt))$",
    re.IGNORECASE,
)
"""What is left of `on 3 May` and `Last updated` when date and cue are gone."""
_UNIT = regex(r"^(?:uhr|hrs|hours|klo|timen)\b[\s,/–—-]*", re.IGNORECASE)
"""What is left behind the time of `15:46 Uhr`."""


def authors(lines: Sequence[str]) -> list[Author]:
    """The authors that the lines of one byline name: people and the agencies that they wrote
    with, or desks where nobody is named."""
    names: list[tuple[str, bool]] = []
    for line in [line for line in lines if people.has_title(line)] or lines:
        names += _of_line(line)
    persons = [name for name, person in names if person]
    joined = [name for name, person in names if not person and _is_joined(name, lines)]
    return [Author(name) for name in ([*persons, *joined] if persons else [n for n, _ in names])]


def _is_joined(name: str, lines: Sequence[str]) -> bool:
    """Whether an agency is named with people: `Ada Byron and AP`, not `Ada Byron, AP`."""
    if not desks.is_agency(name):
        return False
    line = " ".join(lines)
    place = line.find(name)
    return place > 0 and bool(_JOINT.search(line[:place]))


_JOINT = regex(r"(?:\s(?:and|und|et|y|e|i|og|och|en|ja|ve)|&)\s$", re.IGNORECASE)
"""What joins authors; `with AP` gives a source."""


def _of_line(line: str) -> list[tuple[str, bool]]:
    """The names of a line: of its parts that begin with `By`, else of the first with a person.

    What follows in other parts is sections and reading times, which look like names at times.
    """
    if _HELPERS.match(line) or _names_sections(line):
        return []
    parts = without_date(line)
    led = [part for part in parts if lead_in(part)]
    names: list[tuple[str, bool]] = []
    for part in led or parts:
        names += _read(people.unglued(without_lead(part)), part != without_lead(part))
        if not led and any(person for _, person in names):
            break
    return names


def _names_sections(line: str) -> bool:
    """Whether a line says where a story is filed: "In Local News, Sport"."""
    start, _, rest = line.partition(" ")
    return start in ("In", "IN") and all(fold(name) in sections.names() for name in rest.split(","))


_HELPERS = regex(
    r"(?:(?:medically |expert |fact[ -])?(?:reviewed|edited|checked|translated|"
    r"photo(?:graph)?(?:s|ed|y)?|illustrat(?:ed|ions?)|videos?)\s?(?:by|:)|copyright\b|©|"
    r"(?:photo|foto|image|bild|picture|credit)s?\s?[:©])",
    re.IGNORECASE,
)
"""Lines that name who helped with a story and did not write it."""


def without_lead(line: str) -> str:
    """A line that is known to be a byline, less the `By` it begins with."""
    match = _LEAD_IN.match(line)
    if not match:
        return line
    rest = match["rest"].strip()
    again = _LEAD_IN.match(rest)  # themes write `By` before a name that has its own
    return again["rest"].strip() if again else rest


def _read(text: str, led: bool) -> Iterator[tuple[str, bool]]:
    """The names of a part of a byline, each with whether it is a person's.

    Parameters:
        led: whether `By` stood before it; then a single word is a name as well.
    """
    for name in people.split(_NUMBER_BEHIND.sub("", _without_sections(text))):
        short = shortened(name)
        if people.is_person(short):
            yield short, True
        elif desks.is_job(name):
            continue
        elif desks.is_desk(name) or (led and name[0].isupper() and len(name.split()) == 1):
            yield name, False


def _without_sections(text: str) -> str:
    """A part of a byline less the sections that the story is filed under: `AP, in News, Sport`.

    Where a person is named behind it, `in` tells of a place: `Ada Byron, in Rome, and …`.
    """
    filed = _FILED.search(text)
    if not filed or any(map(people.is_person, people.split(text[filed.end() :]))):
        return text
    return text[: filed.start()]


_FILED = regex(r",\s(?:filed\s)?(?:in|under|en|em|dans)\s(?=[A-ZÀ-Þ])")
"""What stands between the names of a byline and those of sections."""
_NUMBER_BEHIND = regex(r"(?<=[^\W\d_])\s\d.*$")
"""Reading times and counts of comments behind the names."""


def shortened(name: str) -> str:
    """A name less the role or place written behind it: `Ada Byron in London`."""
    short = people.without_role(_ROLE_TAIL.sub("", name).strip())
    return short if people.is_person(short) else name


def affiliation(text: str) -> str | None:
    """The affiliation that a line behind a byline gives, as it stands, or None.

    It is a short line without a date that names a desk or agency: `BBC News, Beijing`; a job
    before it is left off: `Science reporter, BBC News`.
    """
    line = _without_job(text.strip(" .|·•"))
    short = len(line) <= LONGEST_AFFILIATION and not line.endswith(("!", "?", ":"))
    short = short and "://" not in line
    short = short and not (text.rstrip().endswith(".") and line.count(" ") >= SENTENCE_SPACES)
    if not short or timestamps.find(line) or date_cues.meaning(line) or lead_in(line):
        return None
    return line if desks.is_desk(line.split(",")[0]) and not desks.is_job(line) else None


def _without_job(line: str) -> str:
    job, comma, rest = line.partition(",")
    return rest.strip() if comma and desks.is_job(job) else line


LONGEST_AFFILIATION = 60
"""Characters: paper, desk and place."""

SENTENCE_SPACES = 5
"""White space in a line with a full stop that makes it a sentence."""
