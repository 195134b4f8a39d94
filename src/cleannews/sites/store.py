"""Observations of many sites in bounded memory: a sample of each site's pages, in a file.

Of every site the pages with the smallest content hashes are held (bottom-k sampling), `HELD` at
most. Which pages those are depends on the pages alone, never on their order, and a page that
cannot be among them is turned away before it is cleaned. The file grows with the number of sites,
by about 3 kilobytes for a page held, and not with the number of pages; memory is the cache of
SQLite, `CACHE`, whatever their number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from cleannews.sites.learn import learn
from cleannews.sites.observe import Observation, pack, unpack
from cleannews.sites.profile import Profile

HELD = 200
"""Pages held a site: a line on one page in fifty is then still seen on two with a chance of 90 %,
and a site's 200 pages are compared with each other in less than a second."""

CACHE = 16_000
"""Kilobytes of the file that SQLite may hold in memory."""

_SCHEMA = """
create table if not exists page (
    site text, key blob, source text, seen blob, primary key (site, key)
);
create table if not exists site (site text primary key, held integer, last blob) without rowid;
"""


class Store:
    """Observations by site. A store belongs to one process."""

    def __init__(self, path: Path | str, held: int = HELD) -> None:
        self._held = held
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.execute(f"pragma cache_size = -{CACHE}")
        self._file.execute("pragma synchronous = off")  # a store is made anew, never repaired
        self._file.execute("pragma journal_mode = off")
        self._file.executescript(_SCHEMA)
        self._file.execute("begin")

    def wants(self, site: str, key: bytes) -> bool:
        """Whether a page with this content could be held; of two equal ones both could."""
        row = self._file.execute("select held, last from site where site = ?", (site,)).fetchone()
        return row is None or row[0] < self._held or key <= row[1]

    def add(self, site: str, seen: Observation) -> None:
        """Hold an observation if it is among the site's smallest, and let the largest go."""
        if not self.wants(site, seen.key):
            return
        self._insert(site, seen)
        held, last = self._count(site)
        if held > self._held:
            self._file.execute("delete from page where site = ? and key = ?", (site, last))
            held, last = self._count(site)
        self._file.execute("insert or replace into site values (?, ?, ?)", (site, held, last))

    def _insert(self, site: str, seen: Observation) -> None:
        """Equal content under two names is held under the smaller, so that order is nothing."""
        self._file.execute(
            "insert into page values (?, ?, ?, ?) on conflict (site, key) do update"
            " set source = excluded.source, seen = excluded.seen where excluded.source < source",
            (site, seen.key, seen.source, pack(seen)),
        )

    def _count(self, site: str) -> tuple[int, bytes]:
        row: tuple[int, bytes] = self._file.execute(
            "select count(*), max(key) from page where site = ?", (site,)
        ).fetchone()
        return row

    def sites(self) -> list[str]:
        """The sites of which a page is held, sorted."""
        return [site for (site,) in self._file.execute("select site from site order by site")]

    def profile(self, site: str) -> Profile:
        """The profile of a site's held pages."""
        return learn(site, self._observations(site))

    def _observations(self, site: str) -> Iterator[Observation]:
        rows = self._file.execute("select seen from page where site = ?", (site,))
        return (unpack(data) for (data,) in rows)

    def close(self) -> None:
        """Bring everything to the file."""
        self._file.execute("commit")
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
