"""What each block looks like by itself: length, punctuation, capitals, dates, kind.

Signs are counted over the page's characters laid out flat: a table says what class each is of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from cleannews.extractors.lines_words import Array, Words, once_a_block
from cleannews.model import Block, Kind
from cleannews.regex import regex

PROSE = 200
"""Characters from which a text is no address: its longest word says nothing."""

COPIES_LIMIT = 6
"""More copies of a line on its page say nothing more."""

ECHO = 20
"""Characters that are no accident where they stand twice."""

PAGE_FUNCTION_WORDS = 25
"""How many of the most frequent short words of a page's long blocks count as its function words."""

LONG_BLOCK = 12
"""Words of a block that is likely a sentence, from which function words are learned."""

SHORT_WORD = 6
"""Letters of the longest word that is taken for a function word."""

_FUNCTION_WORDS = """
the of and to in a is that for it was on with as he his at by from be are this have has but not or
an they which you were their she her had will would can we i our been who said its more than about
de la le les des du et en un une qui pour dans sur par est il elle pas au aux se ce avec plus son sa
el los las y con una lo no su al es como más pero fue ha del der die das und von mit den dem ein
eine einer im zu auf für ist nicht sich auch als an am wird sind hat bei nach aus di e che per non
si della nel è da do em os um uma não na mais het een van te dat op voor zijn og å på av som er til
att och den med om i w na z się nie jest że po bir ve bu için ile v s je и в на не что с по как а
это к из за у от о для он та що і до dan yang untuk dari pada ini itu và của là có cho και το της
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Frequent short words of many languages: their share tells sentences from lists of names."""

BY = frozenset(["by", "von", "par", "por", "di", "av", "af", "door", "przez", "author", "autor"])
"""Words that open a byline."""

_DATED = regex(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|[年月]")

CLOSERS = "\"”’'»“‘«)）」』]"
"""What may stand behind a sentence's end: marks that open in one language close in another."""

DIGIT, COMMA, SEPARATOR, QUOTE, SIGN, SPACE, END, CLOSER = (1 << bit for bit in range(8))
_CLASSES = {
    DIGIT: "0123456789",
    COMMA: ",，、",
    SEPARATOR: "|»›•·→▶►▼/",
    QUOTE: '"“”„«»「」',
    SPACE: " \n",
    END: ".!?…。！？",
    CLOSER: CLOSERS,
}
_SIGN_RANGES = (
    (0x21, 0x30), (0x3A, 0x41), (0x5B, 0x61), (0x7B, 0x7F), (0xA1, 0xC0),
    (0x2010, 0x2060), (0x2190, 0x2BFF), (0x3000, 0x3040), (0xFF00, 0xFF10),
)  # fmt: skip
"""Where the characters stand that are neither letters, digits nor white space, mostly."""

_NAMES = """
words characters word_length function page_function capitals number_words first_by spaceless
digits commas separators quotes signs sentences ended colon comma_end ellipsis question lower_start
quote_start upper digit_start dated copies longest address heading level item quoted code table
linked strong marker echo twice
"""
NAMES = tuple(_NAMES.split())
"""The features of `looks`, in the order of its rows."""


def looks(blocks: Sequence[Block], words: Words) -> Array:
    """One row a feature of `NAMES`, one column a block."""
    flat = _laid_out(words.texts)
    signs = _signs(flat)
    dated = [
        bool(_DATED.search(text, 0, 400)) if digits else False
        for text, digits in zip(words.texts, signs[0].tolist(), strict=True)
    ]
    keys = [text[:100].lower() for text in words.texts]
    copies = Counter(keys)
    rows = [*_worded(words), *signs, *_edges(words.texts), dated]
    rows += [[min(copies[key], COPIES_LIMIT) for key in keys], _longest(flat)]
    rows += [_addressed(words.texts), *_shapes(blocks, words.texts)]
    rows += [_echoes(words.texts), list(map(_says_twice, words.texts))]
    return np.array(rows, np.float32)


def _worded(words: Words) -> list[Array]:
    """Ratios over the first words of each block."""
    size = np.maximum(words.size, 1)
    n = len(words.written)
    length = np.fromiter(map(len, words.written), np.float32, n)
    capital = np.fromiter(map(str.isupper, map(itemgetter(0), words.written)), bool, n)
    capital[words.start[words.size > 0]] = False
    kinds = words.kinds
    function = np.fromiter(map(FUNCTION_WORDS.__contains__, kinds), bool, len(kinds))
    own = np.fromiter(map(_page_function_words(words).__contains__, kinds), bool, len(kinds))
    number = np.fromiter(map(str.isdigit, map(itemgetter(0), kinds)), bool, len(kinds))
    short = np.flatnonzero((words.size > 0) & (words.size <= LONG_BLOCK))
    first_by = np.zeros(len(size), bool)
    first_by[short] = [words.lower[start] in BY for start in words.start[short].tolist()]
    characters = np.array([len(text) for text in words.texts], np.float32)
    return [
        words.count,
        characters,
        words.per_block(length) / size,
        words.per_block(function[words.kind]) / size,
        words.per_block(own[words.kind]) / size,
        words.per_block(capital) / np.maximum(size - 1, 1),
        words.per_block(number[words.kind]) / size,
        first_by,
        words.spaceless,
    ]


def _page_function_words(words: Words) -> frozenset[str]:
    """The page's own frequent short words, whatever its language."""
    long = (words.size >= LONG_BLOCK)[words.block]
    once, _ = once_a_block(words.kind[long], words.block[long], len(words.kinds))
    count = np.bincount(once, minlength=len(words.kinds))
    frequent = [(-int(count[kind]), words.kinds[kind]) for kind in np.flatnonzero(count > 1)]
    short = [(rank, w) for rank, w in frequent if len(w) <= SHORT_WORD and w.isalpha()]
    # ties in alphabetical order
    return frozenset(word for _, word in sorted(short)[:PAGE_FUNCTION_WORDS])


@cache
def _class_table() -> Array:
    """The class bits of each character of the basic plane."""
    table = np.zeros(0x10000, np.uint8)
    for first, end in _SIGN_RANGES:
        table[first:end] |= SIGN
    for bit, characters in _CLASSES.items():
        for character in characters:
            table[ord(character)] |= bit
    return table


class _Flat(NamedTuple):
    """The characters of all texts in one row, a line break behind each, and where each begins."""

    codes: Array
    start: Array
    length: Array


def _laid_out(texts: Sequence[str]) -> _Flat:
    codes = np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), np.uint32)
    length = np.array(list(map(len, texts)))
    return _Flat(codes, np.cumsum(length + 1) - length - 1, length)


def _signs(flat: _Flat) -> list[Array]:
    """Counts of digits, commas, separators, quotes, other signs and inner sentence ends."""
    codes, start = flat.codes, flat.start
    classes = _class_table()[np.minimum(codes, 0xFFFF)]
    space, end, closer = (classes & bit > 0 for bit in (SPACE, END, CLOSER))
    breaks = np.zeros(len(codes), bool)
    breaks[:-2] = end[:-2] & ((codes[1:-1] == 32) | (closer[1:-1] & (codes[2:] == 32)))
    breaks |= (codes == 0x3002) | (codes == 0xFF01) | (codes == 0xFF1F)
    masks = [classes & bit > 0 for bit in (DIGIT, COMMA, SEPARATOR, QUOTE, SIGN)]
    counts = [np.add.reduceat(mask, start, dtype=np.float32) for mask in (*masks, breaks)]
    inked = np.add.reduceat(~space, start, dtype=np.float32)
    digits, commas, separators, quotes, signs, sentences = counts
    return [
        digits / inked,
        commas / inked * 6,
        np.minimum(separators, 20),
        np.minimum(quotes, 20),
        signs / inked,
        sentences,
    ]


def _shapes(blocks: Sequence[Block], texts: Sequence[str]) -> list[Array]:
    """What kind of block each is, and what of its text is marked up."""
    kinds = np.array([_KINDS[block.kind] for block in blocks])
    heading, item, quoted, code, table = (kinds == number for number in range(1, 6))
    level = np.array([block.level for block in blocks])
    shares = [
        _marked_up(block, text) if block.spans else _NO_MARKUP
        for block, text in zip(blocks, texts, strict=True)
    ]
    marker = np.array([bool(block.marker) for block in blocks])
    return [heading, level, item, quoted, code, table, *np.array(shares).T, marker]


_KINDS = dict.fromkeys(Kind, 0) | {
    Kind.HEADING: 1,
    Kind.LIST_ITEM: 2,
    Kind.QUOTE: 3,
    Kind.CODE: 4,
    Kind.TABLE: 5,
}
_NO_MARKUP = (0.0, 0.0)


def _marked_up(block: Block, text: str) -> tuple[float, float]:
    """How much of the text is in links, and how much is strong."""
    linked = strong = 0
    for span in block.spans:
        if span.kind == "link":
            linked += span.end - span.start
        elif span.kind == "strong":
            strong += span.end - span.start
    return linked / len(text), strong / len(text)


def _edges(texts: Sequence[str]) -> list[list[bool]]:
    """How each text begins and ends."""
    firsts, lasts = [text[0] for text in texts], [text[-1] for text in texts]
    return [
        [_is_ended(text, last) for text, last in zip(texts, lasts, strict=True)],
        [last in ":：" for last in lasts],
        [last == "," for last in lasts],
        [text.endswith(("…", "...")) for text in texts],
        [last == "?" for last in lasts],
        list(map(str.islower, firsts)),
        [first in "\"“‘„«»'「" for first in firsts],
        list(map(str.isupper, texts)),
        list(map(str.isdigit, firsts)),
    ]


def _is_ended(text: str, last: str) -> bool:
    """Whether a text ends as a sentence does, whatever closes behind that."""
    if last not in _CLOSING:
        return last in _ENDS
    return text[-8:].rstrip(_CLOSING)[-1:] in _ENDS


def _longest(flat: _Flat) -> Array:
    """Characters of the longest stretch between two spaces; of long texts 20."""
    is_break = flat.codes == ord(" ")
    is_break[flat.start + flat.length] = True
    breaks = np.flatnonzero(is_break)
    stretches = np.diff(breaks, prepend=-1) - 1
    longest = np.maximum.reduceat(stretches, np.searchsorted(breaks, flat.start))
    return np.where(flat.length < PROSE, longest, 20)


def _addressed(texts: Sequence[str]) -> list[bool]:
    """Whether each text holds an address, of a page or of a person."""
    return ["http" in text or "www." in text or "@" in text for text in texts]


def _echoes(texts: Sequence[str]) -> list[bool]:
    """Whether a block beside each begins with all of it, or it with all of that: what stands for
    a picture and its caption are often the same."""
    alike = [
        min(len(text), len(after)) >= ECHO and (after.startswith(text) or text.startswith(after))
        for text, after in pairwise(texts)
    ]
    return [before or after for before, after in zip([False, *alike], [*alike, False], strict=True)]


def _says_twice(text: str) -> bool:
    """Whether a text begins with something that comes again right behind it."""
    again = text.find(text[:ECHO], ECHO) if len(text) >= 2 * ECHO else -1
    return again > 0 and text.startswith(text[:again].rstrip(_BETWEEN), again)


_BETWEEN = " .,:;|-–"
"""What may part the two."""

_ENDS = frozenset(".!?…。！？")

_CLOSING = CLOSERS + " "
