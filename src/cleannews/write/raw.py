"""The input of a page of text, cut at its blocks: joined again it is what was read."""

from __future__ import annotations

from itertools import pairwise

from cleannews.blocks.text import input_lines
from cleannews.model import Lines, Page


def slices(page: Page) -> list[str]:
    """What was read from each block's first line up to the next block's first line.

    Parameters:
        page: a page of flattened text.

    Returns:
        A string a block; the first has the blank lines above it as well, so that `"".join` of
        them is the document's text: the input, its line ends as line feeds and without controls.
        Empty for a page without blocks.
    """
    lines = input_lines(page.document.text)
    starts = [place.first - 1 for block in page.blocks if isinstance(place := block.where, Lines)]
    if not starts:
        return []
    borders = [0, *starts[1:], len(lines)]
    return ["".join(lines[start:end]) for start, end in pairwise(borders)]
