"""The ledger on a terminal and through a pipe."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cleannews.cli.cells import one_line, wrapped
from cleannews.cli.ledger import Screen, lines, told
from cleannews.model import Label

from .articles import ROWS, article

COLOUR = re.compile(r"\x1b\[\d+m")


def drawn(width: int = 0, **more: bool) -> str:
    return "\n".join(lines(article(ROWS), Screen(width, **more)))


def test_a_pipe_has_a_line_a_block_with_sign_label_score_and_reason() -> None:
    shown = drawn(whole=True)
    assert '     41 - share          0.10  Share  [nothing but "share"]' in shown.splitlines()
    assert "     43 + title          0.90  Goats on the ferry  [reads like the headline]" in shown
    assert '     45 = byline         0.10  By Ada Morrow  [names after a word for "by"]' in shown
    assert shown.count("left with two goats.") == 12


def test_long_runs_of_cuts_are_folded_and_short_ones_shown() -> None:
    shown = drawn()
    assert "Section 2" in shown
    assert "Section 3" not in shown
    assert "… - 18 lines: 17 navigation, 1 share, --all shows them" in shown
    assert "Print" in shown
    assert "Section 3" in drawn(whole=True)


def test_what_stands_below_the_story_of_a_small_page_is_shown_line_by_line() -> None:
    shown = "\n".join(lines(article(ROWS[:15]), Screen()))
    assert "Section 14" in shown
    assert "--all" not in shown


def test_a_text_that_does_not_fit_ends_between_words() -> None:
    assert wrapped("goats and ferries and bells", 12, 1) == ["goats and…"]
    assert wrapped("goats and ferries", 10, 1) == ["goats and…"]
    assert wrapped("unpronounceable", 8, 1) == ["unprono…"]
    assert wrapped("goats and", 9, 1) == ["goats and"]


def test_a_sentence_goes_on_under_its_first_word() -> None:
    assert list(told("+ goats and ferries", "1", Screen(14))) == ["+ goats and", "  ferries"]
    assert list(told("+ goats and ferries", "1", Screen())) == ["+ goats and ferries"]


def test_words_of_a_script_without_spaces_are_counted() -> None:
    rows = [("終電車は山羊を二頭乗せて出た", Label.PARAGRAPH, "by lines")]
    assert "+ kept 1 block, 7 words (100% of the page)" in "\n".join(lines(article(rows), Screen()))


def test_a_run_of_one_label_is_named_by_it() -> None:
    shown = "\n".join(lines(article(ROWS[:20]), Screen()))
    assert "… - 17 navigation lines, --all shows them" in shown


def test_metadata_come_with_their_sources() -> None:
    shown = drawn()
    assert "title      Goats on the ferry  title block, line 43" in shown
    assert "authors    Ada Morrow (Port Vale)  byline, line 45" in shown


def test_the_summary_counts_everything_once() -> None:
    shown = drawn()
    assert "+ kept 3 blocks, 129 words" in shown
    assert "= neither kept nor cut: 1 byline" in shown
    assert "- cut 22 blocks: 20 navigation, 1 share, 1 tools" in shown
    assert "! much prose was cut" in shown


@pytest.mark.parametrize("width", [80, 120, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    wide = [("鉄道の駅で" * 40, Label.PARAGRAPH, "話" * 90), ("x" * 500, Label.OTHER, "y" * 200)]
    every = [("Tides", label, "why") for label in Label]
    for line in lines(article([*ROWS, *wide, *every], warnings=("w " * 200,)), Screen(width)):
        assert cell_len(line) <= width


def test_a_screen_says_what_its_columns_are() -> None:
    assert "   line   text" in drawn(80)
    assert "label          score, why" in drawn(80)
    assert "label          score  why" in drawn(200)
    assert "the score says how much" in drawn(80)
    assert "the score says how much" not in drawn()


def test_colour_changes_nothing_but_colour() -> None:
    assert COLOUR.sub("", drawn(100, colour=True)) == drawn(100)
    assert COLOUR.search(drawn(100, colour=True))


@given(st.text(), st.sampled_from([0, 80, 200]))
def test_nothing_of_a_page_steers_the_terminal(text: str, width: int) -> None:
    page = article([(text, Label.PARAGRAPH, text), (text, Label.OTHER, text)], warnings=(text,))
    for line in lines(page, Screen(width)):
        assert line.isascii() or not set(line) & set("\u202e\u2066\u200f\x85\x9b\u2028")
        assert not any(ord(char) < 32 or ord(char) == 127 for char in line)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Mn", "Me", "Mc"])))
def test_wrapping_loses_nothing(text: str) -> None:
    line = one_line(text)
    rows = wrapped(line, 20)
    assert "".join(rows).replace(" ", "") == line.replace(" ", "")
    assert all(cell_len(row) <= 20 for row in rows)
    assert all(cell_len(row) <= 20 for row in wrapped(line, 20, 2))
    assert len(wrapped(line, 20, 2)) <= 2
