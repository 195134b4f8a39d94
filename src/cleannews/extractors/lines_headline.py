"""Which line of a page of flattened text is its headline: the likeliest lines beside each other.

The networks name every line by what stands around it. A page has one headline, though, and others
come close: the title of the tab at the top of a dump, a caption, a headline of another story. So
the likeliest lines are weighed once more, against each other and against there being none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from cleannews.extractors.lines_words import Array, Words
from cleannews.extractors.odds import log_odds
from cleannews.model import Block, Kind, Label
from cleannews.regex import regex

RIVALS = 8
"""Lines that are weighed against each other; the ninth likeliest is no headline."""

LEAST = 0.005
"""Lines less likely than this are no rivals; odds are taken as no longer than this, either."""

SIGNED_WITHIN, SUMMED_UP_WITHIN = 5, 2
"""Blocks below a headline in which its byline and its standfirst are sought."""

TOP = 3
"""Blocks at the top of a dump, one of which may be the title of the tab: it begins with the
headline and goes on with the name of the site."""

KEPT, PROSE_WORDS = 0.5, 12
"""The chance and the length in words from which a block tells what the story is about."""

STEM = 4
"""Letters of a word that are compared, and the fewest that say anything."""

ENOUGH = 4
"""Telling words of a headline from which the share that the body takes up again is trusted."""

COPIES = 3
"""More copies of a line on its page say nothing more."""

LONGEST = 200
"""Characters of a headline: hardly one is longer, and paragraphs are."""

SEPARATORS, ENDS = "|›»", ".:,;"

_MARKS = regex(r"[\W_]+")


def rivals(blocks: Sequence[Block], titles: Array) -> Array:
    """The numbers of the lines that may be the headline, by their chances `titles` and their
    lengths, in order; none where no line is likely."""
    likeliest = np.argsort(-titles, kind="stable")[:RIVALS]
    short = np.array([len(blocks[i].text) <= LONGEST for i in likeliest], bool)
    return np.sort(likeliest[(titles[likeliest] > LEAST) & short])


def features(
    blocks: Sequence[Block],
    words: Words,
    labels: Mapping[Label, Array],
    keep: Array,
    among: Array,
) -> Array:
    """What tells each of the rivals `among` from the others, a row each.

    Parameters:
        blocks: all blocks of the page.
        words: their words.
        labels: the chances of every label over the blocks.
        keep: the chances to be body over the blocks.
        among: numbers of blocks.
    """
    lines = [solid(blocks[i].text) for i in among]
    page = _copies(blocks, words, lines)
    top = [solid(block.text) for block in blocks[:TOP]]
    columns = [
        log_odds(labels[Label.TITLE][among], LEAST),
        [min(page[line], COPIES) for line in lines],
        _below(labels[Label.BYLINE], among, SIGNED_WITHIN),
        _below(labels[Label.SUBTITLE], among, SUMMED_UP_WITHIN),
        [any(sign in blocks[i].text for sign in SEPARATORS) for i in among],
        [blocks[i].text[-1] in ENDS for i in among],
        [bool(line) and any(t.startswith(line) and t != line for t in top) for line in lines],
        labels[Label.CAPTION][among],
        labels[Label.OTHER][among],
        _taken_up(words, keep, among),
        [blocks[i].kind is Kind.HEADING and blocks[i].level == 1 for i in among],
    ]
    return np.array(columns, np.float32).reshape(len(columns), len(among)).T


def chances(
    rows: Array, blocks: Sequence[Block], among: Array, weights: Array, bias: float
) -> Array:
    """The chance of every block to be the headline, by a conditional logit over the rivals and
    none of them: exp u / (1 + Σ exp u). Copies of a line have one chance, the likeliest's.

    Parameters:
        rows: what `features` says of the rivals.
        blocks: all blocks of the page.
        among: the rivals' numbers.
        weights: one for each feature.
        bias: against there being no headline.
    """
    raised = np.exp(np.minimum(rows @ weights + bias, 60))
    share = raised / (1 + raised.sum())
    found = np.zeros(len(blocks), np.float32)
    first: dict[str, int] = {}
    for rank in np.argsort(-rows[:, 0], kind="stable"):
        place = first.setdefault(solid(blocks[among[rank]].text), int(among[rank]))
        found[place] += share[rank]
    return found


def solid(line: str) -> str:
    """A line's letters and digits alone, in lower case: copies differ in spaces and marks."""
    return _MARKS.sub("", line[:LONGEST]).lower()


def _copies(blocks: Sequence[Block], words: Words, lines: Sequence[str]) -> Counter[str]:
    """How often each of the lines stands on the page, counted among blocks that begin alike."""
    begins = {*(line[:1] for line in lines), "_"}  # a mark, for all that it is part of a word
    places = zip(blocks, words.start.tolist(), words.size.tolist(), strict=True)
    alike = (
        block.text
        for block, start, size in places
        if (not size or words.written[start][0].lower()[:1] in begins)
        and len(block.text) <= LONGEST
    )
    return Counter(map(solid, alike))


def _below(chance: Array, among: Array, reach: int) -> list[float]:
    """The highest chance in the blocks right below each of these."""
    return [float(chance[i + 1 : i + 1 + reach].max(initial=0)) for i in among]


def _taken_up(words: Words, keep: Array, among: Array) -> list[float]:
    """The share of each line's telling words that the body uses as well; of few words less."""
    prose = np.flatnonzero((keep > KEPT) & (words.count >= PROSE_WORDS))
    body = frozenset().union(*(_stems(words, int(i)) for i in prose))
    shares = []
    for place in among:
        own = _stems(words, int(place))
        shares.append(len(own & body) / max(len(own), ENOUGH))
    return shares


def _stems(words: Words, block: int) -> frozenset[str]:
    start = words.start[block]
    own = words.lower[start : start + words.size[block]]
    return frozenset(word[:STEM] for word in own if len(word) >= STEM)
