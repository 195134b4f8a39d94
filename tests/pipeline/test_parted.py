"""A paragraph that two printed sheets share is kept whole."""

from __future__ import annotations

import pytest

from cleannews.model import Block, Kind, Label, Lines, Mark, Scores
from cleannews.parted import with_parted


def lifted(*scores: float, marked: int | None = None, goes_on: bool = True) -> list[float]:
    """Scores of the pieces of a paragraph on two sheets, the edges of both between them."""
    where = Lines(1, 1, 0, 0)
    first = Block("The lamp that a diver left burning on the", Kind.PARAGRAPH, where)
    edge = Block("1/2", Kind.CODE, where, hidden=True)
    blocks = [first, edge, edge, first._replace(text="winch.", goes_on=goes_on)]
    said = Mark(marked or 0, Label.CAPTION, "a reason")
    marks = {} if marked is None else {marked: (said,)}
    raised = with_parted(blocks, Scores([scores[0], 0.0, 0.0, scores[1]]), marks)
    return [raised.keep[0], raised.keep[3]]


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [
        ((0.9, 0.3), [0.9, 0.5]),
        ((0.3, 0.9), [0.5, 0.9]),
        ((0.9, 0.2), [0.9, 0.2]),
        ((0.4, 0.4), [0.4, 0.4]),
        ((0.9, 0.6), [0.9, 0.6]),
    ],
)
def test_the_doubtful_piece_stays_with_the_other(
    scores: tuple[float, float], wanted: list[float]
) -> None:
    assert lifted(*scores) == wanted


def test_what_a_rule_points_at_is_left() -> None:
    assert lifted(0.9, 0.3, marked=3) == [0.9, 0.3]


def test_neighbours_that_are_two_paragraphs_are_left() -> None:
    assert lifted(0.9, 0.3, goes_on=False) == [0.9, 0.3]
