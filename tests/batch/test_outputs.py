"""Outputs are whole or absent, inside their folder, and a full disk is told apart."""

import errno
import os
from dataclasses import replace

import pytest

from cleannews.batch.options import Limits, Options
from cleannews.batch.outputs import Outputs, Outside
from cleannews.batch.task import OutputFull, Setup, Task
from cleannews.pipeline import clean
from cleannews.read.inputs import Input
from tests.batch.conftest import below

FOUND = replace(clean("A line.\n", kind="text"), found=True, text="The body.")


@pytest.fixture
def outputs(tmp_path):
    for name in ("out", "scratch", "parts"):
        (tmp_path / name).mkdir()
    places = [str(tmp_path / name) for name in ("out", "scratch", "parts")]
    return Outputs(Setup(Options(format="text"), Limits(), *places))


def task(output):
    return Task(Input("page", "page"), output)


def test_an_output_is_renamed_into_place(outputs, tmp_path):
    record = outputs.write(task("a/b.txt"), FOUND)
    assert record == {"output": "a/b.txt", "bytes": 10}
    assert (tmp_path / "out/a/b.txt").read_text() == "The body.\n"
    assert not list((tmp_path / "scratch").iterdir())


def test_folders_are_made_deeper_than_calls(outputs, tmp_path):
    name = "d/" * 1200 + "b.txt"
    outputs.write(task(name), FOUND)
    assert (tmp_path / "out" / name).read_text() == "The body.\n"
    with below(tmp_path / "out", 1200):
        pass


def test_a_link_out_of_the_folder_is_not_followed(outputs, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out/a").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Outside):
        outputs.write(task("a/b.txt"), FOUND)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_full_disk_is_told_apart_and_leaves_no_output(outputs, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OutputFull, match="No space left"):
        outputs.write(task("b.txt"), FOUND)
    assert not list((tmp_path / "out").iterdir())
