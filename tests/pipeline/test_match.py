"""A foreign tool's text, matched to blocks."""

from cleannews.extractors.match import scores_from_text
from cleannews.model import Block, Kind, Lines


def blocks(*texts: str) -> list[Block]:
    return [Block(text, Kind.PARAGRAPH, Lines(i, i)) for i, text in enumerate(texts, 1)]


def test_a_block_that_stands_there_whole_scores_one() -> None:
    page = blocks("The harbour was closed for three days.", "Home")
    assert scores_from_text(page, "The  harbour was closed\tfor three days.") == [1.0, 0.0]


def test_a_short_block_counts_as_a_line_and_half_within_one() -> None:
    page = blocks("Storm damage", "three days")
    text = "Storm damage\nThe harbour was closed for three days."
    assert scores_from_text(page, text) == [1.0, 0.5]


def test_other_words_score_nothing() -> None:
    assert scores_from_text(blocks("Most read", "A story of another day"), "The harbour") == [0, 0]


def test_half_a_paragraph_scores_its_share() -> None:
    page = blocks("one two three four five six seven eight")
    assert scores_from_text(page, "one two three four five six") == [3 / 5]


def test_blocks_without_words_score_nothing() -> None:
    assert scores_from_text(blocks("* * *", ""), "* * *") == [0.0, 0.0]
