"""A profile: the lines that come back on a site's pages, as a file a person can review."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from cleannews.sites.forms import form

SCHEMA = "cleannews-site/1"


class BadProfile(ValueError):
    """A file is no profile; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Line:
    """How often a line was seen: in `pages` distinct pages, of which it stood `before`, `within`
    or `after` the article, and was taken for a part of its body in `kept`. `example` names the
    first of the pages by name."""

    pages: int
    before: int
    within: int
    after: int
    kept: int
    example: str = ""

    def __add__(self, other: Line) -> Line:
        return Line(
            self.pages + other.pages,
            self.before + other.before,
            self.within + other.within,
            self.after + other.after,
            self.kept + other.kept,
            min(self.example, other.example),
        )


class Sighting(NamedTuple):
    """A block of a page that a profile knows: `pages` of `of` distinct pages had it, `kept` of
    them in the body; `near` says that it was known by its form alone."""

    pages: int
    of: int
    kept: int
    near: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What `pages` distinct pages of a site have in common: lines by text, templates by form."""

    site: str
    pages: int
    lines: Mapping[str, Line] = field(default_factory=dict)
    forms: Mapping[str, Line] = field(default_factory=dict)

    def find(self, text: str) -> Sighting | None:
        """How often a block's text, or else its form, was seen."""
        if line := self.lines.get(text):
            return Sighting(line.pages, self.pages, line.kept)
        shape = form(text) if self.forms else None
        if shape and (line := self.forms.get(shape)):
            return Sighting(line.pages, self.pages, line.kept, near=True)
        return None

    def __add__(self, other: Profile) -> Profile:
        """Both profiles as one, learned from different pages; neither's site if they differ."""
        return Profile(
            self.site if self.site == other.site else "",
            self.pages + other.pages,
            _sum(self.lines, other.lines),
            _sum(self.forms, other.forms),
        )

    def digest(self) -> str:
        """A name for what the profile says: equal profiles have equal names."""
        return blake2b(dump(self).encode(), digest_size=8).hexdigest()


def merge(profiles: Iterable[Profile]) -> Profile:
    """All profiles as one, in any order. A page that was in two of them counts twice.

    Raises:
        ValueError: there are none.
    """
    first, *others = profiles
    for other in others:
        first = first + other
    return first


def _sum(some: Mapping[str, Line], others: Mapping[str, Line]) -> dict[str, Line]:
    total = dict(some)
    for text, line in others.items():
        total[text] = total[text] + line if text in total else line
    return total


def dump(profile: Profile) -> str:
    """The profile as JSON, a line an entry, sorted by text: made for review and for diff."""
    return (
        "{\n"
        f'"schema": {_json(SCHEMA)},\n'
        f'"site": {_json(profile.site)},\n'
        f'"pages": {profile.pages},\n'
        f'"lines": {_entries("text", profile.lines)},\n'
        f'"forms": {_entries("form", profile.forms)}\n'
        "}\n"
    )


def _entries(name: str, lines: Mapping[str, Line]) -> str:
    rows = [_json({name: text} | asdict(lines[text])) for text in sorted(lines)]
    return "[\n" + ",\n".join(rows) + "\n]" if rows else "[]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def load(path: Path) -> Profile:
    """The profile in a file.

    Raises:
        OSError: the file cannot be read.
        BadProfile: it holds something else.
    """
    try:
        return parse(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadProfile(f"{path}: not a site profile: {error}") from error


def parse(text: str) -> Profile:
    """The profile of its JSON.

    Raises:
        ValueError: the text is something else.
    """
    record = json.loads(text)
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise ValueError(f"expected an object with the schema {SCHEMA!r}")
    try:
        return Profile(
            str(record["site"]),
            _count(record["pages"]),
            {str(row["text"]): _line(row) for row in record["lines"]},
            {str(row["form"]): _line(row) for row in record["forms"]},
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"an entry is incomplete: {error}") from error


def _line(row: Mapping[str, Any]) -> Line:
    return Line(
        _count(row["pages"]),
        _count(row["before"]),
        _count(row["within"]),
        _count(row["after"]),
        _count(row["kept"]),
        str(row.get("example", "")),
    )


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value!r} is not a count")
    return value
