"""What the Ray engine costs a page, and whether it gives the records of the local engine.

`python -m bench cluster [--pages 2000] [--learn]`: development pages packed as WARC files, cleaned
by the local engine with one process and by Ray with one actor on a cluster of two nodes started
here. With `--kill` a third node with two actors joins, and is killed when a quarter is done.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

from bench import data
from cleannews.batch.options import Limits, Options
from cleannews.batch.pool import Engine, Pool, Workers
from cleannews.batch.request import Request, Unwatched, Watch
from cleannews.batch.run import run
from cleannews.batch.task import Setup
from cleannews.sites.grouping import SiteFrom

PAGES_A_FILE = 250


def pack(folder: Path, pages: int) -> None:
    """Development pages as WARC files of `PAGES_A_FILE` each."""
    from warcio.warcwriter import WARCWriter

    samples = islice((s for name in data.SETS for s in data.load(name)), pages)
    for number in range(-(-pages // PAGES_A_FILE)):
        with (folder / f"part-{number:03}.warc.gz").open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            for sample in islice(samples, PAGES_A_FILE):
                url = sample.url or f"https://pool.example/{sample.id}"
                headers = {"Content-Type": "text/html"}
                record = writer.create_warc_record(
                    url, "resource", payload=BytesIO(sample.html), warc_headers_dict=headers
                )
                writer.write_record(record)


class _Killer(Unwatched):
    """Kills a node when so many pages are done."""

    def __init__(self, kill: Callable[[], None], after: int) -> None:
        self.kill, self.left = kill, after

    def page(self, record: dict[str, Any]) -> None:
        del record
        self.left -= 1
        if self.left == 0:
            self.kill()


def timed(
    source: Path, out: Path, engine: Engine, site_from: SiteFrom, watch: Watch | None = None
) -> float:
    """Seconds that a run takes, one process or one actor."""
    request = Request(
        sources=(str(source),),
        out=out,
        options=Options(format="jsonl", effort="fast", site_from=site_from),
        limits=Limits(timeout=60),
    )
    start = perf_counter()
    run(request, watch or Unwatched(), engine)
    return perf_counter() - start


def main(argv: Sequence[str]) -> None:
    """Pack, run both engines, compare, print."""
    parser = argparse.ArgumentParser(prog="python -m bench cluster", description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--learn", action="store_true", help="from the pages of each site, first")
    parser.add_argument("--kill", action="store_true", help="three actors, two of them killed")
    asked = parser.parse_args(argv)
    site_from: SiteFrom = "url" if asked.learn else "none"
    # Ray's workers give way to all other work, the local ones do not: no comparison where there is
    os.environ.setdefault("RAY_worker_niceness", "0")
    import ray
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    cluster.add_node(num_cpus=1)
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "warc")
        source.mkdir()
        pack(source, asked.pages)
        here, there = Path(scratch, "here.jsonl"), Path(scratch, "there.jsonl")
        local = timed(source, here, Pool, site_from)
        engine = partial(_actors, cluster.address, 3 if asked.kill else 1)
        remote = timed(source, there, engine, site_from, _killer(cluster, asked))
        count = sum(1 for _ in here.open("rb"))
        same = _articles(here) == _articles(there)
    print(f"{count} pages; local engine, one process: {local / count * 1000:.1f} ms a page")
    how = "three actors, of which two were killed" if asked.kill else "one actor"
    print(f"Ray, {how}: {remote / count * 1000:.1f} ms a page, {remote / local:.2f} times")
    print("records are the same" if same else "RECORDS DIFFER")
    ray.shutdown()
    cluster.shutdown()


def _actors(address: str, actors: int, _jobs: int, setup: Setup) -> Workers:
    from cleannews.cluster import RayPool

    return RayPool(actors, setup, address)


def _killer(cluster: Any, asked: argparse.Namespace) -> Watch:
    if not asked.kill:
        return Unwatched()
    node = cluster.add_node(num_cpus=2)
    return _Killer(lambda: cluster.remove_node(node, allow_graceful=False), asked.pages // 4)


def _articles(path: Path) -> list[Any]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
