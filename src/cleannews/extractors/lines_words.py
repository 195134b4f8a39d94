"""The words of a page's blocks, read once: for looks, for hashed text, for who speaks of what.

Words are laid out flat with the number of their block, so that what follows is array work.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from zlib import crc32

import numpy as np

from cleannews.model import Block
from cleannews.regex import regex

if TYPE_CHECKING:
    import numpy.typing as npt

Array: TypeAlias = "npt.NDArray[Any]"
"""In quotation marks, for numpy's types take time to import."""

READ = 1200
"""Characters of a block that are looked at; what a block is shows well before."""

HEAD = 48
"""Words at the start of a block that go into the hashed text and the ratios."""

PAIRS_UP_TO = 24
"""Longer blocks are prose, told by their looks: pairs of words would be noise there."""

NAME_LENGTH = 4
"""Letters of the shortest word that says what a story is about, in alphabets."""

SPACELESS_SHARE = 0.6
"""A sign of a script without spaces makes about this much of a word."""

BUCKETS = 1 << 15
"""Buckets of the hashed text; more did not pay for their weight on disk."""

_SHIFT = np.uint64(49)
_MIX = 0x9E3779B97F4A7C15
"""The golden ratio in 64 bits: multiplying by it spreads sums of codes over the high bits."""

_WORD = regex(r"\w+")
_SPACELESS = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF),
)  # fmt: skip
"""First and last signs of scripts without spaces: Thai to Lao, Burmese, Khmer, kana, Chinese."""

_DIGIT = regex("[1-9]")


class Words(NamedTuple):
    """The first words of all blocks, flat: as written, in lower case, as codes.

    `kinds` are the different ones of those in lower case, and `kind` numbers each word's among
    them. `block` numbers the block of each word and `size` counts them by block; `start` is where a
    block's words begin. `count` is each block's length in words, all of it, signs of scripts
    without spaces reckoned as shares of a word; `spaceless` is their share of its characters.
    """

    texts: list[str]
    written: list[str]
    lower: list[str]
    kinds: list[str]
    kind: Array
    codes: Array
    block: Array
    size: Array
    start: Array
    count: Array  # type: ignore[assignment]  # nobody asks words for `tuple.count`
    spaceless: Array

    def per_block(self, values: Array) -> Array:
        """The sum over the words of each block."""
        return np.bincount(self.block, weights=values, minlength=len(self.size))


def read_words(blocks: Sequence[Block]) -> Words:
    """The words of a page's blocks."""
    texts = [block.text[:READ] for block in blocks]
    found = [_WORD.findall(text) for text in texts]
    signs = _spaceless(texts)
    heads = [words[:HEAD] for words in found]
    size = np.array([len(head) for head in heads], np.int64)
    written = list(chain.from_iterable(heads))
    lower = _DIGIT.sub("0", " ".join(written).lower()).split(" ") if written else []
    kinds, kind = _kinds(lower)
    rest = np.array([block.text.count(" ", READ) for block in blocks])
    count = np.maximum([len(words) for words in found] + rest, signs * SPACELESS_SHARE)
    return Words(
        texts,
        written,
        lower,
        kinds,
        kind,
        _codes(kinds)[kind],
        np.repeat(np.arange(len(size)), size),
        size,
        np.cumsum(size) - size,
        count.astype(np.float32),
        signs.astype(np.float32) / np.array([len(text) for text in texts], np.float32),
    )


def _kinds(words: Sequence[str]) -> tuple[list[str], Array]:
    """The words that are different, and each word's number among them."""
    kinds = list(dict.fromkeys(words))
    numbers = dict(zip(kinds, range(len(kinds)), strict=True))
    return kinds, np.fromiter(map(numbers.__getitem__, words), np.intp, len(words))


def _codes(kinds: Sequence[str]) -> Array:
    """A number for every word."""
    encoded = " ".join(kinds).encode("utf-8", "surrogatepass").split(b" ") if kinds else []
    return np.fromiter(map(crc32, encoded), np.uint64, len(kinds))


def _spaceless(texts: Sequence[str]) -> Array:
    """How many signs of scripts without spaces each text holds."""
    count = np.zeros(len(texts), np.int64)
    beyond = [place for place, text in enumerate(texts) if not text.isascii()]
    if beyond:
        length = [len(texts[place]) for place in beyond]
        flat = "".join(texts[place] for place in beyond).encode("utf-32-le", "surrogatepass")
        codes = np.frombuffer(flat, np.uint32)
        inside = np.zeros(len(codes), bool)
        for first, last in _SPACELESS:
            inside |= (codes >= first) & (codes <= last)
        count[beyond] = np.add.reduceat(inside, np.cumsum([0, *length[:-1]]), dtype=np.int64)
    return count


def hashed(words: Words) -> tuple[Array, Array]:
    """Buckets of the hashed text and where each block's begin, sorted by block.

    A block gives its words (other buckets for words of prose), pairs of words and all words
    together where it is short, its first and last words, and how it ends.
    """
    size, block, codes = words.size, words.block, words.codes
    long_block = size > PAIRS_UP_TO
    single = _bucket(codes + np.where(long_block[block], 7, 1).astype(np.uint64))
    pair = (block[:-1] == block[1:]) & ~long_block[block[:-1]]
    pairs = _bucket(codes[:-1] * np.uint64(31) + codes[1:] + np.uint64(2))[pair]
    worded = np.flatnonzero(size)
    short = worded[~long_block[worded]]
    first = codes[words.start[worded]]
    second = codes[words.start[worded] + np.minimum(1, size[worded] - 1)]
    last = codes[words.start[worded] + size[worded] - 1]
    sums = np.add.reduceat(codes, words.start[worded]) if len(worded) else codes
    whole = sums[~long_block[worded]]
    ends = np.array([ord(text[-1]) for text in words.texts], np.uint64)
    ends = ends * np.uint64(64) + (np.minimum(size, 20) // 4).astype(np.uint64)
    parts = (
        (single, block),
        (pairs, block[:-1][pair]),
        (_bucket(whole + np.uint64(3)), short),
        (_bucket(first * np.uint64(3) + np.uint64(4)), worded),
        (_bucket(first * np.uint64(5) + second * np.uint64(7)), worded),
        (_bucket(last * np.uint64(3) + np.uint64(5)), worded),
        (_bucket(ends + np.uint64(6)), np.arange(len(size))),
    )
    owner = np.concatenate([owner for _, owner in parts])
    order = np.argsort(owner, kind="stable")
    buckets = np.concatenate([found for found, _ in parts])[order]
    return buckets, np.searchsorted(owner[order], np.arange(len(size)))


def _bucket(codes: Array) -> Array:
    mixed: Array = ((codes * np.uint64(_MIX)) >> _SHIFT).astype(np.int64)
    return mixed


def names(words: Words) -> tuple[Array, Array, int]:
    """The longer words of the blocks as numbers from 0, each once a block, and their blocks.

    Returns:
        Numbers, blocks, and how many different words there are.
    """
    long_kind = np.fromiter(map(len, words.kinds), np.intp, len(words.kinds)) >= NAME_LENGTH
    long_word, count = long_kind[words.kind], int(long_kind.sum())
    numbers = (np.cumsum(long_kind) - 1)[words.kind[long_word]]
    numbers, blocks = once_a_block(numbers, words.block[long_word], count)
    return numbers, blocks, count


def once_a_block(kinds: Array, blocks: Array, count: int) -> tuple[Array, Array]:
    """Kinds of words, numbered below `count`, and their blocks, each kind once for a block."""
    # not numpy.unique, which loads the masked arrays, a tenth of numpy's start-up
    pairs = np.sort(blocks * (count + 1) + kinds)
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    return pairs % (count + 1), pairs // (count + 1)
