"""Folding of texts, so that two copies of one line compare equal."""

from __future__ import annotations

import unicodedata

from cleannews.regex import regex

_WORD = regex(r"[^\W_]+")


def fold(text: str) -> str:
    """The words of a text alone: no case, punctuation, soft hyphens or spacing."""
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u200b", "")
    return " ".join(_WORD.findall(plain.casefold()))


def solid(text: str) -> str:
    """`fold` without the spaces, so that `ABC News` and `abcnews` are one."""
    return fold(text).replace(" ", "")
