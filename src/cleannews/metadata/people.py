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
_KOREAN = re.compile(
    r"(?<![가-힣])([가-힣]{2,4})\s?(?:인턴|선임|수습|전문|객원)?(?:기자|특파원|논설위원)(?![가-힣])"
)
_GLUED = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])")
_PREFIXES = re.compile(
    r"(?:^|[^\w])(?:Mc|Mac|De|Di|Du|La|Le|Lo|Van|Von|Fitz|Del|Des|O|St|Al|El|Mb|Abd)$"
)
_SOURCE = re.compile(
    r"^(?:quelle|bron|fuente|fonte|kilde|källa|source|źródło|zdroj|forrás|lähde|with|mit|"
    r"agentur(?:en)?|with agencies)\s?[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
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
    korean = _KOREAN.findall(text)
    if korean:
        yield from korean
        return
    bare = _SOURCE.sub("", _JAPANESE_TITLE.sub("", _without_addresses(text)))
    for part in _PARTS.split(unglued(bare)):
        for piece in _pieces(part):
            name = clean(piece)
            if name:
                yield name


def has_title(text: str) -> bool:
    """Whether a name stands in the text with a title that only reporters have (Korean)."""
    return bool(_KOREAN.search(text))


def unglued(text: str) -> str:
    """A line with bars where elements of the page ran into each other: `Ada ByronReporter`."""
    parts = _GLUED.split(text)
    line = parts[0]
    for part in parts[1:]:
        line += part if _PREFIXES.search(line) else f" | {part}"
    return line


def _without_addresses(text: str) -> str:
    text = _BRACKETS.sub("  ", _MAIL.sub(" ", text.replace("\u200b", "")))
    return _OTHERS.sub("", _HANDLE.sub(" ", text))


def _pieces(part: str) -> list[str]:
    """A part at its commas; `Lovelace, Ada` could be one name or two, and gives none."""
    pieces = [piece for piece in _COMMA.split(part) if piece]
    words = [piece for piece in pieces if len(piece.split()) == 1 and not is_desk(piece)]
    return [] if len(pieces) == len(words) == 2 else pieces


def clean(name: str) -> str | None:
    """A single name without surroundings, or None where nothing of a name is left."""
    name = " ".join(name.split()).strip(" .,:;·•|/–—-*_\"'“”„»«")
    name = _FOOTNOTE.sub("", name)
    if fold(name) in NOBODY:
        return None
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS + 2:
        return None
    if (
        any(char in name for char in "@<>{}=…?!")
        or "://" in name
        or not any(c.isalpha() for c in name)
    ):
        return None
    return name


_FOOTNOTE = re.compile(r"(?<=[^\W\d_]{2})\d{1,2}$")


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


def without_role(name: str) -> str:
    """A person's name less what is written behind it: `Ada Byron Travel Reporter 2 min`."""
    words = name.split()
    for place, word in enumerate(words[2:], 2):
        folded = fold(word)
        if folded in _ROLES or folded in _DESK_WORDS or word[0].isdigit():
            return " ".join(words[:place])
    return name


_JOBS = frozenset(
    "chefredakteur chefredakteurin redakteur redakteurin korrespondent korrespondentin volontär "
    "volontärin journalist journaliste journalistin journalista journalistes photographer columnist "
    "kolumnist redactora periodista corresponsal jornalista giornalista correspondant "
    "correspondante corrispondente rédacteur rédactrice redacteur verslaggever journalisten "
    "toimittaja dziennikarz dziennikarka redaktor redaktorka kommentator gastautor gastautorin "
    "autorin editor editors reporter reporters correspondent writer wirtschaftsredakteur".split()
)
_ROLES = _JOBS | frozenset(
    "the senior deputy chief political travel sport lifestyle business showbiz royal science "
    "health environment technology tech economics education crime home foreign legal leitender "
    "leitende director head lead managing executive assistant associate special global national "
    "local regional europe us uk producer analyst published updated follow multimedia redactor "
    "enviado repórter envoyé contributing general audience dalla dal dagli from in politics world "
    "tips skriv mail email twitter facebook linkedin freelance follow view more read min minutes "
    "minuten uhr lesezeit lesedauer".split()
)
"""Words of a job that stand behind a name; jobs are part of no name wherever they stand."""
NOBODY = frozenset(
    "agencies agenturen agentur haber haberler news staff admin administrator author autor guest "
    "unknown anonymous editor reporter journalist user webmaster correspondent agencias agences "
    "agenzie byråer online web".split()
)
"""Words that stand in the place of a name and name nobody."""


def is_job(text: str) -> bool:
    """Whether a line tells what somebody works as: `Travel Reporter`."""
    return any(word in _JOBS for word in fold(text).split())


def is_person(name: str) -> bool:
    """Whether a name has the shape of a person's: two to six capitalised words, no desk's.

    Names in scripts without capitals or without spaces need two to four characters a word.
    """
    words = name.split()
    if is_desk(name) or any(char.isdigit() for char in name) or len(words) > MOST_WORDS:
        return False
    if fold(words[0]) in _ROLES or is_job(name):
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
