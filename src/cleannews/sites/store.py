"""What a folder of many sites teaches, in a file: a sample of each site's pages, then profiles.

First every input is listed with its site and a hash of its content. Of each site the `HELD`
contents with the smallest hashes are the sample (bottom-k sampling): which they are depends on
the pages alone, never on their order or on who reads them. Only those pages are cleaned to learn
from, and what they teach is held until their profile is made.

The file grows by some 100 bytes an input and 3 kilobytes a page of the sample. Memory is SQLite's
cache, `CACHE`, and the lines of one site's sample at a time, whatever the number of pages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType

from cleannews.sites.evidence import FEWEST_PAGES
from cleannews.sites.learn import Lessons, taught
from cleannews.sites.observe import Observation, pack
from cleannews.sites.profile import Profile
from cleannews.sites.sample import HELD
from cleannews.sites.shelf import PROFILES, put

CACHE = 16_000
"""Kilobytes of the file that SQLite may hold in memory."""

_SCHEMA = """
create table input (source text primary key, site text, key blob) without rowid;
create table sample (source text primary key, site text, seen blob);
"""

_SAMPLE = """
insert into sample (source, site)
select source, site from (
    select source, site, row_number() over (partition by site order by key) as place,
           count(*) over (partition by site) as pages
    from (select min(source) as source, site, key from input group by site, key)
) where place <= ? and pages >= ?
"""
"""Equal content counts once, under the smallest of its names. `sites.sample` says the same for
parts of the inputs, where there is no one store."""

Teaching = Callable[[Iterable[Lessons]], Iterable[Profile]]
"""Makes the profiles of many sites."""


class Store:
    """Inputs, the sample, its lessons and the profiles. Written by one process.

    The calls come in this order: `list`, `draw`, `add`, `settle`, then the questions.
    """

    def __init__(self, path: Path, held: int = HELD) -> None:
        """Start anew at `path`; what was there is removed."""
        path.unlink(missing_ok=True)
        self._held = held
        # a run asks from two threads once the store is settled; SQLite puts them in a row
        self._file = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._file.execute(f"pragma cache_size = -{CACHE}")
        self._file.execute("pragma temp_store = file")
        self._file.execute("pragma synchronous = off")  # it is made anew, never repaired
        self._file.execute("pragma journal_mode = off")
        self._file.executescript(_SCHEMA + PROFILES)
        self._file.execute("begin")

    def list(self, source: str, site: str, key: bytes) -> None:
        """Take note of an input, its site and the name of its content."""
        self._file.execute("insert or replace into input values (?, ?, ?)", (source, site, key))

    def draw(self) -> int:
        """Draw the sample from what was listed; how many pages it has."""
        self._file.execute(_SAMPLE, (self._held, FEWEST_PAGES))
        # made once the sample is whole; without it each site's lessons are a walk through all
        self._file.execute("create index by_site on sample (site)")
        return self._one("select count(*) from sample")

    def wants(self, source: str) -> bool:
        """Whether the input is in the sample."""
        return bool(self._one("select count(*) from sample where source = ?", source))

    def add(self, seen: Observation) -> None:
        """Hold what an input of the sample taught."""
        self._file.execute("update sample set seen = ? where source = ?", (pack(seen), seen.source))

    def settle(self, teaching: Teaching = taught) -> None:
        """Make the profiles, and let go of what they were made from."""
        put(self._file, teaching(self._lessons()))
        self._file.execute("update sample set seen = null")
        self._file.execute("commit")

    def _lessons(self) -> Iterator[Lessons]:
        for (site,) in self._file.execute("select distinct site from sample").fetchall():
            rows = self._file.execute(
                "select seen from sample where site = ? and seen is not null", (site,)
            )
            yield site, [seen for (seen,) in rows]

    def _one(self, query: str, *values: str) -> int:
        row: tuple[int] = self._file.execute(query, values).fetchone()
        return row[0]

    def digest(self, source: str) -> str:
        """The name of the profile that an input is cleaned with; empty where there is none."""
        row = self._file.execute(
            "select digest from input join profile using (site) where source = ?", (source,)
        ).fetchone()
        return row[0] if row else ""

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()
