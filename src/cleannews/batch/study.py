"""Learning before cleaning: the inputs of a run listed, and a sample of each site's observed.

Addresses are left out: they would be fetched twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from sqlite3 import OperationalError
from tempfile import TemporaryDirectory

from cleannews.batch.feed import Feed, Named, chunks
from cleannews.batch.options import Limits, Options
from cleannews.batch.pool import Engine, Outcome, Pool, Workers
from cleannews.batch.request import Unwatched
from cleannews.batch.task import Aim, OutputFull, Record, Setup, Task
from cleannews.interrupt import check
from cleannews.read.archives import Reading, inputs
from cleannews.read.inputs import Input
from cleannews.read.sources import Choice, File, files
from cleannews.sites.grouping import SiteFrom
from cleannews.sites.profile import Profile
from cleannews.sites.shelf import Shelf
from cleannews.sites.store import Store

_STARVED = 0.05
"""Seconds to wait for the next input when no worker has anything to do."""


def new_store(path: Path) -> Store:
    """An empty store at `path`.

    Raises:
        OutputFull: the disk is full.
    """
    try:
        return Store(path)
    except OperationalError as error:
        raise _full(error) from error


def _full(error: OperationalError) -> OutputFull:
    return OutputFull(f"what the pages teach cannot be kept: {error}")


def study(
    found: Sequence[File],
    reading: Reading,
    setup: Setup,
    jobs: int,
    engine: Engine,
    store: Store,
    studied: Callable[[Aim], None],
) -> None:
    """Fill a store with what the files teach.

    Parameters:
        found: the run's files; each is read up to twice.
        reading: how archives are read.
        setup: what the workers of the run will know.
        jobs: worker processes.
        engine: who does the work.
        store: an empty store; afterwards it is settled.
        studied: told of each page that a pass has read, and of which pass.

    Raises:
        OutputFull: the disk of the store is full.
    """

    def sweep(aim: Aim, wanted: Callable[[str], bool]) -> Iterator[tuple[Task, Record]]:
        workers = engine(jobs, replace(setup, aim=aim))
        for task, outcome in _outcomes(_pages(found, reading), wanted, workers):
            studied(aim)
            # a page that kills its worker, or cannot be read, has nothing to teach
            if isinstance(outcome, dict) and outcome["status"] == "ok":
                yield task, outcome

    try:
        for task, record in sweep("list", lambda source: True):  # noqa: ARG005
            if record["site"]:
                store.list(task.page.source, record["site"], record["key"])
        if store.draw():
            for _, record in sweep("observe", store.wants):
                if record["seen"] is not None:
                    store.add(record["seen"])
        _settle(store, engine(jobs, setup))
    except OperationalError as error:
        raise _full(error) from error


def _settle(store: Store, workers: Workers) -> None:
    try:
        store.settle(workers.profiles)
    finally:
        workers.close()


def profiles_from(sources: Sequence[str], site_from: SiteFrom, jobs: int) -> list[Profile]:
    """The profiles of all sites in these files and folders that teach something.

    Raises:
        FileNotFoundError: a source does not exist.
        OutputFull: the disk of temporary files is full.
    """
    limits = Limits()
    with (
        TemporaryDirectory(prefix="cleannews-") as scratch,
        new_store(Path(scratch) / "l.db") as store,
    ):
        setup = Setup(Options(site_from=site_from), limits, scratch, scratch, scratch)
        found = list(files(sources, Choice()))
        studied = Unwatched().studied
        study(found, Reading(limits.max_bytes), setup, jobs, Pool, store, studied)
        return list(Shelf(Path(scratch) / "l.db").profiles())


def _pages(found: Sequence[File], reading: Reading) -> Iterator[Input]:
    for file in found:
        if not file.is_url:
            yield from (page for page in inputs(file, reading) if not page.status)


def _outcomes(
    pages: Iterator[Input], wanted: Callable[[str], bool], pool: Workers
) -> Iterator[Outcome]:
    """What the workers make of the wanted pages, in any order."""
    feed = Feed(chunks(Named(page, "") for page in pages))
    waiting: deque[Task] = deque()
    try:
        while _hand_out(feed, wanted, pool, waiting) or pool.busy or waiting:
            check()
            yield from pool.outcomes()
            waiting.extendleft(reversed(pool.returned))
            pool.returned.clear()
    finally:
        feed.close()
        pool.close()


def _hand_out(
    feed: Feed, wanted: Callable[[str], bool], pool: Workers, waiting: deque[Task]
) -> bool:
    """Give idle workers what there is; whether there may be more."""
    while pool.free:
        if not waiting:
            chunk = feed.next(0 if pool.busy else _STARVED)
            if chunk is None:
                break
            waiting.extend(Task(page, output) for page, output in chunk if wanted(page.source))
            continue
        pool.submit(list(waiting))
        waiting.clear()
    return not feed.ended
