"""Every phrase of every table points at a line that is written so, and stands there once."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

import pytest

from cleannews import cruft
from cleannews.cruft.phrases import Phrases, listed
from cleannews.model import Block, Document, Kind, Lines, Page

TABLES = {
    f"{module.name}.{name}": table
    for module in iter_modules(cruft.__path__)
    for name, table in vars(import_module(f"cleannews.cruft.{module.name}")).items()
    if isinstance(table, Phrases)
}


def page_of(line: str) -> Page:
    return Page(Document(line, "text"), (Block(line, Kind.PARAGRAPH, Lines(1, 1, 0)),))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_phrase_is_found_in_a_line_that_has_it(table: Phrases) -> None:
    lines = {
        *listed(table._whole),
        *(f"{opening} Lowfield" for opening in listed(table._opening)),
        *(f"Lowfield {phrase} 1912" for phrase in listed(table._holding)),
    }
    assert lines
    assert not sorted(line for line in lines if not list(table.find(page_of(line))))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_phrase_stands_twice(table: Phrases) -> None:
    for phrases in (table._whole, table._opening, table._holding):
        counted = Counter(listed(phrases))
        assert [phrase for phrase, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_number_of_a_phrase_is_written_as_0(table: Phrases) -> None:
    phrases = "".join((table._whole, table._opening, table._holding))
    assert set(re.findall(r"\d+", phrases)) <= {"0"}
