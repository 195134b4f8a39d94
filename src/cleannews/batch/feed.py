"""The inputs of a run, read from their sources by a thread of its own, in chunks.

Reading archives and fetching pages takes time that the clocks of the workers must not wait for.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from threading import Event, Thread
from typing import NamedTuple

from cleannews.batch.names import Names
from cleannews.batch.web import ahead
from cleannews.read.archives import Reading, inputs, is_archive
from cleannews.read.inputs import Input
from cleannews.read.sources import File

_MOST_PAGES = 16
"""Pages in a chunk: their answers outweigh the one wait between two chunks."""

_MOST_BYTES = 2_000_000
"""Bytes in a chunk, as pages from archives go to the worker with it."""

_AHEAD = 4
"""Chunks read ahead of the workers."""


class Named(NamedTuple):
    """An input and the name of its output."""

    page: Input
    output: str


Fetch = Callable[[File], Future[Input]]


def named(files: Iterable[File], names: Names, reading: Reading, fetch: Fetch) -> Iterator[Named]:
    """The inputs of all files with the names of their outputs."""
    for file, coming in ahead(files, fetch):
        if coming is not None:
            page = coming.result()
            yield Named(page, names.name(page.source, page.mirror))
        elif is_archive(file.path, reading.records) and not file.status and not file.is_url:
            yield from _members(file, names, reading)
        else:
            for page in inputs(file, reading):
                yield Named(page, names.name(page.source, page.mirror))


def _members(file: File, names: Names, reading: Reading) -> Iterator[Named]:
    """An archive's pages, in a folder of its own; who comes first in it has the first choice."""
    folder = names.name(file.path, file.mirror, folder=True)
    within = names.another()
    for page in inputs(file, reading):
        mirror = page.mirror.removeprefix(file.mirror).lstrip("/")
        name = within.name(page.source, mirror or "page")
        within.take(name)
        yield Named(page, f"{folder}/{name}")


def chunks(inputs: Iterator[Named]) -> Iterator[list[Named]]:
    """Chunks that start small, so that a short list is shared among all workers."""
    chunk: list[Named] = []
    size = made = 0
    for each in inputs:
        chunk.append(each)
        size += len(each.page.data or "")
        if len(chunk) >= min(_MOST_PAGES, 1 + made // 8) or size >= _MOST_BYTES:
            yield chunk
            chunk, size, made = [], 0, made + 1
    if chunk:
        yield chunk


class Feed:
    """Chunks as they are ready; reading goes on in the background, a few chunks ahead."""

    def __init__(self, source: Iterator[list[Named]]) -> None:
        self._queue: queue.Queue[list[Named] | BaseException | None] = queue.Queue(_AHEAD)
        self._stop = Event()
        self.ended = False
        Thread(target=self._fill, args=(source,), daemon=True).start()

    def _fill(self, source: Iterator[list[Named]]) -> None:
        try:
            for chunk in source:
                if not self._put(chunk):
                    return
            self._put(None)
        except BaseException as error:  # whatever it is, it belongs to who waits for the chunks
            self._put(error)

    def _put(self, item: list[Named] | BaseException | None) -> bool:
        while not self._stop.is_set():
            with suppress(queue.Full):
                self._queue.put(item, timeout=0.2)
                return True
        return False

    def next(self, wait: float) -> list[Named] | None:
        """The next chunk, or None when there is none within `wait` seconds or ever again."""
        if self.ended:
            return None
        try:
            item = self._queue.get(timeout=wait) if wait else self._queue.get_nowait()
        except queue.Empty:
            return None
        if isinstance(item, BaseException):
            raise item
        self.ended = item is None
        return item

    def close(self) -> None:
        self._stop.set()
