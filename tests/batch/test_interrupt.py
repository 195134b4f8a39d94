"""Interrupts: none is lost, and none leaves a traceback, whenever it comes."""

import os
import signal
import subprocess
import sys

import pytest

from cleannews import interrupt
from cleannews.batch.options import Options
from cleannews.batch.request import Request, Unwatched
from cleannews.batch.run import run
from tests.batch.conftest import Command, page

SWALLOWED = """
import contextlib, os, signal, sys
from cleannews.interrupt import heed
heed()
with contextlib.suppress(KeyboardInterrupt):
    os.kill(os.getpid(), signal.{name})
from cleannews.__main__ import main
main()
"""
"""What Python does with an interrupt that comes while it takes an object away."""

TURNED = """
import os, signal
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    raise SyntaxError("no such module")
"""
"""What Python makes of one that comes while it reads an escape of a string."""


def started(batch: Command, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=batch.folder,
        env=batch.environment,
        capture_output=True,
        timeout=120,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@pytest.fixture
def folder(batch):
    (batch.folder / "in").mkdir()
    (batch.folder / "in/a.html").write_text(page("All is well."))
    return batch.folder


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_one_that_python_swallows_ends_the_run_all_the_same(batch, folder, name):
    ended = started(batch, "-c", SWALLOWED.format(name=name), "batch", "in", "-o", "out")
    assert ended.returncode == 130
    assert ended.stderr.count(b"\n") == 1
    assert b"run the same command again" in ended.stderr
    assert (folder / "out/cleannews-run.jsonl").read_bytes() == b""
    assert batch("in", "-o", "out").returncode == 0


def test_one_that_becomes_another_error_is_one_line(batch):
    (batch.folder / "click.py").write_text(TURNED)
    ended = started(batch, "-m", "cleannews", "--help")
    assert (ended.returncode, ended.stderr) == (130, b"cleannews: interrupted\n")


def test_one_in_code_from_a_string_ends_with_the_code_of_one(batch):
    """Named tuples and data classes are made so, while modules are loaded."""
    (batch.folder / "click.py").write_text("import os\neval('os.kill(os.getpid(), 2)')\n")
    ended = started(batch, "-m", "cleannews", "--help")
    assert (ended.returncode, ended.stderr) == (130, b"cleannews: interrupted\n")


def test_an_error_without_one_stays_an_error(batch):
    (batch.folder / "click.py").write_text("raise SyntaxError('no such module')\n")
    ended = started(batch, "-m", "cleannews", "--help")
    assert ended.returncode == 1
    assert b"no such module" in ended.stderr


@pytest.mark.parametrize("site_from", ["none", "url"])
def test_a_run_looks_for_one(folder, monkeypatch, site_from):
    monkeypatch.setattr(interrupt, "_asked", True)
    request = Request((str(folder / "in"),), folder / "out", Options(site_from=site_from))
    with pytest.raises(KeyboardInterrupt):
        run(request, Unwatched())


def test_what_is_started_in_the_background_goes_on():
    code = "import os, signal; from cleannews.interrupt import heed; heed(); "
    code += "os.kill(os.getpid(), signal.SIGINT)"
    ignoring = subprocess.run(
        [sys.executable, "-c", code],
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
        env=os.environ,
        check=False,
    )
    assert ignoring.returncode == 0
