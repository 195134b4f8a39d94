"""The warning that an article is hardly ever right."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleannews.pipeline import LOW, clean

SAMPLE = Path(__file__).parents[2] / "samples" / "raw" / "broadcaster-2008.txt"
PAGES = {
    "a page with its menu and teasers on one line": " ".join(SAMPLE.read_text().split()),
    "a story": "\n\n".join(
        f"The {when} ferry left the northern pier with {what} on board, and it was late before it "
        "had even cast off, the harbour master said."
        for when, what in (("first", "two goats"), ("second", "a bell"), ("last", "nine people"))
    ),
    "no article": "",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_low_confidence_is_told_and_no_other(page: str) -> None:
    article = clean(page, kind="text")
    told = [one for one in article.warnings if one.startswith("low confidence (")]
    assert len(told) == (article.found and article.confidence < LOW)


def test_a_page_that_cannot_be_taken_apart_is_doubted() -> None:
    article = clean(PAGES["a page with its menu and teasers on one line"], kind="text")
    assert article.found
    assert article.confidence < LOW


def test_a_text_of_many_stories_is_told_and_nothing_else() -> None:
    text = "".join(f"{n} of 2 DOCUMENTS\n\nHeadline {n}\n\n{PAGES['a story']}\n" for n in (1, 2))
    [told] = clean(text).warnings
    assert told.startswith("2 stories of a database in one text: `cleannews batch --records`")
    assert not [one for one in clean(PAGES["a story"]).warnings if "--records" in one]
