"""Profiles of many sites in one file, for readers in any process: one is read at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from cleannews.sites.profile import Profile, dump, parse

PROFILES = "create table profile (site text primary key, digest text, content text);"
"""The table that a shelf reads, whatever else is in its file."""


def put(file: sqlite3.Connection, profiles: Iterable[Profile]) -> None:
    """Add profiles to the table."""
    rows = ((profile.site, profile.digest(), dump(profile)) for profile in profiles)
    file.executemany("insert into profile values (?, ?, ?)", rows)


def bound(profiles: Iterable[Profile]) -> bytes:
    """Profiles as the bytes of a file that `Shelf` opens, to be sent to other machines."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as file:
        file.execute(PROFILES)
        file.execute("begin")
        put(file, profiles)
        file.execute("commit")
        return file.serialize()


class Shelf:
    """The profiles of a settled store, or of `bound` written to a file."""

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        self._last: tuple[str, Profile | None] = ("", None)

    def profile(self, site: str) -> Profile | None:
        """The profile of a site, if it has one; the last one asked for is kept at hand."""
        if self._last[0] != site:
            row = self._file.execute(
                "select content from profile where site = ?", (site,)
            ).fetchone()
            self._last = (site, parse(row[0]) if row else None)
        return self._last[1]

    def profiles(self) -> Iterator[Profile]:
        """All profiles, by site."""
        rows = self._file.execute("select content from profile order by site")
        return (parse(content) for (content,) in rows)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
