"""What holds for the rules together: order, certainty, and cost that grows with the page."""

from __future__ import annotations

import importlib
import pkgutil
import re
import re._parser as grammar  # the parsed pattern is the only way to look for nested repeats
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleannews import cruft
from cleannews.cruft import marks
from cleannews.model import BODY, Label

from .test_rules import page_of

LINES = st.lists(
    st.sampled_from(
        [
            "Sign in",
            "Home",
            "Sport",
            "© 2011 Harbour Post. All rights reserved.",
            "Related articles",
            "Council sells its last two libraries to a gym",
            "3 May 2010",
            "12 comments",
            "",
            "Facebook",
            "By Ada Morrow",
        ]
    )
    | st.text(max_size=120),
    max_size=30,
)


@given(LINES)
def test_marks_name_blocks_of_the_page_once_a_label_in_order(lines: list[str]) -> None:
    page = page_of(lines)
    found = marks(page)
    assert [mark.block for mark in found] == sorted(mark.block for mark in found)
    assert len({(mark.block, mark.label) for mark in found}) == len(found)
    assert all(0 <= mark.block < len(lines) for mark in found)
    assert all(mark.reason and mark.label not in BODY for mark in found)


@given(LINES)
def test_the_same_page_gives_the_same_marks(lines: list[str]) -> None:
    assert marks(page_of(lines)) == marks(page_of(lines))


def test_only_what_is_never_body_is_certain() -> None:
    page = page_of(
        [
            "Sign in",
            "© 2011 Harbour Post. All rights reserved.",
            "This page is best viewed in a browser of this decade.",
            "Leave a Reply",
            "We use cookies.",
        ]
    )
    certain = {mark.label for mark in marks(page) if mark.certain}
    assert certain == {Label.COPYRIGHT, Label.BROWSER_NOTICE}


def patterns() -> list[Any]:
    found = []
    for info in pkgutil.iter_modules(cruft.__path__):
        module = importlib.import_module(f"cleannews.cruft.{info.name}")
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                found.append(pytest.param(value, id=f"{info.name}.{name}"))
    return found


def repeats(tree: Any, depth: int = 0) -> int:
    """The deepest nesting of unbounded repeats in a parsed pattern."""
    deepest = depth
    for kind, value in tree:
        inner = depth
        if str(kind) in {"MAX_REPEAT", "MIN_REPEAT"}:
            inner += value[1] == grammar.MAXREPEAT
            deepest = max(deepest, repeats(value[2], inner))
        elif str(kind) == "SUBPATTERN":
            deepest = max(deepest, repeats(value[3], inner))
        elif str(kind) == "BRANCH":
            deepest = max(deepest, *(repeats(branch, inner) for branch in value[1]))
        elif str(kind) in {"ASSERT", "ASSERT_NOT"}:
            deepest = max(deepest, repeats(value[1], inner))
    return deepest


@pytest.mark.parametrize("pattern", patterns())
def test_no_pattern_repeats_what_repeats(pattern: re.Pattern[str]) -> None:
    assert repeats(grammar.parse(pattern.pattern, pattern.flags)) <= 1


def test_a_page_of_many_alike_lines_is_read_in_one_go() -> None:
    lines = ["Related articles", "Ferry runs aground in fog off the pier", "2 May 2010"] * 20_000
    found = marks(page_of(lines))
    assert len(found) >= len(lines)


def test_a_page_of_one_endless_line_is_prose() -> None:
    assert marks(page_of(["copyright (c) " * 200_000])) == []


def test_a_disclaimer_is_certain_where_it_is_no_sentence() -> None:
    line = "The Harbour Post is not responsible for the content of external sites"
    for text, certain in ((line, True), (f"{line}, a spokeswoman said.", False)):
        assert [mark.certain for mark in marks(page_of([text]))] == [certain]
