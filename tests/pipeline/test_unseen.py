"""Articles that stand only in JSON-LD."""

import json

import pytest

from cleannews import clean

FIRST = "Ferries between the two islands were cancelled for a third day on Tuesday after the storm."
SECOND = "The harbour master said that no ship would sail before the morning forecast was read out."
THIRD = "Some two hundred passengers spent the night in the school hall, where volunteers cooked."


def page(visible: str, body: str) -> str:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferries held", "articleBody": body})
    return (
        f'<html><head><title>Ferries held</title><script type="application/ld+json">{data}'
        f"</script></head><body><nav><a href='/'>Home</a></nav><h1>Ferries held</h1>{visible}"
        "<footer>Copyright 2021 The Evening Tide</footer></body></html>"
    )


def test_a_body_that_only_scripts_have_is_served() -> None:
    article = clean(page("<div id='app'></div>", f"{FIRST}\n\n{SECOND}\n\n{THIRD}"))
    assert article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert article.blocks[-1].where == {"path": "html/body/script[1]"}
    assert article.title == "Ferries held"


def test_first_lines_before_a_paywall_come_once() -> None:
    article = clean(page(f"<p>{FIRST}</p><p>Subscribe to read on</p>", f"{FIRST} {SECOND} {THIRD}"))
    assert article.text == f"{FIRST} {SECOND} {THIRD}"


@pytest.mark.parametrize("body", [f"{FIRST} {SECOND} {THIRD}", f"{FIRST} {SECOND[:40]}…"])
def test_a_page_that_shows_its_article_is_served_as_it_stands(body: str) -> None:
    article = clean(page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>", body), effort="thorough")
    assert article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
