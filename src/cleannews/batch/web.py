"""Addresses among the inputs: fetched in the background a few ahead, given in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path
from threading import Thread

from cleannews.batch.names import apart
from cleannews.read.fetch import Fetched, FetchError, Terms
from cleannews.read.inputs import Input, of_file
from cleannews.read.sources import File

_AHEAD = 8
"""Pages on their way at one time; pages of one host wait for each other anyway."""


class Web:
    """Fetches the addresses of a run; `save_raw` is where pages are kept as they came."""

    def __init__(self, terms: Terms, save_raw: Path | None) -> None:
        from cleannews.read.polite import Polite

        self._polite = Polite(terms)
        self._save_raw = save_raw

    def start(self, file: File) -> Future[Input]:
        """Fetch in a thread of its own, which does not keep an interrupted run alive."""
        future: Future[Input] = Future()

        def work() -> None:
            try:
                future.set_result(self._input(file))
            except BaseException as error:  # it belongs to who waits for the page
                future.set_exception(error)

        Thread(target=work, daemon=True).start()
        return future

    def _input(self, file: File) -> Input:
        page = of_file(file)
        try:
            fetched = self._polite.fetch(file.path)
        except FetchError as error:
            return page._replace(url=file.path, status=error.status, reason=str(error))
        except Exception as error:  # what no library foresaw is no reason to lose the others
            reason = f"{type(error).__name__}: {error}"
            return page._replace(url=file.path, status="failed", reason=reason)
        if self._save_raw is not None:
            _keep(self._save_raw, file, fetched)
        return page._replace(path="", data=fetched.data, url=fetched.url, charset=fetched.encoding)


def _keep(folder: Path, file: File, fetched: Fetched) -> None:
    target = folder / apart(file.mirror, file.path, ".html")
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f"{target.name[:200]}.part")
    beside.write_bytes(fetched.data)
    beside.replace(target)


def ahead(
    files: Iterable[File], start: Callable[[File], Future[Input]]
) -> Iterator[tuple[File, Future[Input] | None]]:
    """The files in order; addresses with their page under way, a few of them ahead."""
    line: deque[tuple[File, Future[Input] | None]] = deque()
    for file in files:
        line.append((file, start(file) if file.is_url and not file.status else None))
        while line and (line[0][1] is None or len(line) > _AHEAD):
            yield line.popleft()
    yield from line
