"""Rows of a dataset as tasks for a desk, and the pool of actors that takes them."""

from __future__ import annotations

from typing import Any

import ray.data

from cleannews.batch.options import Limits
from cleannews.batch.task import Task
from cleannews.cluster.room import memory_of, room
from cleannews.read.inputs import Input

BATCH = 64
"""Pages a call of a stage: some megabytes, and seconds of work."""

Actors = int | tuple[int, int] | None
"""How many actors: so many, the fewest and the most, or as many as there is room for."""


def task(row: dict[str, Any]) -> Task:
    """What a desk is asked about a row."""
    page = Input(
        source=row["source"],
        mirror=row["source"].rsplit("/", 1)[-1],
        data=row["data"],
        url=row.get("url") or None,
        kind=row.get("kind") or "auto",
        charset=row.get("charset") or None,
    )
    return Task(page, "")


def by_actors(
    pages: ray.data.Dataset,
    stage: type,
    arguments: tuple[Any, ...],
    limits: Limits,
    actors: Actors,
    batch_size: int,
) -> ray.data.Dataset:
    """The dataset that a stage makes of pages, its actors made with these arguments.

    Raises:
        NoRoom: no node can take an actor.
    """
    memory = memory_of(limits)
    fewest, most = actors if isinstance(actors, tuple) else (actors, actors)
    most = most or room(memory)
    return pages.map_batches(
        stage,
        fn_constructor_args=arguments,
        compute=ray.data.ActorPoolStrategy(min_size=fewest or most, max_size=most),
        batch_size=batch_size,
        batch_format="pyarrow",
        num_cpus=1,
        memory=memory,
    )
