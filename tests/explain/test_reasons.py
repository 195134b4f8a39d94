"""Reasons as data: what is known of a block, and the sentence that stands beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cleannews.model import KEPT, Block, Decision, Kind, Label, Lines, Mark, Span
from cleannews.naming import Borders
from cleannews.neighbours import LONGEST, with_neighbours
from cleannews.reasons import LOOKS_LIKE, Evidence, reason
from cleannews.sites.profile import Sighting
from cleannews.surroundings import SHORT, Surroundings, surroundings

CASES = yaml.safe_load((Path(__file__).parent / "reasons.yaml").read_text(encoding="utf-8"))


def decision(text: str, label: Label, *spans: Span) -> Decision:
    block = Block(text, Kind.PARAGRAPH, Lines(1, 1), spans=spans)
    return Decision(block, label, label in KEPT, 0.0, "")


def evidence(case: dict[str, Any]) -> Evidence:
    votes = case["votes"]
    seen = Sighting(*case["seen"], kept=0) if "seen" in case else None
    return Evidence(
        case.get("score", next(iter(votes.values()), 0.0)),
        {Label(label): chance for label, chance in case.get("guess", {}).items()},
        tuple(Mark(0, Label(label), why) for label, why in case.get("marks", ())),
        votes,
        seen,
        lifted=case.get("lifted", ""),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["reason"][:50])
def test_the_sentence_beside_a_block(case: dict[str, Any]) -> None:
    around = Surroundings(*case.get("around", ()))
    said = reason(decision("Tides", Label(case["label"])), evidence(case), around)
    assert said == case["reason"]


def test_every_label_that_is_learnt_has_words_for_it() -> None:
    assert set(LOOKS_LIKE) == set(Label) - {Label.HIDDEN, Label.OTHER}


def test_where_a_block_stands_and_in_what_row() -> None:
    story = "The first ferry of the year left with two goats, nine people and a bell on board."
    link = Span(0, 5, "link", "/tides")
    page = [
        *(decision("Tides", Label.NAVIGATION, link) for _ in range(3)),
        decision("Tides", Label.NAVIGATION),
        decision(story, Label.PARAGRAPH),
        decision("Share", Label.SHARE),
        decision(story, Label.PARAGRAPH),
        decision(story, Label.COMMENTS),
    ]
    assert len(story) > SHORT
    assert [place.told() for place in surroundings(page)] == [
        *["one of 3 links in a row above the article"] * 3,
        "a short line above the article",
        "amid the article",
        "a short line amid the article",
        "amid the article",
        "below the article",
    ]


def test_a_page_without_an_article_has_no_above_and_below() -> None:
    page = [decision("Tides", Label.NAVIGATION)]
    assert [place.told() for place in surroundings(page)] == ["a short line"]
    assert surroundings([]) == []


LIMITS = Borders({}, {}, {"comments": 0.4})


def named(labels: list[Label], chance: float, *marks: Mark) -> list[Label]:
    known = [Evidence(0.1, {Label.COMMENTS: chance}, marks, {}) for _ in labels]
    page = [decision("Tides", label) for label in labels]
    return [one.label for one in with_neighbours(page, known, LIMITS)]


OTHER, COMMENTS = Label.OTHER, Label.COMMENTS


def test_a_nameless_block_between_two_of_one_name_takes_it() -> None:
    assert named([COMMENTS, OTHER, OTHER, COMMENTS], 0.4) == [COMMENTS] * 4
    assert named([COMMENTS, *[OTHER] * LONGEST, COMMENTS], 0.4) == [COMMENTS] * (LONGEST + 2)


@pytest.mark.parametrize(
    "labels",
    [
        [COMMENTS, OTHER],
        [OTHER, COMMENTS],
        [COMMENTS, OTHER, Label.PARAGRAPH],
        [COMMENTS, OTHER, Label.SHARE],
        [COMMENTS, *[OTHER] * (LONGEST + 1), COMMENTS],
        [Label.PARAGRAPH, OTHER, Label.PARAGRAPH],
        [],
    ],
)
def test_any_other_nameless_block_stays_so(labels: list[Label]) -> None:
    assert named(labels, 0.9) == labels


def test_its_own_chance_and_certain_marks_count() -> None:
    assert named([COMMENTS, OTHER, COMMENTS], 0.39) == [COMMENTS, OTHER, COMMENTS]
    mark = Mark(1, OTHER, "hidden by the page", certain=True)
    assert named([COMMENTS, OTHER, COMMENTS], 0.9, mark) == [COMMENTS, OTHER, COMMENTS]
