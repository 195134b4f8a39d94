"""The invariants over real pages, where the development data is at hand."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from cleannews import clean

from .test_invariants import check

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CLEANNEWS_DATA", REPOSITORY.parent / "shared" / "data"))
SETS = ("fundus-tests", "pool", "wcxb-dev")
RENDERINGS = ("paragraphs", "soup", "w3m", "html2text")
EVERY = 12
"""One page in twelve: enough layouts, and still a matter of seconds."""

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no development data at {DATA}")


def texts(name: str, how: str) -> Iterator[str]:
    with gzip.open(DATA / name / "text" / f"{how}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, EVERY):
            yield json.loads(line)["text"]


@pytest.mark.parametrize("how", RENDERINGS)
@pytest.mark.parametrize("name", SETS)
def test_flattened_pages(name: str, how: str) -> None:
    for text in texts(name, how):
        check(clean(text, kind="text"))


@pytest.mark.parametrize("name", SETS)
def test_html_pages(name: str) -> None:
    for path in sorted((DATA / name / "html").iterdir())[::EVERY]:
        check(clean(gzip.decompress(path.read_bytes()), kind="html", effort="fast"))
