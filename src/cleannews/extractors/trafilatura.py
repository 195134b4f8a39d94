"""trafilatura's vote, turned into scores on our blocks."""

from __future__ import annotations

from cleannews.extractors.match import scores_from_text
from cleannews.extractors.tree import tree
from cleannews.model import Page, Scores


def extract(page: Page) -> Scores | None:
    """What trafilatura, with its default settings and without comments, takes for the article."""
    if page.kind != "html":
        return None
    from trafilatura import bare_extraction

    found = bare_extraction(tree(page), url=page.url, include_comments=False)
    text = getattr(found, "text", None)
    return Scores(scores_from_text(page.blocks, text)) if text else None
