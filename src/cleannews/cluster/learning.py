"""What the pages of each site have in common, counted by site inside the engine.

Two passes, as on one machine: all pages are listed with their site and a hash of their content,
and a sample of each site's pages is drawn by a group-by; then only those are observed, and a
second group-by counts their lines. The profiles are put into the object store, from where every
actor that cleans takes a copy.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow
import ray.data
from ray.data.aggregate import AggregateFn
from ray.data.block import BlockAccessor

from cleannews.batch.options import Limits, Options
from cleannews.batch.task import Aim, Record, Setup
from cleannews.cluster.desk import Desk
from cleannews.cluster.rows import BATCH, Actors, by_actors, task
from cleannews.sites.grouping import SiteFrom
from cleannews.sites.learn import profile_of
from cleannews.sites.observe import pack
from cleannews.sites.profile import Profile, dump, parse
from cleannews.sites.sample import drawn, united
from cleannews.sites.shelf import bound

_NO_SAMPLE = "[]"

_MARK = 8
"""Bytes of the hash that stands for a page's name among millions: that any page of a billion has
the hash of one of ten million by chance happens once in two thousand runs, and costs nothing but
a page more in its site's sample."""

Marks = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Learned:
    """The profiles of all sites, in the object store of the cluster.

    `site_from` says how pages were grouped; they are grouped alike when they are cleaned.
    """

    site_from: SiteFrom
    reference: Any

    def shelf(self) -> bytes:
        """The profiles as `cleannews.sites.shelf.bound` gives them."""
        return bytes(ray.get(self.reference))


def learn_sites(
    pages: ray.data.Dataset,
    *,
    site_from: SiteFrom = "url",
    options: Options | None = None,
    limits: Limits | None = None,
    concurrency: Actors = None,
    batch_size: int = BATCH,
) -> Learned:
    """Learn from a dataset of pages what recurs on each site; the result is for `clean_pages`.

    The dataset is run twice. The profiles are those that a local run makes of the
    same pages, however they are parted.

    Parameters:
        pages: rows as `read_pages` gives them, each with a `source` of its own.
        site_from: what makes a site: `url`, or `folder`.
        options: how pages are read.
        limits: what one page may take; one that takes more teaches nothing.
        concurrency: as in `clean_pages`.
        batch_size: pages a call.

    Raises:
        ValueError: `site_from` is `none`.
        NoRoom: no node can take an actor.
    """
    if site_from == "none":
        raise ValueError("site_from='none' learns nothing")
    options, limits = _asked(options, site_from), limits or Limits()
    how = (limits, concurrency, batch_size)
    listed = by_actors(pages, ListPages, (options, limits), *how)
    wanted = ray.put(_marks(listed.groupby("site").aggregate(_sample())))
    observed = by_actors(pages, ObservePages, (options, limits, [wanted]), *how)
    profiles = observed.groupby("site").map_groups(_profile, batch_format="pyarrow")
    shelf = bound(parse(row["profile"]) for row in profiles.iter_rows())
    return Learned(site_from, ray.put(shelf))


def _asked(options: Options | None, site_from: SiteFrom) -> Options:
    return replace(options or Options(format="jsonl"), site_from=site_from)


class _Pass:
    """A stage that asks a desk about rows and makes rows of what is answered well."""

    aim: Aim

    def __init__(self, options: Options, limits: Limits) -> None:
        self._desk = Desk(Setup(options, limits, "", "", "", aim=self.aim))

    def _told(self, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[str, Record]]:
        """Source and answer of each page that can be read."""
        tasks = [task(row) for row in rows if not row.get("status")]
        for each, answer in zip(tasks, self._desk.clean(tasks), strict=True):
            # a page that kills its process, or cannot be read, has nothing to teach
            if isinstance(answer, dict) and answer["status"] == "ok" and answer["site"]:
                yield each.page.source, answer

    def __del__(self) -> None:
        self._desk.close()


class ListPages(_Pass):
    """The first pass: the site of each page and the key of its content."""

    aim: Aim = "list"
    _SCHEMA = pyarrow.schema({"site": "string", "key": "string", "source": "string"})

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        rows = [
            {"site": answer["site"], "key": answer["key"].hex(), "source": source}
            for source, answer in self._told(batch.to_pylist())
        ]
        return pyarrow.Table.from_pylist(rows, self._SCHEMA)


class ObservePages(_Pass):
    """The second pass: what the pages of the sample teach."""

    aim: Aim = "observe"
    _SCHEMA = pyarrow.schema({"site": "string", "seen": "binary"})

    def __init__(self, options: Options, limits: Limits, wanted: list[Any]) -> None:
        super().__init__(options, limits)
        self._wanted: Marks = ray.get(wanted[0])

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        asked = [row for row in batch.to_pylist() if self._wants(row["source"])]
        rows = [
            {"site": answer["site"], "seen": pack(answer["seen"])}
            for _, answer in self._told(asked)
            if answer["seen"] is not None
        ]
        return pyarrow.Table.from_pylist(rows, self._SCHEMA)

    def _wants(self, source: str) -> bool:
        mark = np.uint64(_mark(source))
        at = np.searchsorted(self._wanted, mark)
        return bool(at < len(self._wanted) and self._wanted[at] == mark)


def _mark(source: str) -> int:
    raw = source.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(raw, digest_size=_MARK).digest(), "big")


def _sample() -> AggregateFn:
    """The sample of each group, united from those of its parts: no one holds all of a site."""
    return AggregateFn(
        init=lambda site: _NO_SAMPLE,  # noqa: ARG005
        accumulate_block=_and_block,
        merge=lambda one, other: _united([*json.loads(one), *json.loads(other)]),
        name="sample",
    )


def _and_block(sample: str, block: Any) -> str:
    table = BlockAccessor.for_block(block).to_arrow()
    more = zip(table["key"].to_pylist(), table["source"].to_pylist(), strict=True)
    return _united([*json.loads(sample), *more])


def _united(pages: Iterable[tuple[str, str]]) -> str:
    return json.dumps(list(united(pages).items()))


def _marks(samples: ray.data.Dataset) -> Marks:
    """The marks of all pages to learn from, sorted."""
    parts = [
        [_mark(source) for source in drawn(dict(json.loads(row["sample"])))]
        for row in samples.iter_rows()
    ]
    return np.sort(np.array([mark for part in parts for mark in part], np.uint64))


def _profile(group: pyarrow.Table) -> pyarrow.Table:
    """The profile of a site, by the code that makes it on one machine."""
    profile: Profile | None = profile_of(group["site"][0].as_py(), group["seen"].to_pylist())
    rows = [{"profile": dump(profile)}] if profile else []
    return pyarrow.Table.from_pylist(rows, pyarrow.schema({"profile": "string"}))
