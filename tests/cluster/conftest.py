"""A real cluster of two nodes on this machine, and pages for it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def cluster() -> Iterator[Any]:
    ray = pytest.importorskip("ray", reason="the extra 'ray' is not installed")
    from ray.cluster_utils import Cluster

    # Ray has its workers give way to all other work: beside any they would hardly come to run
    os.environ.setdefault("RAY_worker_niceness", "0")

    # a node of one processor would end what idles for a second, and start it anew for each file
    config = {"idle_worker_killing_time_threshold_ms": 600_000}
    both = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "_system_config": config})
    both.add_node(num_cpus=1)
    ray.init(address=both.address, log_to_driver=False)
    context = ray.data.DataContext.get_current()
    context.default_hash_shuffle_parallelism = 4  # the default, 200, is for more than a few sites
    context.enable_progress_bars = False
    yield both
    ray.shutdown()
    both.shutdown()
