"""Figures and splits on cases worked out by hand."""

from __future__ import annotations

import pytest

pytest.importorskip("bench.metrics", reason="bench/ is not part of this copy")

from bench.metrics import page_figures, set_figures
from bench.split import FOLDS, fold


def test_a_page_worked_out_by_hand() -> None:
    # gold has the shingles abcd, bcde; predicted has abcd, bcdX: one of two on either side
    figures = page_figures("a b c d X", "a b c d e")
    assert (figures.precision, figures.recall, figures.f1) == (0.5, 0.5, 0.5)
    assert figures.word_f1 == pytest.approx(0.8)


def test_case_counts_for_shingles_and_not_for_words() -> None:
    figures = page_figures("A b c d", "a b c d")
    assert (figures.f1, figures.word_f1) == (0.0, 1.0)


def test_repeated_text_counts_as_often_as_gold_has_it() -> None:
    assert page_figures("a b c d a b c d", "a b c d").precision == pytest.approx(1 / 5)


def test_empty_texts() -> None:
    assert page_figures("", "").f1 == 1
    assert page_figures("a", "").f1 == page_figures("", "a").f1 == 0


def test_f1_of_the_set_is_taken_of_the_averages() -> None:
    pages = [page_figures("a b c d", "a b c d"), page_figures("", "a b c d")]
    figures = set_figures(pages)
    assert (figures.shingle_f1, figures.clean, figures.bad) == (0.5, 0.5, 0.5)


def test_no_pages_have_no_figures() -> None:
    with pytest.raises(ValueError, match="no pages"):
        set_figures([])


def test_folds_are_fixed_and_all_used() -> None:
    assert fold("example.org") == fold("example.org")
    assert {fold(f"site{number}.example") for number in range(60)} == set(range(FOLDS))
