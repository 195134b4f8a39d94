"""Which of two numbers of a date is the day."""

from __future__ import annotations

from cleannews.metadata import timestamps
from cleannews.metadata.sources import Sources, host
from cleannews.metadata.timestamps import Order
from cleannews.regex import regex


def order(found: Sources) -> Order:
    """How the page writes dates of three numbers: as its other dates show, else by language."""
    shown = _shown_order(found)
    if shown:
        return shown
    language, _, region = found.page.head.language.replace("_", "-").lower().partition("-")
    language = found.language or language
    if not language:
        return ""
    if language != "en":
        return "dmy"
    if region == "us":
        return "mdy"
    domain = host(found.page).rpartition(".")[2]
    day_first = region in DAY_FIRST or domain in DAY_FIRST or _has_long_hours(found)
    return "dmy" if day_first else ""


DAY_FIRST = frozenset("gb uk ie au nz in za ng ke gh na tz sg my pk eu mt jm zw ug".split())
"""Regions that write English and the day first."""
_CLOCKED = regex(
    r"(?<![\d/])\d{1,2}/\d{1,2}/(?:19|20)\d{2}[^\d/]{1,9}(?:1[3-9]|2[0-3])[:.h]\d{2}(?!\d)"
)
"""A date with an hour above twelve: who writes the month first counts hours to twelve."""
_PAIR = regex(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)?\d{2}(?!\d)")


def _shown_order(found: Sources) -> Order:
    """What dates with a number above twelve tell about the order of the others."""
    for block in found.page.blocks:
        if "/" in block.text and len(block.text) <= timestamps.LONGEST_LINE:
            for match in _PAIR.finditer(block.text):
                first, second = int(match[1]), int(match[2])
                if 12 < first <= 31 and second <= 12:
                    return "dmy"
                if 12 < second <= 31 and first <= 12:
                    return "mdy"
    return ""


def _has_long_hours(found: Sources) -> bool:
    short = (one.text for one in found.page.blocks if len(one.text) <= timestamps.LONGEST_LINE)
    return any("/" in text and _CLOCKED.search(text) for text in short)
