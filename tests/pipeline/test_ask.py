"""Extractors that fail must not spoil the page for the others."""

from time import sleep

import pytest

from cleannews import extractors
from cleannews.extractors import UnknownExtractor
from cleannews.extractors.ask import ask
from cleannews.model import Block, Document, Kind, Lines, Page, Scores

PAGE = Page(Document("A page.", "text"), (Block("A page.", Kind.PARAGRAPH, Lines(1, 1)),))


def good(page: Page) -> Scores:
    return Scores([0.75] * len(page.blocks))


def nothing(page: Page) -> None:
    del page


def broken(page: Page) -> Scores:
    raise RuntimeError(f"no\nidea of {page.kind}")


def hanging(page: Page) -> Scores:
    sleep(5)
    return good(page)


def short(page: Page) -> Scores:
    del page
    return Scores([])


def beyond(page: Page) -> Scores:
    return Scores([float("nan")] * len(page.blocks))


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {f.__name__: f for f in (good, nothing, broken, hanging, short, beyond)}

    def load(name: str) -> extractors.Extractor:
        if name not in table:
            raise UnknownExtractor(name)
        return table[name]

    monkeypatch.setattr("cleannews.extractors.ask.load", load)


def test_who_finds_something_speaks() -> None:
    answers = ask(PAGE, ["good", "nothing"])
    assert answers.spoken == {"good": Scores([0.75])}
    assert answers.silent == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("broken", "extractor broken failed: RuntimeError: no idea of text"),
        ("short", "extractor short failed: ValueError: 0 scores for 1 blocks"),
        ("beyond", "extractor beyond failed: ValueError: a score is not a number from 0 to 1"),
        ("hanging", "extractor hanging failed: TimeoutError: no answer within 0.05 seconds"),
    ],
)
def test_who_fails_is_named_in_one_line_and_the_rest_go_on(name: str, why: str) -> None:
    answers = ask(PAGE, [name, "good"], seconds=0.05)
    assert list(answers.spoken) == ["good"]
    assert answers.silent == [why]


def test_a_name_that_is_not_installed_is_the_callers_fault() -> None:
    with pytest.raises(UnknownExtractor):
        ask(PAGE, ["nobody"])
