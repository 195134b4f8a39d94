"""Runs that are killed, repeated, changed: nothing done twice, and the same in the end."""

import json
import random
import signal
import time
from pathlib import Path

import pytest

from tests.batch.conftest import page, records, tree

PAGES = 120


def fill(folder: Path, pages: int = PAGES) -> None:
    folder.mkdir()
    for number in range(pages):
        (folder / f"{number:03}.html").write_text(page("All is well.", number=number))


def line_of(journal: Path) -> list[dict]:
    return [
        {key: value for key, value in json.loads(line).items() if key != "ms"}
        for line in journal.read_text().splitlines()
    ]


def killed_after(batch, lines: int, *arguments: str) -> None:
    """Start a run and kill it when its journal has so many lines."""
    process = batch.start(*arguments)
    journal = batch.folder / "out/cleannews-run.jsonl"
    while process.poll() is None:
        if journal.exists() and journal.read_bytes().count(b"\n") >= lines:
            break
        time.sleep(0.002)
    process.kill()
    process.communicate()


def killed_at_random(batch, times: int, seed: int) -> tuple[int, int]:
    """Kill runs until there were so many: pages done twice, and kills over pages under way.

    A quarter of them dies at any moment of its start, the others at any moment after their first
    page: on a busy machine a run starts for seconds, and kills by the clock would all meet that.
    """
    chance = random.Random(seed)
    journal = batch.folder / "out/cleannews-run.jsonl"
    twice = under_way = 0
    for _ in range(times):
        before = set(records_so_far(journal))
        process = batch.start("in", "-o", "out", "-j", "2")
        if chance.random() < 0.75:
            wait_for_another(journal, process)
        time.sleep(chance.uniform(0, 0.3))
        process.kill()
        process.communicate()
        after = records_so_far(journal)
        twice += sum(1 for source in after[len(before) :] if source in before)
        under_way += len(before) < len(after) < len(list((batch.folder / "in").iterdir()))
    return twice, under_way


def wait_for_another(journal: Path, process) -> None:
    """Wait for one more record than there are."""
    size = journal.stat().st_size if journal.exists() else 0
    while process.poll() is None and not (journal.exists() and journal.stat().st_size > size):
        time.sleep(0.002)


def records_so_far(journal: Path) -> list[str]:
    if not journal.exists():
        return []
    lines = [line for line in journal.read_bytes().split(b"\n")[:-1] if line]
    return [json.loads(line)["source"] for line in lines]


@pytest.mark.parametrize("lines", [1, PAGES - 1])
def test_a_killed_run_goes_on_to_the_same_end(batch, lines):
    fill(batch.folder / "in")
    killed_after(batch, lines, "in", "-o", "out", "-j", "2")
    done = len(records_so_far(batch.folder / "out/cleannews-run.jsonl"))
    again = batch("in", "-o", "out", "-j", "2")
    assert again.returncode == 0
    assert f"{done} of them done before" in again.stderr.decode() or not done
    assert_undisturbed(batch)


def assert_undisturbed(batch) -> None:
    batch("in", "-o", "undisturbed", "-j", "1")
    assert tree(batch.folder / "out") == tree(batch.folder / "undisturbed")
    journals = [batch.folder / name / "cleannews-run.jsonl" for name in ("out", "undisturbed")]
    assert line_of(journals[0]) == line_of(journals[1])


@pytest.mark.slow
def test_twenty_kills_at_random_moments(batch):
    fill(batch.folder / "in", 2500)
    twice, under_way = killed_at_random(batch, 20, seed=7)
    assert twice == 0
    assert under_way >= 8
    assert batch("in", "-o", "out", "-j", "2").returncode == 0
    assert_undisturbed(batch)


def test_a_torn_last_line_is_dropped(batch):
    fill(batch.folder / "in", 4)
    batch("in", "-o", "out")
    journal = batch.folder / "out/cleannews-run.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20])
    again = batch("in", "-o", "out")
    assert "3 of them done before" in again.stderr.decode()
    assert len(records(journal)) == 4


def done_before(run) -> int:
    words = run.stderr.decode().split(" of them done before")[0].split()
    return int(words[-1]) if " of them done before" in run.stderr.decode() else 0


def test_only_what_changed_is_done_again(batch):
    fill(batch.folder / "in", 6)
    batch("in", "-o", "out")
    (batch.folder / "in/002.html").write_text(page("Something else.", number=2))
    (batch.folder / "out/003.md").unlink()
    (batch.folder / "in/006.html").write_text(page("New.", number=6))
    assert done_before(batch("in", "-o", "out")) == 4
    assert b"Something else." in (batch.folder / "out/002.md").read_bytes()
    assert (batch.folder / "out/003.md").exists()
    assert (batch.folder / "out/006.md").exists()


def test_other_options_do_all_again_and_leave_no_outputs_of_the_old(batch):
    fill(batch.folder / "in", 3)
    batch("in", "-o", "out")
    assert done_before(batch("in", "-o", "out", "-f", "json")) == 0
    assert sorted(tree(batch.folder / "out")) == ["000.json", "001.json", "002.json"]


def test_fresh_does_all_again(batch):
    fill(batch.folder / "in", 3)
    batch("in", "-o", "out")
    assert done_before(batch("in", "-o", "out", "--fresh")) == 0


def test_a_page_that_lost_its_article_loses_its_output(batch):
    fill(batch.folder / "in", 2)
    batch("in", "-o", "out")
    (batch.folder / "in/001.html").write_text("")
    assert batch("in", "-o", "out").returncode == 1
    assert sorted(tree(batch.folder / "out")) == ["000.md"]


def test_a_page_that_took_too_long_is_left_until_it_may_take_longer(batch):
    folder = batch.folder / "in"
    folder.mkdir()
    (folder / "hang.html").write_text(page("please hang"))
    assert done_before(batch("in", "-o", "out", "--timeout", "0.5")) == 0
    assert done_before(batch("in", "-o", "out", "--timeout", "0.5")) == 1
    assert done_before(batch("in", "-o", "out", "--timeout", "0.6")) == 0


def test_runs_on_other_inputs_add_up_and_take_no_names(batch):
    fill(batch.folder / "in", 2)
    (batch.folder / "in/000.htm").write_text(page("The other one."))
    batch("in/000.html", "-o", "out")
    batch("in/000.htm", "-o", "out")
    assert sorted(tree(batch.folder / "out")) == ["in/000.htm.md", "in/000.md"]
    assert len(records(batch.folder / "out/cleannews-run.jsonl")) == 2


def test_a_second_run_on_the_same_output_refuses_in_one_line(batch):
    fill(batch.folder / "in", 3)
    (batch.folder / "in/hang.html").write_text(page("please hang"))
    first = batch.start("in", "-o", "out", "--timeout", "20")
    wait_for(batch.folder / "out/cleannews-run.jsonl")
    second = batch("in", "-o", "out")
    first.kill()
    first.communicate()
    assert second.returncode == 1
    assert second.stderr.decode().count("\n") == 1
    assert "another run" in second.stderr.decode()


def wait_for(path: Path, size: int = 1) -> None:
    deadline = time.monotonic() + 30
    while not (path.exists() and path.stat().st_size >= size):
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_keeps_what_is_done_and_says_how_to_go_on(batch, number):
    fill(batch.folder / "in", 30)
    (batch.folder / "in/hang.html").write_text(page("please hang"))
    process = batch.start("in", "-o", "out", "-j", "2", "--timeout", "20")
    wait_for(batch.folder / "out/cleannews-run.jsonl")
    process.send_signal(number)
    _, errors = process.communicate(timeout=15)
    assert process.returncode == 130, errors.decode()
    assert "run the same command again" in errors.decode()
    assert "Traceback" not in errors.decode()
    assert done_before(batch("in", "-o", "out", "--timeout", "0.5")) >= 1
