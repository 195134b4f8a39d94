"""The file format of FiveFilters' site configs, as wallabag users keep them, too.

A file has a directive a line, `name: value`, and is named after its site: `example.com.txt` for a
host with or without `www.`, `.example.com.txt` for every host below it. Directives that fetch
(`single_page_link`, `next_page_link`, `http_header`), log in, or treat pictures are left out, and
so are `prune` and `tidy`: every page is mended and looked through for cruft here anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

XPATHS = frozenset({"title", "body", "author", "date", "strip"})
"""Directives whose value is an XPath expression."""

RULES = XPATHS | {"strip_id_or_class"}

LARGEST = 100_000
"""Bytes of a file; the longest in use have a tenth of it."""

MOST_RULES = 500
"""Rules of a file; each is a walk through the page."""

_CONDITION = "if_page_contains"
_JOINED = "replace_string("


class BadConfig(ValueError):
    """A file cannot be used; the message says why."""


class Rule(NamedTuple):
    """A directive's value; with a condition it holds only where that expression finds any."""

    value: str
    condition: str = ""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """A site's file: its name, rules by directive in order, and strings to replace in the page."""

    name: str
    rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    replacements: tuple[tuple[str, str], ...] = ()

    def expressions(self) -> Iterator[str]:
        """Every XPath expression of the file."""
        for name, rules in self.rules.items():
            for rule in rules:
                if name in XPATHS:
                    yield rule.value
                if rule.condition:
                    yield rule.condition


def parse(text: str, name: str = "") -> SiteConfig:
    """The config in the text of a file.

    Parameters:
        text: lines of directives; blank lines, `#` comments, lines without a colon and directives
            that are not known are passed over, as other readers of the format do.
        name: of the file.

    Raises:
        BadConfig: there are more than `MOST_RULES` rules, or strings to find and to replace do
            not come in pairs.
    """
    rules: list[tuple[str, Rule]] = []
    found: list[str] = []
    replaced: list[str] = []
    last = ""
    for key, value in _directives(text):
        if key == _CONDITION and last in RULES:
            rules[-1] = (last, rules[-1][1]._replace(condition=value))
        elif key in RULES:
            rules.append((key, Rule(value)))
        elif key.startswith(_JOINED):
            found.append(key.removeprefix(_JOINED))
            replaced.append(value)
        elif key == "find_string":
            found.append(value)
        elif key == "replace_string":
            replaced.append(value)
        last = key
    if len(rules) > MOST_RULES:
        raise BadConfig(f"more than {MOST_RULES} rules")
    if len(found) != len(replaced):
        raise BadConfig(f"{len(found)} find_string for {len(replaced)} replace_string")
    by_name = {key: tuple(rule for own, rule in rules if own == key) for key, _ in rules}
    pairs = zip(found, replaced, strict=True)
    return SiteConfig(name, by_name, tuple((old, new) for old, new in pairs if old))


def _directives(text: str) -> Iterator[tuple[str, str]]:
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith("#"):
            continue
        apart = "):" if line.startswith(_JOINED) else ":"
        key, colon, value = line.partition(apart)
        value = value.strip()
        if colon and (value or key.rstrip().startswith("replace_string")):
            yield (key if apart == "):" else key.strip().lower()), value


@lru_cache(maxsize=256)
def load(path: Path) -> SiteConfig:
    """The config of a file.

    Raises:
        OSError: it cannot be read.
        BadConfig: it is too large, no text, or breaks a limit.
    """
    if path.stat().st_size > LARGEST:
        raise BadConfig(f"more than {LARGEST} bytes")
    try:
        return parse(path.read_text("utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise BadConfig("not in UTF-8") from error


def file_for(folder: Path, host: str) -> Path | None:
    """The file of a folder that serves a host: its own, else that of the nearest domain above."""
    host = host.lower().rstrip(".").removeprefix("www.")
    if not host or any(char not in _HOST for char in host):
        return None
    labels = host.split(".")
    above = (f".{'.'.join(labels[start:])}.txt" for start in range(1, len(labels)))
    paths = (folder / name for name in (f"{host}.txt", *above))
    return next((path for path in paths if path.is_file()), None)


_HOST = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-._")
"""Characters of a host; any other could lead out of the folder."""
