"""The memory of a node stays under the bound that its Ray resources set."""

from __future__ import annotations

import time
from collections import defaultdict
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

ray = pytest.importorskip("ray", reason="the extra 'ray' is not installed")

from cleannews.batch.options import Limits, Options  # noqa: E402
from cleannews.batch.request import Request, Unwatched  # noqa: E402
from cleannews.batch.run import run  # noqa: E402
from cleannews.batch.task import Setup  # noqa: E402
from cleannews.cluster import RayPool  # noqa: E402
from cleannews.cluster.room import memory_of  # noqa: E402

pytestmark = pytest.mark.slow

LIMITS = Limits(timeout=60, max_memory=400_000_000)
BOUND = memory_of(LIMITS) * 3 // 2
"""Bytes of the node: room for one actor, though it has processors for two."""

AT_WORK = 300_000_000
"""Bytes that a node holds whose actor cleans pages; less, and it had none."""

PROSE = "<p>Ferry number {n} was held in port for a third day on Tuesday, said the master {n}.</p>"


def below(root: int) -> set[int]:
    """The processes that a process has started, and those that they have."""
    children = defaultdict(list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        children[parent].append(int(stat.parent.name))
    found, ahead = set(), [root]
    while ahead:
        for child in children[ahead.pop()]:
            found.add(child)
            ahead.append(child)
    return found


def resident(number: int) -> int:
    """Bytes in memory of a process that works on pages; Ray's own agents are no part of it."""
    try:
        command = Path(f"/proc/{number}/cmdline").read_bytes()
        pages = int(Path(f"/proc/{number}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
    return 0 if b"agent" in command else pages * 4096


class Meter(Thread):
    """The most memory that all worker processes of a node held at one time."""

    def __init__(self, raylet: int) -> None:
        super().__init__(daemon=True)
        self.raylet, self.peak, self.done = raylet, 0, Event()

    def run(self) -> None:
        while not self.done.is_set():
            self.peak = max(self.peak, sum(map(resident, below(self.raylet))))
            time.sleep(0.05)


def all_there(jobs: int, setup: Setup) -> RayPool:
    """The pool once every actor has come up, so that the node has one of them."""
    del jobs
    pool = RayPool(0, setup)
    pool._recruit()
    ray.get(list(pool._starting), timeout=120)
    return pool


def test_the_peak_of_a_node_is_below_its_bound(cluster: Any, tmp_path: Path) -> None:
    node = cluster.add_node(num_cpus=2, memory=BOUND)
    source = tmp_path / "in"
    source.mkdir()
    for n in range(60):
        size = 40_000 if n % 10 == 9 else 8
        (source / f"{n:02}.html").write_text("".join(PROSE.format(n=m) for m in range(n, n + size)))
    meter = Meter(node.all_processes["raylet"][0].process.pid)
    meter.start()
    options = Options(format="jsonl", effort="fast")
    run(Request((str(source),), tmp_path / "out.jsonl", options, LIMITS), Unwatched(), all_there)
    meter.done.set()
    meter.join()
    cluster.remove_node(node)
    print(f"peak {meter.peak / 1e6:.0f} MB of {BOUND / 1e6:.0f} MB")
    assert AT_WORK < meter.peak < BOUND
