"""Pictures around the blocks of a page."""

from __future__ import annotations

import numpy as np
import pytest

from cleannews.blocks.html import to_page
from cleannews.extractors.dom_elements import Tree
from cleannews.extractors.dom_pictures import FAR, around
from cleannews.model import Document, Element
from tests.dom.untaught import UNTAUGHT

PAGE = """\
<body><main><h1>Ferry repaired</h1>
<div class="shot"><div><img src="/ferry.jpg" alt="The ferry at the pier of Norhavn"></div>
<p>The ferry at the pier of Norhavn. Photo: A. Lind</p></div>
<p>The council voted on Tuesday.</p></main>
<ul><li><a href="/storm"><img src="/storm.jpg" alt="Storm takes the roof of a school"></a>
<a href="/storm">Storm takes the roof of a school</a>
<li><a href="/hens"><img src="data:,"></a><a href="/hens">Eleven hens</a></ul></body>
"""
HEADLINE, CAPTION, BODY, TEASER, OTHER_TEASER = range(5)


def measured(source: str) -> dict[str, list[float]]:
    page = to_page(Document(source, "html"))
    assert page.elements is not None
    places = [block.where.index for block in page.blocks if isinstance(block.where, Element)]
    found = around(page, Tree(page.elements, places, UNTAUGHT))
    assert all(len(column) == len(page.blocks) for column in found.values())
    return {name: column.tolist() for name, column in found.items()}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("pictures before", [0, 1, 0, 1, 1]),
        ("pictures after", [1, 0, 1, 1, 0]),
        ("linked pictures before", [0, 0, 0, 1, 1]),
        ("since picture", [FAR, 0, 1, 0, 0]),
        ("until picture", [0, 1, 0, 0, FAR]),
        ("until linked picture", [2, 1, 0, 0, FAR]),
        ("own pictures", [0, 0, 0, 1, 1]),
        ("box pictures", [1, 1, 1, 2, 2]),
        ("box linked pictures", [0, 0, 0, 2, 2]),
        ("outer pictures", [3, 1, 3, 3, 3]),
        ("picture told", [0, 2, 0, 2, 0]),
    ],
)
def test_what_is_measured(name: str, expected: list[float]) -> None:
    assert measured(PAGE)[name] == expected


def test_what_is_said_of_a_picture_elsewhere_counts_less() -> None:
    told = measured("<p>One.<p>Two.<p>Storm takes the roof" + PAGE)["picture told"]
    assert told[:3] == [0, 0, 1]


def test_a_page_without_pictures_has_none_near() -> None:
    found = measured("<p>One.<p>Two.")
    assert set(np.concatenate([found["since picture"], found["until picture"]])) == {FAR}
    assert not any(
        sum(column) for name, column in found.items() if "ntil" not in name and "ince" not in name
    )
