"""Pages of which nothing would be kept but what they sum themselves up by."""

from __future__ import annotations

import pytest

from cleannews.blocks import to_page
from cleannews.decide import decide
from cleannews.described import with_described
from cleannews.model import Document, Label, Mark, Page, Scores
from cleannews.reasons import DESCRIBED

POST = "The ferry is back at the pier of Norhavn, and so are the goats."
OTHER = "Who fed the hens of my neighbour while the ferry was away?"


def page_of(*metas: tuple[str, str]) -> Page:
    head = "".join(f'<meta {name} content="{content}">' for name, content in metas)
    return to_page(Document(f"<head>{head}</head><p>Norhavn<p>{POST}<p>{OTHER}", "html"))


def lifted(page: Page, keep: list[float], marked: frozenset[int] = frozenset()) -> list[float]:
    return list(with_described(page, Scores(keep), marked).keep)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("property=og:description", POST),
        ("name=description", f"“{POST}”"),
        ("name=twitter:description", "The ferry is back at the pier of Norhavn, and …"),
        ("name=description", f"{POST} News from the islands."),
    ],
)
def test_what_the_page_sums_itself_up_by_is_lifted(name: str, content: str) -> None:
    assert lifted(page_of((name, content)), [0.1, 0.05, 0.2]) == [0.1, 0.5, 0.2]


def test_any_of_its_descriptions_will_do() -> None:
    page = page_of(
        ("name=description", "All the news from the islands."), ("name=description", POST)
    )
    assert lifted(page, [0.1, 0.05, 0.2]) == [0.1, 0.5, 0.2]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("name=description", "All the news from the islands, every day at six."),
        ("name=description", "The ferry is back"),
        ("name=keywords", POST),
    ],
)
def test_other_words_lift_nothing(name: str, content: str) -> None:
    assert lifted(page_of((name, content)), [0.1, 0.05, 0.2]) == [0.1, 0.05, 0.2]


def test_a_page_of_which_something_is_kept_stays_as_it_is() -> None:
    page = page_of(("name=description", POST))
    assert lifted(page, [0.1, 0.05, 0.5]) == [0.1, 0.05, 0.5]


def test_what_a_rule_points_at_is_not_lifted() -> None:
    page = page_of(("name=description", POST))
    assert lifted(page, [0.1, 0.05, 0.2], frozenset({1})) == [0.1, 0.05, 0.2]


def test_the_ledger_says_why() -> None:
    page = page_of(("name=description", POST))
    verdict = decide(page, {"dom": Scores([0.1, 0.05, 0.2], article=0.6)}, ())
    assert verdict.found
    assert [d.reason == DESCRIBED for d in verdict.decisions] == [False, True, False]


def test_a_page_without_an_article_stays_empty() -> None:
    page = page_of(("name=description", POST))
    verdict = decide(page, {"dom": Scores([0.1, 0.05, 0.2], article=0.1)}, ())
    assert not verdict.found
    verdict = decide(
        page,
        {"dom": Scores([0.1, 0.05, 0.2], article=0.6)},
        (Mark(1, Label.ADVERT, "said so"),),
    )
    assert not verdict.found
