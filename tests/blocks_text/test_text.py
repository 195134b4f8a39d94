"""Flattened text in blocks: cases beside their expected dump, and what holds for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleannews.blocks.text import input_lines, to_page
from cleannews.model import Block, Document, Kind, Lines

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def blocks_of(text: str) -> tuple[Block, ...]:
    return to_page(Document(text, "text")).blocks


def dump(block: Block) -> str:
    where = block.where
    assert isinstance(where, Lines)
    level = str(block.level) if block.level else ""
    marker = f" {block.marker!r}" if block.marker else ""
    hidden = " hidden" if block.hidden else " goes-on" if block.goes_on else ""
    spans = "".join(f" {s.kind}[{block.text[s.start : s.end]}]{s.url}" for s in block.spans)
    return (
        f"{where.first}-{where.last} gap={where.gap} indent={where.indent}"
        f" {block.kind}{level}{marker}{hidden}: {block.text}{spans}"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    text = case.read_bytes().decode()
    expected = case.with_suffix(".blocks").read_text().splitlines()
    assert [line for block in blocks_of(text) for line in dump(block).split("\n")] == expected


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "", " ", "\t", "\f", "```", "~~~", "---", "* * *", "*", "1.", "2. two", "- item",
                "# Title", "#", "> quote", ">", "• dot", "**bold** and _soft_", "[a](b) c", "](x)",
                "word " * 14, "the end of", "and so it goes on until the very end, they said.",
                "中文句子，没有空格。", "中文", "中文句子" * 50, "_", "\\*", "\u200b",
                "\ufeffstart", "1. one", "o",
                "::: {.a}", ":::", "[a]{.b}", "{#c}", "> " + "word " * 12, ">", "> >",
                "WC 120 words", "HD", "HD One", "PD 3 May 2019", "SN Two", "TD", "Load-Date: 3 May",
                "LENGTH: 12", "Body", "Title: One", "word " * 11 + "divi-", "ded " + "word " * 12,
                "\fword", "1/2", "2/2", "https://a.example/b 1/2", "https://a.example/b 2/2",
            ]
        ),
        st.text(max_size=60),
    ),
    max_size=30,
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    return "".join(line + draw(ENDS) for line in draw(LINES))


@given(texts())
def test_lines_give_the_text_back(text: str) -> None:
    assert "".join(input_lines(text)) == text


@given(texts())
@settings(max_examples=300)
def test_every_line_that_is_not_blank_stands_in_one_block(text: str) -> None:
    lines = input_lines(text)
    covered = []
    for block in blocks_of(text):
        assert isinstance(block.where, Lines)
        covered += range(block.where.first, block.where.last + 1)
    assert sorted(set(covered)) == covered
    assert {n for n, line in enumerate(lines, start=1) if line.strip()} <= set(covered)


@given(texts())
@settings(max_examples=300)
def test_a_block_holds_characters_of_its_lines_in_order(text: str) -> None:
    lines = input_lines(text)
    for block in blocks_of(text):
        assert isinstance(block.where, Lines)
        source = iter("".join(lines[block.where.first - 1 : block.where.last]))
        assert block.text.strip()
        assert all(char in source for char in block.text if not char.isspace())


@given(texts())
def test_white_space_is_folded_but_in_code(text: str) -> None:
    for block in blocks_of(text):
        if block.kind is not Kind.CODE:
            assert "  " not in block.text
            assert "\n" not in block.text


def test_line_ends_of_all_systems_count_alike() -> None:
    unix = "One\n\nTwo\n  Three\n"
    for end in ("\r\n", "\r"):
        assert blocks_of(unix.replace("\n", end)) == blocks_of(unix)
    mixed = blocks_of("One\r\n\rTwo\n  Three")
    assert [block.where[:3] for block in mixed] == [(1, 1, 0), (3, 3, 1), (4, 4, 0)]


def test_a_form_feed_is_no_line_end() -> None:
    assert [block.where.first for block in blocks_of("One\fstill one\n\fTwo\n")] == [1, 2]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks_of("") == blocks_of(" \n\t\n\f") == ()


@pytest.mark.parametrize(
    "text",
    ["x" * 300_000, "a " * 150_000, "[a](b " * 50_000, "_a **b " * 50_000, "- " * 100_000,
     "> " * 100_000, "abc def and\n" * 30_000, "xX" * 150_000, "ab.Cd" * 60_000,
     '.' + '"' * 300_000, "Ab. " * 80_000, "Home" * 80_000 + "." * 9,
     "".join(f"{'word ' * (n % 60)}\n" for n in range(20_000)) + "\f",
     "\n".join(f"Abc {n}/{n} https://a.example/{n}\f" for n in range(20_000))],
    ids=["letters", "words", "links", "marks", "bullets", "quotes", "joins", "cases", "seams",
         "closers", "ends", "menu", "print", "sheets"],
)  # fmt: skip
def test_hostile_lines_are_blocks_like_others(text: str) -> None:
    assert blocks_of(text)
