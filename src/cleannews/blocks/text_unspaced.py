"""Where sentences of Chinese and Japanese go on: by particles and commas, for there are no
spaces and no small letters to tell."""

from __future__ import annotations

from cleannews.blocks.text_joins import LONG, SHORT
from cleannews.blocks.text_rows import Row, is_unspaced
from cleannews.regex import regex

COMMAS = "、，"
"""What no line of a menu ends with."""

OPEN_ENDS = frozenset("はがをのでとや" + COMMAS)
"""What a sentence does not end with. Headlines do end with "に", "へ" and "も"."""

LONE = frozenset([*"はがをのでとやに的「『（", "から", "まで", "など"])
"""What is a line by itself only where a sentence was cut apart."""

CARRIES_ON = regex(
    "[をは]|が(?![んっ])|に(?!ほ|っ|ゅ|ん)|の(?!り)|と(?![くりもき])|で(?!き)|へ(?!ル)|から|まで|など|って"
    "|して|した|され|する|だっ|だと|だが|こと(?=[がをはにもで])|ため(?=[にのだ、])|よう(?=[にだなで])"
    "|(?:氏|さん)(?=[はがのにもを、（])|[的了着等、，]"
)
"""What a line opens with that goes on amid a sentence: Japanese particles and endings, and the
few signs that open no word in Chinese."""

MENU = regex("はて(?=な)|はじ|はい|にて|から揚|まで$|等(?=級|身)|的(?=中|確)|着(?=用|信|物)")
"""Words that begin so: names of services, of columns and of things."""


def goes_on(row: Row, after: Row) -> bool:
    """Whether a line carries on the sentence of the one before, which has not ended."""
    last = row.tail[-1]
    if after.text in LONE or (row.tail in LONE and row.more):
        return True
    if last in COMMAS and row.words >= SHORT / 2:
        return True
    if carries_on(after.text):
        return row.words >= SHORT or (after.words >= LONG and is_prose(after))
    return last in OPEN_ENDS and row.words >= LONG and is_prose(row)


def is_insert(before: Row, after: Row) -> bool:
    """Whether what stands between two lines is a piece of the sentence that both are of."""
    return before.words >= SHORT and is_prose(before) and carries_on(after.text)


def carries_on(text: str) -> bool:
    """Whether a text begins amid a sentence."""
    return is_unspaced(text[0]) and bool(CARRIES_ON.match(text)) and not MENU.match(text)


def is_prose(row: Row) -> bool:
    """Whether a sentence has ended in it, or a comma parts it: no headline, most likely."""
    return row.prose or any(comma in row.tail for comma in COMMAS)
