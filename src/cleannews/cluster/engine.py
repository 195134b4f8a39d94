"""The engine of `batch --engine ray`: the local pool's part, played by actors on any node.

Outputs are written by the actors themselves, so the output folder must be on a file system that
all nodes see; sources that are files likewise. Only tasks and small records travel.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

import ray
from ray.exceptions import RayActorError

from cleannews.batch.pool import Outcome
from cleannews.batch.task import Setup, Task
from cleannews.cluster.desk import Desk

TICK = 0.05
"""Seconds between two looks at what the actors have; a chunk takes longer than that."""

STARTS = 50
"""Actors that may be lost in a row, without a single answer between, before the run gives up:
a cluster that loses that many has no node left for us."""


class ClusterLost(OSError):
    """Actors die as fast as they are started."""


_Actor: Any = ray.remote(num_cpus=1, max_restarts=0)(Desk)
"""A desk on any node; one that is lost is not started again, its work goes to others."""


class RayPool:
    """At most `jobs` actors; with 0, as many as the cluster has processors.

    The interface is that of `cleannews.batch.pool.Pool`.
    """

    def __init__(self, jobs: int, setup: Setup, address: str | None = None) -> None:
        if not ray.is_initialized():
            ray.init(address=address, log_to_driver=False, configure_logging=False)
        self._jobs = jobs or int(ray.cluster_resources().get("CPU", 1))
        self._setup = setup
        self._idle: list[Any] = []
        self._under_way: dict[Any, tuple[Any, list[Task]]] = {}
        self._lost = 0
        self.returned: deque[Task] = deque()

    @property
    def free(self) -> bool:
        """Whether a chunk could be taken at once."""
        return len(self._under_way) < self._jobs

    @property
    def busy(self) -> bool:
        return bool(self._under_way)

    def submit(self, chunk: Sequence[Task]) -> None:
        """Hand a chunk to an idle actor, or to a new one. Only when `free`."""
        actor = self._idle.pop() if self._idle else _Actor.remote(self._setup)
        reference = actor.clean.remote(list(chunk))
        self._under_way[reference] = (actor, list(chunk))

    def outcomes(self) -> Iterator[Outcome]:
        """What has come in within one tick. What a lost actor had is in `returned` then."""
        if not self._under_way:
            return
        ready, _ = ray.wait(list(self._under_way), num_returns=1, timeout=TICK)
        for reference in ready:
            actor, chunk = self._under_way.pop(reference)
            yield from self._received(reference, actor, chunk)

    def _received(self, reference: Any, actor: Any, chunk: list[Task]) -> Iterator[Outcome]:
        try:
            answers = ray.get(reference)
        except RayActorError as error:  # its node is gone: no fault of a page
            self._lost += 1
            if self._lost > STARTS:
                raise ClusterLost(f"{self._lost} actors lost in a row: {error}") from error
            self.returned.extend(chunk)
            return
        self._lost = 0
        self._idle.append(actor)
        yield from zip(chunk, answers, strict=True)

    def close(self) -> None:
        """End all actors at once; an output that is not finished is never seen."""
        for actor in (*self._idle, *(actor for actor, _ in self._under_way.values())):
            ray.kill(actor)
        self._idle.clear()
        self._under_way.clear()
