"""Every page of samples/raw comes out as samples/clean has it.

The clean files say what ought to come out: by hand at first, by `pytest --accept` and a look at
the diff later. A page without a clean file fails.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cleannews.cli.app import cleannews

ROOT = Path(__file__).parents[2]
RAW = sorted((ROOT / "samples" / "raw").iterdir())
CLEAN = ROOT / "samples" / "clean"

VOLATILE = ("confidence", "extractors", "version")
"""What changes whenever a labeller is trained anew."""

FORMATS = {"markdown": "md", "json": "json"}


KNOWN = {
    line.split()[0]: line.split(maxsplit=1)[1].strip()
    for line in (Path(__file__).parent / "known_failures.txt").read_text().splitlines()
    if line and not line.startswith("#")
}
"""What does not come out right yet, by test and page: strict, so that a mended page is noticed."""


def pages(test: str) -> list[Any]:
    """The raw pages as parameters of a test, those that are known to fail marked so."""
    return [pytest.param(page, id=page.name, marks=known(f"{test}[{page.name}]")) for page in RAW]


def known(name: str) -> Sequence[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=KNOWN[name], strict=True)] if name in KNOWN else []


def extract(page: Path, format_: str) -> str:
    """What the command prints for a page, named as from the repository's folder."""
    name = str(page.relative_to(ROOT))
    result = CliRunner().invoke(cleannews, ["extract", "-f", format_, name])
    found = "no article found" not in result.stderr
    assert result.exit_code == (0 if found else 1), result.output
    return result.stdout


def record(page: Path) -> dict[str, Any]:
    entry = json.loads(extract(page, "json"))
    return {key: value for key, value in entry.items() if key not in VOLATILE}


def expected(page: Path, ending: str) -> str:
    path = CLEAN / f"{page.stem}.{ending}"
    assert path.exists(), f"{path} is missing: write it by hand, or run `pytest --accept`"
    return path.read_text(encoding="utf-8")


def accept(page: Path, ending: str, text: str) -> None:
    (CLEAN / f"{page.stem}.{ending}").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("page", pages("markdown"))
def test_markdown(page: Path, at_root: Path, request: pytest.FixtureRequest) -> None:  # noqa: ARG001
    text = extract(page, "markdown")
    if request.config.getoption("--accept"):
        accept(page, "md", text)
    assert text == expected(page, "md")


@pytest.mark.parametrize("page", pages("record"))
def test_record(page: Path, at_root: Path, request: pytest.FixtureRequest) -> None:  # noqa: ARG001
    entry = record(page)
    if request.config.getoption("--accept"):
        accept(page, "json", json.dumps(entry, indent=2, ensure_ascii=False) + "\n")
    wanted = json.loads(expected(page, "json"))
    assert {key: entry[key] for key in wanted} == wanted


@pytest.mark.parametrize("page", RAW, ids=lambda page: page.name)
def test_text_is_the_body_of_the_record(page: Path, at_root: Path) -> None:  # noqa: ARG001
    text = record(page)["text"]
    assert extract(page, "text") == (f"{text}\n" if text else "")


def test_nothing_is_left_over() -> None:
    names = {page.stem for page in RAW}
    assert len(names) == len(RAW), "two pages of one name"
    assert {path.stem for path in CLEAN.iterdir()} == names
