"""What the README shows is what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cleannews.cli.app import COMMANDS, cleannews

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCED = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
SHELL = "".join(code for language, code in FENCED if language == "sh")
CALLS = re.findall(r"cleannews (\w+)([^|#\n]*)", SHELL)


@pytest.mark.parametrize("name", ["pyproject.toml", "long_lines.py"])
def test_the_extractor_is_the_one_that_the_tests_install(name: str) -> None:
    code = (ROOT / "tests" / "plugin" / "package" / name).read_text(encoding="utf-8")
    assert code in [text for _, text in FENCED]


@pytest.mark.parametrize(("language", "path"), [
    ("text", "samples/raw/broadcaster-2008.txt"),
    ("markdown", "samples/clean/broadcaster-2008.md"),
])  # fmt: skip
def test_before_and_after_are_the_sample(language: str, path: str) -> None:
    sample = (ROOT / path).read_text(encoding="utf-8")
    shown = next(text for found, text in FENCED if found == language)
    if language == "markdown":
        shown = shown.split("---\n")[-1]
    lines = [line.rstrip("…").strip() for line in shown.splitlines()]
    assert [line for line in lines if line not in sample] == []


@pytest.mark.parametrize(("name", "rest"), CALLS, ids=[f"{a}{b}".strip() for a, b in CALLS])
def test_every_option_of_the_recipes_exists(name: str, rest: str) -> None:
    assert name in COMMANDS
    text = CliRunner().invoke(cleannews, [name, "--help"]).stdout
    for option in re.findall(r"(?<=\s)--?[a-z][a-z-]*", rest):
        assert re.search(rf"(?<![\w-]){option}(?![\w-])", text), option
