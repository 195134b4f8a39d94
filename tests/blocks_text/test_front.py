"""The head of a Markdown file: where it ends, and what it says of the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cleannews import clean
from cleannews.blocks.text import to_page
from cleannews.blocks.text_front import front
from cleannews.model import Document, Head
from cleannews.write.front_matter import front_matter

CASES = yaml.safe_load((Path(__file__).parent / "front.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_head_of_a_text(case: dict[str, Any]) -> None:
    lines, head = front(case["text"])
    assert lines == case["lines"]
    assert [list(pair) for pair in head.meta] == case.get("meta", [])
    assert [list(pair) for pair in head.links] == case.get("links", [])
    assert head.language == case.get("language", "")


def test_lines_of_the_head_are_hidden_and_stand_on_the_ledger() -> None:
    text = "---\ntitle: Wall\nauthor: Ada Marlow\n---\n\nThe wall rises.\n"
    blocks = to_page(Document(text, "text")).blocks
    assert [(block.text, block.hidden) for block in blocks] == [
        ("---", True),
        ("title: Wall", True),
        ("author: Ada Marlow", True),
        ("---", True),
        ("The wall rises.", False),
    ]


STORY = """
A wall of stone
{headline}
The town council voted late on Friday to raise the harbour wall by two feet, after a hard winter.

The vote ends a dispute that has run since 2005, when a first plan was dropped for lack of money.

The work is to begin in May, said the mayor, and will cost more than the town has in its purse.
"""


@pytest.mark.parametrize("headline", ["", "\n# Council backs higher harbour wall | Courier\n"])
def test_headline_is_the_line_that_the_head_names_or_none(headline: str) -> None:
    head = "---\ntitle: Council backs higher harbour wall\ndate: 2009-03-14\n---\n"
    article = clean(head + STORY.format(headline=headline), kind="text")
    titles = [block.text for block in article.blocks if block.label == "title"]
    assert titles == [headline.strip("\n# ")] * bool(headline)
    assert (article.title, article.published) == ("Council backs higher harbour wall", "2009-03-14")


def test_what_is_written_is_read_again() -> None:
    story = STORY.format(headline="")
    article = clean(f"---\ntitle: Wall rises\nauthor: Ada Marlow\n---\n{story}", kind="text")
    lines, head = front(front_matter(article) + "\n")
    assert lines
    assert head != Head()
    assert ("og:title", "Wall rises") in head.meta
    assert ("author", "Ada Marlow") in head.meta
