"""Faults of decoded text, mended where that is certain: controls, surrogates, double encoding.

Nothing here adds or removes a line: line numbers stay those of the input.
"""

from __future__ import annotations

import re

from cleannews.regex import regex

_SURROGATE = regex("[\ud800-\udfff]")
_TERMINAL = regex(r"\x1b\[[0-?]*[ -/]*[@-~]")
_C1 = regex("[\x80-\x9f]")


def _windows(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "ignore")


_C1_MEANT = {byte: _windows(byte) for byte in range(0x80, 0xA0)}
_SEPARATORS = dict.fromkeys([0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F], " ")
_UNSEEN = dict.fromkeys(
    [*range(0x09), *range(0x0E, 0x1C), 0x7F, *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]
)
_TABLE: dict[int, str | None] = {**_C1_MEANT, **_SEPARATORS, **_UNSEEN}


SHEET = "\n\f"
"""Where a sheet of a printed page begins; white space in any case, which tells of its edges."""


def mend(text: str) -> tuple[str, list[str]]:
    """The text with line ends as `\\n` and its faults mended, and a note on each kind of fault."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    data = text.encode("utf-8", "surrogatepass")
    # most pages have no fault: a look at their odd bytes costs a tenth of a search in the text
    odd = b" ".join(data.translate(_PLAIN_TO_SPACE).split())
    notes: list[str] = []
    if not odd:
        return text, notes
    if _MAYBE_TWICE.search(odd):
        text, notes = _twice_encoded(text, odd.decode("utf-8", "surrogatepass"))
    if _ODD.search(odd):
        text, more = _controls(text)
        notes += more
    return text, notes


_CONTROLS = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
_PLAIN = bytes(byte for byte in range(0x80) if byte not in _CONTROLS)
# all controls become one that `split` does not take for white space
_PLAIN_TO_SPACE = bytes.maketrans(_PLAIN + _CONTROLS, b" " * len(_PLAIN) + b"\1" * len(_CONTROLS))
_ODD = regex(rb"\x01|\xc2[\x80-\x9f]|\xed[\xa0-\xbf]|\xef\xb7[\x90-\xaf]|\xef\xbf[\xbe\xbf]")
_TAIL_IN_UTF8 = rb"(?:[\xc2\xc5\xc6\xcb][\x80-\xbf]|\xe2[\x80-\xbf]{2})"
_MAYBE_TWICE = regex(
    rb"\xc3[\x82-\x9f]" + _TAIL_IN_UTF8 + rb"|\xc3[\xa0-\xb4]" + _TAIL_IN_UTF8 + rb"{2}"
)


def _controls(text: str) -> tuple[str, list[str]]:
    """The text without control characters and lone surrogates, and notes on what was done.

    C1 controls are what a windows-1252 page becomes when it is read as ISO-8859-1: they become
    the characters that were meant. Terminal sequences and other controls go; separators of
    records and pages become a space, but for a form feed that begins a line; a lone surrogate
    becomes U+FFFD.
    """
    notes = []
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        notes.append("half characters (lone surrogates) were replaced")
    if repaired := len(_C1.findall(text)):
        notes.append(f"C1 control characters were read as windows-1252: {repaired}")
    sheets = _TERMINAL.sub("", text).split(SHEET)
    without = SHEET.join(sheet.translate(_TABLE) for sheet in sheets)
    if gone := len(text) - len(without):
        notes.append(f"control characters were left out: {gone}")
    return without, notes


# UTF-8 read as windows-1252: the characters that the bytes C2-F4 and 80-BF turn into
# (or as ISO-8859-1: C1 controls)
_TAIL_BYTES = bytes(range(0x80, 0xC0))
_BYTE_OF = {chr(byte): bytes([byte]) for byte in _TAIL_BYTES} | {
    _windows(byte): bytes([byte]) for byte in _TAIL_BYTES if _windows(byte)
}
_TAIL = f"[{re.escape(''.join(_BYTE_OF))}]"
_TWO = f"[\u00c3-\u00df]{_TAIL}|\u00c2[\u00a0-\u00bf]"
_THREE = f"[\u00e0-\u00ef]{_TAIL}{{2}}"
_FOUR = f"[\u00f0-\u00f4]{_TAIL}{{3}}"
_TWICE = regex(f"{_FOUR}|{_THREE}|{_TWO}")
_PUNCTUATION = ("\u00e2\u20ac", "\u00e2\x80")
_LATIN = regex("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]")


def _twice_encoded(text: str, odd: str) -> tuple[str, list[str]]:
    """The text with UTF-8 that was encoded twice read as it was meant, and notes.

    `odd` is what the text holds beyond ASCII, in which all of this shows sooner.
    A sequence is mended only if its bytes are strict UTF-8, and if nothing speaks against it:
    quotation marks and dashes (three odd characters in a row) always, letters only where the
    text has no accented letter that stands right.
    """
    found = [sequence for sequence in _TWICE.findall(odd) if _meant(sequence) != sequence]
    if not found:
        return text, []
    right = len(_LATIN.findall(_TWICE.sub("", odd)))
    letters = sum(not sequence.startswith(_PUNCTUATION) for sequence in found)
    sure = right == 0 and len(found) >= 2
    if not sure and letters == len(found):
        return text, _doubt(found, right)

    def mended(match: re.Match[str]) -> str:
        sequence = match[0]
        return _meant(sequence) if sure or sequence.startswith(_PUNCTUATION) else sequence

    count = len(found) if sure else len(found) - letters
    return _TWICE.sub(mended, text), [f"{count} characters that were encoded twice were mended"]


def _doubt(found: list[str], right: int) -> list[str]:
    many = len(found) >= 3 and len(found) > right
    return ["some characters look as if encoded twice; they were left as they are"] if many else []


def _meant(sequence: str) -> str:
    """What the bytes of a sequence say in UTF-8; the sequence itself if they say nothing."""
    data = b"".join(
        _BYTE_OF.get(character) or character.encode("latin-1") for character in sequence
    )
    try:
        character = data.decode("utf-8")
    except UnicodeDecodeError:
        return sequence
    return character if character.isprintable() or character == "\u00a0" else sequence
