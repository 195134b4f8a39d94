"""Records of news databases: which lines are fields, and the names before headline and story.

What researchers download from Nexis, Factiva or ProQuest as text is one story amid fields: `LENGTH:
312 words`, `Load-Date: March 14, 2009`, or two letters such as `WC` and `PD`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from cleannews.blocks.text_rows import Row
from cleannews.model import Kind
from cleannews.regex import regex

FEWEST = 4
"""Different fields that a record has at least; `SECTION` and `BYLINE` stand on other pages, too."""

CODES = frozenset(
    "hd by cr wc pd et sn sc ed pg la cy lp td ct rf co in ns re ipc ipd pub an".split()
)
"""Factiva's codes: headline, byline, credit, words, day, … lead paragraph, text, … number."""

NAMES = frozenset(
    name.strip()
    for name in """
    abstract | acc-no | author | authors | body | byline | city | classification | company
    copyright | correction-date | country | country of publication | database | dateline
    distribution | document type | document url | document-type | edition | end of document
    full text | geographic
    graphic | headline | highlight | industry | issn | journal code | jsection | language
    language of publication | last updated | length | load date | load-date | location
    organization | people | person | pages | place of publication | proquest document id
    pub-type | publication date | publication info | publication subject | publication title
    publication year | publication-type | publisher | section | series | source type | state
    subject | ticker | title | type
    """.replace("\n", " | ").split("|")
    if name.strip()
)
"""Names that Nexis and ProQuest write before a colon."""

COUNT = "wc"
"""The code that a record with codes has for certain, words counted behind it."""

TELLING = frozenset({"load-date", "load date", "proquest document id", "publication-type"})
"""Of these a record with names has one at least: other pages have no such field."""

HEADLINES = frozenset({"hd", "headline", "title"})
STORIES = frozenset({"lp", "td", "body", "full text", "highlight"})
"""Fields whose name goes: it is no part of the headline, or of the story."""

ALONE = frozenset({"body", "graphic", "classification", "end of document"})
"""Names that stand on lines of their own, no colon behind them."""

LONGEST_NAME = 24
"""Characters of a name, colon included."""

_CODE = regex(r"([A-Z]{2,3})(?: |$)")
_NAME = regex(r"([A-Z][A-Za-z]+(?:[- ][A-Za-z]+){0,2}):(?: |$)")
_WORDS = regex(r"WC [\d,.]{1,9} words$")


def fields(text: str, lines: Iterable[str]) -> Mapping[int, str]:
    """The lines of a record that begin with the name or the code of a field.

    Parameters:
        text: the whole text: one that tells of no record is not read line by line.
        lines: its lines, or its blocks.

    Returns:
        Name or code in lower case by number; nothing where the lines are no record.
    """
    if not _may_be_record(text):
        return {}
    found = {n: name for n, line in enumerate(lines) if (name := _named(line))}
    for known, telling in ((CODES, {COUNT}), (NAMES, TELLING)):
        mine = {n: name for n, name in found.items() if name in known}
        names = set(mine.values())
        if len(names) >= FEWEST and not names.isdisjoint(telling):
            return mine
    return {}


@lru_cache(maxsize=1)
def _may_be_record(text: str) -> bool:
    """Whether a text tells of a record at all; four ask so of every page, one after the other."""
    if COUNT.upper() in text:
        return True
    lower = text.lower()
    return any(name in lower for name in TELLING)


def name_fields(text: str, rows: list[Row]) -> list[Row]:
    """The rows with the headline of a record as such, and without the names before its story."""
    for number, name in fields(text, (row.text for row in rows)).items():
        row = rows[number]
        rest = value(row.text, name)
        if name in HEADLINES and rest:
            row.text, row.kind, row.level = rest, Kind.HEADING, 1
        elif name in STORIES and rest:
            row.text = rest
        elif name in STORIES:
            row.hide()
    return rows


def value(text: str, name: str) -> str:
    """What a field says, less its name."""
    return text[len(name) :].removeprefix(":").lstrip()


def _named(text: str) -> str:
    """The name of the field that a line begins with; empty where it begins otherwise."""
    if not "A" <= text[0] <= "Z":
        return ""
    if len(text) < LONGEST_NAME and (alone := text.lower()) in ALONE:
        return alone
    if code := _CODE.match(text):
        name = code[1].lower()
        return name if name in CODES and (name != COUNT or _WORDS.match(text)) else ""
    named = _NAME.match(text) if ":" in text[:LONGEST_NAME] else None
    return named[1].lower() if named and named[1].lower() in NAMES else ""
