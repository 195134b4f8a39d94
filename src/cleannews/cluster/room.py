"""How many actors a cluster has room for, so that no node needs more memory than it has."""

from __future__ import annotations

from typing import Any

import ray

from cleannews.batch.options import Limits

ACTOR_MEMORY = 600_000_000
"""Bytes of an actor besides the process that holds the page: the actor itself (200 MB), the
server that its processes are forked from (200 MB), and what a page may allocate between two looks
at its memory (see `batch.pool.TICK`)."""


class NoRoom(OSError):
    """No node of the cluster can take a single actor."""


def memory_of(limits: Limits) -> int:
    """Bytes that an actor may take, the page in its hands included."""
    return ACTOR_MEMORY + limits.max_memory


def room(memory: int) -> int:
    """Actors for which the nodes have a processor and so many bytes each.

    Raises:
        NoRoom: there are none.
    """
    actors = sum(_on(node["Resources"], memory) for node in ray.nodes() if node["Alive"])
    if not actors:
        needed = f"a processor and {memory // 1_000_000} MB of memory for an actor"
        raise NoRoom(f"no node of the cluster has {needed}: lower --max-memory, or add nodes")
    return actors


def _on(resources: dict[str, Any], memory: int) -> int:
    return min(int(resources.get("CPU", 0)), int(resources.get("memory", 0) // memory))
