"""Which characters a text holds if it was read with the right codec.

For alphabets the letters beyond ASCII of each language that a codec was made for (of scripts
that have few rare letters only the common ones); for ideographs whether the characters are of
the everyday planes of their national standards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

_CYRILLIC = ("оеаинтсрвлкмдпуягзьыбчйіїє", "оеаинтсрвлкмдпуягзбчјљњћђ")
_LATIN = (
    "éèàçêôâîûëïùœ",
    "äöüß",
    "áéíóúñü",
    "ãõçáéíóúâêôà",
    "åäöæøé",
    "àèéìòù",
    "ëéïöü",
    "áðéíóúýþæö",
    "äõöüšž",
)
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž")

ALPHABETS: dict[str, tuple[str, ...]] = {
    "cp1252": _LATIN,
    "cp1250": _CENTRAL,
    "iso8859-2": _CENTRAL,
    "cp1254": ("çğıöşüâîi̇",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž"),
    "cp1251": _CYRILLIC,
    "koi8-r": _CYRILLIC,
    "koi8-u": _CYRILLIC,
    "cp866": _CYRILLIC,
    "iso8859-5": _CYRILLIC,
    "mac-cyrillic": _CYRILLIC,
    "cp1253": ("αοιετσνηυρπκμλςωγδχθφβάόίέήύώ",),
    "cp1255": ("יוהלאמרתבשנםחדקעפצגטכסזןךףץ",),
    "cp1256": ("اليمونرتبةعدسفهكقحجشطصخىضذثأئزءغإآؤظ", "اینردهمتوسبشکزگخلپچفجقعطحص"),
    "cp874": ("านรอกเงยลมวดทสตะปบคหแจพชขใไโถผณธศซ่้ิีึืุูั็์ำๆ",),
    "cp1258": ("ăâđêôơư\u0300\u0301\u0303\u0309\u0323",),
}
"""For each codec the letters of the languages written with it; the first codec wins a tie."""

_EVERYWHERE = frozenset("’‘“”„–—…«»·•°€§©®™№\xa0¿¡ªº")
"""Marks that stand in pages of any language: no evidence either way."""


def shares(beyond: Counter[str], codec: str) -> float:
    """The share of the characters beyond ASCII that a text in this codec would hold, 0..1."""
    if codec in IDEOGRAPHS:
        return IDEOGRAPHS[codec](beyond)
    letters: Counter[str] = Counter()
    for character, count in beyond.items():
        if character not in _EVERYWHERE:
            letters[character.lower()] += count
    if not letters:
        return 0.5
    return (
        max(
            sum(count for letter, count in letters.items() if letter in language)
            for language in ALPHABETS.get(codec, ("",))
        )
        / letters.total()
    )


def _plane(character: str, codec: str, first: int, last: int) -> bool:
    """Whether a character stands in rows `first` to `last` of a two-byte standard."""
    try:
        data = character.encode(codec)
    except UnicodeEncodeError:
        return False
    return len(data) == 2 and first <= data[0] <= last


def _is_kana(character: str) -> bool:
    return "\u3041" <= character <= "\u30fe"


def _is_mark(character: str) -> bool:
    return "\u3000" <= character <= "\u301f" or "\uff01" <= character <= "\uff5e"


def _japanese(beyond: Counter[str]) -> float:
    kana = sum(count for character, count in beyond.items() if _is_kana(character))
    known = _known(beyond, lambda one: _is_kana(one) or _plane(one, "euc_jp", 0xB0, 0xCF))
    # a Japanese text without kana is a list of names at most
    return known if kana >= 0.1 * beyond.total() else known / 2


def _korean(beyond: Counter[str]) -> float:
    return _known(beyond, lambda one: _plane(one, "euc_kr", 0xB0, 0xC8))


_COMMONEST = frozenset("的一是在不了有和人中大国國上年时時这這为為会會")
_AS_COMMON = 0.04
"""Share that the commonest Chinese characters have at least in Chinese; about 15 % is usual.
Korean bytes give everyday Chinese characters too, but not these."""


def _simplified(beyond: Counter[str]) -> float:
    return _chinese(beyond) * _known(beyond, lambda one: _plane(one, "gb2312", 0xB0, 0xD7))


def _traditional(beyond: Counter[str]) -> float:
    return _chinese(beyond) * _known(beyond, lambda one: _plane(one, "big5", 0xA4, 0xC6))


def _chinese(beyond: Counter[str]) -> float:
    common = sum(count for character, count in beyond.items() if character in _COMMONEST)
    return 1.0 if common >= _AS_COMMON * beyond.total() else 0.8


def _known(beyond: Counter[str], known: Callable[[str], bool]) -> float:
    total = 0
    for character, count in beyond.items():
        if character in _EVERYWHERE or _is_mark(character) or known(character):
            total += count
    return total / beyond.total()


IDEOGRAPHS: dict[str, Callable[[Counter[str]], float]] = {
    "euc_jp": _japanese,
    "cp932": _japanese,
    "cp949": _korean,
    "gb18030": _simplified,
    "big5hkscs": _traditional,
}
"""For each two-byte codec how to count its everyday characters; the first codec wins a tie."""
