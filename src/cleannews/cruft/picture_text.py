"""Texts of pictures in brackets, in their places, as pandoc writes a page as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Kind, Label, Mark, Page

FEWEST = 4
"""Different ones that a page has at least: notes of editors stand in brackets, too."""

WORDS = 3
"""Of the shortest that tells of such a page, and of what is said twice."""

QUOTES = ("“", "„", "«")


def picture_text(page: Page) -> Iterator[Mark]:
    """Blocks of brackets and words, a caption that says the same behind them or none, where a page
    has several."""
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
    """Whether brackets hold all of a text, or what it says once more; words, no figures or code."""
    held, closed, said = text[1:].partition("]")
    words = closed and "[" not in held and (held[:1].isalpha() or held[:1] in QUOTES)
    return bool(words) and (not said or said.split()[:WORDS] == held.split()[:WORDS])
