"""Characters that no output may carry: controls, lone surrogates, stray byte-order marks."""

from __future__ import annotations

import re

from cleannews.regex import regex

BREAKING = "\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
"""White space that moves the cursor or starts a line somewhere: a blank takes its place."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""What stands for half of a surrogate pair, which no encoding can write."""

_UNSAFE = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without anything that could steer a terminal or fail to encode.

    Parameters:
        text: any string at all; line feeds and tabs in it stay.

    Returns:
        The same text; controls are gone, or a blank where they stood for white space.
    """
    return text if text.isprintable() else _UNSAFE.sub(_stand_in, text)


def is_printable(text: str) -> bool:
    """Whether `printable` would leave the text as it is."""
    return text.isprintable() or _UNSAFE.search(text) is None


def _stand_in(match: re.Match[str]) -> str:
    character = match[0]
    if character in BREAKING:
        return " "
    return REPLACEMENT if "\ud800" <= character <= "\udfff" else ""
