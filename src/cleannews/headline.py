"""Which block of a page is its headline."""

from __future__ import annotations

from collections.abc import Mapping

from cleannews.metadata.folding import solid
from cleannews.model import Label, Mark, Page, Scores

TITLE = 0.3
"""The likeliest headline of a page is taken from this probability on: one title is expected, so
less than an even chance will do, but noise will not."""

FIRST_LINE = 0.05
"""Chance from which the first line of a text that goes on with its story is the headline."""

ABOVE_BYLINE = 0.15
"""Chance from which the line above the byline is the headline where no other is: held out, one page
of 797 gains its headline and none is wronged; from .05 on two gain one and two are."""

LONGEST_HEADLINE = 200
"""Characters; hardly a headline is longer, and paragraphs are."""

SHORT_HEADLINE = 100
"""Characters up to which what reads like a standfirst, with no headline above, is the headline:
held out, one rendering of 3,200 gains its headline and none is wronged; standfirsts are longer."""

EVEN = 0.5
"""The even chance, from which a line is a byline or a standfirst for sure, and a block is kept."""


def headline(page: Page, scores: Scores, marked: Mapping[int, tuple[Mark, ...]]) -> int | None:
    """The block that is the headline: the likeliest, the later of equals as nearer the body.

    Parameters:
        page: the page in blocks.
        scores: of all who spoke, merged.
        marked: what the cruft rules pointed at, by block.

    Returns:
        Its number; None where no block is likely enough.
    """
    declared = page.head.first("og:title") if page.kind == "text" else ""
    if declared:
        return _as_declared(page, solid(declared))
    best, place = TITLE, None
    for number in range(len(page.blocks)):
        guess = scores.labels[number] if scores.labels else {}
        chance = guess.get(Label.TITLE, 0.0)
        if chance >= best and not any(map(_is_no_headline, marked.get(number, ()))):
            best, place = chance, number
    if place is None and page.kind == "text":
        if not marked.get(0) and _opens(page, scores):
            return 0
        return _above_byline(page, scores, marked)
    return place


def _as_declared(page: Page, declared: str) -> int | None:
    """The line of a text that says what its own head calls it, the site's name behind it or not;
    clippers leave the headline out of the text, and what comes first is none."""
    for number, block in enumerate(page.blocks):
        if not block.hidden and len(block.text) <= LONGEST_HEADLINE:
            line = solid(block.text)
            begins = declared.startswith(line) and 2 * len(line) > len(declared)
            if begins or line.startswith(declared):
                return number
    return None


def _above_byline(page: Page, scores: Scores, marked: Mapping[int, tuple[Mark, ...]]) -> int | None:
    """The line of a text that stands right above the first sure byline, before anything is kept,
    if it may be a headline at all: names stand under headlines."""
    guesses = scores.labels or ()
    for above, guess in enumerate(guesses[1:]):
        if guess.get(Label.BYLINE, 0.0) >= EVEN:
            likely = _may_be_headline(page.blocks[above].text, guesses[above])
            return above if likely and not marked.get(above) else None
        if scores.keep[above] >= EVEN:
            return None
    return None


def _may_be_headline(line: str, guess: Mapping[Label, float]) -> bool:
    """Whether a line above a byline is a headline: a short one that sums up none is one itself."""
    if not _is_short(line):
        return False
    sums_up = guess.get(Label.SUBTITLE, 0.0) >= EVEN and len(line) <= SHORT_HEADLINE
    return sums_up or guess.get(Label.TITLE, 0.0) >= ABOVE_BYLINE


def _opens(page: Page, scores: Scores) -> bool:
    """Whether a text begins with a line that is likelier its headline than anything kept, and goes
    on with its story at once: nothing above or between tells the labeller where it is."""
    if len(page.blocks) < 2 or not scores.labels:
        return False
    chance = scores.labels[0].get(Label.TITLE, 0.0)
    short = _is_short(page.blocks[0].text)
    return short and chance >= FIRST_LINE and scores.keep[0] < EVEN <= scores.keep[1]


def _is_short(line: str) -> bool:
    """Whether a line has a headline's length and goes on with nothing."""
    return len(line) <= LONGEST_HEADLINE and line[-1] not in ".。:;,"


def _is_no_headline(mark: Mark) -> bool:
    """Whether a rule's word stands against a headline: a date with its cue may look like one."""
    return mark.certain or mark.label is Label.DATELINE
