"""Which block is the headline, by what stands near the body and what the body speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleannews.metadata import bylines, date_cues, timestamps
from cleannews.metadata.folding import fold, solid
from cleannews.model import Block, Kind, Lines, Page

BODY = 0.5
"""A keep score from which a block counts as body."""
PROSE = 120
"""Characters from which a body block is prose and not a heading or list item."""
REACH = 40
"""Blocks above the body that are looked at: share buttons and pictures stand between."""
BELOW = 2
"""Blocks of the body itself that may be the headline, where an extractor kept it."""
LONGEST = 250
"""Characters of a headline."""
FEWEST, MOST = 3, 22
"""Words of a headline; a script without spaces is measured in characters instead."""
FEWEST_IDEOGRAPHS = 8
LONG_WORD = 4
"""Characters from which a word says what a story is about."""

OVERLAP = 2.5
HEADING = 0.8
TOP_HEADING = 0.7
"""The worth of what tells a headline, set by hand on pages whose headline is known: words that
the body takes up again count most; how far above the body it stands says nothing."""
REPEATED = 0.3
SIGNED = 0.9
"""A byline or date line right behind the block."""
APART = 0.4
"""Blank lines on both sides, in text; captions and bylines come in runs of lines."""
TAB = 1.0
"""The first line of the page begins with the block."""
LEAST = 0.9
"""Below this no block is called the headline."""


def block(
    page: Page,
    keep: Sequence[float],
    known: str | None = None,
    told: Mapping[int, float] | None = None,
) -> int | None:
    """The number of the headline's block, or None.

    Parameters:
        keep: how much each block belongs to the body, 0..1.
        known: the title that the head of the page gives; its copy nearest above the body wins.
        told: what the labels of blocks add to their worth as the headline, by their numbers.
    """
    start = body_start(page, keep)
    if known:
        copies = [n for n, one in enumerate(page.blocks) if solid(one.text) == solid(known)]
        above = [n for n in copies if n <= start + BELOW]
        if copies:
            return above[-1] if above else copies[0]
    return _likeliest(page, keep, start, told or {})


def nearest(page: Page, keep: Sequence[float], place: int) -> int:
    """The copy of a headline that stands right above the body, where the page repeats it.

    Lists of the latest stories name it as well, and a dump may begin with it.
    """
    text, start = solid(page.blocks[place].text), body_start(page, keep)
    copies = [n for n, one in enumerate(page.blocks[: start + BELOW]) if solid(one.text) == text]
    return max([place, *copies]) if place <= start else place


def body_start(page: Page, keep: Sequence[float]) -> int:
    """The first block of prose in the body; the first long block where nothing is kept."""
    kept = [n for n, score in enumerate(keep) if score >= BODY]
    long = [n for n in kept if len(page.blocks[n].text) >= PROSE] or kept
    if long:
        return long[0]
    shown = (n for n, one in enumerate(page.blocks) if len(one.text) >= PROSE and not one.hidden)
    return next(shown, 0)


def _likeliest(
    page: Page, keep: Sequence[float], start: int, told: Mapping[int, float]
) -> int | None:
    body = _vocabulary(page, keep, start)
    copies: dict[str, int] = {}
    for one in page.blocks:
        copies[one.text] = copies.get(one.text, 0) + 1
    named = {n for n, worth in told.items() if worth > 0}
    reached = range(max(0, start - REACH), min(len(page.blocks), start + BELOW))
    scored = [
        (_score(page.blocks[n], body, copies) + _standing(page, n) + told.get(n, 0.0), n)
        for n in named.union(reached)
        if n in named or may_be(page.blocks[n])
    ]
    best = max(scored, key=lambda one: (one[0], len(page.blocks[one[1]].text)), default=(0.0, -1))
    return best[1] if best[0] >= LEAST else None


def _vocabulary(page: Page, keep: Sequence[float], start: int) -> frozenset[str]:
    texts = [one.text for n, one in enumerate(page.blocks) if n < len(keep) and keep[n] >= BODY]
    texts = texts or [one.text for one in page.blocks[start : start + REACH]]
    long = (text for text in texts if len(text) >= PROSE)
    return frozenset(word for text in long for word in telling(text))


def telling(text: str) -> list[str]:
    """The words that say what a text is about; pairs of characters where words are not apart."""
    words = fold(text).split()
    if any(ord(word[0]) >= IDEOGRAPHS for word in words):
        joined = "".join(words)
        return [joined[n : n + 2] for n in range(len(joined) - 1)]
    return [word[:STEM] for word in words if len(word) >= LONG_WORD]


STEM = 4
"""Characters of a word that are compared, so that `link` meets `links` and `Russia` `Russian`."""


IDEOGRAPHS = 0x3040
"""The first of the characters of Chinese, Japanese and Korean."""


def may_be(one: Block) -> bool:
    """Whether a block could be a headline by its shape."""
    text = one.text
    if one.hidden or not is_long_enough(text) or len(text) > LONGEST or len(text.split()) > MOST:
        return False
    if one.kind in (Kind.CODE, Kind.TABLE, Kind.CAPTION) or text.endswith(
        (".", ":", ";", "。", "…")
    ):
        return False
    if timestamps.find(text) or date_cues.meaning(text):
        return False
    return bylines.lead_in(text) is None and "©" not in text


def is_long_enough(text: str) -> bool:
    """Whether a text has the words of a headline, or the characters of one without spaces."""
    if len(text.split()) >= FEWEST:
        return True
    return len(text) >= FEWEST_IDEOGRAPHS and any(ord(char) >= IDEOGRAPHS for char in text)


def spoken_of(page: Page, keep: Sequence[float], text: str) -> float:
    """The share of a text's telling words that the body takes up again, 0..1."""
    words = set(telling(text))
    body = _vocabulary(page, keep, body_start(page, keep))
    return len(words & body) / len(words) if words else 0.0


def _score(one: Block, body: frozenset[str], copies: dict[str, int]) -> float:
    words = set(telling(one.text))
    overlap = len(words & body) / len(words) if words else 0.0
    certain = min(1.0, len(words) / 4)
    score = OVERLAP * overlap * certain
    if one.kind is Kind.HEADING:
        score += HEADING + (TOP_HEADING if one.level == 1 else 0.0)
    return score + (REPEATED if copies[one.text] > 1 else 0.0)


def _standing(page: Page, place: int) -> float:
    """What the blocks around one tell: it is signed, or it stands alone."""
    behind = page.blocks[place + 1 : place + 3]
    signed = any(bylines.lead_in(one.text) or _is_date(one.text) for one in behind)
    gaps = [one.where.gap for one in page.blocks[place : place + 2] if isinstance(one.where, Lines)]
    alone = len(gaps) == 2 and min(gaps) > 0
    return SIGNED * signed + APART * alone + TAB * (place > 0 and _begins_page(page, place))


def _begins_page(page: Page, place: int) -> bool:
    """Whether the page's first line, the title of the tab in some dumps, begins with a block."""
    first, text = page.blocks[0].text, page.blocks[place].text
    return len(text) >= LONG_ENOUGH and first.startswith(text)


LONG_ENOUGH = 15
"""Characters: shorter lines begin others by chance."""


def _is_date(text: str) -> bool:
    return len(text) <= LONGEST_DATE and bool(timestamps.find(text))


LONGEST_DATE = 80
"""Characters of a line that says when."""
