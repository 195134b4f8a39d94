"""The journal survives what tears it; the lock lets go with its holder."""

import errno
import json
import os
import subprocess
import sys

import pytest

from cleannews.batch.journal import Journal
from cleannews.batch.lock import Busy, Lock

RECORDS = [{"source": f"é{number}.html", "status": "ok", "ms": number} for number in range(3)]


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "run.jsonl"
    with Journal(path) as journal:
        for record in RECORDS:
            journal.add(record)
    return path


def test_it_survives_a_cut_at_any_byte(written):
    whole = written.read_bytes()
    for cut in range(len(whole) + 1):
        written.write_bytes(whole[:cut])
        with Journal(written) as journal:
            assert len(journal) == whole[:cut].count(b"\n")
            journal.add(RECORDS[2])
            assert journal.get("é2.html") == RECORDS[2]
        assert all(json.loads(line) for line in written.read_bytes().splitlines())


def test_a_line_of_another_kind_is_passed_over(written):
    written.write_bytes(b"not json\n[1]\n{}\n" + written.read_bytes())
    with Journal(written) as journal:
        assert list(journal) == [record["source"] for record in RECORDS]
        assert journal.get("é1.html") == RECORDS[1]


def test_a_later_line_holds(written):
    with Journal(written) as journal:
        journal.add({"source": "é0.html", "status": "failed"})
    with Journal(written) as journal:
        assert journal.get("é0.html") == {"source": "é0.html", "status": "failed"}


def test_it_settles_in_the_order_asked_for(written):
    with Journal(written) as journal:
        journal.add({"source": "é0.html", "status": "failed", "at": 1})
        journal.settle(["é2.html", "é0.html", "unknown"], without=("at",))
        assert "é1.html" not in journal
    lines = [json.loads(line) for line in written.read_bytes().splitlines()]
    assert lines == [RECORDS[2], {"source": "é0.html", "status": "failed"}]


def test_a_full_disk_leaves_whole_lines(written, monkeypatch):
    before = written.read_bytes()
    write = os.write

    def half(descriptor, data):
        if len(data) < 30:
            raise OSError(errno.ENOSPC, "full")
        return write(descriptor, data[:20])

    with Journal(written) as journal:
        monkeypatch.setattr(os, "write", half)
        with pytest.raises(OSError, match="full"):
            journal.add(RECORDS[0])
        monkeypatch.undo()
        assert written.read_bytes() == before
        journal.add({"source": "later"})
        assert journal.get("later") == {"source": "later"}


def test_fresh_forgets(written):
    with Journal(written, fresh=True) as journal:
        assert not len(journal)


def test_the_lock_refuses_a_second_holder(tmp_path):
    path = tmp_path / "lock"
    with Lock(path), pytest.raises(Busy), Lock(path):
        pass
    with Lock(path):
        pass
    assert not path.exists()


def test_the_lock_of_a_killed_process_is_no_obstacle(tmp_path):
    path = tmp_path / "lock"
    script = (
        "import os, pathlib, sys; from cleannews.batch.lock import Lock\n"
        "with Lock(pathlib.Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, path], check=False)
    assert path.exists()
    with Lock(path):
        pass
