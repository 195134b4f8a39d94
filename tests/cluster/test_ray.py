"""The Ray engine on a real cluster of two nodes: the same records as the local engine."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

ray = pytest.importorskip("ray", reason="the extra 'ray' is not installed")
pytest.importorskip("pyarrow", reason="the extra 'ray' is not installed")

from cleannews.batch.options import Limits, Options  # noqa: E402
from cleannews.batch.pool import Pool  # noqa: E402
from cleannews.batch.request import Request, Unwatched  # noqa: E402
from cleannews.batch.run import run  # noqa: E402
from cleannews.cluster import RayPool, clean_pages, read_pages  # noqa: E402

pytestmark = pytest.mark.slow

STORY = (
    "<html><head><title>Ferry {n} held in port</title></head><body><nav>Home News Sport</nav>"
    "<article><h1>Ferry {n} held in port</h1>"
    "<p>Ferry number {n} was held in port for a third day on Tuesday, and {n} passengers spent "
    "the night aboard while the crew waited for the wind to drop below gale force.</p>"
    "<p>The harbour master said that no ship would sail before {n} o'clock at the earliest, and "
    "asked travellers to stay at home until the morning forecast had been read out.</p>"
    "</article><footer>Copyright 2021 The Evening Tide. All rights reserved.</footer></body></html>"
)
PAGES = 60


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for n in range(PAGES):
        (folder / f"{n:03}.html").write_text(STORY.format(n=n))
    (folder / "empty.html").write_text("")
    (folder / "binary.bin").write_bytes(bytes(range(256)) * 20)
    return folder


def request(pages: Path, out: Path) -> Request:
    options = Options(format="jsonl", effort="fast")
    return Request(sources=(str(pages),), out=out, options=options, limits=Limits(timeout=30))


def local(pages: Path, out: Path) -> bytes:
    run(request(pages, out), Unwatched(), Pool)
    return out.read_bytes()


def statuses(out: Path) -> list[tuple[str, str]]:
    journal = out.with_name(f"{out.name}.cleannews-run.jsonl")
    records = map(json.loads, journal.read_text().splitlines())
    return [(record["source"], record["status"]) for record in records]


@pytest.mark.usefixtures("cluster")
def test_the_same_output_and_journal_as_the_local_engine(pages: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"
    expected = local(pages, here)
    run(request(pages, there), Unwatched(), RayPool)
    assert there.read_bytes() == expected
    assert statuses(there) == statuses(here)


@pytest.mark.usefixtures("cluster")
def test_the_stage_gives_the_same_records(pages: Path, tmp_path: Path) -> None:
    lines = local(pages, tmp_path / "here.jsonl").splitlines()
    expected = {record["source"]: record for record in map(json.loads, lines)}
    found = clean_pages(
        read_pages([str(pages)]),
        options=Options(format="jsonl", effort="fast"),
        limits=Limits(timeout=30),
        concurrency=1,
        batch_size=16,
    ).take_all()
    assert {row["source"]: row for row in found} == expected


class Killer(Unwatched):
    """Kills a node when so many pages are done."""

    def __init__(self, kill: Callable[[], None], after: int) -> None:
        self.kill, self.after = kill, after

    def page(self, record: dict[str, Any]) -> None:
        del record
        self.after -= 1
        if self.after == 0:
            self.kill()


def test_a_node_that_is_killed_changes_nothing(cluster: Any, pages: Path, tmp_path: Path) -> None:
    expected = local(pages, tmp_path / "here.jsonl")
    node = cluster.add_node(num_cpus=2)
    there = tmp_path / "there.jsonl"
    killer = Killer(lambda: cluster.remove_node(node, allow_graceful=False), after=PAGES // 4)
    run(request(pages, there), killer, RayPool)
    assert killer.after < 0
    assert there.read_bytes() == expected


@pytest.mark.usefixtures("cluster")
def test_a_page_that_kills_its_process_costs_that_page(pages: Path, tmp_path: Path) -> None:
    from cleannews.batch.task import Death, Setup, Task
    from cleannews.cluster.desk import Desk
    from cleannews.read.inputs import Input

    folder = str(tmp_path)
    setup = Setup(Options(format="jsonl", effort="fast"), Limits(), folder, folder, folder)
    desk = Desk(setup)
    tasks = [Task(Input(path.name, path.name, str(path)), "") for path in sorted(pages.iterdir())]
    killer = Thread(target=_kill_a_worker, args=(desk,))
    killer.start()
    answers = desk.clean(tasks)
    killer.join()
    desk.close()
    assert sum(isinstance(answer, Death) for answer in answers) <= 1
    assert len(answers) == len(tasks)


def _kill_a_worker(desk: Any) -> None:
    for _ in range(200):
        time.sleep(0.05)
        for each in desk._pool._workers:
            if each.ready:
                os.kill(each.process.pid, signal.SIGKILL)
                return
