"""Lines in which a flattener ran a page together, taken apart again where its elements met.

`get_text()` of Beautiful Soup, `textContent` of browsers and patterns that take tags out leave
nothing between the entries of a menu, a headline and its byline, two paragraphs, unless the source
had white space there: "HomeNewsSport", "… they said.The council …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleannews.blocks.text_rows import Row, cut
from cleannews.model import Kind
from cleannews.regex import regex
from cleannews.words import SPACELESS

LONG = 400
"""Characters of a line in which a page was run together, at least."""

SENTENCES, SEAMS = 2, 8
"""Seams between sentences, and seams in all, of such a line, at least: of 1,318 pages with a line a
paragraph 5 have one, of those by `get_text()` two in five, the others with lines of their own."""

OFTEN, SHARE = 3, 0.25
"""Or seams between sentences alone: so many, and such a share of the ends of its sentences."""

FEWEST, MOST = 2, 2000
"""Seams of a line of such a page, at least: one may be a name; and at most: data has more."""

NEAR = 6
"""Characters beside a word that tell one place where it stands from another."""

ACRONYM = 3
"""Capitals in a row that may be a word by themselves behind another: GB and GH end German names."""

SINGLE = frozenset("AEIOUYÀÅÆÈÉÍÓÖАВИКОСУЯ")
"""Words of one letter."""

CLOSERS, OPENERS = '"”’»)]%', '"“„«‘(¿¡'
"""What stands behind a sentence, before its full stop or after, and what before one."""

PREFIXES = frozenset("mc mac fitz van de di du da la le o al el".split())
"""Beginnings of names that go on with a capital: McAllister, DeVito."""

NAMES = frozenset(
    """
    airbnb airdrop airplay airpods astrazeneca biontech blackberry blackrock bytedance
    buzzfeed carplay chatgpt coinbase deepmind deepseek doordash easyjet facetime fedex github
    gitlab glaxosmithkline gofundme hellofresh huffpost imessage instacart itunes javascript
    jetblue jpmorgan linkedin livejournal macbook mastercard mysql myspace onedrive openai paypal
    playstation powerpoint pricewaterhousecoopers quickbooks salesforce sharepoint snapchat
    soundcloud spacex starlink techcrunch thyssenkrupp tiktok typescript unicredit vmware webmd
    tvos watchos wechat whatsapp wikileaks wordpress xbox yougov youtube
    """.split()
)
"""Names with a capital inside, in small letters. Other words are names where a page has them in
several places, with something else before and behind each time."""

_END = regex(r"[.!?…؟।][\"”’»)\]]{0,3}(?=[\"“„«‘(¿¡]{0,3}[^\W\d_])")
"""The end of a sentence with a letter right behind it, but for what opens a quotation."""

_SPACED = regex(r"[.!?…؟।][\"”’»)\]]* ")
"""The end of a sentence as it should be."""

_CLOSED = regex(r"[)\]”»](?=[^\W\d_]{2})")
"""What ends a credit or a quotation, a word right behind it."""

_BEFORE = regex(
    r"[^\W_](?=©)|[^\W\d_](?=\d{1,2}(?:\.? [^\W\d_]{3,} \d{4}|[./-]\d{1,2}[./-]\d{2,4}|:\d\d))"
    r"|[^\W\d_](?=\d{4}-\d\d-\d\d)"
)
"""What a notice of rights, a date or a time stands right behind."""

_FIGURE = regex(r"\d(?=[^\W\d_]{3})")
"""The end of a date, a time or a count, a word right behind it."""

_WORD = regex(r"(?<![^\W\d])(?<![\"'=$\\{<@])[^\W\d_]{3,}(?![^\W\d])(?![\"']:|[(=&{\[\\;]|\.\w)")
"""A word that is no piece of an address, of code or of data."""


def unglued(rows: list[Row]) -> list[Row]:
    """The rows of a page, each cut where elements met if the page was run together.

    Pieces keep the number of their line: it has as many blocks as it has pieces.
    """
    if not _is_glued(rows):
        return rows
    names = _names(rows)
    return [piece for row in rows for piece in _pieces(row, names)]


def _is_glued(rows: list[Row]) -> bool:
    long = (row.text for row in rows if len(row.text) >= LONG and row.kind is not Kind.CODE)
    return any(map(_is_joined, long))


def _is_joined(text: str) -> bool:
    """Whether a line is several elements, and no paragraph with a typing error or two."""
    sentences = sum(1 for _ in _sentences(text))
    if sentences < SENTENCES:
        return False
    if sentences >= OFTEN and sentences >= SHARE * (sentences + len(_SPACED.findall(text))):
        return True
    return sentences + sum(1 for _ in _capitals(text, NAMES)) >= SEAMS


def _names(rows: list[Row]) -> frozenset[str]:
    """Names with a capital inside: known ones, and words that stand between different others."""
    around: dict[str, set[tuple[str, str]]] = {}
    for row in rows:
        for word in _mixed(row.text):
            start, end = word.span()
            near = row.text[max(0, start - NEAR) : start], row.text[end : end + NEAR]
            around.setdefault(word[0].lower(), set()).add(near)
    return NAMES | {word for word, near in around.items() if _is_name(near)}


def _is_name(near: set[tuple[str, str]]) -> bool:
    """Whether what stands before a word differs from place to place, and what stands after it."""
    return all(len(set(side)) > 1 for side in zip(*near, strict=True))


def _pieces(row: Row, names: frozenset[str]) -> list[Row]:
    found = _seams(row.text, names) if row.kind is not Kind.CODE else []
    return cut(row, found) if FEWEST <= len(found) <= MOST else [row]


def _seams(text: str, names: frozenset[str]) -> list[int]:
    """Where elements met in a line, from left to right."""
    found = {*_sentences(text), *_capitals(text, names)}
    found.update(match.end() for match in _BEFORE.finditer(text))
    for match in (*_CLOSED.finditer(text), *_FIGURE.finditer(text)):
        if text[match.end()].isupper() and text[match.end() + 1].islower():
            found.add(match.end())
    return sorted(found)


def _sentences(text: str) -> Iterator[int]:
    """Where a sentence begins right behind another."""
    for match in _END.finditer(text):
        start, end = match.span()
        if _is_end(text[max(0, start - 2) : start]) and _begins(text[end : end + NEAR]):
            yield end


def _is_end(letters: str) -> bool:
    """Whether a full stop behind these two ends a sentence; "U." and "Dr." are words cut short."""
    if len(letters) < 2:
        return False
    return letters[1] in CLOSERS or (letters.isalnum() and not letters.istitle())


def _begins(text: str) -> bool:
    """Whether a sentence begins so: with a capital, or in a script with spaces that has none."""
    first = text.lstrip(OPENERS)[:1]
    return first.isupper() or not (first.islower() or SPACELESS.match(first))


def _capitals(text: str, names: frozenset[str]) -> Iterator[int]:
    """Where a word begins within a word."""
    for word in _mixed(text):
        yield from (word.start() + place for place in _inside(word[0], names))


def _mixed(text: str) -> Iterator[re.Match[str]]:
    """The words with a capital inside."""
    for word in _WORD.finditer(text):
        if not word[0][1:].islower() and not word[0].isupper():
            yield word


def _inside(word: str, names: frozenset[str]) -> Iterator[int]:
    """Where other words begin in a word of both cases, but for those inside a name."""
    if word.lower() in names:
        return
    places = [0, *(n for n in range(2, len(word)) if _is_hump(word, n)), len(word)]
    for before, place, after in zip(places, places[1:], places[2:], strict=False):
        if word[before:place].lower() not in PREFIXES and word[before:after].lower() not in names:
            yield place


def _is_hump(word: str, place: int) -> bool:
    """Whether a word begins at a capital: behind a small letter, or behind capitals of a word."""
    letters = word[place : place + ACRONYM]
    if not letters[0].isupper():
        return False
    if word[place - 1].islower():
        whole = len(letters) == ACRONYM and letters.isupper()
        return whole or letters[1:2].islower() or letters in SINGLE
    return word[place - 2 : place].isupper() and len(letters) > 2 and letters[1:].islower()
