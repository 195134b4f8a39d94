"""A run: every input named, cleaned by workers, recorded; what is done is never done twice."""

from __future__ import annotations

import contextlib
import os
import sys
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from cleannews import __version__
from cleannews.batch import one_file
from cleannews.batch.feed import Feed, Named, chunks, named
from cleannews.batch.journal import Journal
from cleannews.batch.lock import Lock
from cleannews.batch.names import Names
from cleannews.batch.options import ENDINGS
from cleannews.batch.past import Past, remove_output
from cleannews.batch.places import Places
from cleannews.batch.pool import Engine, Pool, Workers
from cleannews.batch.request import Request, Watch
from cleannews.batch.study import new_store, study
from cleannews.batch.task import Death, OutputFull, Record, Setup, Task, digest
from cleannews.batch.web import Web
from cleannews.interrupt import check
from cleannews.read.archives import Reading, is_archive
from cleannews.read.inputs import Input, TooLarge, Unreadable
from cleannews.read.inputs import named as readable
from cleannews.read.single import read
from cleannews.read.sources import Choice, File, files, read_list
from cleannews.write.whole import whole

_LESSONS = "lessons.db"
"""What the pages of a run taught, among its unfinished files: each run learns anew."""

_STARVED = 0.05
"""Seconds to wait for the next input when no worker has anything to do."""


@dataclass(slots=True)
class Summary:
    """How a run went: pages by status, those among them that were done before, and names."""

    statuses: Counter[str] = field(default_factory=Counter)
    unchanged: int = 0
    retried: int = 0

    @property
    def complete(self) -> bool:
        """Whether every page gave an article; what is skipped is no page."""
        return not set(self.statuses) - {"ok", "skipped"}


def run(request: Request, watch: Watch, engine: Engine = Pool) -> Summary:
    """Clean all pages of the request.

    Parameters:
        request: which pages, to where, how.
        watch: who is told how it goes.
        engine: who does the work: this machine's processes, or a cluster's.

    Raises:
        Busy: another run writes to the same output.
        FileNotFoundError: a source does not exist.
        OutputFull: the disk is full; what is done is kept.
        KeyboardInterrupt: what is done is kept.
    """
    places = Places(request.out, request.options.one_file)
    places.folder.mkdir(parents=True, exist_ok=True)
    with Lock(places.lock), Journal(places.journal, fresh=request.fresh) as journal:
        if request.fresh:
            places.clear()
        scratch = places.new_scratch()
        return _Run(request, places, journal, scratch, watch, engine).to_the_end()


class _Run:
    """One run under way."""

    def __init__(
        self,
        request: Request,
        places: Places,
        journal: Journal,
        scratch: Path,
        watch: Watch,
        engine: Engine,
    ) -> None:
        self._request = request
        self._engine = engine
        self._places = places
        self._journal = journal
        self._scratch = scratch
        self._watch = watch
        self._past = Past(journal, places, request.options, request.limits)
        self._reading = Reading(request.limits.max_bytes, request.fields, request.records)
        out, parts = str(places.folder), str(places.parts)
        self._setup = Setup(request.options, request.limits, out, str(scratch), parts)
        self._order: list[str] = []
        self._waiting: deque[Task] = deque()
        self._summary = Summary()
        self._changed = False

    def to_the_end(self) -> Summary:
        found = list(_files(self._request, self._places))
        others = self._past.others({readable(file.path) for file in found})
        self._watch.expect(len(found))
        names = self._names(found, others)
        self._order.extend(others)
        with self._lessons(found):
            self._work(found, names)
            self._finish()
        return self._summary

    def _names(self, found: list[File], others: list[str]) -> Names:
        names = Names(ENDINGS.get(self._request.options.format, ""))
        for file in found:
            names.claim(file.mirror, folder=is_archive(file.path, self._reading.records))
        self._past.reserve(names, others)
        return names

    @contextlib.contextmanager
    def _lessons(self, found: list[File]) -> Iterator[None]:
        """Learn from the pages before they are cleaned, if the request wants it."""
        if self._request.options.site_from == "none":
            yield
            return
        with new_store(self._scratch / _LESSONS) as store:
            jobs, studied = self._request.jobs, self._watch.studied
            study(found, self._reading, self._setup, jobs, self._engine, store, studied)
            self._setup = replace(self._setup, lessons=str(self._scratch / _LESSONS))
            self._past.taught = store.digest
            yield

    def _work(self, found: list[File], names: Names) -> None:
        web = Web(self._request.terms, self._request.save_raw)
        known = self._known_addresses(found, names)
        pages = named(known, names, self._reading, web.start)
        feed = Feed(chunks(pages))
        pool = self._engine(self._request.jobs, self._setup)
        try:
            while self._hand_out(feed, pool) or pool.busy or self._waiting:
                check()
                for task, outcome in pool.outcomes():
                    self._take(task, outcome)
                self._waiting.extendleft(reversed(pool.returned))
                pool.returned.clear()
        finally:
            feed.close()
            pool.close()

    def _known_addresses(self, found: list[File], names: Names) -> Iterator[File]:
        """The files; an address whose page is done is not fetched again to see if it changed."""
        for file in found:
            if file.is_url and self._past.known(file.path, names.name(file.path, file.mirror)):
                yield file._replace(status="unchanged")
            else:
                yield file

    def _hand_out(self, feed: Feed, pool: Workers) -> bool:
        """Give idle workers what there is; whether there may be more."""
        while pool.free:
            if not self._waiting:
                self._admit(feed.next(0 if pool.busy else _STARVED) or [])
            if not self._waiting:
                break
            pool.submit(list(self._chunk()))
        return not feed.ended

    def _chunk(self) -> Iterator[Task]:
        """A second try goes alone: it may well cost its worker, too."""
        if self._waiting[0].failed:
            yield self._waiting.popleft()
            return
        while self._waiting and not self._waiting[0].failed:
            yield self._waiting.popleft()

    def _admit(self, chunk: list[Named]) -> None:
        for page, output in chunk:
            self._order.append(page.source)
            if page.status:
                self._record(page, {"status": page.status, "reason": page.reason, "ms": 0})
            else:
                known = self._past.known(page.source, output)
                self._waiting.append(Task(page, output, known))

    def _take(self, task: Task, outcome: Record | Death) -> None:
        """A page's record, or a second try for it, or its end after the second."""
        if isinstance(outcome, Death):
            outcome = self._post_mortem(task, outcome)
        if outcome["status"] == "full":
            raise OutputFull(outcome["reason"])
        if outcome.pop("raised", False) and not task.failed:
            self._waiting.appendleft(task._replace(failed=outcome["reason"]))
        else:
            retry = {"retry": f"{task.failed}; done again without others' extractors"}
            self._record(task.page, outcome | (retry if task.failed else {}))

    def _post_mortem(self, task: Task, death: Death) -> Record:
        record: Record = {"status": death.status, "reason": death.reason, "raised": True}
        record["ms"] = round(self._request.limits.timeout * 1000) * (death.status == "timed-out")
        if task.failed:
            record["hash"] = self._hash(task.page)
        return record

    def _hash(self, page: Input) -> str:
        try:
            return digest(read(page, self._request.limits.max_bytes).data or b"")
        except (TooLarge, Unreadable):
            return ""

    def _record(self, page: Input, outcome: Record) -> None:
        before = self._journal.get(page.source)
        if outcome["status"] == "unchanged" and before is not None:
            self._summary.unchanged += 1
            self._count(before)
            self._watch.page(before | {"unchanged": True})
            return
        about = {"source": page.source} | ({"url": page.url} if page.url else {})
        record = self._past.stamp(about | outcome | {"version": __version__})
        if not self._request.options.one_file:
            remove_output(self._places.out, before, record)
        self._journal.add(record)
        self._changed = True
        self._count(record)
        self._watch.page(record)

    def _count(self, record: Record) -> None:
        self._summary.statuses[record["status"]] += 1
        self._summary.retried += "retry" in record

    def _finish(self) -> None:
        """One output file and the review page from their segments; the journal in order."""
        order = list(dict.fromkeys(self._order))
        segments = self._past.segments
        same = not self._changed and list(self._journal) == order
        if self._request.options.one_file and not (same and self._places.out.exists()):
            contents = one_file.lines(order, self._journal, segments)
            parquet = self._request.options.format == "parquet"
            beside = self._scratch / "whole.part"
            one_file.assemble(self._places.out, beside, contents, parquet=parquet)
        if not self._request.options.one_file:
            for before in self._past.read_otherwise(order):
                remove_output(self._places.out, before, {})
        if self._request.review:
            self._review(order, self._request.review)
        segments.close()
        self._journal.settle(order, without=("at", "ledger"))
        self._places.clear()

    def _review(self, order: list[str], page: Path) -> None:
        from cleannews.write import review

        ledgers = one_file.ledgers(order, self._journal, self._past.segments)
        text = review.render(ledgers, f"cleannews: {self._request.out}")
        with whole(page) as file:
            file.write(text.encode("utf-8", "replace"))


def _files(request: Request, places: Places) -> Iterator[File]:
    """The files of all sources and lists, each once."""
    choice = Choice(
        request.choice.include,
        request.choice.exclude,
        request.choice.hidden,
        request.choice.without | places.never_read() | _asides(request),
    )
    seen: set[str] = set()
    for file in _all(request, choice):
        if file.path not in seen:
            seen.add(file.path)
            yield file


def _asides(request: Request) -> frozenset[str]:
    """Real paths of what is written beside the outputs."""
    asides = (request.review, request.save_raw)
    return frozenset(os.path.realpath(path) for path in asides if path)


def _all(request: Request, choice: Choice) -> Iterator[File]:
    yield from files(request.sources, choice)
    separator = b"\0" if request.nul else b"\n"
    for name in request.lists:
        with _list(name) as stream:
            yield from read_list(stream, separator, choice)


def _list(name: str) -> contextlib.AbstractContextManager[IO[bytes]]:
    if name == "-":
        return contextlib.nullcontext(sys.stdin.buffer)
    return Path(name).open("rb")
