"""Names of people and of desks: told apart, split and freed from what is not part of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleannews.metadata.folding import fold

LONGEST = 80
"""Characters of one name, title and particles included."""
MOST_WORDS = 6
"""Words of a person's name; what is longer is a sentence or a firm."""

AND = r"\s(?:and|And|AND|und|UND|et|y|e|i|og|och|ja|en|și|ve|и|та|і|&|\+|with|mit|avec|con|com|med|met)\s"
_PARTS = re.compile(rf"{AND}|\s*[;|•·、‚/]\s*|\s+[–—-]\s+|,\s*(?:and|und|et|y|e|og|och)\s|\s\s+")
_COMMA = re.compile(r"\s*[,，]\s*")
_MAIL = re.compile(r"\S+@\S+\.\w+|\(?(?:https?://|www\.)\S+")
_HANDLE = re.compile(r"(?<!\w)@\w+")
_BRACKETS = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*")
_OTHERS = re.compile(r"\s*(?:외\s?\d+명|et al\.?|u\.\s?a\.)\s*$")
_KOREAN_TITLE = re.compile(r"\s?(?:기자|특파원|논설위원|인턴기자|선임기자)(?=\s|$)")
_JAPANESE_TITLE = re.compile(r"(?:記者|编辑|責編|責任編輯|责编)[:：]?\s*")
_PARTICLES = frozenset(
    "von van de der den del della di da dos das do du la le el al bin ibn ben y e zu zum zur ter "
    "ten te af av op 't of und dem des".split()
)
_DESK_WORDS = frozenset(
    "news newsroom redaktion redaktionen redaktionsteam newsdesk desk staff team editors editorial "
    "editor agency agencies agentur agenturen presse press associated media group online redacción "
    "redaccion redação redacao redazione rédaction redactie redakcja redakce redakční toimitus "
    "redaktsioon uudised reuters bloomberg zeitung nachrichten times post herald tribune gazette "
    "daily journal magazine magazin network tv radio television agence agencia agenzia ajansı "
    "haber haberler bureau service correspondent correspondents reporter reporters writer writers "
    "contributor contributors admin administrator webmaster digital department office university "
    "institute council party ministry government foundation verlag gmbh ltd inc llc corporation "
    "company partner sponsored redakcija редакция новости редакція агентство wire wires feed "
    "observer guardian telegraph chronicle republic world today live video sport sports politik "
    "wirtschaft kultur nyheter nytt avis aften bladet vijesti guest autor author unknown anonymous "
    "ugc user developer content studio brand cms seo guides community deutschland international".split()
)
_AGENCIES = frozenset(
    "ap afp dpa apa sda ats efe ansa lusa belga anp reuters upi pti ani ians ntb tt ritzau stt "
    "pap čtk ctk tasr mti aa dha iha tass ria interfax xinhua kyodo jiji yonhap bernama antara "
    "adnkronos agi agerpres bta hina tanjug sta elta leta bns epd kna sid keystone aap cp cnn bbc "
    "共同通信 時事通信 新华社 中新社 연합뉴스".split()
)


def split(text: str) -> Iterator[str]:
    """The names in a list of authors, each cleaned; what is no name is left out."""
    bare = _KOREAN_TITLE.sub("", _JAPANESE_TITLE.sub("", _without_addresses(text)))
    for part in _PARTS.split(bare):
        for piece in _pieces(part):
            name = clean(piece)
            if name:
                yield name


def _without_addresses(text: str) -> str:
    text = _BRACKETS.sub("  ", _MAIL.sub(" ", text.replace("\u200b", "")))
    return _OTHERS.sub("", _HANDLE.sub(" ", text))


def _pieces(part: str) -> list[str]:
    """A part at its commas; `Lovelace, Ada` is one name the other way round."""
    pieces = [piece for piece in _COMMA.split(part) if piece]
    if len(pieces) == 2 and all(len(piece.split()) == 1 for piece in pieces):
        if not any(is_desk(piece) for piece in pieces):
            return [f"{pieces[1]} {pieces[0]}"] if pieces[0].istitle() else pieces
    return pieces


def clean(name: str) -> str | None:
    """A single name without surroundings, or None where nothing of a name is left."""
    name = " ".join(name.split()).strip(" .,:;·•|/–—-*_\"'“”„»«")
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS + 2:
        return None
    if (
        any(char in name for char in "@<>{}=…?!")
        or "://" in name
        or not any(c.isalpha() for c in name)
    ):
        return None
    return name


def is_desk(name: str) -> bool:
    """Whether a name is a desk's, an agency's or a paper's, and no person's."""
    words = fold(name).split()
    if any(word in _DESK_WORDS or word in _AGENCIES for word in words):
        return True
    return ("." in name.strip(".") and bool(_HOST.search(name))) or _is_acronym(name)


_HOST = re.compile(r"\w\.[a-z]{2,4}(?:\W|$)")


def _is_acronym(name: str) -> bool:
    return len(name) <= LONGEST_ACRONYM and name.isupper() and name.isascii()


LONGEST_ACRONYM = 5
"""Letters: a single word in capitals of this length is an agency, not a family name."""


def is_person(name: str) -> bool:
    """Whether a name has the shape of a person's: two to six capitalised words, no desk's.

    Names in scripts without capitals or without spaces need two to four characters a word.
    """
    words = name.split()
    if is_desk(name) or any(char.isdigit() for char in name) or len(words) > MOST_WORDS:
        return False
    if any(ord(char) >= _CAPLESS for char in name):
        return 2 <= len(name.replace(" ", "")) <= LONGEST_IDEOGRAPHIC or _words_of(words)
    return _words_of(words) and words[-1].lower() not in _PARTICLES


_CAPLESS = 0x3040
LONGEST_IDEOGRAPHIC = 6
"""Characters of a name in Chinese, Japanese or Korean."""


def _words_of(words: list[str]) -> bool:
    proper = [word for word in words if word.lower() not in _PARTICLES]
    return len(proper) >= 2 and all(_capitalised(word) for word in proper)


def _capitalised(word: str) -> bool:
    first = next((char for char in word if char.isalpha()), "")
    return bool(first) and (not first.islower())
