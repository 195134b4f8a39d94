"""A local pool of one process, asked for a chunk of pages at a time.

It runs inside an actor, so that a page that hangs or kills costs a child process of the actor,
never the actor, the other pages in its hands, or the node.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from cleannews.batch.pool import Outcome, Pool
from cleannews.batch.task import Death, Record, Setup, Task

Answer = Record | Death


class Desk:
    """Cleans chunks with one killable process, by the same worker code as a local run.

    `shelf` holds the profiles that the run has learned, as `sites.shelf.bound` gives them.
    """

    def __init__(self, setup: Setup, shelf: bytes = b"") -> None:
        self._folder: TemporaryDirectory[str] | None = None
        if shelf:
            self._folder = TemporaryDirectory(prefix="cleannews-")
            lessons = Path(self._folder.name, "lessons.db")
            lessons.write_bytes(shelf)
            setup = replace(setup, lessons=str(lessons))
        self._pool = Pool(1, setup)

    def ready(self) -> bool:
        """Answers once the actor has come up."""
        return True

    def clean(self, tasks: Sequence[Task]) -> list[Answer]:
        """An answer for each task, in order.

        Raises:
            WorkerBroken: processes die before they have seen a page.
        """
        answers = {id(task): answer for task, answer in self._answers(tasks)}
        return [answers[id(task)] for task in tasks]

    def _answers(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        waiting = deque([list(tasks)] if tasks else [])
        while waiting or self._pool.busy:
            if waiting and self._pool.free:
                self._pool.submit(waiting.popleft())
            yield from self._pool.outcomes()
            if self._pool.returned:
                waiting.append(list(self._pool.returned))
                self._pool.returned.clear()

    def close(self) -> None:
        """End the process, and remove what was written for it."""
        self._pool.close()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
