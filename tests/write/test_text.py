"""The body as text: what counts, and what stands between blocks."""

import pytest

from cleannews.model import Element
from cleannews.write.text import body
from tests.write.articles import TREE, block

FIRST = "The harbour was closed for three days after the storm, officials said."
SECOND = "Ferries stayed in port while crews cleared sand from the rails."


@pytest.mark.parametrize(
    "label",
    ["title", "byline", "dateline", "caption", "navigation", "related", "copyright", "other"],
)
def test_only_the_body_counts(label: str) -> None:
    assert body([block("Not the body", label), block(FIRST)]) == FIRST


def test_a_blank_line_between_blocks_none_within_a_list() -> None:
    decisions = [
        block(FIRST),
        block("What is closed", "heading", level=2),
        block("The old pier", "list-item", level=1, marker="-"),
        block("The fish market", "list-item", level=1, marker="1."),
        block("We will wait.", "quote", level=1),
        block(SECOND, "quote", level=1),
    ]
    assert body(decisions) == (
        f"{FIRST}\n\nWhat is closed\n\nThe old pier\nThe fish market\n\nWe will wait.\n\n{SECOND}"
    )


def test_rows_follow_each_other_and_tables_do_not() -> None:
    rows = [block(f"{n}\tx", "table", where=Element(TREE, n)) for n in (2, 2, 3)]
    assert body(rows) == "2\tx\n2\tx\n\n3\tx"


def test_code_keeps_its_lines_and_columns() -> None:
    assert body([block("\n  a = 1\n    b = 2  \n", "code")]) == "  a = 1\n    b = 2"


def test_a_list_item_labelled_prose_is_still_an_item() -> None:
    items = [block(text, "paragraph", kind="list-item", level=1) for text in "ab"]
    assert body(items) == "a\nb"


@pytest.mark.parametrize(
    ("subtitle", "counts"),
    [
        ("Hotels are asked to take in the crews", True),
        ("Ferries stayed in port while crews cleared sand", False),
        ("“Ferries stayed in port, while crews cleared SAND”", False),
    ],
)
def test_a_subtitle_counts_where_the_body_does_not_repeat_it(subtitle: str, counts: bool) -> None:
    text = body([block(subtitle, "subtitle"), block(FIRST), block(SECOND)])
    assert text.startswith(subtitle) is counts


def test_a_subtitle_alone_is_no_body() -> None:
    assert body([block("Hotels are asked to take in the crews", "subtitle")]) == ""


def test_a_paragraph_that_a_sheet_parted_is_whole() -> None:
    parted = [block("The lamp", "list-item"), block("was lit", goes_on=True), block(SECOND)]
    edge = block("1/2", "hidden")
    assert body([parted[0], edge, *parted[1:]]) == f"The lamp was lit\n\n{SECOND}"


def test_no_space_stands_amid_what_has_none() -> None:
    parted = [block("港の壁は来年から"), block("高くなる。", goes_on=True)]
    assert body(parted) == "港の壁は来年から高くなる。"


def test_what_goes_on_with_something_cut_stands_by_itself() -> None:
    cut, heading = block("The lamp", "other"), block("The lamp", "heading", level=2)
    assert body([block(FIRST), heading, block("was lit", goes_on=True)]).endswith("lamp\n\nwas lit")
    assert body([cut, block("was lit", goes_on=True)]) == "was lit"


def test_controls_never_come_out() -> None:
    assert body([block("a\x1b[31mb\x00c\x85d\u2028e\ud800f\ufeff")]) == "a[31mbc d e\ufffdf"


def test_nothing_kept_is_nothing_written() -> None:
    assert body([]) == ""
    assert body([block("Home", "navigation")]) == ""
