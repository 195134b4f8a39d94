"""Fields of records that news databases give out: what was said where, and how long it is."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.blocks.text_fields import HEADLINES, STORIES, fields
from cleannews.model import Label, Mark, Page

LABELS = {
    "by": Label.BYLINE, "byline": Label.BYLINE, "author": Label.BYLINE, "authors": Label.BYLINE,
    "pd": Label.DATELINE, "publication date": Label.DATELINE, "dateline": Label.DATELINE,
    "graphic": Label.CAPTION, "cy": Label.COPYRIGHT, "copyright": Label.COPYRIGHT,
}  # fmt: skip
"""What fields hold that other pages have as well; the rest is of the database."""


def record_fields(page: Page) -> Iterator[Mark]:
    """The fields of a record, but for its headline and its story."""
    if page.kind != "text":
        return
    texts = (block.text for block in page.blocks)
    for number, name in fields(page.document.text, texts).items():
        if name not in HEADLINES | STORIES:
            label = LABELS.get(name, Label.OTHER)
            yield Mark(number, label, f'the field "{name}" of a database', certain=True)
