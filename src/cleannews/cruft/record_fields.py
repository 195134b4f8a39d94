"""Fields of records that news databases give out, and what stands between two records."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.blocks.text_fields import HEADLINES, STORIES, fields
from cleannews.model import Label, Mark, Page
from cleannews.read.borders import is_border, is_parted

LABELS = {
    "by": Label.BYLINE, "byline": Label.BYLINE, "author": Label.BYLINE, "authors": Label.BYLINE,
    "pd": Label.DATELINE, "publication date": Label.DATELINE, "dateline": Label.DATELINE,
    "graphic": Label.CAPTION, "cy": Label.COPYRIGHT, "copyright": Label.COPYRIGHT,
}  # fmt: skip
"""What fields hold that other pages have as well; the rest is of the database."""


def record_fields(page: Page) -> Iterator[Mark]:
    """The fields of a record, but for its headline and its story; the lines that number stories."""
    if page.kind != "text":
        return
    texts = [block.text for block in page.blocks]
    found = fields(page.document.text, texts)
    parted = is_parted(page.document.text)
    for number, text in enumerate(texts):
        name = found.get(number)
        if name is None:
            if parted and is_border(text):
                yield Mark(number, Label.OTHER, "where a database parts two stories", certain=True)
        elif name not in HEADLINES | STORIES:
            label = LABELS.get(name, Label.OTHER)
            yield Mark(number, label, f'the field "{name}" of a database', certain=True)
