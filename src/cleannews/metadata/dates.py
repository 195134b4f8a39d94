"""When the story was published and when it was changed: each from its own evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.metadata import (
    date_cues,
    day_order,
    headlines,
    json_ld,
    marks,
    opening,
    record,
    timestamps,
)
from cleannews.metadata.date_metas import MODIFIED_META, PUBLISHED_META
from cleannews.metadata.sources import Sources, address
from cleannews.metadata.timestamps import Moment, Order
from cleannews.model import Candidate, Label
from cleannews.regex import regex

LINKED = 1.0
CREATED = 0.35
"""`dateCreated` and the like: at times the day of a draft."""
MARKED = 0.7
"""A `time` element next to the headline; less the further behind."""
PROPERTY = 0.75
FIELD = 0.9
"""The field of a database's record; above the story stands when that was asked for."""
LATER = 0.36
"""A second `time` element of a kind: as a rule of another story."""
LINE = 0.65
"""A date line beside the headline, published or without a word of what it is."""
UNSAID = 0.6
ADDRESS = 0.5
FAR = 0.4
"""A date line away from the headline."""
BEHIND = 0.38
"""The first date line behind the body: the story's own, or that of the next one."""
REST = 70
"""Characters that may stand in a date line besides the date: names, places, cues."""
CLOSE = 4000
"""Characters of source between the headline's heading and its `time` element."""
ENOUGH = 0.34
"""Evidence below this, alone, gives no date."""


def candidates(found: Sources) -> list[Candidate]:
    """Every date the page gives of itself, `published` and `modified` apart."""
    order = day_order.order(found)
    declared = [*_linked(found), *_metas(found, order)]
    if not any(one.field == "published" and one.weight >= MARKED for one in declared):
        declared += _marked(found)  # the search through the source is slow, and rarely needed
    return [*declared, *_fields(found, order), *_lines(found, order), *_address(found)]


def stated(given: Iterable[Candidate]) -> list[Candidate]:
    """The dates in raw values that are known to hold one."""
    read = ((machine(one.value), one) for one in given)
    return [one._replace(value=value) for value, one in read if value]


def choose(given: list[Candidate], field: str) -> str | None:
    """The value of a field with most evidence, or None.

    The weightiest source says the day; of all values of that day the one that knows time and
    zone is taken.
    """
    best = _day(given, field)
    if best and field == "published" and best == _day(given, "modified"):
        best = _earlier(given, best) or best
    same_day = [one for one in given if one.field == field and one.value[:DAY] == best]
    return max(same_day, key=_worth).value if same_day else None


def _day(given: list[Candidate], field: str) -> str | None:
    """The day that the weightiest source of a field names, or None."""
    days: dict[str, float] = {}
    for one in given:
        if one.field == field:
            days[one.value[:DAY]] = max(days.get(one.value[:DAY], 0.0), one.weight)
    best = max(days, key=lambda day: days[day], default=None)
    return best if best and days[best] >= ENOUGH else None


def _earlier(given: list[Candidate], day: str) -> str | None:
    """The day before this one that the page shows as that of publication, or None.

    Templates fill in the day of the last change for both, where they declare them.
    """
    sources = {one.source for one in given if one.value[:DAY] == day and one.field == "published"}
    if sources & SEEN:
        return None
    shown = [
        (one.weight, one.value[:DAY])
        for one in given
        if one.field == "published" and one.value[:DAY] < day and one.weight >= UNSAID
    ]
    return max(shown)[1] if shown else None


DAY = len("2008-12-29")
SEEN = frozenset({"date line", "address"})
"""Sources that no template fills in."""
PRECISION = 0.3
"""What a time of day adds to a value of the winning day, and a zone once more."""


def _worth(one: Candidate) -> float:
    timed = len(one.value) > DAY
    zoned = timed and one.value[-6] in "+-"
    return one.weight + PRECISION * (int(timed) + int(zoned))


def machine(value: str, order: Order = "") -> str | None:
    """A date as programs write it (ISO 8601, RFC 5322 and their misspellings), or None."""
    compact = _COMPACT.match(value.strip())
    if compact:
        return timestamps.calendar_date(*(int(part) for part in compact.groups()))
    moments = timestamps.find(value.strip()[:LONGEST_VALUE], order)
    return moments[0].iso if moments else None


_COMPACT = regex(r"^((?:19|20)\d{2})(\d{2})(\d{2})(?:$|T|\d{6}$)")
LONGEST_VALUE = 80


def _candidate(field: str, value: str | None, source: str, weight: float) -> Iterator[Candidate]:
    if value:
        yield Candidate(field, value, source, weight)


def _linked(found: Sources) -> Iterator[Candidate]:
    for key, field, weight in (
        ("datePublished", "published", LINKED),
        ("dateCreated", "published", CREATED),
        ("uploadDate", "published", CREATED),
        ("dateModified", "modified", LINKED),
    ):
        value = json_ld.text(found.story.get(key))
        yield from _candidate(field, machine(value), f"json-ld {key}", weight)


def _metas(found: Sources, order: Order) -> Iterator[Candidate]:
    for name, content in found.page.head.meta:
        for field, table in (("published", PUBLISHED_META), ("modified", MODIFIED_META)):
            if name in table:
                yield from _candidate(field, machine(content, order), f"meta {name}", table[name])


def _marked(found: Sources) -> Iterator[Candidate]:
    """Times in the markup near the headline; the first of a kind, above the body, counts most."""
    source = found.page.document.text if found.page.kind == "html" else ""
    heading, body = source.find("<h1"), _body_place(found, source)
    seen: set[str] = set()
    for one in marks.times(found.page):
        near = heading < 0 or -CLOSE <= one.place - heading <= CLOSE
        value = machine(one.value) if near else None
        if value:
            field = _marked_field(one)
            weight = PROPERTY if "itemprop" in one.tag else MARKED
            other = field in seen or 0 <= body < one.place
            yield Candidate(field, value, "time element", LATER if other else weight)
            seen.add(field)


def _body_place(found: Sources, source: str) -> int:
    """Where the first prose of the body stands in the source, or -1."""
    if not source or not found.decisions:
        return -1
    start = headlines.body_start(found.page, opening.body_scores(found.decisions))
    return source.find(found.decisions[start].text[:SNIPPET])


SNIPPET = 25
"""Characters that tell a paragraph from others, and rarely hold an entity."""


def _marked_field(one: marks.MarkedTime) -> str:
    """What the start tag, or the words right before it and in it, call the time."""
    tag = one.tag.lower()
    if "modified" in tag or "updated" in tag:
        return "modified"
    return date_cues.meaning(one.said) or "published"


def _lines(found: Sources, order: Order) -> Iterator[Candidate]:
    near = list(opening.near(found))
    for _, decision in near:
        certain = decision.label in (Label.DATELINE, Label.BYLINE)
        if certain or is_date_line(decision.text, order):
            yield from _line(decision.text, order, 1.0)
    for _, decision in opening.above(found):
        if decision.label is Label.OTHER and is_date_line(decision.text, order):
            yield from _line(decision.text, order, FAR / LINE)
    places = {place for place, _ in near}
    for place, decision in found.labelled(Label.DATELINE, Label.BYLINE):
        if place not in places:
            yield from _line(decision.text, order, FAR / LINE)
    for _, decision in opening.closing(found):
        if decision.label is Label.OTHER and is_date_line(decision.text, order):
            yield from _line(decision.text, order, BEHIND / LINE)
            return


def _fields(found: Sources, order: Order) -> Iterator[Candidate]:
    for day in record.days(found):
        yield from _candidate("published", machine(day, order), "database field", FIELD)


def is_date_line(text: str, order: Order) -> bool:
    """Whether a line says little more than when: the date, a cue, perhaps a name or place."""
    moments = timestamps.find(text, order) if len(text) <= REST * 3 else []
    spent = sum(moment.end - moment.start for moment in moments)
    rest = text[: moments[0].start] if moments else ""
    if date_cues.meaning(rest) and len(rest) <= REST:
        return True
    if moments and moments[0].start == 0 and moments[0].time:
        return True  # the line goes on with the text of a picture
    return bool(moments) and len(text) - spent <= REST and not text.endswith((".", "?", "!"))


def _line(text: str, order: Order, share: float) -> Iterator[Candidate]:
    moments = timestamps.find(text, order)
    before = 0
    for moment in moments:
        said = date_cues.meaning(text[before : moment.start])
        before = moment.end
        weight = share * (LINE if said else UNSAID)
        yield Candidate(said or "published", moment.iso, "date line", weight)
    if moments:
        yield from _changed_later(text, moments[-1], share)


def _changed_later(text: str, last: Moment, share: float) -> Iterator[Candidate]:
    """The update of which only the time is given: `25/04/2026 Actualizado a las 15:10h.`"""
    behind = text[last.end :]
    for clock in timestamps.clocks(behind)[:1]:
        if date_cues.meaning(behind[: clock.start]) == "modified":
            iso = f"{last.date}T{clock.time}{clock.zone}"
            yield Candidate("modified", iso, "date line", share * LINE)


_IN_ADDRESS = regex(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$|\.)")
_JOINED = regex(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")


def _address(found: Sources) -> Iterator[Candidate]:
    path = address(found.page)
    for pattern, weight in ((_IN_ADDRESS, ADDRESS), (_JOINED, FAR)):
        match = pattern.search(path)
        if match:
            date = timestamps.calendar_date(*(int(part) for part in match.groups()))
            yield from _candidate("published", date, "address", weight)
            return
