"""Who is asked about an HTML page: our labellers, and the others where these are in doubt."""

import pytest

from cleannews import clean
from cleannews.extractors import dom
from cleannews.model import Page, Scores

STORY = "".join(
    f"<p>The council of town {n} voted on Tuesday to repair its old ferry before winter.</p>"
    for n in range(6)
)
PAGE = f"<html><body><nav><a href=/>Home</a></nav><article>{STORY}</article></body></html>"


def broken(page: Page) -> Scores:
    raise RuntimeError(f"no\nidea of {page.kind}")


def test_fast_asks_one_and_thorough_all() -> None:
    assert clean(PAGE, effort="fast").extractors == ("dom",)
    everyone = ("dom", "lines", "trafilatura", "readability")
    assert clean(PAGE, effort="thorough").extractors == everyone


def certain(page: Page) -> Scores:
    return Scores([float(len(block.text) > 20) for block in page.blocks])


def test_what_the_first_labeller_is_certain_of_goes_to_nobody_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dom, "extract", certain)
    assert clean(PAGE).extractors == ("dom",)


def test_a_sure_page_is_left_to_our_labellers() -> None:
    assert clean(PAGE).extractors == ("dom", "lines")


def test_a_labeller_that_fails_is_named_and_the_others_are_all_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dom, "extract", broken)
    article = clean(PAGE)
    assert article.found
    assert article.extractors == ("lines", "trafilatura", "readability")
    assert "extractor dom failed: RuntimeError: no idea of html" in article.warnings
