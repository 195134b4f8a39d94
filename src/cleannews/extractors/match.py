"""A foreign tool's text turned into keep scores on our own blocks.

What is printed is then always the page's own text, whatever the tool did to white space,
entities or order.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleannews.model import Block
from cleannews.regex import regex

SHINGLE = 4
"""Words a shingle; four are rarely shared by two different sentences (Broder 1997 uses such)."""

WORD = regex(r"\w+")

Words = tuple[str, ...]


def scores_from_text(blocks: Sequence[Block], text: str) -> list[float]:
    """How much of each block stands in `text`.

    Parameters:
        blocks: the blocks of a page.
        text: what another tool took for the article, a line a block.

    Returns:
        For each block the share, 0..1, of its shingles of `SHINGLE` words that stand in `text`.
        A block too short for a shingle counts when it is a whole line there; one that only
        stands inside a line gets half.
    """
    lines = [tuple(WORD.findall(line)) for line in text.split("\n")]
    flat = [word for line in lines for word in line]
    shingles = set(_shingles(flat))
    whole = set(lines)
    within = {gram for n in range(1, SHINGLE) for gram in _grams(flat, n)}
    return [_score(tuple(WORD.findall(b.text)), shingles, whole, within) for b in blocks]


def _score(words: Words, shingles: set[Words], whole: set[Words], within: set[Words]) -> float:
    if not words:
        return 0.0
    if words in whole:
        return 1.0
    if len(words) < SHINGLE:
        return 0.5 if words in within else 0.0
    own = _shingles(words)
    return sum(shingle in shingles for shingle in own) / len(own)


def _shingles(words: Sequence[str]) -> list[Words]:
    return _grams(words, SHINGLE)


def _grams(words: Sequence[str], n: int) -> list[Words]:
    return list(zip(*(words[start:] for start in range(n)), strict=False))
