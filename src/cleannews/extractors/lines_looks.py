"""What each block looks like by itself: length, punctuation, capitals, dates, kind.

Signs are counted over the page's characters laid out flat: a table says what class each is of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter

import numpy as np

from cleannews.extractors.lines_words import Array, Words
from cleannews.model import Block, Kind
from cleannews.regex import regex

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
    signs = _signs(words.texts)
    single = np.array(list(map(_single, words.texts)), np.float32)
    dated = [
        bool(_DATED.search(text, 0, 400)) if digits else False
        for text, digits in zip(words.texts, signs[0], strict=True)
    ]
    keys = [text[:100].lower() for text in words.texts]
    copies = Counter(keys)
    rows = [*_worded(words), *signs, *single.T[:9], dated]
    rows += [[min(copies[key], COPIES_LIMIT) for key in keys], *single.T[9:]]
    rows += _shapes(blocks, words.texts)
    rows += [_echoes(words.texts), list(map(_says_twice, words.texts))]
    return np.array(rows, np.float32)


def _worded(words: Words) -> list[Array]:
    """Ratios over the first words of each block."""
    size = np.maximum(words.size, 1)
    n = len(words.written)
    length = np.fromiter(map(len, words.written), np.float32, n)
    initials = list(map(itemgetter(0), words.written))
    capital = np.fromiter(map(str.isupper, initials), bool, n)
    capital[words.start[words.size > 0]] = False
    function = np.fromiter(map(FUNCTION_WORDS.__contains__, words.lower), bool, n)
    own = np.fromiter(map(_page_function_words(words).__contains__, words.lower), bool, n)
    number = np.fromiter(map(str.isdigit, initials), bool, n)
    short = np.flatnonzero((words.size > 0) & (words.size <= LONG_BLOCK))
    first_by = np.zeros(len(size), bool)
    first_by[short] = [words.lower[start] in BY for start in words.start[short].tolist()]
    characters = np.array([len(text) for text in words.texts], np.float32)
    return [
        words.count,
        characters,
        words.per_block(length) / size,
        words.per_block(function) / size,
        words.per_block(own) / size,
        words.per_block(capital) / np.maximum(size - 1, 1),
        words.per_block(number) / size,
        first_by,
        words.spaceless,
    ]


def _page_function_words(words: Words) -> frozenset[str]:
    """The page's own frequent short words, whatever its language."""
    long = words.size >= LONG_BLOCK
    start, end = words.start[long], words.start[long] + words.size[long]
    frequent: Counter[str] = Counter()
    for first, last in zip(start.tolist(), end.tolist(), strict=True):
        frequent.update({*words.lower[first:last]})
    short = {w: c for w, c in frequent.items() if c > 1 and len(w) <= SHORT_WORD and w.isalpha()}
    # ties in alphabetical order, so that sets do not decide
    ranked = sorted(short, key=lambda word: (-short[word], word))
    return frozenset(ranked[:PAGE_FUNCTION_WORDS])


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


def _signs(texts: Sequence[str]) -> list[Array]:
    """Counts of digits, commas, separators, quotes, other signs and inner sentence ends."""
    flat = "\n".join(texts) + "\n"
    codes = np.frombuffer(flat.encode("utf-32-le", "surrogatepass"), np.uint32)
    classes = _class_table()[np.minimum(codes, 0xFFFF)]
    length = np.array([len(text) + 1 for text in texts])
    start = np.cumsum(length) - length
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


def _single(text: str) -> tuple[float, ...]:
    """What one look at a text tells."""
    first, last = text[0], text[-1]
    return (
        text[-8:].rstrip(CLOSERS + " ")[-1:] in _ENDS,
        last in ":：",
        last == ",",
        last == "…" or text.endswith("..."),
        last == "?",
        first.islower(),
        first in "\"“‘„«»'「",
        text.isupper(),
        first.isdigit(),
        max(map(len, text.split(" "))) if len(text) < 200 else 20,
        "http" in text or "www." in text or "@" in text,
    )


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
