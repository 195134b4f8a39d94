"""The JSON record: valid for every string, and as the schema says."""

from __future__ import annotations

import json
from typing import get_args

import jsonschema
import pytest
from hypothesis import given, settings

from cleannews.model import Article, Kind, Label, PageKind, Related
from cleannews.write.json import dumps, record
from cleannews.write.schema import schema
from tests.write.articles import ARTICLES, article, block, lines

SCHEMA = schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def without_surrogates(value: object) -> object:
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in value)
    if isinstance(value, dict):
        return {key: without_surrogates(item) for key, item in value.items()}
    return [without_surrogates(v) for v in value] if isinstance(value, list) else value


@settings(max_examples=120, deadline=None)
@given(ARTICLES)
def test_every_record_is_valid_and_reads_back(page: Article) -> None:
    entry = record(page, include=frozenset({"removed"}))
    VALIDATOR.validate(entry)
    text = dumps(entry)
    assert "\n" not in text
    assert json.loads(text.encode()) == without_surrogates(entry)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_knows_every_key_and_every_label() -> None:
    entry = record(article(block("Some prose.")), include=frozenset({"removed"}))
    assert list(entry) == list(SCHEMA["properties"])
    assert set(SCHEMA["required"]) == set(entry) - {"blocks"}
    properties = SCHEMA["$defs"]["block"]["properties"]
    assert properties["label"]["enum"] == [str(label) for label in Label]
    assert properties["kind"]["enum"] == [str(kind) for kind in Kind]
    assert tuple(SCHEMA["properties"]["kind"]["enum"]) == get_args(PageKind)


def test_blocks_only_with_removed() -> None:
    page = article(*lines([("Home", "navigation"), ("Some prose.", "paragraph")]))
    assert "blocks" not in record(page)
    blocks = record(page, include=frozenset({"removed"}))["blocks"]
    assert [(b["label"], b["kept"], b["where"]) for b in blocks] == [
        ("navigation", False, {"lines": [1, 1]}),
        ("paragraph", True, {"lines": [2, 2]}),
    ]


def test_captions_and_related_are_always_there() -> None:
    entry = record(article(related=(Related("Fares rise"),)))
    assert entry["related"] == [{"title": "Fares rise", "date": None, "section": None, "url": None}]
    assert entry["captions"] == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Łódź 東京", '"Łódź 東京"'),
        ("\ud800x", '"\ufffdx"'),
        ("\x1b[31m\x9b\x7f", r'"\u001b[31m\u009b\u007f"'),
        ("a\u2028b", r'"a\u2028b"'),
        ('"\\', r'"\"\\"'),
    ],
)
def test_strings_that_break_things(text: str, written: str) -> None:
    assert dumps({"x": text}) == f'{{"x": {written}}}'
