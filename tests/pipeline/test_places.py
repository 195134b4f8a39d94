"""What a block's place on the ledger makes of it, as data: cases that change, and that must not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cleannews.brief import with_brief
from cleannews.interviews import with_questions
from cleannews.lists import with_lists, with_whole_lists
from cleannews.model import KEPT, Block, Decision, Kind, Label, Lines, Mark, Scores, Span
from cleannews.neighbours import with_siblings
from cleannews.reasons import Evidence
from cleannews.standfirst import with_headline, with_standfirst, with_story

CASES = yaml.safe_load((Path(__file__).parent / "places.yaml").read_text(encoding="utf-8"))
RULES = {
    "headline": with_headline,
    "standfirst": with_standfirst,
    "story": with_story,
    "questions": with_questions,
    "lists": with_lists,
}
BOLD = "*"
"""Behind the label of a bold line."""


def ledger(lines: list[str]) -> list[Decision]:
    """Decisions of `label: text` lines; an empty one is a blank line before the next.

    A star behind the label says that the line is bold.
    """
    decisions: list[Decision] = []
    gap = 0
    for number, line in enumerate(lines, 1):
        label, _, text = line.partition(": ")
        if line:
            bold = (Span(0, len(text), "strong"),) if label.endswith(BOLD) else ()
            name = Label(label.removesuffix(BOLD))
            block = Block(text, Kind.PARAGRAPH, Lines(number, number, gap), spans=bold)
            decisions.append(Decision(block, name, name in KEPT, 0.9, ""))
        gap = 0 if line else gap + 1
    return decisions


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']}: {case['blocks'][1]}")
def test_places(case: dict[str, Any]) -> None:
    before = ledger(case["blocks"])
    after = RULES[case["rule"]](before)
    assert [str(one.label) for one in after] == case["becomes"]
    assert [one.block for one in after] == [one.block for one in before]
    assert all(new.reason for old, new in zip(before, after, strict=True) if old != new)


def test_every_rule_has_cases_of_both_sorts() -> None:
    for rule in RULES:
        cases = [case for case in CASES if case["rule"] == rule]
        changed = [
            [str(one.label) for one in ledger(case["blocks"])] != case["becomes"] for case in cases
        ]
        assert any(changed), rule
        assert not all(changed), rule


SCORERS = ["paragraph: Holm: Pike 12", "paragraph: Brake: Osei 7", "paragraph: Tarn: Webb 20"]
AFTER = ["", "paragraph: It rained."]


@pytest.mark.parametrize(
    ("lines", "keep", "lifted"),
    [
        (SCORERS, [0.7, 0.6, 0.4], [True, True, True]),
        (SCORERS, [0.7, 0.6, 0.29], [True, True, False]),
        (SCORERS, [0.7, 0.4, 0.4], [True, False, False]),
        ([*SCORERS[:2], "", SCORERS[2]], [0.7, 0.6, 0.4], [True, True, False]),
        ([*SCORERS[:2], f"paragraph: {'prose ' * 30}"], [0.7, 0.6, 0.4], [True, True, False]),
    ],
    ids=["a list", "too unlikely", "too many", "a line apart", "a paragraph"],
)
def test_a_doubtful_line_of_a_list_stays(
    lines: list[str], keep: list[float], lifted: list[bool]
) -> None:
    blocks = [one.block for one in ledger([*lines, *AFTER])]
    scores = with_whole_lists(blocks, Scores([*keep, 0.9]), ())
    assert [score >= 0.5 for score in scores.keep] == [*lifted, True]


def test_a_page_without_blank_lines_has_no_lists() -> None:
    blocks = [one.block for one in ledger(SCORERS)]
    assert with_whole_lists(blocks, Scores([0.7, 0.6, 0.4]), ()).keep[2] == 0.4


def test_a_line_that_a_rule_points_at_or_that_reads_otherwise_is_not_lifted() -> None:
    blocks = [one.block for one in ledger([*SCORERS, *AFTER])]
    keep = [0.7, 0.6, 0.4, 0.9]
    assert with_whole_lists(blocks, Scores(keep), {2}).keep == keep
    guess: list[dict[Label, float]] = [{}, {}, {Label.RELATED: 0.4, Label.PARAGRAPH: 0.3}, {}]
    assert with_whole_lists(blocks, Scores(keep, guess), ()).keep == keep


def test_a_line_that_several_names_of_the_body_share_reads_as_the_body() -> None:
    blocks = [one.block for one in ledger([*SCORERS, *AFTER])]
    told = {Label.NAVIGATION: 0.3, Label.LIST_ITEM: 0.2, Label.TABLE: 0.1, Label.HEADING: 0.1}
    lifted = with_whole_lists(blocks, Scores([0.7, 0.6, 0.4, 0.9], [{}, {}, told, {}]), ()).keep
    assert lifted[2] == 0.5


def evidence(*reasons: tuple[Label, str] | None) -> list[Evidence]:
    return [Evidence(0.1, {}, (Mark(n, *one),) if one else (), {}) for n, one in enumerate(reasons)]


def test_siblings_under_a_heading_share_its_name() -> None:
    under = (Label.RELATED, 'stands under "More"')
    lines = ["related: River path closes", "other: Library asks", "other: About us"]
    after = with_siblings(ledger(lines), evidence(under, under, None))
    assert [str(one.label) for one in after] == ["related", "related", "other"]


def test_siblings_of_which_few_are_named_and_entries_of_menus_stay_nameless() -> None:
    under = (Label.RELATED, 'stands under "More"')
    lines = ["related: River path", "other: Library", "other: Pool", "other: Swans"]
    after = with_siblings(ledger(lines), evidence(under, under, under, under))
    assert [str(one.label) for one in after][1:] == ["other", "other", "other"]
    menu = (Label.NAVIGATION, "one of 2 short lines of a menu")
    lines = ["navigation: Home", "other: Tweet"]
    after = with_siblings(ledger(lines), evidence(menu, menu))
    assert str(after[1].label) == "other"


BRIEF = [
    "title: Council bans leaf blowers",
    "",
    "paragraph: Nobody may use one before nine.",
    "",
    "paragraph: The ban begins in May.",
]


@pytest.mark.parametrize(
    ("lines", "keep", "kept"),
    [
        (BRIEF, [0.2, 0.8, 0.34], True),
        (BRIEF, [0.2, 0.8, 0.29], False),
        ([*BRIEF[:4], "paragraph: Harbour news"], [0.2, 0.8, 0.34], False),
        ([*BRIEF[:4], f"paragraph: {'The ban begins ' * 4}."], [0.2, 0.8, 0.34], False),
        ([*BRIEF[:4], "other: Home", BRIEF[4]], [0.2, 0.8, 0.1, 0.34], False),
        ([*BRIEF[:4], *BRIEF[2:3] * 8, BRIEF[4]], [0.2, *[0.8] * 9, 0.34], False),
    ],
    ids=["a brief", "too unlikely", "no sentence", "long", "something around", "no brief"],
)
def test_the_last_sentence_of_a_brief_stays(
    lines: list[str], keep: list[float], kept: bool
) -> None:
    blocks = [one.block for one in ledger(lines)]
    assert (with_brief(blocks, Scores(keep), {}).keep[-1] >= 0.5) == kept


SAVED = [
    "title: Council bans leaf blowers",
    *["", f"paragraph: {'In May, they say, it begins, and all agree. ' * 3}".strip()] * 12,
]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (SAVED, True),
        ([*SAVED, "", "paragraph: Ada Quill", "", "paragraph: Harbour news"], False),
        ([SAVED[0], "", "paragraph: Ada Quill", *SAVED[1:]], True),
    ],
    ids=["a headline", "lines below", "a byline"],
)
def test_a_text_of_nothing_but_prose_is_the_story(lines: list[str], kept: bool) -> None:
    blocks = [one.block for one in ledger(lines)]
    lifted = with_brief(blocks, Scores([0.2] * len(blocks)), {}).keep
    for block, score in zip(blocks, lifted, strict=True):
        assert (score >= 0.5) == (kept and len(block.text) > 80)


def test_such_a_text_with_cruft_or_without_any_score_is_left_as_it_is() -> None:
    blocks = [one.block for one in ledger(SAVED)]
    keep = [0.2] * len(blocks)
    assert with_brief(blocks, Scores(keep), {3: (Mark(3, Label.SHARE, "a rule"),)}).keep == keep
    assert with_brief(blocks, Scores([0.0] * len(blocks)), {}).keep == [0.0] * len(blocks)


def test_a_brief_with_cruft_or_another_name_for_its_last_line_is_left_as_it_is() -> None:
    blocks, keep = [one.block for one in ledger(BRIEF)], [0.2, 0.8, 0.34]
    for number, label, lifted in ((0, Label.SHARE, False), (0, Label.BYLINE, True)):
        marked = {number: (Mark(number, label, "a rule"),)}
        assert (with_brief(blocks, Scores(keep), marked).keep[-1] >= 0.5) == lifted
    guess: list[dict[Label, float]] = [{}, {}, {Label.AUTHOR_NOTE: 0.4}]
    assert with_brief(blocks, Scores(keep, guess), {}).keep == keep
