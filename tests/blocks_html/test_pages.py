"""Small invented pages against dumps of their blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleannews.blocks.html import to_page
from cleannews.model import Block, Document

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def dump(block: Block) -> str:
    """A line a block: kind, level, marker, whether hidden, text, spans."""
    head = f"{block.kind} {block.level}" if block.level else str(block.kind)
    flags = f" [{block.marker}]" if block.marker else ""
    flags += " hidden" if block.hidden else ""
    spans = "".join(
        f" <{s.kind} {block.text[s.start : s.end]!r}{' ' + s.url if s.url else ''}>"
        for s in block.spans
    )
    return f"{head}{flags}: {block.text!r}{spans}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks(path: Path) -> None:
    page = to_page(Document(path.read_text(encoding="utf-8"), "html"))
    expected = path.with_suffix(".blocks").read_text(encoding="utf-8")
    assert "\n".join(map(dump, page.blocks)) + "\n" == expected
