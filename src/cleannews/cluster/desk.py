"""A local pool of one process, asked for a chunk of pages at a time.

It runs inside an actor, so that a page that hangs or kills costs a child process of the actor,
never the actor, the other pages in its hands, or the node.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from cleannews.batch.pool import Outcome, Pool
from cleannews.batch.task import Death, Record, Setup, Task

Answer = Record | Death


class Desk:
    """Cleans chunks with one killable process, by the same worker code as a local run."""

    def __init__(self, setup: Setup) -> None:
        self._pool = Pool(1, setup)

    def clean(self, tasks: Sequence[Task]) -> list[Answer]:
        """An answer for each task, in order.

        Raises:
            WorkerBroken: processes die before they have seen a page.
        """
        answers = dict(self._answers(tasks))
        return [answers[task.page.source] for task in tasks]

    def _answers(self, tasks: Sequence[Task]) -> Iterator[tuple[str, Answer]]:
        waiting = deque([list(tasks)])
        while waiting or self._pool.busy:
            if waiting and self._pool.free:
                self._pool.submit(waiting.popleft())
            for task, answer in self._outcomes():
                yield task.page.source, answer
            if self._pool.returned:
                waiting.append(list(self._pool.returned))
                self._pool.returned.clear()

    def _outcomes(self) -> Iterator[Outcome]:
        yield from self._pool.outcomes()

    def close(self) -> None:
        """End the process."""
        self._pool.close()
