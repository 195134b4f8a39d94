"""Worker processes that can be killed: over a page that takes too long, or too much memory.

Work goes out in chunks, and an answer comes back for each page, so that the clock of every page
is known while its chunk is under way; pools of the field time whole tasks, and would have to
send each page by itself. Every worker has a pipe of its own: one that is killed cannot leave a
lock or half a message in a queue that others share.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Protocol

from cleannews.batch import worker
from cleannews.batch.task import Death, Record, Setup, Task
from cleannews.sites.learn import Lessons, taught
from cleannews.sites.profile import Profile

_RECYCLE_AFTER = 1000
"""Pages after which a worker is replaced: libraries below it leak half a megabyte a page at
worst, and a fork costs less than three pages."""

_START_WITHIN = 120.0
"""Seconds for a worker to load its models, on a busy machine."""

TICK = 0.02
"""Seconds between two looks at clocks and memory. A page that allocates as fast as memory can be
written grows by some 50 MB in that time."""

Outcome = tuple[Task, Record | Death]


class Workers(Protocol):
    """Who cleans the chunks of a run: this machine's processes, or those of a cluster."""

    returned: deque[Task]

    @property
    def free(self) -> bool: ...

    @property
    def busy(self) -> bool: ...

    def submit(self, chunk: Sequence[Task]) -> None: ...

    def outcomes(self) -> Iterator[Outcome]: ...

    def profiles(self, sites: Iterable[Lessons]) -> Iterator[Profile]: ...

    def close(self) -> None: ...


Engine = Callable[[int, Setup], Workers]
"""Makes workers: how many, and what they must know."""


class WorkerBroken(RuntimeError):
    """Workers die before they have seen a page: nothing a page is to blame for."""


class _Worker:
    """One process, its pipe, the tasks in its hands, and since when it has the first of them."""

    def __init__(self, setup: Setup) -> None:
        context = _context()
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=worker.serve, args=(theirs, setup), daemon=True)
        self.process.start()
        theirs.close()
        self.tasks: deque[Task] = deque()
        self.since = time.monotonic()
        self.ready = False
        self.pages = 0

    def give(self, chunk: Sequence[Task]) -> None:
        self.tasks.extend(chunk)
        self.since = time.monotonic()
        self.pipe.send(list(chunk))

    def end(self, *, kill: bool) -> int | None:
        """Close the pipe, which ends an idle worker, or kill; the exit code."""
        if kill:
            self.process.kill()
        self.pipe.close()
        self.process.join()
        code: int | None = self.process.exitcode
        self.process.close()
        return code


def _context() -> Any:
    """Workers are forked from a server that has loaded everything, where the system can.

    The server has no threads and holds no files of ours, unlike this process.
    """
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["cleannews.batch.preload"])
    return context


class Pool:
    """At most `jobs` workers; started when there is work for them."""

    def __init__(self, jobs: int, setup: Setup) -> None:
        self._jobs = jobs
        self._setup = setup
        self._workers: list[_Worker] = []
        self.returned: deque[Task] = deque()

    @property
    def free(self) -> bool:
        """Whether a chunk could start at once."""
        return len(self._workers) < self._jobs or self._idle() is not None

    @property
    def busy(self) -> bool:
        return any(each.tasks for each in self._workers)

    def _idle(self) -> _Worker | None:
        return next((each for each in self._workers if each.ready and not each.tasks), None)

    def submit(self, chunk: Sequence[Task]) -> None:
        """Hand a chunk to an idle worker, or to a new one. Only when `free`."""
        each = self._idle()
        if each is None:
            each = _Worker(self._setup)
            self._workers.append(each)
        try:
            each.give(chunk)
        except OSError:  # it died while idle; what it did not take is not lost
            each.tasks.clear()
            self._drop(each, kill=True)
            self.returned.extend(chunk)

    def outcomes(self) -> Iterator[Outcome]:
        """What has come in within one tick: records, and deaths of workers.

        Tasks that a dead worker had not begun are in `returned` then.
        """
        pipes = {each.pipe: each for each in self._workers if each.tasks or not each.ready}
        for pipe in wait(list(pipes), TICK) if pipes else ():
            assert isinstance(pipe, Connection)
            yield from self._received(pipes[pipe])
        for each in [each for each in self._workers if each.tasks]:
            if death := self._over(each):
                yield from self._killed(each, death)

    def _received(self, each: _Worker) -> Iterator[Outcome]:
        try:
            while each.pipe.poll():
                record = each.pipe.recv()
                each.since = time.monotonic()
                if not each.ready:
                    each.ready = True
                    continue
                each.pages += 1
                yield each.tasks.popleft(), record
        except (EOFError, OSError):
            yield from self._died(each)
            return
        if not each.tasks and self._worn(each):
            self._drop(each, kill=False)

    def _over(self, each: _Worker) -> Death | None:
        """Why the worker must be killed, if it must."""
        spent, limits = time.monotonic() - each.since, self._setup.limits
        most = limits.timeout if each.ready else _START_WITHIN
        if spent > most:
            return Death("timed-out", f"more than {most:g} s")
        if _memory(each) > limits.max_memory:
            return _too_much_memory(self._setup)
        return None

    def _worn(self, each: _Worker) -> bool:
        return each.pages >= _RECYCLE_AFTER or _memory(each) > self._setup.limits.max_memory // 2

    def _killed(self, each: _Worker, death: Death) -> Iterator[Outcome]:
        if each.pipe.poll():
            return  # the answer came at the last moment
        if not each.ready:
            self._drop(each, kill=True)
            raise WorkerBroken(f"a worker takes {death.reason} before its first page")
        yield self._blamed(each), death
        self._drop(each, kill=True)

    def _died(self, each: _Worker) -> Iterator[Outcome]:
        ready, tasks = each.ready, bool(each.tasks)
        task = self._blamed(each) if tasks else None
        code = self._drop(each, kill=False)
        if not ready:
            raise WorkerBroken(f"a worker ended before its first page, exit code {code}")
        if task is not None:
            yield task, self._cause(code)

    def _cause(self, code: int | None) -> Death:
        if code == worker.OUT_OF_MEMORY:
            return _too_much_memory(self._setup)
        how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
        return Death("failed", f"the page killed its worker ({how})")

    def _blamed(self, each: _Worker) -> Task:
        """The task that was under way; those behind it are returned."""
        task = each.tasks.popleft()
        self.returned.extend(each.tasks)
        each.tasks.clear()
        return task

    def _drop(self, each: _Worker, *, kill: bool) -> int | None:
        self._workers.remove(each)
        return each.end(kill=kill)

    def profiles(self, sites: Iterable[Lessons]) -> Iterator[Profile]:
        """The profiles of many sites, counted here: that is little beside cleaning their pages."""
        return taught(sites)

    def close(self) -> None:
        """End all workers at once, whatever they are at: an unfinished output is never seen."""
        for each in self._workers:
            with contextlib.suppress(OSError):
                each.end(kill=True)
        self._workers.clear()


def _too_much_memory(setup: Setup) -> Death:
    return Death("failed", f"more than {setup.limits.max_memory // 1_000_000} MB of memory")


def _memory(each: _Worker) -> int:
    """Bytes of memory the worker holds; 0 where the system does not say it this way."""
    try:
        pages = Path(f"/proc/{each.process.pid}/statm").read_text().split()[1]
    except OSError:
        return 0
    return int(pages) * _PAGE


_PAGE = 4096 if sys.platform == "win32" else __import__("resource").getpagesize()
