"""A folder of everything that goes wrong: a record for each input, and the good files all right."""

import gzip
import os
import time
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from tests.batch.conftest import Command, page, records, tree
from tests.processes import watched

MEGABYTE = 1_000_000


def build(folder: Path) -> None:
    folder.mkdir()
    for number in range(8):
        (folder / f"good{number}.html").write_text(page("All is well.", number=number))
    for name, words in {"hang": "please hang", "eat": "please eat memory"}.items():
        (folder / f"{name}.html").write_text(page(words))
    (folder / "kill.html").write_text(page("please kill"))
    (folder / "empty.html").touch()
    (folder / "binary.html").write_bytes(bytes(range(256)) * 400)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(300 * MEGABYTE)
    with gzip.open(folder / "bomb.html.gz", "wb", compresslevel=1) as file:
        for _ in range(60):
            file.write(bytes(MEGABYTE))
    odd_names(folder)
    links(folder)
    with zipfile.ZipFile(folder / "climbing.zip", "w") as archive:
        for name in ("../../out.html", "/abs.html", "..\\win.html", "in.html"):
            archive.writestr(name, page("All is well."))


def odd_names(folder: Path) -> None:
    for name in ("new\nline.html", "quote\"'.html", "😀.html", "x" * 250 + ".html"):
        (folder / name).write_text(page("All is well."))
    (folder / os.fsdecode(b"latin-\xe9.html")).write_text(page("All is well."))


def links(folder: Path) -> None:
    (folder / "dangling.html").symlink_to("nowhere")
    (folder / "circle.html").symlink_to("circle.html")
    (folder / "unreadable.html").symlink_to("/proc/self/mem")  # not even root reads its start
    (folder / "forbidden.html").write_text(page("All is well."))
    (folder / "forbidden.html").chmod(0)
    (folder / "loop").symlink_to(".")
    os.mkfifo(folder / "pipe.html")


EXPECTED = {
    "hang.html": "ok",
    "eat.html": "ok",
    "kill.html": "ok",
    "empty.html": "no-article",
    "binary.html": "no-article",
    "huge.txt": "too-large",
    "bomb.html.gz": "too-large",
    "dangling.html": "failed",
    "circle.html": "failed",
    "unreadable.html": "failed",
    "forbidden.html": "failed" if os.geteuid() else "ok",
    "loop": "skipped",
    "pipe.html": "skipped",
    "new\nline.html": "ok",
    "quote\"'.html": "ok",
    "😀.html": "ok",
    "x" * 250 + ".html": "ok",
    "latin-\\xe9.html": "ok",
    "climbing.zip!../../out.html": "ok",
    "climbing.zip!/abs.html": "ok",
    "climbing.zip!..\\win.html": "ok",
    "climbing.zip!in.html": "ok",
} | {f"good{number}.html": "ok" for number in range(8)}


@pytest.fixture(scope="module")
def tortured(tmp_path_factory, plugin):
    folder = tmp_path_factory.mktemp("torture")
    build(folder / "in")
    before = tree(folder)
    command = Command(folder, plugin)
    process = command.start(
        "in", "-o", "in/out", "-j", "2", "--timeout", "6", "--hidden", "--max-memory", "400MB"
    )
    peak = max(map(sum, watched(process, 0.05)))
    _, errors = process.communicate(timeout=60)
    return folder, before, process.returncode, errors.decode(), peak


def test_every_input_has_a_record(tortured):
    folder, *_ = tortured
    found = records(folder / "in/out/cleannews-run.jsonl")
    statuses = {source.removeprefix("in/"): record["status"] for source, record in found.items()}
    assert statuses == EXPECTED


def test_the_exit_code_and_the_table_say_so(tortured):
    *_, code, errors, _ = tortured
    assert code == 1
    for status, count in Counter(EXPECTED.values()).items():
        assert f"{count:>2}  {status}\n" in errors


def test_every_problem_is_named_on_standard_error(tortured):
    *_, errors, _ = tortured
    for source, status in EXPECTED.items():
        if status not in ("ok", "skipped"):
            assert f"in/{source}: {status}: " in errors


def test_the_good_pages_are_whole(tortured):
    folder, *_ = tortured
    outputs = tree(folder / "in/out")
    assert len(outputs) == list(EXPECTED.values()).count("ok")
    assert all(b"That was part 4." in output for output in outputs.values())


def test_no_name_is_longer_than_a_file_system_takes_or_has_control_characters(tortured):
    folder, *_ = tortured
    for name in tree(folder / "in/out"):
        assert len(os.fsencode(Path(name).name)) <= 255
        assert "\n" not in name


def test_nothing_outside_the_output_is_touched(tortured):
    folder, before, *_ = tortured
    after = {name: data for name, data in tree(folder).items() if not name.startswith("in/out/")}
    assert after == before


def test_nothing_unfinished_is_left(tortured):
    folder, *_ = tortured
    assert not [path for path in (folder / "in/out").iterdir() if path.name.startswith(".")]


def test_killed_pages_come_out_of_the_second_try_and_say_why(tortured):
    folder, *_ = tortured
    found = records(folder / "in/out/cleannews-run.jsonl")
    why = {
        "hang": "more than 6 s",
        "eat": "more than 400 MB of memory",
        "kill": "the page killed its worker (signal 9)",
    }
    for name, reason in why.items():
        assert found[f"in/{name}.html"]["retry"].startswith(f"{reason}; done again")


def test_memory_of_all_processes_stays_below_the_bound(tortured):
    *_, peak = tortured
    assert 0 < peak < 1_500 * MEGABYTE


def test_no_process_is_left_behind(tortured):
    folder, *_ = tortured
    deadline = time.monotonic() + 5
    while (left := _in_folder(folder)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not left


def _in_folder(folder: Path) -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if process.joinpath("cwd").readlink() == folder:
                found.append(process.name)
        except OSError:
            continue
    return found
