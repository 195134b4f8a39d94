"""Which lines of flattened text are the article: plain reasoning, no trained weights.

Prose is what has long lines with sentence punctuation and few capitals. The article is the run of
blocks with the most prose in it; what stands before and after it is named by its looks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleannews.model import Block, Kind, Label, Page, Scores

READ = 2000
"""Characters of a block that are looked at: enough to tell what it is, however long it is."""

LINE_COST = 10.0
"""Words of prose that a line must bring to be worth taking in: a menu entry has fewer."""

COST_LIMIT = 6.0
"""What a line without prose costs at most: sub-headings and quotes stand inside articles."""

LONG = 12.0
"""Words of prose from which a line is taken for a paragraph by itself."""

SENTENCE_BONUS = 1.5
"""A line with a full stop weighs more: headlines and menus seldom end in one."""

CAPITALS_LIMIT = 0.5
"""More capitals than this among a line's words: names of sections, people or stories."""

SPACELESS_SHARE = 0.5
"""Two signs of a script without spaces make about one word of an alphabet."""

SURE, LIKELY, DOUBTFUL = 0.95, 0.75, 0.1

TITLE_REACH = 25
"""Blocks before the first paragraph among which the headline is looked for."""

HEADING_WORDS = 12
"""More words than a sub-heading has."""

MIN_ARTICLE = 45.0
"""Words of prose that make an article; a caption or a teaser has fewer."""

MIN_DENSITY = 0.35
"""Share of the run's words that is prose; lists of headlines stay below."""

_WORD = re.compile(r"\w+")
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"”’»)）」]?(?:\s|$)")
_YEAR_OR_TIME = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} [A-Z][a-z]{2} \d\d\b")
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|written by|text|autor|author)\b:? (?=[A-ZÀ-Þ])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """What a block looks like: its words, and how many of them read as prose."""

    words: float
    prose: float
    sentences: int
    dated: bool


def extract(page: Page) -> Scores | None:
    """Keep scores and guessed labels for the blocks of flattened text, None for HTML."""
    if page.kind != "text" or not page.blocks:
        return None
    lines = [_look(block.text[:READ]) for block in page.blocks]
    start, end = best_run(lines)
    confidence = _confidence(lines[start:end])
    if not confidence:
        outside = [{Label.OTHER: SURE} for _ in lines]
        return Scores([0.0] * len(lines), outside, 0.0)
    title = _title(page.blocks, lines, start)
    labels = [_outside(page.blocks[i], lines[i], i, start) for i in range(len(lines))]
    for i in range(start, end):
        labels[i] = _inside(page.blocks[i], lines[i])
    if title >= 0:
        labels[title] = {Label.TITLE: LIKELY}
    keep = [_keep(i, start, end, title, lines[i]) for i in range(len(lines))]
    return Scores(keep, labels, confidence)


def _look(text: str) -> Line:
    words = _WORD.findall(text)
    signs = len(_SPACELESS.findall(text)) if not text.isascii() else 0
    count = max(float(len(words)), signs * SPACELESS_SHARE)
    sentences = len(_SENTENCE_END.findall(text))
    capitals = sum(1 for word in words[1:] if word[0].isupper()) / max(1, len(words) - 1)
    prose = count * max(0.0, 1 - capitals / CAPITALS_LIMIT / 2)
    if sentences:
        prose *= SENTENCE_BONUS
    return Line(count, prose, sentences, bool(_YEAR_OR_TIME.search(text[:200])))


def best_run(lines: Sequence[Line]) -> tuple[int, int]:
    """First and end of the run of blocks that holds the most prose (Kadane's algorithm)."""
    best = total = 0.0
    start = end = begin = 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, begin = 0.0, i
        total += max(-COST_LIMIT, line.prose - LINE_COST)
        if total > best:
            best, start, end = total, begin, i + 1
    return start, end


def _confidence(run: Sequence[Line]) -> float:
    """How far the run looks like an article: 0 where it does not."""
    prose = sum(line.prose for line in run if line.prose >= LONG)
    words = sum(line.words for line in run)
    if prose < MIN_ARTICLE or prose < MIN_DENSITY * words:
        return 0.0
    return min(0.9, 0.5 + prose / 2000)


def _keep(i: int, start: int, end: int, title: int, line: Line) -> float:
    if i == title:
        return LIKELY
    if not start <= i < end:
        return 0.0
    return SURE if line.prose >= LONG else LIKELY


def _inside(block: Block, line: Line) -> dict[Label, float]:
    if block.kind in (Kind.LIST_ITEM, Kind.QUOTE, Kind.CODE, Kind.TABLE):
        return {Label(block.kind): LIKELY}
    if block.kind is Kind.HEADING or (line.words <= HEADING_WORDS and not line.sentences):
        return {Label.HEADING: LIKELY}
    return {Label.PARAGRAPH: SURE}


def _outside(block: Block, line: Line, i: int, start: int) -> dict[Label, float]:
    """A guess at a line before or after the article; navigation where nothing else speaks."""
    if i < start and start - i <= TITLE_REACH and _BYLINE.match(block.text):
        return {Label.BYLINE: LIKELY}
    if i < start and line.dated and line.words <= HEADING_WORDS * 2:
        return {Label.DATELINE: LIKELY}
    if line.words >= 4:
        return {Label.RELATED: LIKELY, Label.OTHER: DOUBTFUL}
    return {Label.NAVIGATION: LIKELY}


def _title(blocks: Sequence[Block], lines: Sequence[Line], start: int) -> int:
    """The block before the article that is most like its headline, -1 if none is.

    Long enough, no sentence, no date, near, and set as a heading where the page says so.
    """
    best, found = 0.0, -1
    for i in range(max(0, start - TITLE_REACH), start):
        line = lines[i]
        if not 3 <= line.words <= 30 or line.dated or _BYLINE.match(blocks[i].text):
            continue
        heading = blocks[i].kind is Kind.HEADING
        weight = min(line.words, 12) + 10 * heading - (start - i) / 5 - 3 * bool(line.sentences)
        if weight > best:
            best, found = weight, i
    return found
