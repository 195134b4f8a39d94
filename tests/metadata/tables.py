"""Reading the tables of cases beside the tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NONE = "-"


def rows(name: str) -> list[tuple[str, list[str]]]:
    """The cases of a table `input => expected; expected`; `-` stands for nothing expected."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cases = [line.split(" => ") for line in lines if line.strip() and not line.startswith("#")]
    return [(given, [] if expected == NONE else expected.split("; ")) for given, expected in cases]


def records(name: str) -> list[dict[str, Any]]:
    """The cases of a JSON table."""
    loaded: list[dict[str, Any]] = json.loads((HERE / name).read_text(encoding="utf-8"))
    return loaded
