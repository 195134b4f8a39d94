"""The page this project started from, and pages of its layout in other words.

The JSON beside each page names what must come out, and the label of every line by its number.
The original page is not ours to ship: its words are read from the development data, if there.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cleannews.cli.app import cleannews
from cleannews.model import BODY

HERE = Path(__file__).parent / "pages"
SHARED = Path(os.environ.get("CLEANNEWS_DATA", Path(__file__).parents[3] / "shared" / "data"))
ORIGINALS = SHARED.parent / "acceptance"
NAMES = sorted(path.stem for path in HERE.glob("*.json"))


@pytest.fixture(params=NAMES)
def page(request: pytest.FixtureRequest) -> Path:
    for folder in (HERE, ORIGINALS):
        path = folder / f"{request.param}.txt"
        if path.exists():
            return path
    pytest.skip(f"{request.param}.txt is not here")


@pytest.fixture
def expected(page: Path) -> dict[str, Any]:
    text = (HERE / f"{page.stem}.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def extract(*arguments: str, given: bytes | None = None) -> str:
    result = CliRunner().invoke(cleannews, ["extract", *arguments], input=given)
    assert result.exit_code == 0, result.output
    return result.stdout


def record(page: Path) -> dict[str, Any]:
    return dict(json.loads(extract("-f", "json", "--with", "removed", str(page))))


def body_lines(page: Path, expected: dict[str, Any]) -> list[tuple[str, str]]:
    """Label and text of the body's lines, in order."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return [
        (label, lines[int(number) - 1].strip())
        for number, label in expected["lines"].items()
        if label in BODY
    ]


def test_metadata(page: Path, expected: dict[str, Any]) -> None:
    entry = record(page)
    names = ("title", "authors", "published", "modified", "site", "language")
    assert {name: entry[name] for name in names} == {name: expected[name] for name in names}


def test_captions_and_related_stories(page: Path, expected: dict[str, Any]) -> None:
    entry = record(page)
    assert [caption["text"] for caption in entry["captions"]] == expected["captions"]
    stories = [[story["title"], story["date"], story["section"]] for story in entry["related"]]
    assert [story for story in stories if story[1]] == expected["related"]


def test_every_line_has_its_label(page: Path, expected: dict[str, Any]) -> None:
    labels = {}
    for block in record(page)["blocks"]:
        first, last = block["where"]["lines"]
        for number in range(first, last + 1):
            assert number not in labels, "a line is named once"
            labels[number] = block["label"]
    assert {str(number): label for number, label in labels.items()} == expected["lines"]


def test_the_body_by_file_and_by_pipe(page: Path, expected: dict[str, Any]) -> None:
    body = "\n\n".join(text for _, text in body_lines(page, expected))
    assert extract("-f", "text", str(page)) == f"{body}\n"
    for dash in ([], ["-"]):
        assert extract("-f", "text", *dash, given=page.read_bytes()) == f"{body}\n"
    assert json.loads(extract("-f", "json", given=page.read_bytes()))["text"] == body


def test_the_markdown_by_file_and_by_pipe(page: Path, expected: dict[str, Any]) -> None:
    marks = {"heading": "## "}
    lines = [marks.get(label, "") + text for label, text in body_lines(page, expected)]
    markdown = "\n\n".join([f"# {expected['title']}", *lines]) + "\n"
    assert extract(str(page)) == markdown
    assert extract(given=page.read_bytes()) == markdown
