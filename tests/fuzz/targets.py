"""What is fuzzed: each target takes any bytes and holds only what must hold for any bytes."""

from __future__ import annotations

import json
from collections.abc import Callable

from cleannews.blocks import to_page
from cleannews.cruft import marks
from cleannews.model import PageKind
from cleannews.pipeline import clean_document
from cleannews.read.decode import decode


def reading(data: bytes) -> None:
    """Decoded text can be written again; the kind is settled."""
    document = decode(data)
    document.text.encode("utf-8")
    assert document.kind in ("html", "text")


def _blocks(data: bytes, kind: PageKind) -> None:
    page = to_page(decode(data, kind=kind))
    for mark in marks(page):
        assert 0 <= mark.block < len(page.blocks)


def html_blocks(data: bytes) -> None:
    """Any HTML gives blocks, and rules point at blocks that are there."""
    _blocks(data, "html")


def text_blocks(data: bytes) -> None:
    """Any text gives blocks, and rules point at blocks that are there."""
    _blocks(data, "text")


def writing(data: bytes) -> None:
    """The whole pipeline: every block named once, and output that can be written."""
    article = clean_document(decode(data), effort="fast")
    assert [one.block for one in article.blocks] == list(article.page.blocks)
    json.dumps(article.to_dict(), ensure_ascii=False).encode("utf-8")
    article.markdown.encode("utf-8")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reading": reading,
    "html_blocks": html_blocks,
    "text_blocks": text_blocks,
    "writing": writing,
}
