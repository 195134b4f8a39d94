"""The command in a shell: exit codes, lists through pipes, calls that cannot be meant."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.batch.conftest import page, records, tree


@pytest.fixture
def folder(batch):
    folder = batch.folder / "in"
    folder.mkdir()
    for name in ("a.html", "b c.html", "d\ne.html", "f'g\".html"):
        (folder / name).write_text(page("All is well."))
    return folder


@pytest.mark.usefixtures("folder")
def test_names_from_find_through_a_pipe(batch):
    script = (
        "find in -type f -print0 | cleannews batch -x torture --files-from - -0 -o out "
        "&& echo and next"
    )
    run = batch.shell(script)
    assert run.stdout == b"and next\n", run.stderr
    assert sorted(tree(batch.folder / "out")) == ["in/a.md", "in/b c.md", "in/d_e.md", "in/f'g_.md"]


@pytest.mark.usefixtures("folder")
def test_names_from_xargs_in_several_calls(batch):
    # xargs starts commands, not shell functions: hence a script
    script = (
        'printf \'#!/bin/sh\\nexec "%s" -m cleannews "$@"\\n\' "$PYTHON" > go && chmod +x go\n'
        "find in -type f -print0 | xargs -0 -n 2 ./go batch -x torture -o out"
    )
    batch.environment["PYTHON"] = batch.line()[0]
    run = batch.shell(script)
    assert run.returncode == 0, run.stderr
    assert len(tree(batch.folder / "out")) == 4
    assert len(records(batch.folder / "out/cleannews-run.jsonl")) == 4


def test_the_next_command_does_not_run_after_a_page_without_an_article(batch, folder):
    (folder / "empty.html").touch()
    run = batch.shell("cleannews batch -x torture in -o out && echo and next")
    assert run.returncode == 1
    assert run.stdout == b""
    assert b"in/empty.html: no-article: the page has no text" in run.stderr


def test_control_characters_of_names_do_not_reach_the_terminal(batch, folder):
    (folder / "\x1b[31mred.html").touch()
    assert b"\x1b" not in batch("in", "-o", "out").stderr


@pytest.mark.usefixtures("folder")
def test_a_reader_of_standard_error_that_leaves_does_no_harm(batch):
    (batch.folder / "in/empty.html").touch()
    run = batch.shell(
        "cleannews batch -x torture in -o out 2>&1 | head -n 0; echo ${PIPESTATUS[0]}"
    )
    assert run.stdout == b"1\n"
    assert len(records(batch.folder / "out/cleannews-run.jsonl")) == 5


@pytest.mark.usefixtures("folder")
def test_progress_is_shown_when_asked_for_only(batch):
    assert b"pages" in batch("in", "-o", "out", "--progress").stderr
    quiet = batch("in", "-o", "out", "-q").stderr.decode()
    assert quiet.splitlines()[0] == "4  ok"


WRONG = [
    ((), "no SOURCE"),
    (("missing",), "no such file"),
    (("--files-from", "missing"), "no such file"),
    (("--files-from", "in"), "in is a folder"),
    (("in", "-o", "in"), "lies in the output"),
    (("in/a.html", "-o", "in"), "lies in the output"),
    (("in", "-o", "in/a.html"), "is a file"),
    (("in", "-f", "jsonl", "-o", "in"), "lies in the output"),
    (("in", "-x", "nobody"), "nobody"),
    (("in", "--max-bytes", "many"), "no size"),
    (("in", "--field", "html"), "html=NAME"),
    (("in", "-j", "0"), "not in the range"),
    (("in", "-o", "-"), "not to standard output"),
    (("in", "-o", "/dev/null", "-f", "jsonl"), "no ordinary file"),
    (("in", "-o", "/dev/stdout", "-f", "jsonl"), "no ordinary file"),
    (("in", "--timeout", "nan"), "no number of seconds"),
    (("in", "--timeout", "inf"), "not in the range"),
    (("in", "--delay", "nan"), "no number of seconds"),
    (("in", "--max-bytes", "9" * 400), "no size"),
    (("in", "--encoding", "klingon"), "unknown encoding"),
    (("in", "--review", "in/a.html"), "no review page"),
    (("in", "--review", "nowhere/review.html"), "no folder nowhere"),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_a_call_that_cannot_be_meant(batch, arguments, message):
    before = tree(batch.folder)
    output = () if "-o" in arguments else ("-o", "out")
    run = batch(*arguments, *output)
    assert run.returncode == 2
    assert message in run.stderr.decode()
    assert tree(batch.folder) == before


def test_a_listed_file_in_the_output_folder_is_skipped(batch, folder):
    batch("in", "-o", "out")
    listed = f"{folder / 'a.html'}\n{batch.folder / 'out/a.md'}\n"
    run = batch("--files-from", "-", "-o", "out", input=listed.encode())
    assert run.returncode == 0
    assert "1  skipped" in run.stderr.decode()


def test_each_input_counts_once(batch, folder):
    run = batch("in", "in", "in/a.html", "-o", "out")
    assert "4 inputs" in run.stderr.decode()
    assert len(list(folder.iterdir())) == 4


@pytest.mark.usefixtures("folder")
def test_formats(batch):
    shutil.rmtree(batch.folder / "in")
    (batch.folder / "in").mkdir()
    (batch.folder / "in/a.html").write_text(page("All is well."))
    for name, ending in {"markdown": "md", "json": "json", "text": "txt"}.items():
        assert batch("in", "-o", name, "-f", name).returncode == 0
        assert list(tree(batch.folder / name)) == [f"a.{ending}"]
    assert (batch.folder / "markdown/a.md").read_text().startswith("---\n")
    record = json.loads((batch.folder / "json/a.json").read_text())
    assert record["source"] == "in/a.html"
    assert record["text"] + "\n" == (batch.folder / "text/a.txt").read_text()


def test_a_review_page_in_the_input_folder_is_not_read_back(batch, folder):
    for _ in range(2):
        run = batch("in", "-o", "out", "--review", "in/review.html")
        assert run.returncode == 0, run.stderr
    assert len(records(batch.folder / "out/cleannews-run.jsonl")) == 4
    assert "cleannews: out" in (folder / "review.html").read_text()


def test_too_little_memory_for_any_page_is_said(batch, folder):
    run = batch("in", "-o", "out", "--max-memory", "1KB")
    assert run.returncode == 1
    assert b"memory" in run.stderr
    assert b"Traceback" not in run.stderr
    assert folder.exists()


WITHOUT = """
import sys
sys.modules["{library}"] = None
from cleannews.__main__ import main
if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize(
    ("library", "arguments"),
    [("pyarrow", ("-f", "parquet")), ("ray", ("--engine", "ray"))],
)
@pytest.mark.usefixtures("folder")
def test_without_the_library_the_extra_is_named(batch, library, arguments):
    (batch.folder / "without.py").write_text(WITHOUT.format(library=library))
    run = subprocess.run(
        [sys.executable, "without.py", "batch", "in", "-o", "out", *arguments],
        cwd=batch.folder,
        env=batch.environment,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2
    assert b"pip install 'cleannews[" in run.stderr
    assert not (batch.folder / "out").exists()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("out", ["out", "out.jsonl"])
@pytest.mark.parametrize("learn", ["--learn", "--no-learn"])
def test_a_full_disk_is_said_and_what_is_done_is_kept(batch, out, learn):
    """The limit on the size of files stands for the disk: both end in an error of the system."""
    full = f"ulimit -f 1; trap '' XFSZ; cleannews batch -x torture in --fast {learn}"
    run = batch.shell(f"{full} -o {out} --with removed -f {'jsonl' if '.' in out else 'json'}")
    assert run.returncode == 1
    assert b"Traceback" not in run.stderr
    told = b"what the pages teach cannot be kept" if learn == "--learn" else b"File too large"
    assert told in run.stderr
    again = batch("in", "-o", out, "--fast")
    assert again.returncode == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_no_harm(batch, closed):
    run = batch.shell(f"cleannews batch in -o out --fast {closed}")
    assert run.returncode == 0, run.stderr
    assert len(records(batch.folder / "out/cleannews-run.jsonl")) == 4
    assert (
        batch.shell(f"cleannews batch --files-from - -o empty {closed} </dev/null").returncode == 0
    )
