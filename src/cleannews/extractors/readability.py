"""readability-lxml's vote, turned into scores on our blocks."""

from __future__ import annotations

import logging

from cleannews.blocks import html
from cleannews.extractors.match import scores_from_text
from cleannews.extractors.tree import tree
from cleannews.model import Document, Page, Scores


def extract(page: Page) -> Scores | None:
    """What readability-lxml, with its default settings, takes for the article."""
    if page.kind != "html":
        return None
    import readability

    parsed = tree(page)
    if parsed is None:
        return None
    logging.getLogger("readability").setLevel(logging.CRITICAL)  # it logs what it also raises
    summary = readability.Document(parsed).summary(html_partial=True)
    blocks = html.to_page(Document(summary, "html")).blocks
    text = "\n".join(block.text for block in blocks)
    return Scores(scores_from_text(page.blocks, text)) if text.strip() else None
