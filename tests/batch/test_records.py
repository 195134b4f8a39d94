"""`--records`: texts with many stories, to a folder and to one file, with it and without."""

import json
from pathlib import Path

import pytest

from tests.batch.conftest import records, tree

STORIES = "".join(
    f"{n} of 3 DOCUMENTS\n\nThe headline is no. {n}\n\nThe ferry went out {n} times today.\n\n"
    for n in (1, 2, 3)
)
MANY = [f"{n:06}.md" for n in (1, 2, 3)]


@pytest.fixture
def text(batch) -> Path:
    path = batch.folder / "nexis.txt"
    path.write_text(STORIES)
    return path


@pytest.mark.usefixtures("text")
def test_each_story_is_a_page(batch):
    assert batch("nexis.txt", "--records", "-o", "out").returncode == 0
    assert sorted(tree(batch.folder / "out")) == [f"nexis.txt/{name}" for name in MANY]
    assert list(records(batch.folder / "out/cleannews-run.jsonl")) == [
        "nexis.txt!1",
        "nexis.txt!2",
        "nexis.txt!3",
    ]


@pytest.mark.usefixtures("text")
def test_each_story_is_a_line_of_one_file(batch):
    batch("nexis.txt", "--records", "-o", "all.jsonl")
    lines = [json.loads(line) for line in (batch.folder / "all.jsonl").read_text().splitlines()]
    assert [f"{n} times" in line["text"] for n, line in enumerate(lines, 1)] == [True] * 3


def test_a_text_is_read_either_way_and_leaves_nothing_of_the_other(batch, text):
    out = batch.folder / "out"
    batch(text.name, "-o", "out")
    assert sorted(tree(out)) == ["nexis.md"]
    batch(text.name, "--records", "-o", "out")
    assert sorted(tree(out)) == [f"nexis.txt/{name}" for name in MANY]
    batch(text.name, "-o", "out")
    assert sorted(tree(out)) == ["nexis.md"]


def test_a_text_that_cannot_be_read_keeps_what_was_made_of_it(batch, text):
    batch(text.name, "--records", "-o", "out")
    text.unlink()
    text.symlink_to("nowhere")
    assert batch(text.name, "-o", "out").returncode == 1
    assert len(tree(batch.folder / "out")) == 3


def test_a_story_more_is_one_page_to_do(batch, text):
    batch(text.name, "--records", "-o", "out", "--no-learn")
    text.write_text(STORIES + "4 of 3 DOCUMENTS\n\nOne more story came in.\n")
    run = batch(text.name, "--records", "-o", "out", "--no-learn")
    assert b"4 inputs" in run.stderr
    assert b"3 of them done before" in run.stderr
