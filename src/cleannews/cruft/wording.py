"""The lines of a page as the rules read them: folded once, then looked up by every rule.

Folding takes case, digits and edge punctuation out of the way, so that `Comments (12)` and
`comments (3)` are one phrase. The look-ups are by whole line, by first word and, in scripts
without spaces, by the first two characters: a rule then costs what it finds, not what it reads.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache, wraps
from itertools import accumulate
from typing import NamedTuple, TypeVar

from cleannews.model import Page
from cleannews.regex import regex

T = TypeVar("T")

LOOKED_AT = 400
"""Characters of a block that rules look at: notices say within these what they are."""

EDGE = (
    " \t\xa0\"'.,:;!?…|/\\-–—−•·●▪■»«›‹[](){}<>*#+&=~^_↑→←↓▲▼▾▸►✕✖×©®™@“”„‘‚"
    "「」【】（）：、。，！？《》・"
)
"""Punctuation and signs around a phrase that say nothing about it."""

NUMBER = regex(r"\d+")

GLUE = regex(r"[:/|]")
"""What stands between a first word and the next where there is no space."""

SPACELESS = "\u0e00"
"""From Thai on, most scripts of the Unicode order (kana, Chinese, Hangul) do without spaces."""


class Wording(NamedTuple):
    """The folded lines of a page and where to find them; numbers are block numbers.

    `flow` is all of them with their punctuation, `ends` where each ends in it, `words` its words:
    most phrases are ruled out by a word that the page does not have.
    """

    lines: list[str]
    same: dict[str, list[int]]
    first: dict[str, list[int]]
    pair: dict[str, list[int]]
    flow: str
    ends: list[int]
    words: frozenset[str]

    def holding(self, phrase: str) -> Iterator[int]:
        """The lines that hold the phrase as whole words, each once."""
        if telling(phrase) not in self.words:
            return
        place = self.flow.find(phrase)
        while place >= 0:
            line = bisect_right(self.ends, place)
            end = place + len(phrase)
            if line < len(self.lines) and is_apart(self.flow, place, end):
                yield line
                end = self.ends[line]
            place = self.flow.find(phrase, end)


@cache
def telling(phrase: str) -> str:
    """The longest word inside a phrase, where white space alone can stand around it.

    Empty for a phrase of one or two words, and then every page has it.
    """
    return max(phrase.split(" ")[1:-1], key=len, default="")


def is_apart(text: str, start: int, end: int) -> bool:
    """Whether no word runs over the borders of `text[start:end]`.

    Scripts without spaces have no such borders, and a phrase that ends in a sign is one by itself.
    """
    if text[start] >= SPACELESS:
        return True
    return not (_joined(text, start) or _joined(text, end))


def _joined(text: str, border: int) -> bool:
    return 0 < border < len(text) and text[border - 1].isalnum() and text[border].isalnum()


def fold(text: str) -> str:
    """A line without what does not matter: case, the digits of a number, edge punctuation."""
    return level(text).strip(EDGE)


def fold_opening(text: str) -> str:
    """As `fold`, but a colon behind an opening counts: "More:" opens a link, "More" a sentence."""
    return level(text).lstrip(EDGE)


def first_word(line: str) -> str:
    """The first word of a folded line, without punctuation behind it, or what is glued to that."""
    word = line.split(" ", 1)[0]
    return word if word.isalnum() else GLUE.split(word, 1)[0].rstrip(EDGE)


def once_a_page(reader: Callable[[Page], T]) -> Callable[[Page], T]:
    """Keep what a reader of pages found for the last page: every rule asks for the same.

    By identity: hashing a page for a cache would read all of it again.
    """
    last: list[tuple[Page, T]] = []

    @wraps(reader)
    def read(page: Page) -> T:
        known = last[:1]
        if known and known[0][0] is page:
            return known[0][1]
        found = reader(page)
        last[:] = [(page, found)]
        return found

    return read


def level(text: str) -> str:
    """Case and digits out of the way."""
    return NUMBER.sub("0", uncased(text))


def uncased(text: str) -> str:
    """Case out of the way, numbers as they are: in tables of phrases each is written 0 already.

    The Turkish i with and without its dot is one letter: only small letters show which it is.
    """
    return text.casefold().replace("’", "'").replace("i\u0307", "i").replace("ı", "i")


@once_a_page
def wording(page: Page) -> Wording:
    """The page's folded lines."""
    flow = level("\n".join(block.text[:LOOKED_AT].replace("\n", " ") for block in page.blocks))
    raw = flow.split("\n")[: len(page.blocks)]
    lines = [line.strip(EDGE) for line in raw]
    same: dict[str, list[int]] = {}
    first: dict[str, list[int]] = {}
    pair: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line:
            same.setdefault(line, []).append(number)
            first.setdefault(first_word(line), []).append(number)
            if line[0] >= SPACELESS:
                pair.setdefault(line[:2], []).append(number)
    ends = list(accumulate(len(line) + 1 for line in raw))
    return Wording(lines, same, first, pair, flow, ends, frozenset(flow.split()) | {""})
