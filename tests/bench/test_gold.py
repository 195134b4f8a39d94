"""Gold carried to blocks: invented pages, and the development data where it is present."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("bench.gold", reason="bench/ is not part of this copy")

from bench.alignment import align, tokens
from bench.data import Sample, available, load
from bench.gold import align_labels, body_coverage, fine_body, labelled_lines
from bench.metrics import page_f1
from cleannews.model import Label

LINES = [
    ("Home", Label.NAVIGATION),
    ("Ferry stops for the winter", Label.RELATED),
    ("Ferry stops for the winter", Label.TITLE),
    ("By Ann Reed", Label.BYLINE),
    ("The ferry to the island stops on Monday, the council said.", Label.PARAGRAPH),
    ("Share", Label.SHARE),
    ("What comes next", Label.HEADING),
    ("Boats will run again in spring, when the pier has been mended.", Label.PARAGRAPH),
    ("Share", Label.SHARE),
    ("Home", Label.NAVIGATION),
]

GOLD = """The ferry to the island stops on Monday, the council said.

What comes next

Boats will run again in spring, when the pier has been mended."""


def test_the_same_rendering_gets_the_same_labels() -> None:
    assert align_labels(LINES, [line for line, _ in LINES]) == [label for _, label in LINES]


def test_joined_and_split_lines() -> None:
    blocks = [
        "Home",
        "Ferry stops for the winter",
        "Ferry stops",
        "for the winter",
        "By",
        "Ann Reed",
        "The ferry to the island stops on Monday,",
        "the council said. Share",
        "What comes next",
        "Boats will run again in spring, when",
        "the pier has been mended.",
    ]
    assert align_labels(LINES, blocks) == [
        Label.NAVIGATION,
        Label.RELATED,
        Label.TITLE,
        Label.TITLE,
        Label.BYLINE,
        Label.BYLINE,
        Label.PARAGRAPH,
        Label.PARAGRAPH,
        Label.HEADING,
        Label.PARAGRAPH,
        Label.PARAGRAPH,
    ]


def test_what_is_not_on_the_page_has_no_label() -> None:
    assert align_labels(LINES, ["Weather tomorrow", "", "By Ann Reed"]) == [
        None,
        None,
        Label.BYLINE,
    ]


def test_a_block_of_two_minds_has_no_label() -> None:
    assert align_labels(
        [("By Ann Reed", Label.BYLINE), ("3 May 2021", Label.DATELINE)], ["By Ann Reed 3 May 2021"]
    ) == [None]


def test_a_moved_block_takes_the_label_of_its_line() -> None:
    lines = [*LINES[2:8], ("Cookies help us", Label.COOKIE_NOTICE)]
    blocks = ["Cookies help us", *(line for line, _ in LINES[2:8])]
    assert align_labels(lines, blocks)[0] == Label.COOKIE_NOTICE


def test_coverage_of_body_and_cruft() -> None:
    assert body_coverage([line for line, _ in LINES], GOLD) == [0, 0, 0, 0, 1, 0, 1, 1, 0, 0]


def test_a_teaser_with_the_words_of_the_first_paragraph_is_not_body() -> None:
    blocks = [GOLD.split("\n")[0], "Weather", "Sport", "a", "b", "c", "d", *GOLD.split("\n\n")]
    assert body_coverage(blocks, GOLD) == [0, 0, 0, 0, 0, 0, 0, 1, 1, 1]


def test_gold_in_another_order_counts_once() -> None:
    paragraphs = GOLD.split("\n\n")
    blocks = [paragraphs[2], paragraphs[0], paragraphs[2]]
    assert sum(share >= 0.5 for share in body_coverage(blocks, GOLD)) == 2


def test_scripts_without_spaces() -> None:
    lines = [("渡船将于星期一停运。", Label.PARAGRAPH), ("分享", Label.SHARE)]
    assert align_labels(lines, ["渡船将于", "星期一停运。", "分享"]) == [
        Label.PARAGRAPH,
        Label.PARAGRAPH,
        Label.SHARE,
    ]


@given(
    st.lists(st.sampled_from("abcd"), max_size=40), st.lists(st.sampled_from("abcd"), max_size=40)
)
def test_alignment_rises_and_pairs_equals(left: list[str], right: list[str]) -> None:
    places = align(left, right)
    found = [place for place in places if place >= 0]
    assert all(first < second for first, second in pairwise(found))
    assert all(place < 0 or left[place] == item for item, place in zip(right, places, strict=True))


@given(st.lists(st.text(max_size=30), max_size=10), st.text(max_size=200))
def test_coverage_is_a_share(blocks: Sequence[str], gold: str) -> None:
    shares = body_coverage(blocks, gold)
    assert len(shares) == len(blocks)
    assert all(0 <= share <= 1 for share in shares)


def test_tokens_leave_addresses_out() -> None:
    assert tokens("[Home](https://example.org/a_b) https://example.org 东京") == [
        "Home",
        "东",
        "京",
    ]


def _pages() -> list[Sample]:
    if not available():
        pytest.skip("no development data; CLEANNEWS_DATA names its folder")
    return [page for page in load("fundus-tests") if page.labels and page.article][:20]


@pytest.mark.parametrize("how", ["paragraphs", "soup", "html2text"])
def test_labels_reach_other_renderings(how: str) -> None:
    scores = []
    for page in _pages():
        blocks = [line for line in page.texts[how].splitlines() if line.strip()]
        labels = align_labels(labelled_lines(page), blocks)
        kept = (
            block
            for block, label in zip(blocks, labels, strict=True)
            if label
            in (
                Label.PARAGRAPH,
                Label.HEADING,
                Label.SUBTITLE,
                Label.LIST_ITEM,
                Label.QUOTE,
                Label.TABLE,
                Label.CODE,
            )
        )
        scores.append(page_f1("\n".join(kept), fine_body(page)))
    assert sum(scores) / len(scores) > 0.97
