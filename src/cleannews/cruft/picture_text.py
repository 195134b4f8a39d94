"""Texts of pictures in brackets, in their places, as pandoc writes a page as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Kind, Label, Mark, Page

FEWEST = 4
"""Different ones that a page has at least: notes of editors stand in brackets, too."""

WORDS = 3
"""Of the shortest that tells of such a page."""


def picture_text(page: Page) -> Iterator[Mark]:
    """Blocks that are nothing but brackets and words, on pages that have several."""
    if page.kind == "html":
        return
    found = {
        number: block.text
        for number, block in enumerate(page.blocks)
        if block.text[0] == "[" and block.kind is not Kind.CODE and _is_picture(block.text)
    }
    if len({text for text in found.values() if text.count(" ") >= WORDS - 1}) >= FEWEST:
        for number in found:
            yield Mark(number, Label.CAPTION, "in brackets, as the texts of pictures here", True)


def _is_picture(text: str) -> bool:
    """Whether one pair of brackets holds all of a text, and words in it, not figures or code."""
    return text.endswith("]") and text.count("[") == 1 and (text[1].isalpha() or text[1] in "“„«")
