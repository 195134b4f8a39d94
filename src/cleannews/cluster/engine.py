"""The engine of `batch --engine ray`: the local pool's part, played by actors on any node.

Outputs are written by the actors themselves, so the output folder must be on a file system that
all nodes see; sources that are files likewise. Only tasks, small records and profiles travel.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any

import ray
from ray.exceptions import GetTimeoutError, ObjectLostError, RayActorError

from cleannews.batch.pool import Outcome
from cleannews.batch.task import Setup, Task
from cleannews.cluster.desk import Desk
from cleannews.cluster.room import memory_of, room
from cleannews.sites.learn import Lessons, profile_of
from cleannews.sites.profile import Profile
from cleannews.sites.shelf import Shelf, bound

TICK = 0.05
"""Seconds between two looks at what the actors have; a chunk takes longer than that."""

STARTS = 50
"""Actors that may be lost in a row, without a single answer between, before the run gives up:
a cluster that loses that many has no node left for us."""

START_WITHIN = 600.0
"""Seconds without any actor after which the run gives up: a cloud brings up a node in that time."""

CLOSE_WITHIN = 5.0
"""Seconds for idle actors to clear up after themselves."""

AHEAD = 4
"""Sites whose lines are counted at a time, for each actor there is room for."""

_LOST = (RayActorError, ObjectLostError)
"""The node with the actor is gone, or the one that kept its answer."""


class ClusterLost(OSError):
    """Actors die as fast as they are started, or none comes up."""


_Actor: Any = ray.remote(num_cpus=1, max_restarts=0)(Desk)
"""A desk on any node; one that is lost is not started again, its work goes to others."""

_profile_of: Any = ray.remote(num_cpus=1)(profile_of)


class RayPool:
    """At most `jobs` actors; with 0, as many as the cluster has processors and memory for.

    The interface is that of `cleannews.batch.pool.Pool`. A chunk goes to an actor that has come
    up, so that none waits for a node that is not there.
    """

    def __init__(self, jobs: int, setup: Setup, address: str | None = None) -> None:
        if not ray.is_initialized():
            # without any, Ray would join whatever cluster somebody has started on this machine
            address = address or os.environ.get("RAY_ADDRESS") or "local"
            ray.init(address=address, log_to_driver=False, configure_logging=False)
        memory = memory_of(setup.limits)
        self._jobs = jobs or room(memory)
        self._new = _Actor.options(memory=memory).remote
        self._setup, self._shelf = setup, ray.put(_shelf(setup))
        self._starting: dict[Any, Any] = {}
        self._idle: list[Any] = []
        self._under_way: dict[Any, tuple[Any, list[Task]]] = {}
        self._lost = 0
        self._seen = monotonic()
        self.returned: deque[Task] = deque()

    @property
    def free(self) -> bool:
        """Whether a chunk could be taken at once."""
        return bool(self._idle)

    @property
    def busy(self) -> bool:
        return bool(self._under_way)

    def submit(self, chunk: Sequence[Task]) -> None:
        """Hand a chunk to an idle actor. Only when `free`."""
        actor = self._idle.pop()
        self._under_way[actor.clean.remote(list(chunk))] = (actor, list(chunk))

    def outcomes(self) -> Iterator[Outcome]:
        """What has come in within one tick. What a lost actor had is in `returned` then."""
        self._recruit()
        asked = [*self._starting, *self._under_way]
        if not self._under_way and self._idle:
            return
        ray.wait(asked, num_returns=1, timeout=TICK)
        ready, _ = ray.wait(asked, num_returns=len(asked), timeout=0)
        for reference in ready:
            yield from self._received(reference)

    def _recruit(self) -> None:
        """Have as many actors as there may be, those included that wait for a node."""
        present = len(self._starting) + len(self._idle) + len(self._under_way)
        for _ in range(self._jobs - present):
            actor = self._new(self._setup, self._shelf)
            self._starting[actor.ready.remote()] = actor
        if self._idle or self._under_way:
            self._seen = monotonic()
        elif monotonic() - self._seen > START_WITHIN:
            raise ClusterLost(f"no actor came up within {START_WITHIN:g} s")

    def _received(self, reference: Any) -> Iterator[Outcome]:
        """An actor that has come up, or the answers of one, or the loss of it."""
        starting = self._starting.pop(reference, None)
        actor, chunk = self._under_way.pop(reference, (starting, []))
        try:
            answers = ray.get(reference)
        except _LOST as error:  # no fault of a page
            self._note_loss(error)
            ray.kill(actor)
            self.returned.extend(chunk)
            return
        self._idle.append(actor)
        if starting is None:
            self._lost = 0
            yield from zip(chunk, answers, strict=True)

    def _note_loss(self, error: Exception) -> None:
        self._lost += 1
        if self._lost > STARTS:
            raise ClusterLost(f"{self._lost} actors lost in a row: {error}") from error

    def profiles(self, sites: Iterable[Lessons]) -> Iterator[Profile]:
        """The profiles of many sites, each site's lines counted by a task of its own."""
        sites = iter(sites)
        counting = [_profile_of.remote(*each) for each in islice(sites, AHEAD * self._jobs)]
        while counting:
            ready, counting = ray.wait(counting, num_returns=1)
            counting += [_profile_of.remote(*each) for each in islice(sites, len(ready))]
            yield from filter(None, ray.get(ready))

    def close(self) -> None:
        """End all actors at once; an output that is not finished is never seen."""
        with suppress(GetTimeoutError, *_LOST):
            ray.get([actor.close.remote() for actor in self._idle], timeout=CLOSE_WITHIN)
        busy = [actor for actor, _ in self._under_way.values()]
        for actor in (*self._idle, *busy, *self._starting.values()):
            ray.kill(actor)
        self._idle.clear()
        self._under_way.clear()
        self._starting.clear()


def _shelf(setup: Setup) -> bytes:
    """What the run has learned, in a form that travels; empty where it has learned nothing."""
    if not setup.lessons:
        return b""
    with closing(Shelf(Path(setup.lessons))) as shelf:
        return bound(shelf.profiles())
