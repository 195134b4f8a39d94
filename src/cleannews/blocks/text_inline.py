"""Sentences that inline tags cut apart, a line for each piece, joined again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from cleannews.blocks import text_unspaced
from cleannews.blocks.text_joins import LONG, SHORT, append, closes, ended, opens
from cleannews.blocks.text_rows import Row, is_rule, is_unspaced
from cleannews.model import Kind

INSERT_WORDS = 10
"""Words of the longest insert."""

AMID_WORDS = 6
"""Words of the shortest lines on both sides of an insert: menus have shorter ones."""

PROSE_LINE = 12
"""Words of a line that is hardly ever an entry of a menu."""

PROSE_WORDS = 20
"""Words of a line that is no headline: what ends its sentence belongs to it."""

_LINK_WORDS = """
    the a an of and to in for on with by at from or as that which who is are was were be has have
    had his her their its our your my this these than into over under about after before between
    but not it he she they we said says via per de la le les des du et en un une el los las y con
    por para que una del der die das und von mit den dem ein eine im zu auf für il di e che al
    della da dos o os um uma em no na het een van te dat op voor och att av på som i det er til
    w z na do że dla ve bir bu için v s и в на с по о из к от для у что dan yang di untuk ke dari
    through between without against among while where when because although whose such per
    gegen bei durch zwischen ohne oder dass wie sowie laut seit während seine ihre seiner ihrer
    dans sur avec sans chez vers entre dont où ou ce cette ces son sa ses leur leurs
    sobre entre desde según sin hasta su sus como dal nel dalla nella sulla sul con tra fra
    pelo pela ao aos das nos nas met naar bij tussen met från mellan fra hos mellom eller
"""
LINK_WORDS = frozenset(_LINK_WORDS.split())
"""Words of many languages that no sentence, headline or menu entry ends with."""


def join_inline(rows: Sequence[Row]) -> list[Row]:
    """The rows with sentences joined that were cut apart where the page had inline tags."""
    joined: list[Row] = []
    for row, after in zip_longest(rows, rows[1:]):
        if joined and not row.gap and not row.marker and _belongs(joined[-1], row, after):
            append(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _belongs(before: Row, row: Row, after: Row | None) -> bool:
    return not is_rule(row.text) and (_goes_on(before, row) or _is_insert(before, row, after))


def _is_insert(before: Row, row: Row, after: Row | None) -> bool:
    """Whether a line is a piece, a name that was linked say, amid the sentence around it."""
    if Kind.CODE in (before.kind, row.kind) or row.words > INSERT_WORDS or ended(before.tail):
        return False
    if ended(row.text):
        long = before.words >= PROSE_WORDS
        return long and (text_unspaced.is_prose(before) or not is_unspaced(row.text[0]))
    if after is None or after.gap or after.marker or after.kind is Kind.CODE:
        return False
    if text_unspaced.is_insert(before, after):
        return True
    if not closes(after.text) and not after.text[0].islower():
        return False
    if _ends_open(before.tail) or (before.tail[-1] == "," and after.words >= PROSE_LINE):
        return True
    long = after.words >= AMID_WORDS or ended(after.text)
    return long and before.words >= (AMID_WORDS if not before.more else SHORT)


def _goes_on(row: Row, after: Row) -> bool:
    """Whether a line goes on amid the sentence of the one before it; in doubt it does not."""
    if Kind.CODE in (row.kind, after.kind):
        return False
    tail, words = row.tail, row.words
    first, last = after.text[0], tail[-1]
    if closes(after.text) or after.text[:2] in ("'s", "’s"):
        named = len(tail) > 2 or is_unspaced(tail[0])
        return named and (first in ",;)" or not ended(tail))
    if ended(tail):
        return False
    if opens(tail):
        return words >= SHORT
    if text_unspaced.goes_on(row, after):
        return True
    if (last == "," or _ends_open(tail)) and words >= SHORT:
        return first not in "|•-–"
    return first.islower() and _carries_on(row, after)


def _ends_open(text: str) -> bool:
    """Whether a text ends with a word that no sentence ends with."""
    return text[-40:].rsplit(" ", 1)[-1].lower() in LINK_WORDS


def _carries_on(row: Row, after: Row) -> bool:
    """Whether a line that opens in lower case carries on prose, not a menu in lower case."""
    if row.words < SHORT:
        told = bool(row.more) or _opens_amid(after.text) or ended(after.text) or ". " in after.text
        piece = row.text[0].islower() and after.words >= PROSE_LINE
        return piece or (told and after.words >= LONG)
    return _opens_amid(after.text) or row.words >= LONG or len(after.text) > 60 or ended(after.text)


def _opens_amid(text: str) -> bool:
    return text.split(" ", 1)[0].lower() in LINK_WORDS
