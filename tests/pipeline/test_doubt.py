"""The warning that an article is hardly ever right."""

from __future__ import annotations

import pytest

from cleannews.pipeline import LOW, clean

PROSE = "The harbour was closed for three days after the storm, officials said on Monday. "
PAGES = {
    "one sentence over and over": "Storm closes harbour\n\n" + "\n\n".join([PROSE * 3] * 5),
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


def test_a_page_that_repeats_itself_is_doubted() -> None:
    assert clean(PAGES["one sentence over and over"], kind="text").confidence < LOW
