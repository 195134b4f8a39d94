"""What stands between a byline and the first paragraph of flattened text: affiliation, captions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from cleannews.cruft.byline import byline
from cleannews.cruft.related import is_box_heading
from cleannews.model import Block, Kind, Label, Lines, Mark, Page

MOST_LINES = 4
"""Two pictures with a line of text and a credit each; more lines are no captions."""

LONGEST_AFFILIATION = 6
"""Words of "BBC News, Beijing" and its like."""

LONGEST = 120
"""Characters of a caption on a line of its own; longer ones end like sentences. None of these
lines holds a figure: those are dates and counts."""

ENDS = ".!?…:;。！？"

LINK_SIGNS = "»›→▶>"
"""Signs that a link within the page begins with."""


def under_byline(page: Page) -> Iterator[Mark]:
    """The second line of a byline, and captions of the pictures that stood under it."""
    if page.kind != "text":
        return
    # behind a line that holds the date as well stand the page's buttons
    named = {mark.block for mark in byline(page) if not _has_figures(page.blocks[mark.block])}
    for number in sorted(named):
        after = number + 1
        if _is_affiliation(page, after) and after not in named:
            yield Mark(after, Label.BYLINE, "the line under the author's name", certain=True)
            after += 1
        if not _is_credit(page, number):
            yield from _captions(page, after)


def _is_credit(page: Page, number: int) -> bool:
    """Whether a byline follows prose: helpers are named behind the story, and no picture stands
    under them."""
    before = page.blocks[number - 1].text if number else ""
    return len(before) > LONGEST and before.rstrip('"”’»)')[-1:] in ENDS


def _is_affiliation(page: Page, number: int) -> bool:
    if number + 1 >= len(page.blocks):
        return False
    block, then = page.blocks[number], page.blocks[number + 1]
    close = _gap(block) == 0 and _gap(then) > 0
    words = block.text.split()
    short = len(words) <= LONGEST_AFFILIATION and words[0][0].isupper()
    return close and short and _is_label(block)


def _captions(page: Page, start: int) -> Iterator[Mark]:
    """Lines without a sentence's end, set apart by a blank line, right before a paragraph."""
    run = list(takewhile(_is_label, page.blocks[start : start + MOST_LINES + 1]))
    end = start + len(run)
    if not run or len(run) > MOST_LINES or end >= len(page.blocks) or not _gap(run[0]):
        return
    if len(page.blocks[end].text) < LONGEST // 2 or not _gap(page.blocks[end]):
        return
    if any(is_box_heading(block.text) for block in run):
        return
    for number in range(start, end):
        yield Mark(number, Label.CAPTION, "between byline and first paragraph", certain=True)


def _is_label(block: Block) -> bool:
    text = block.text
    plain = block.kind is Kind.PARAGRAPH and len(text) <= LONGEST and " " in text
    plain = plain and text[0] not in LINK_SIGNS
    return plain and text[-1] not in ENDS and not _has_figures(block)


def _has_figures(block: Block) -> bool:
    return any(map(str.isdigit, block.text))


def _gap(block: Block) -> int:
    return block.where.gap if isinstance(block.where, Lines) else 0
