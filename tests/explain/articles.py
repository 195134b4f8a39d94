"""Articles made by hand, so that what is drawn does not hang on what a labeller thinks."""

from __future__ import annotations

from collections.abc import Iterable

from cleannews.model import (
    KEPT,
    Article,
    Author,
    Block,
    Candidate,
    Decision,
    Document,
    Kind,
    Label,
    Lines,
    Metadata,
    Page,
)
from cleannews.write.markdown import render
from tests.stories import Told

Row = tuple[str, Label, str]


METADATA = Metadata(
    title="Goats on the ferry",
    authors=(Author("Ada Morrow", "Port Vale"),),
    candidates=(
        Candidate("title", "Goats on the ferry", "title block", 0.9, True),
        Candidate("title", "Ferry", "another", 0.95, False),
        Candidate("author", "Ada Morrow", "byline", 0.9, True),
    ),
)


def article(rows: Iterable[Row], **more: object) -> Article:
    """An article of text whose blocks stand on every other line."""
    decisions = []
    for number, (text, label, reason) in enumerate(rows):
        place = Lines(2 * number + 1, 2 * number + 1)
        kept = label in KEPT
        score = 0.9 if kept else 0.1
        decisions.append(Decision(Block(text, Kind.PARAGRAPH, place), label, kept, score, reason))
    text = "\n\n".join(decision.text for decision in decisions)
    page = Page(Document(text, "text", "utf-8", "page.txt"), tuple(d.block for d in decisions))
    known = {
        "found": True,
        "story": Told(METADATA),
        "text": text,
        "render": render,
        "confidence": 0.87,
        "extractors": ("lines",),
        "warnings": ("much prose was cut",),
    }
    return Article(blocks=tuple(decisions), page=page, **(known | more))


ROWS: list[Row] = [
    *((f"Section {number}", Label.NAVIGATION, "one of 20 lines of a menu") for number in range(20)),
    ("Share", Label.SHARE, 'nothing but "share"'),
    ("Goats on the ferry", Label.TITLE, "reads like the headline"),
    ("By Ada Morrow", Label.BYLINE, 'names after a word for "by"'),
    ("The first ferry of the year left with two goats. " * 12, Label.PARAGRAPH, "by lines"),
    ("Print", Label.TOOLS, 'nothing but "print"'),
    ("A bell was on board.", Label.PARAGRAPH, "by lines"),
]
