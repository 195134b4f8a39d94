"""Bytes that are no UTF-8: believe the declaration where its text looks right, else look.

A single-byte codec takes any bytes, so that it decodes says nothing. What tells is whether the
letters that come out are those of a language written with this codec, in words that keep one
script and do not change from small to capital letters.
"""

from __future__ import annotations

import codecs
from collections import Counter
from functools import partial

from cleannews.read.alphabets import ALPHABETS, IDEOGRAPHS, shares
from cleannews.regex import regex

MARGIN = 0.15
"""How much better than the declared codec another one must look to be taken instead: shares of
common letters differ by less between related languages, by far more for a wrong codec."""

SAMPLE = 1 << 15
"""Bytes around those beyond ASCII that are looked at; more do not change the answer."""

FEW = 0.05
FEW_IF_SAID = 1.0
"""Broken sequences for one good one up to which a page is UTF-8 with slips; more where it says
that it is UTF-8."""

BROKEN = 0.01
"""Share of characters that may be broken in the right codec: pages are cut off and pasted in."""

_TAG = regex(rb"<[^<>]{0,2000}>")
_HIGH = regex(rb"[^\n\x80-\xff]{0,20}[\x80-\xff][^\n]{0,400}")
_WORD = regex(r"[^\W\d_]+")
_CASE_SLIP = regex(r"[a-zà-öø-ÿа-яёα-ω][A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω]")
_INSIDE = regex(r"(?<=[^\W\d_])[\x80-\xb6\xb8-\xbf×÷─-╿▀-▟\ue000-\uf8ff\ufffd](?=[^\W\d_])")


def _stray(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    if error.reason == "unexpected end of data":
        return "\ufffd", error.end
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


STRAY_AS_WINDOWS = "cleannews.stray"
codecs.register_error(STRAY_AS_WINDOWS, _stray)


def decode(data: bytes, said: str | None) -> tuple[str, str, list[str]]:
    """Text, codec and notes for bytes that are not valid UTF-8.

    Parameters:
        data: the bytes.
        said: the codec that server or page named, if any.
    """
    if slips := _slips(data, FEW_IF_SAID if said == "utf-8" else FEW):
        text = data.decode("utf-8", STRAY_AS_WINDOWS)
        return text, "utf-8", [f"bytes that are no UTF-8 were read as windows-1252: {slips}"]
    sample = _sample(data)
    codec = best(sample, None if said == "utf-8" else said)
    notes = [] if said == codec else [_note(said, codec)]
    text = data.decode(codec, "replace")
    if lost := text.count("\ufffd"):
        notes.append(f"characters that are not valid as {codec} were replaced: {lost}")
    return text, codec, notes


def _note(said: str | None, codec: str) -> str:
    return f"declared as {said}, read as {codec}" if said else f"no encoding given, read as {codec}"


def _slips(data: bytes, few: float) -> int:
    """How many broken sequences a page has that is otherwise UTF-8; 0 if it is none."""
    good = sum(1 for character in data.decode("utf-8", "ignore") if character > "\x7f")
    broken = data.decode("utf-8", "replace").count("\ufffd") - data.count(b"\xef\xbf\xbd")
    cut_off = broken == 1 and good > 0 and _ends_early(data)
    return broken if cut_off or broken <= few * good else 0


def _ends_early(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def _sample(data: bytes) -> bytes:
    """Lines with bytes beyond ASCII, tags left out."""
    parts, room = [], SAMPLE
    for match in _HIGH.finditer(_TAG.sub(b" ", data[: SAMPLE * 32])):
        parts.append(match[0])
        room -= len(match[0])
        if room < 0:
            break
    return b"\n".join(parts) or data[:SAMPLE]


def best(sample: bytes, said: str | None) -> str:
    """The codec whose text looks most like a language; the declared one unless it looks bad."""
    looks = {codec: look(sample, codec) for codec in (*IDEOGRAPHS, *ALPHABETS)}
    winner = max(looks, key=partial(_rank, looks))
    if said is None:
        return winner
    own = looks.get(said, look(sample, said))
    return said if own >= looks[winner] - MARGIN else winner


def _rank(looks: dict[str, float], codec: str) -> float:
    return round(looks[codec], 2)


def look(sample: bytes, codec: str) -> float:
    """How much a sample looks like a language when read with a codec: at most 1, below 0 is bad."""
    text = sample.decode(codec, "replace")
    beyond = Counter(character for character in text if character > "\x7f")
    if not beyond:
        return 0.0
    if beyond["\ufffd"] > max(1, BROKEN * beyond.total()):
        return -1.0
    return shares(beyond, codec) - _odd(text) / beyond.total()


def _odd(text: str) -> int:
    """Characters beyond ASCII in words that mix scripts or case, or that hold a sign."""
    odd = len(_INSIDE.findall(text))
    for word in _WORD.findall(text):
        if not word.isascii() and (_CASE_SLIP.search(word) or _mixed(word)):
            odd += sum(character > "\x7f" for character in word)
    return odd


def _mixed(word: str) -> bool:
    """Whether a word has letters of Latin and of Greek, Cyrillic, Hebrew, Arabic or Thai."""
    other = any("\u0370" <= character <= "\u0eff" for character in word)
    return other and any(character < "\u0250" for character in word)
