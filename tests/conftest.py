"""Options and fixtures of all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# a busy machine takes longer over an example than any deadline that would find slow code
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what the samples give now to samples/clean, for review in the diff",
    )


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository's folder, as the working directory."""
    monkeypatch.chdir(ROOT)
    return ROOT
