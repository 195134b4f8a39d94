"""Tables of anchored phrases in many languages, compiled when first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from cleannews.cruft.wording import (
    EDGE,
    SPACELESS,
    Wording,
    first_word,
    fold_opening,
    is_apart,
    telling,
    uncased,
    wording,
)
from cleannews.model import Page
from cleannews.regex import regex

TEASERS = 2
"""A count such as "5 comments" or "3 min read" is the story's own up to so many times on a page,
above and below it; from three on it belongs to teasers."""


NUMBER = regex(r"(?<!\d)0(?!\d)")
"""What stands for any number in a phrase."""


class Hit(NamedTuple):
    """A block that a phrase pointed at, and the sentence that says so."""

    block: int
    reason: str


class Phrases:
    """Phrases that give a line away; `|` or a line's end stands between two of them.

    Parameters:
        whole: phrases that are the whole line.
        opening: phrases that a line opens with, a word border behind them.
        holding: phrases that stand anywhere in a line.
        longest: characters up to which a line can be opened by or hold a phrase; what is longer
            is prose that uses the words.
    """

    def __init__(
        self, *, whole: str = "", opening: str = "", holding: str = "", longest: int = 120
    ) -> None:
        self._whole, self._opening, self._holding = whole, opening, holding
        self.longest = longest

    def find(self, page: Page) -> Iterator[Hit]:
        """Every block that a phrase points at, once for every way of pointing."""
        words = wording(page)
        # in the order of the page: rules look on from a hit, and no set shall say from which first
        for number, phrase in sorted(self._alone(words)):
            yield Hit(number, f'nothing but "{quoted(phrase)}"')
        yield from self._opened(page, words)
        told = self.held.keys() & words.words
        for _, phrase in sorted(each for word in told for each in self.held[word]):
            for number in words.holding(phrase):
                if len(page.blocks[number].text) <= self.longest:
                    yield Hit(number, f'anchored phrase: "{quoted(phrase)}"')

    def opens(self, text: str) -> bool:
        """Whether a line of its own, no longer than allowed, begins with one of the openings."""
        line = fold_opening(text)
        if not line or len(text) > self.longest:
            return False
        key = line[:2] if line[0] >= SPACELESS else first_word(line)
        return key in self.openings and self._opening_of(line, key, text) is not None

    @cached_property
    def whole(self) -> frozenset[str]:
        """The phrases that are a whole line, folded."""
        return folded(self._whole)

    @cached_property
    def openings(self) -> dict[str, list[str]]:
        """The folded openings by first word, or by first two characters without spaces."""
        found: dict[str, list[str]] = {}
        for written in listed(uncased(self._opening)):
            phrase = written.lstrip(EDGE)
            key = phrase[:2] if phrase[0] >= SPACELESS else first_word(phrase)
            found.setdefault(key, []).append(phrase)
        return found

    @cached_property
    def held(self) -> dict[str, list[tuple[int, str]]]:
        """The phrases that may stand anywhere, folded, by a word that gives them away: each with
        its place in the table."""
        found: dict[str, list[tuple[int, str]]] = {}
        for place, written in enumerate(listed(uncased(self._holding))):
            phrase = written.strip(EDGE)
            found.setdefault(telling(phrase), []).append((place, phrase))
        return found

    def _alone(self, words: Wording) -> Iterator[tuple[int, str]]:
        for phrase in self.whole & words.same.keys():
            numbers = words.same[phrase]
            if len(numbers) <= TEASERS or "0" not in phrase:
                yield from ((number, phrase) for number in numbers)

    def _opened(self, page: Page, words: Wording) -> Iterator[Hit]:
        for index in (words.first, words.pair):
            keys = self.openings.keys() & index.keys()
            for number, key in sorted((place, word) for word in keys for place in index[word]):
                text = page.blocks[number].text
                phrase = self._opening_of(words.lines[number], key, text)
                if phrase and len(text) <= self.longest:
                    yield Hit(number, f'anchored phrase: "{quoted(phrase)}"')

    def _opening_of(self, line: str, key: str, text: str) -> str | None:
        """The opening that a folded line has; a link's capital may be glued to one of words."""
        for phrase in self.openings[key]:
            end = len(phrase)
            if line.startswith(phrase) and (
                is_apart(line, 0, end)
                or (" " in phrase and text.lstrip(EDGE)[end : end + 1].isupper())
            ):
                return phrase
        return None


def folded(table: str) -> frozenset[str]:
    """The phrases of a table as `wording.fold` makes lines: all in one go, there are thousands."""
    return frozenset([phrase.strip(EDGE) for phrase in listed(uncased(table))])


def quoted(phrase: str) -> str:
    """A phrase of a table as a reader may see it: N stands for any number."""
    return NUMBER.sub("N", phrase.strip(EDGE))


def listed(table: str) -> list[str]:
    """The phrases of a table: `|` or a line's end stands between two."""
    parts = table.replace("\n", "|").split("|")
    return [phrase for part in parts if (phrase := part.strip())]
