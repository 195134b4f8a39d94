"""What the confidence is learned from: the article as served, not the scores' bare choice."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="training needs scikit-learn")
pytest.importorskip("bench.metrics", reason="bench/ is not part of this copy")

from bench.dom_calibrate import Measured, is_clean
from bench.dom_data import Example
from bench.dom_served import served
from cleannews.blocks.html import to_page
from cleannews.model import Page
from cleannews.read.decode import decode

STORY = (
    "The council of the town voted on Monday to close the old bridge over the river for two years.",
    "Traders on both banks fear for their shops, and the ferry will run from dawn to midnight.",
)
RIGHTS = "Copyright © 2021 Example Media Ltd. All rights reserved."


def page(*texts: str) -> Page:
    paragraphs = "".join(f"<p>{text}</p>" for text in texts)
    return to_page(decode(f"<html><body>{paragraphs}</body></html>", kind="html"))


def measured(page: Page, keep: list[float], body: str) -> Measured:
    known = Example("set", "1", "article", "example.org", page, [], [], body, True, True)
    return Measured(known, np.array(keep), [{} for _ in keep])


def test_rules_cut_what_scores_alone_would_keep() -> None:
    text = served(page(*STORY, RIGHTS), np.array([0.9, 0.9, 0.6]), [{}, {}, {}])
    assert text == "\n\n".join(STORY)


def test_what_scores_low_is_not_served() -> None:
    assert served(page(*STORY), np.array([0.9, 0.2]), [{}, {}]) == STORY[0]


def test_a_page_is_clean_when_the_rules_put_it_right() -> None:
    body = "\n\n".join(STORY)
    assert is_clean(measured(page(*STORY, RIGHTS), [0.9, 0.9, 0.6], body))
    assert not is_clean(measured(page(*STORY, RIGHTS), [0.9, 0.2, 0.6], body))
