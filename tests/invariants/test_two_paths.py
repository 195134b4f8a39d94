"""A page cleaned as HTML, and the same page flattened and cleaned as text, give one article."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleannews import clean
from cleannews.blocks import to_page
from cleannews.read.decode import decode

metrics = pytest.importorskip("bench.metrics", reason="bench/ is not part of this copy")

PAGES = sorted((Path(__file__).parents[2] / "samples" / "raw").glob("*.html"))

APART = {
    "json-ld-only": "the story stands in a script, which flattening drops",
    "comments-below": "a comment is told from the story by its element",
    "live-blog": "key points and entries are told apart by their elements",
    "index-page": "both paths may be wrong about a page without a story",
    "cookie-wall": "hidden and shown text look alike once the page is flat",
}
"""Samples of which flattened text cannot say the same, and why."""

LEAST = 0.8
"""Shingle F1 of the two bodies: below it a paragraph or more is in one of them alone."""


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_both_paths_give_one_article(path: Path) -> None:
    if path.stem in APART:
        pytest.skip(APART[path.stem])
    data = path.read_bytes()
    html = clean(data, kind="html", effort="fast")
    blocks = to_page(decode(data, kind="html")).blocks
    text = clean("\n\n".join(block.text for block in blocks if not block.hidden), kind="text")
    assert text.found == html.found
    assert metrics.page_f1(text.text, html.text) >= LEAST
