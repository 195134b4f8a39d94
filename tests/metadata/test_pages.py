"""Whole invented pages and the metadata they must give, without any labels on their blocks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleannews.blocks import to_page
from cleannews.metadata import describe
from cleannews.metadata.title import headline
from cleannews.model import Candidate
from cleannews.read.decode import decode
from tests.metadata.tables import HERE

PAGES = sorted(path for path in (HERE / "pages").iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_metadata_of_a_page(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    said = describe(to_page(decode(path.read_bytes())), [])
    given = {name: getattr(said, name) for name in expected}
    given["authors"] = [list(author) for author in said.authors]
    given["tags"] = list(said.tags)
    assert given == expected


def test_every_expected_file_has_its_page() -> None:
    stems = {path.stem for path in PAGES}
    assert stems == {path.stem for path in (HERE / "pages").glob("*.json")}


def test_candidates_name_their_source_and_the_winner() -> None:
    page = to_page(decode((HERE / "pages" / "kicker.html").read_bytes()))
    said = describe(page, [])
    dates = [one for one in said.candidates if one.field == "published"]
    assert Candidate("published", said.published or "", "json-ld datePublished", 1.0, True) in dates
    assert not any(one.value.startswith("2019-03-09") for one in dates)


def test_headline_of_the_head() -> None:
    page = to_page(decode((HERE / "pages" / "kicker.html").read_bytes()))
    assert headline(page) == "Harbour wall to be raised after floods"
