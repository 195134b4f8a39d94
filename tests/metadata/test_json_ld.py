"""JSON-LD of every shape: the story is found, and nothing that a page holds raises."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleannews.metadata import json_ld
from tests.metadata.tables import records


@pytest.mark.parametrize("case", records("json_ld.json"), ids=lambda case: str(case["name"]))
def test_the_story_is_found(case: dict[str, Any]) -> None:
    linked = json_ld.read(case["scripts"])
    story = json_ld.article(linked, case.get("url", ""), case.get("title", ""))
    assert (json_ld.text(story.get("headline")) if story else None) == case["headline"]


def test_references_are_followed() -> None:
    linked = json_ld.read(
        ['{"@graph": [{"@id": "#p", "@type": "Person", "name": "Ada"}, {"author": {"@id": "#p"}}]}']
    )
    assert json_ld.text(linked.resolve({"@id": "#p"})) == "Ada"
    assert linked.resolve({"@id": "#q"}) == {"@id": "#q"}


@pytest.mark.parametrize("depth", [10, 100_000])
def test_deep_nesting_ends(depth: int) -> None:
    linked = json_ld.read(["[" * depth + "]" * depth, '{"a": ' * depth + "1" + "}" * depth])
    assert len(linked.nodes) <= json_ld.DEEPEST + 1


KEYS = st.sampled_from(
    ["@type", "@id", "@graph", "@value", "name", "headline", "author", "url", "mainEntityOfPage"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["Article", "A", "#p", ""]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.text(max_size=10))
def test_any_json_is_read(value: Any, noise: str) -> None:
    linked = json_ld.read([json.dumps(value), noise + json.dumps(value) + noise])
    story = json_ld.article(linked, "https://x.example/a", "A")
    if story is not None:
        json_ld.texts(story.get("author"))
        json_ld.text(story.get("headline"))
