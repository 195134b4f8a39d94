"""Pages of a run that teach each other: order, resume, and what a later run changes."""

from __future__ import annotations

import json

import pytest

from cleannews.batch.report import Report
from tests.sites.test_learning import TOPICS, page

FOOT = "Copyright 2031 The Valley Herald. All rights reserved."


def fill(folder, topics):
    folder.mkdir(exist_ok=True)
    for topic in topics:
        (folder / f"{topic}.txt").write_text(page(topic, after=FOOT))


def outputs(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.json")}


def test_the_number_of_workers_changes_nothing_and_a_second_run_does_nothing(batch):
    fill(batch.folder / "in", TOPICS)
    flags = ("-f", "json", "--with", "removed")
    assert batch("in", "-o", "one", "-j", "1", *flags).returncode == 0
    assert batch("in", "-o", "two", "-j", "2", *flags).returncode == 0
    assert outputs(batch.folder / "one") == outputs(batch.folder / "two")
    again = batch("in", "-o", "one", *flags)
    assert f"{len(TOPICS)} of them done before" in again.stderr.decode()


def test_what_new_evidence_changes_is_done_again(batch):
    flags = ("-f", "json", "--with", "removed")
    fill(batch.folder / "in", TOPICS[:4])
    batch("in", "-o", "out", *flags)
    fill(batch.folder / "in", TOPICS)
    batch("in", "-o", "out", *flags)
    for data in outputs(batch.folder / "out").values():
        reasons = [block["reason"] for block in json.loads(data)["blocks"]]
        assert any("seen on 8 of 8 pages" in reason for reason in reasons)


def test_without_learning_pages_stand_alone(batch):
    fill(batch.folder / "in", TOPICS)
    batch("in", "-o", "out", "-f", "json", "--with", "removed", "--no-learn")
    assert not any(b"seen on" in data for data in outputs(batch.folder / "out").values())


@pytest.mark.parametrize(
    ("passes", "shown"),
    [
        (["list"], "2/2 pages listed"),
        (["list", "observe"], "2/? pages learned from"),
        (["list", "observe", "clean"], "2/2 pages \u2501"),
    ],
)
def test_the_bar_tells_of_each_pass(capsys, passes, shown):
    with Report(progress=True, quiet=True) as report:
        report.expect(2)
        for aim in passes:
            for _ in range(2):
                if aim == "clean":
                    report.page({"source": "a.txt", "status": "ok"})
                else:
                    report.studied(aim)
    assert shown in capsys.readouterr().err


def test_a_run_with_profiles_of_the_user_learns_nothing_itself(batch):
    fill(batch.folder / "in", TOPICS)
    fill(batch.folder / "other", TOPICS[:3])
    learned = batch.shell("cleannews learn other -o site.json")
    assert learned.returncode == 0, learned.stderr
    batch("in", "-o", "out", "-f", "json", "--with", "removed", "--profile", "site.json")
    found = b"".join(outputs(batch.folder / "out").values())
    assert b"seen on 3 of 3 pages" in found
    assert b"of 8 pages" not in found
