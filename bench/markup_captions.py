"""What a page's HTML marks as the words of a picture, to name blocks that no reader saw.

Readers labelled one rendering of each page; other flatteners print more captions than it, and
what screen readers say of a picture. The markup knows both, on unread pages, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bench.alignment import tokens
from cleannews.read.decode import decode

RUN = 4
"""Words in a row that must stand in a caption: fewer agree by chance."""

MOST = 0.8
"""Share of a block's words in such runs from which it is one."""

_CLASS = re.compile(
    r"(?<![a-z])(?:caption|figcaption|img-?caption|bildunterschrift|bildtext|legende|didascalia)"
    r"(?![a-z])",
    re.IGNORECASE,
)

FEWEST = 4
"""Words of a picture's own text: with fewer it names a logo, a button or a person."""

LARGEST = 12
"""Elements inside one that calls itself a caption: with more it is a box of several things."""


class Captions:
    """The captions of a page; `told(text)` says whether a text is one of them or of their parts."""

    def __init__(self, texts: Sequence[str]) -> None:
        said = [tokens(text) for text in texts]
        self._whole = {tuple(words) for words in said if words}
        self._runs = {
            tuple(words[start : start + RUN])
            for words in said
            for start in range(len(words) - RUN + 1)
        }

    def told(self, text: str) -> bool:
        """Whether the text is a caption, or nearly all of it stands in captions."""
        words = tuple(tokens(text))
        covered = [False] * len(words)
        for start in range(len(words) - RUN + 1):
            if words[start : start + RUN] in self._runs:
                covered[start : start + RUN] = [True] * RUN
        return words in self._whole or (bool(words) and sum(covered) >= MOST * len(words))


def caption_texts(page: bytes) -> list[str]:
    """The captions of a page of HTML, and the texts in place of pictures that lead nowhere."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    text = decode(page, kind="html").text
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = document_fromstring(text.encode(), parser=parser)
    except ParserError:  # there is nothing in it
        return []
    return list(_texts(root))


def _texts(root: Any) -> Iterator[str]:
    for element in root.iter("figcaption"):
        yield " ".join(element.itertext())
    for element in root.iter("div", "p", "span", "small", "em", "dd", "td"):
        if _CLASS.search(element.get("class") or "") and len(element) <= LARGEST:
            yield " ".join(element.itertext())
    for picture in root.iter("img"):
        said = picture.get("alt") or ""
        if len(tokens(said)) >= FEWEST and next(picture.iterancestors("a"), None) is None:
            yield said
