"""Code amid the body stays, code beside it goes by its score."""

from __future__ import annotations

import pytest

from cleannews.model import Block, Element, Elements, Kind, Label, Scores
from cleannews.snippets import with_snippets

NOWHERE = Element(Elements([-1], ["body"], [""]), 0)
PROSE = "The wheel turns once a second, and the program counts it."


def lifted(*shown: tuple[Kind, str, float], marked: frozenset[int] = frozenset()) -> list[float]:
    blocks = [Block(text, kind, NOWHERE) for kind, text, _ in shown]
    return list(with_snippets(blocks, Scores([score for *_, score in shown]), marked).keep)


def prose(score: float) -> tuple[Kind, str, float]:
    return Kind.PARAGRAPH, PROSE, score


def code(score: float, text: str = "count(wheel)") -> tuple[Kind, str, float]:
    return Kind.CODE, text, score


def test_doubtful_code_between_kept_paragraphs_is_kept() -> None:
    assert lifted(prose(0.9), code(0.3), prose(0.8)) == [0.9, 0.5, 0.8]


def test_further_code_and_short_lines_are_passed_over() -> None:
    copy = (Kind.PARAGRAPH, "Copy code", 0.1)
    assert lifted(prose(0.9), copy, code(0.3), code(0.1), copy, prose(0.8)) == [
        0.9, 0.1, 0.5, 0.1, 0.1, 0.8,
    ]  # fmt: skip


@pytest.mark.parametrize("score", [0.0, 0.19])
def test_unlikely_code_goes(score: float) -> None:
    assert lifted(prose(0.9), code(score), prose(0.8)) == [0.9, score, 0.8]


def test_sure_code_keeps_its_score() -> None:
    assert lifted(prose(0.9), code(0.7), prose(0.8)) == [0.9, 0.7, 0.8]


@pytest.mark.parametrize(
    "shown",
    [
        [prose(0.2), code(0.3), prose(0.8)],
        [prose(0.9), code(0.3), prose(0.2)],
        [code(0.3), prose(0.8)],
        [prose(0.9), code(0.3)],
        [prose(0.9), (Kind.PARAGRAPH, "count(wheel)", 0.3), prose(0.8)],
    ],
    ids=["cut above", "cut below", "nothing above", "nothing below", "no code"],
)
def test_what_is_not_code_amid_the_body_goes_by_its_score(
    shown: list[tuple[Kind, str, float]],
) -> None:
    assert lifted(*shown) == [score for *_, score in shown]


def test_what_a_rule_points_at_is_not_lifted() -> None:
    assert lifted(prose(0.9), code(0.3), prose(0.8), marked=frozenset({1})) == [0.9, 0.3, 0.8]


def test_it_is_named_code() -> None:
    blocks = [Block(text, kind, NOWHERE) for kind, text, _ in (prose(1), code(1), prose(1))]
    guess = {Label.PARAGRAPH: 0.4, Label.NAVIGATION: 0.5}
    said = with_snippets(blocks, Scores([0.9, 0.3, 0.9], [guess, guess, guess]), ())
    assert said.labels == [guess, {Label.CODE: 1.0}, guess]
