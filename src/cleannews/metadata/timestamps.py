"""Dates and times in text: found where they stand, in any of the languages of `months`.

A light reader of our own: it gives the place of every date in a line, which decides whether the
line is a date line and what the date means, and it never fills in what the text does not say. No
zone on the page means no offset; a day and month that could be swapped mean no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from cleannews.metadata import date_cues, months, zones
from cleannews.metadata.date_patterns import (
    DAY_FIRST,
    DOTTED_TIME,
    ISO,
    MONTH_FIRST,
    NUMBERS,
    TIME,
    VIETNAMESE,
    YEAR_FIRST,
)
from cleannews.regex import regex

Order = Literal["dmy", "mdy", ""]

FIRST_YEAR, LAST_YEAR = 1970, 2099
"""A year of two digits is read within this century; pages on the web are no older than this."""
PIVOT = 70
LONGEST_LINE = 2000
"""Characters: no date line is longer, and prose need not be searched."""
NEAR = 24
"""Characters between a date and its time: a weekday, a comma and a word such as `um`, no more."""


class Moment(NamedTuple):
    """A date, with a time where one stands beside it, and its place in the text."""

    date: str
    time: str
    zone: str
    start: int
    end: int

    @property
    def iso(self) -> str:
        """ISO 8601: a bare date, with time where given, with offset where given."""
        return f"{self.date}T{self.time}{self.zone}" if self.time else self.date


class Clock(NamedTuple):
    """A time of day and its place in the text."""

    time: str
    zone: str
    start: int
    end: int


_DIGIT = regex(r"\d")


def find(text: str, order: Order = "") -> list[Moment]:
    """Every date of a text, in the order they stand, each with the time beside it.

    Parameters:
        order: how the page writes dates of three numbers where they can be read both ways.
    """
    if len(text) > LONGEST_LINE or not _DIGIT.search(text):
        return []
    dates = _dates(text, order)
    if not dates:
        return []
    taken: set[int] = set()
    times = clocks(text)
    return [_with_time(text, date, times, taken) for date in dates]


def clocks(text: str) -> list[Clock]:
    """Every time of day in a text, `12:01 GMT`, `4 PM`, `11.08 Uhr`, in order."""
    if not _DIGIT.search(text):
        return []
    return [clock for match in TIME.finditer(text) if (clock := _clock(match))]


def _clock(match: re.Match[str]) -> Clock | None:
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    time = f"{hour:02d}:{match['minute'] or '00'}:{match['second'] or '00'}"
    return Clock(time, zones.offset(match["zone"] or ""), match.start(), match.end())


def _dates(text: str, order: Order) -> list[Moment]:
    """The dates alone, none inside another."""
    found = sorted(_readings(text, order), key=lambda date: (date.start, -date.end))
    apart: list[Moment] = []
    for date in found:
        if not apart or date.start >= apart[-1].end:
            apart.append(date)
    return apart


def _readings(text: str, order: Order) -> Iterator[Moment]:
    for match in ISO.finditer(text):
        yield from _dated(match, match["year"], match["month"], match["day"])
    for match in NUMBERS.finditer(text):
        yield from _numbers(match, order)
    for pattern in (DAY_FIRST, MONTH_FIRST, YEAR_FIRST):
        yield from _named(pattern, text)
    if "tháng" in text:
        for match in VIETNAMESE.finditer(text):
            yield from _dated(match, match["year"], match["month"], match["day"])


def _named(pattern: re.Pattern[str], text: str) -> Iterator[Moment]:
    """Dates with the month as a word; what only looks like one gives back all but its first
    character, for in `15:56 BST, 27 April 2024` the date begins inside of `56 BST, 27`."""
    match = pattern.search(text)
    while match:
        date = _month_named(match)
        if date:
            yield date
        match = pattern.search(text, match.end() if date else match.start() + 1)


def _month_named(match: re.Match[str]) -> Moment | None:
    month = months.number(match["month"])
    day = match["day"] or match.groupdict().get("before")
    if month is None or not day:
        return None
    return next(_dated(match, match["year"].strip("'’"), str(month), day), None)


def _numbers(match: re.Match[str], order: Order) -> Iterator[Moment]:
    """A date of three numbers, where their order is sure."""
    first, second, third = match["first"], match["second"], match["third"]
    if not _same_marks(match["mark"], match["other"]):
        return
    if len(first) == 4:
        yield from _dated(match, first, second, third)
    elif len(first) <= 2 and len(third) != 1:
        day_first = _day_first(int(first), int(second), match["mark"], order)
        if day_first is not None:
            day, month = (first, second) if day_first else (second, first)
            yield from _dated(match, third, month, day)


def _same_marks(mark: str, other: str) -> bool:
    return mark == other or mark + other in ("年月", "년월")


def _day_first(first: int, second: int, mark: str, order: Order) -> bool | None:
    """Whether the day stands first; None where nothing says so. Dots always mean day first."""
    if first > 12 or mark == "." or first == second:
        return True
    if second > 12:
        return False
    return {"dmy": True, "mdy": False, "": None}[order]


def _dated(match: re.Match[str], year: str, month: str, day: str) -> Iterator[Moment]:
    date = calendar_date(int(year), int(month), int(day))
    if date:
        yield Moment(date, "", "", match.start(), match.end())


def calendar_date(year: int, month: int, day: int) -> str | None:
    """`2008-02-29`, or None where there is no such day; two digits of a year are completed."""
    if year < 100:
        year += 2000 if year < PIVOT else 1900
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    longest = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= longest else None


def _with_time(text: str, date: Moment, times: list[Clock], taken: set[int]) -> Moment:
    """The date with the free time that stands next to it: one with a zone first, then the one
    behind it."""
    ranked = sorted(times, key=lambda c: (not c.zone, c.start < date.start, c.start))
    for clock in ranked:
        if clock.start not in taken and _beside(text, date, clock):
            taken.add(clock.start)
            start, end = min(date.start, clock.start), max(date.end, clock.end)
            return Moment(date.date, clock.time, clock.zone, start, end)
    return date


def _beside(text: str, date: Moment, clock: Clock) -> bool:
    after = clock.start >= date.end
    if not after and clock.end > date.start:
        return False
    gap = text[date.end : clock.start] if after else text[clock.end : date.start]
    if len(gap) > NEAR or any(char.isdecimal() for char in gap) or date_cues.meaning(gap):
        return False
    dotted = "." in text[clock.start : clock.end] and ":" not in text[clock.start : clock.end]
    return (
        not dotted
        or (after and len(gap.split()) <= 2)
        or bool(DOTTED_TIME.match(text, clock.end + 1))
    )
