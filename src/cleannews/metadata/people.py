"""Names of people and of desks: told apart, split and freed from what is not part of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleannews.cruft import sections
from cleannews.metadata import desks
from cleannews.metadata.folding import fold
from cleannews.regex import regex

LONGEST = 80
"""Characters of one name, title and particles included."""
MOST_WORDS = 6
"""Words of a person's name; what is longer is a sentence or a firm."""

AND = (
    r"\s(?:and|And|AND|und|UND|et|y|e|i|og|och|ja|en|și|ve|и|та|і|&|\+|"
    r"with|mit|avec|con|com|med|met)\s"
)
_PARTS = regex(rf"{AND}|\s*[;|•·⋅、‚/]\s*|\s+[–—-]\s+|,\s*(?:and|und|et|y|e|og|och)\s|\s\s+")
_COMMA = regex(r"(?<!\s)\s*+[,，]\s*+")
_MAIL = regex(r"(?<!\S)@?[^\s@]++@\S+\.\w+|\(?(?:https?://|www\.)\S+")
_HANDLE = regex(r"@\w+")
_BRACKETS = regex(r"(?<!\s)\s*+[(\[（][^()\[\]（）]*+[)\]）]\s*+")
_OTHERS = regex(r"(?<!\s)\s*+(?:외\s?\d+명|et al\.?|u\.\s?a\.)\s*+$")
_KOREAN = regex(
    r"(?<![가-힣])([가-힣]{2,4})\s?(?:인턴|선임|수습|전문|객원)?(?:기자|특파원|논설위원)(?![가-힣])"
)
_GLUED = regex(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])")
_PREFIXES = regex(
    r"(?:^|[^\w])(?:Mc|Mac|De|Di|Du|La|Le|Lo|Van|Von|Fitz|Del|Des|O|St|Al|El|Mb|Abd)$"
)
_SOURCE = regex(
    r"^(?:quelle|bron|fuente|fonte|kilde|källa|source|źródło|zdroj|forrás|lähde|with|mit|"
    r"agentur(?:en)?|with agencies)\s?[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
_JAPANESE_TITLE = regex(r"(?:記者|编辑|責編|責任編輯|责编)[:：]?\s*")
PARTICLES = frozenset(
    "von van de der den del della di da dos das do du la le el al bin ibn ben y e zu zum zur ter "
    "ten te af av op 't of und dem des".split()
)


def split(text: str) -> Iterator[str]:
    """The names in a list of authors, each cleaned; what is no name is left out."""
    korean = [] if text.isascii() else _KOREAN.findall(text)
    if korean:
        yield from korean
        return
    bare = _SOURCE.sub("", _without_japanese_title(_without_addresses(text)))
    for part in _PARTS.split(bare):
        for piece in _pieces(part):
            name = clean(piece)
            if name:
                yield name


def has_title(text: str) -> bool:
    """Whether a name stands in the text with a title that only reporters have (Korean)."""
    return not text.isascii() and bool(_KOREAN.search(text))


def _without_japanese_title(text: str) -> str:
    return text if text.isascii() else _JAPANESE_TITLE.sub("", text)


def unglued(text: str) -> str:
    """A line with bars where elements of the page ran into each other: `Ada ByronReporter`.

    What follows must be a second name, the word of a job or a section, for names have capitals
    inside too.
    """
    parts = _GLUED.split(text)
    line = parts[0]
    for part in parts[1:]:
        line += f" | {part}" if _begins_anew(line, part) else part
    return line


LEADS = frozenset("by von par por di av af door oleh".split())
"""Words that names run into: `ByAda Byron`."""


def _begins_anew(line: str, part: str) -> bool:
    first = fold(part.split(" ")[0])
    more = len(_PARTS.split(part)[0].split()) > 1
    named = first in desks.ROLES or first in desks.WORDS or fold(part) in sections.names()
    last = _PARTS.split(line)[-1].split()
    whole = len(last) > 1 or fold(line) in LEADS  # of `FlowGuard` nothing is a name
    return whole and (more or named) and not _PREFIXES.search(line)


def _without_addresses(text: str) -> str:
    text = _BRACKETS.sub("  ", _MAIL.sub(" ", text.replace("\u200b", "")))
    return _OTHERS.sub("", _HANDLE.sub(" ", text))


def _pieces(part: str) -> list[str]:
    """A part at its commas; `Lovelace, Ada` could be one name or two, and gives none."""
    pieces = [piece for piece in _COMMA.split(part) if piece]
    words = [piece for piece in pieces if len(piece.split()) == 1 and not desks.is_desk(piece)]
    return [] if len(pieces) == len(words) == 2 else pieces


def clean(name: str) -> str | None:
    """A single name without surroundings, or None where nothing of a name is left."""
    name = _FOOTNOTE.sub("", " ".join(name.split()).strip(" .,:;·•⋅&|/–—-*_\"'“”„»«"))
    if not any(char.isalpha() for char in name) or fold(name) in desks.NOBODY:
        return None
    if len(name) > LONGEST or len(name.split()) > MOST_WORDS + 2:
        return None
    return None if _is_handle(name) or any(sign in name for sign in _NO_NAME) else _single(name)


def is_wide(name: str) -> bool:
    """Whether a name is in a script without capitals, where its shape tells nothing."""
    return any(ord(char) >= _CAPLESS for char in name)


def _single(name: str) -> str:
    """A name that stands there twice in a row, once: of a picture's text and of a link."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else name


def _is_handle(name: str) -> bool:
    """Whether a name is that of an account: `ada.byron`, `byron42`; not that of a host."""
    single = name.islower() and " " not in name and not desks.is_desk(name)
    return single and any(sign in name for sign in ".0123456789")


_NO_NAME = (":", "：", "_", "@", "<", ">", "{", "}", "=", "…", "?", "!", "://")
_FOOTNOTE = regex(r"(?<=[^\W\d_]{2})\d{1,2}$")


def without_role(name: str) -> str:
    """A person's name less what is written behind it: `Ada Byron Travel Reporter 2 min`."""
    words = name.split()
    for place, word in enumerate(words[2:], 2):
        if _is_behind(word, name):
            return name if _is_title(words[:place]) else " ".join(words[:place])
    return name


def _is_behind(word: str, name: str) -> bool:
    """Whether a word is no part of a name but of what follows: a job, a firm, a number."""
    acronym = word.isupper() and len(word) in (3, 4) and word.isalpha() and not name.isupper()
    known = fold(word) in desks.ROLES or fold(word) in desks.WORDS
    return known or word[0].isdigit() or (acronym and word not in ("III", "VIII"))


def _is_title(words: list[str]) -> bool:
    """Whether the words before a job belong to it: `Print Managing` of `… Editor`."""
    return any(fold(word) in desks.ROLES for word in words)


def is_person(name: str) -> bool:
    """Whether a name has the shape of a person's: two to six capitalised words, no desk's.

    Names in scripts without capitals or without spaces need two to four characters a word.
    """
    words = name.split()
    if desks.is_desk(name) or any(char.isdigit() for char in name) or len(words) > MOST_WORDS:
        return False
    if fold(words[0]) in desks.ROLES or desks.is_job(name):
        return False
    if any(word.endswith(("'s", "’s")) for word in words):
        return False
    if is_wide(name):
        return 2 <= len(name.replace(" ", "")) <= LONGEST_IDEOGRAPHIC or _words_of(words)
    return _words_of(words) and words[-1].lower() not in PARTICLES


_CAPLESS = 0x3040
LONGEST_IDEOGRAPHIC = 6
"""Characters of a name in Chinese, Japanese or Korean."""


FIRST_NAMES = frozenset({"Ben", "Al"})
"""Particles of Arabic family names that are first names elsewhere."""


def _words_of(words: list[str]) -> bool:
    proper = [word for word in words if word.lower() not in PARTICLES]
    proper += [word for word in words[:1] if word in FIRST_NAMES]
    return len(proper) >= 2 and all(_capitalised(word) for word in proper)


def _capitalised(word: str) -> bool:
    first = next((char for char in word if char.isalpha()), "")
    return bool(first) and (not first.islower())
