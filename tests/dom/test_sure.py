"""How far a page's choice of blocks is to be trusted, and what tells."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from cleannews.blocks.html import to_page
from cleannews.extractors.dom_sure import FEATURES, SMALLEST, default, sure_features
from cleannews.model import Document, Label, Page

BODY = (
    "<h1>The bell is back</h1><p>Ada Quill</p><p>The bell of the mill hangs in its place again.</p>"
    "<p>It had lain under the pier for a hundred years, says the keeper.</p>"
)
LD = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bells"}</script>'
KEEP = np.array([0.1, 0.1, 0.98, 0.97], np.float32)
NAMES: list[Mapping[Label, float]] = [
    {Label.TITLE: 0.9},
    {Label.BYLINE: 0.8},
    {Label.PARAGRAPH: 0.98},
    {Label.PARAGRAPH: 0.9, Label.CAPTION: 0.1},
]


def page(head: str = "") -> Page:
    html = f"<html><head>{head}</head><body><article>{BODY}</article></body></html>"
    return to_page(Document(html, "html"))


def known(
    of: Page, keep: np.ndarray = KEEP, names: list[Mapping[Label, float]] = NAMES
) -> dict[str, float]:
    return dict(zip(FEATURES, sure_features(of, keep, names).tolist(), strict=True))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (LD, "data of the page speak of NewsArticle"),
        (LD, "data of the page"),
        ('<meta property="og:type" content="article">', "declared an article"),
        (
            '<meta property="article:published_time" content="2026-11-09">',
            "declared time of publication",
        ),
        ('<meta name="description" content="A bell comes home.">', "declared summary"),
    ],
)
def test_what_a_page_declares(head: str, name: str) -> None:
    assert (known(page(head))[name], known(page())[name]) == (1, 0)


def test_what_the_kept_blocks_might_be_called_instead() -> None:
    said = known(page())
    least = float(np.log(SMALLEST))
    assert said["log of what of the kept is caption"] > least
    assert said["log of what of the kept is byline"] == pytest.approx(least)  # it is not kept
    assert said["surest title"] == pytest.approx(0.9)
    assert said["surest byline"] == pytest.approx(0.8)


def test_doubtful_scores_are_trusted_less() -> None:
    doubtful = np.array([0.4, 0.4, 0.6, 0.55], np.float32)
    assert known(page(), doubtful)["log of the doubt"] > known(page())["log of the doubt"]
    sure, unsure = default()(page(), KEEP, NAMES), default()(page(), doubtful, NAMES)
    assert 0 <= unsure < sure <= 1


def test_nothing_kept_and_nothing_named_is_a_number() -> None:
    nothing: list[Mapping[Label, float]] = [{}] * 4
    assert np.isfinite(sure_features(page(), np.zeros(4, np.float32), nothing)).all()
