"""Pages that stand on one line: judged by the sentence, and one block again where fates agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleannews import clean
from cleannews.model import Block, Decision, Document, Kind, Label, Lines, Page, Span
from cleannews.run_on import rejoined

CASES = Path(__file__).parents[1] / "blocks_text" / "cases"


def decided(text: str, label: Label, score: float = 1.0, runs_on: bool = True) -> Decision:
    block = Block(text, Kind.PARAGRAPH, Lines(1, 1), runs_on=runs_on)
    kept = label in (Label.PARAGRAPH, Label.HEADING, Label.TITLE)
    return Decision(block, label, kept, score, f"because of {text}")


def ledger(*decisions: Decision) -> list[tuple[str, str, bool]]:
    page = Page(Document("", "text"), tuple(decision.block for decision in decisions))
    page, joined = rejoined(page, decisions)
    assert page.blocks == tuple(decision.block for decision in joined)
    return [(decision.text, str(decision.label), decision.kept) for decision in joined]


MENU = decided("Home News Sport and more of it.", Label.NAVIGATION, 0.1, runs_on=False)


def test_sentences_that_are_kept_are_one_paragraph() -> None:
    told = ledger(MENU, decided("One.", Label.PARAGRAPH), decided("Why?", Label.HEADING))
    assert told == [(MENU.text, "navigation", False), ("One. Why?", "paragraph", True)]


def test_a_cut_sentence_stands_between_two_paragraphs() -> None:
    told = ledger(
        MENU, decided("One.", Label.PARAGRAPH), decided("Share.", Label.SHARE),
        decided("Two.", Label.PARAGRAPH),
    )  # fmt: skip
    assert [text for text, *_ in told] == [MENU.text, "One.", "Share.", "Two."]


def test_what_is_cut_as_different_things_stays_apart() -> None:
    told = ledger(MENU, decided("Share.", Label.SHARE), decided("Print.", Label.SHARE))
    assert told == [(MENU.text, "navigation", False), ("Share. Print.", "share", False)]


def test_a_sentence_of_a_line_is_no_headline() -> None:
    assert ledger(MENU, decided("One.", Label.TITLE))[1:] == [("One.", "paragraph", True)]


def test_a_line_that_is_a_story_stays_whole() -> None:
    story = [decided("Thirty letters of a sentence.", Label.PARAGRAPH) for _ in range(20)]
    told = ledger(decided("Odd.", Label.OTHER, 0.2, runs_on=False), *story)
    assert [kept for *_, kept in told] == [True]


def test_but_what_a_rule_names_is_cut_from_it() -> None:
    story = [decided("Thirty letters of a sentence.", Label.PARAGRAPH) for _ in range(20)]
    told = ledger(decided("Copyright.", Label.COPYRIGHT, 0.2, runs_on=False), *story)
    assert [label for _, label, _ in told] == ["copyright", "paragraph"]


def test_lines_of_their_own_are_not_joined() -> None:
    one, two = (decided(text, Label.PARAGRAPH, runs_on=False) for text in ("One.", "Two."))
    assert [text for text, *_ in ledger(one, two, decided("Three.", Label.PARAGRAPH))] == [
        "One.", "Two. Three.",
    ]  # fmt: skip


def test_links_stand_where_they_stood_and_scores_are_weighed_by_length() -> None:
    first = decided("See it.", Label.PARAGRAPH, 0.6, runs_on=False)
    second = decided("See that, too.", Label.PARAGRAPH, 0.9)
    spans = (Span(4, 8, "link", "https://news.example/"),)
    second = second._replace(block=second.block._replace(spans=spans))
    decisions = (MENU, first, second)
    page = Page(Document("", "text"), tuple(one.block for one in decisions))
    last = rejoined(page, decisions)[1][1]
    (span,) = last.block.spans
    assert last.text[span.start : span.end] == "that"
    assert last.score == pytest.approx((7 * 0.6 + 14 * 0.9) / 21)
    assert last.reason == "because of See that, too."


def test_a_page_run_together_by_get_text_comes_out_as_one_with_lines() -> None:
    article = clean((CASES / "glued.txt").read_text(), kind="text")
    assert article.title == "Bridge at Tarn closed for a year"
    assert article.text.split("\n\n") == [
        "The old bridge at Tarn is closed to cars from today, the county said. Walkers may still "
        "cross it until the autumn.",
        "The county found cracks in two of its five arches last week. “They are deeper than we "
        "feared,” said the engineer, Pia McAllister.",
        "What it costs",
        "The repair is to cost four million crowns. A third of that comes from the state, as a "
        "video on YouTube explains.",
        "“We waited too long,” said the mayor.",
    ]


def test_a_page_on_one_line_loses_what_is_below_its_story() -> None:
    article = clean((CASES / "one-line.txt").read_text(), kind="text")
    assert article.text.endswith("and neither has begun.")
    assert "Share Print About" not in article.text
    assert any("low confidence" in warning for warning in article.warnings)


def test_a_title_that_stands_twice_on_the_line_is_its_headline() -> None:
    article = clean((CASES / "one-line-headline.txt").read_text(), kind="text")
    assert article.title == "Bridge at Tarn closed for a year"
    assert "Subscribe" not in article.text
