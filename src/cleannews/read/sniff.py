"""What input is: binary or text, and text with markup or without."""

from __future__ import annotations

import re

from cleannews.model import PageKind
from cleannews.regex import regex

_MAGIC = (
    (b"%PDF-", "a PDF file (pdftotext makes a text of it)"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b\x08", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh9", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"OggS\x00", "a media file"),
    (b"ID3\x03", "a sound file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)

SAMPLE = 1 << 16
"""Characters that decide: markup, if it is there, shows at once."""

_CONTROL = bytes([*range(0x07), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])

CONTROLS = 8
CONTROL_SHARE = 0.05
"""More control characters than these, in number and in share, are no text: compressed data
read as any single-byte encoding has about a tenth; text dumps have a few at most."""

_NAMES = (
    "a abbr address article aside b blockquote body br button center cite code dd details div dl dt"
    " em fieldset figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 head header hr html"
    " i iframe img input label li link main meta nav noscript ol p picture plaintext pre q s script"
    " section select small span strong style sub summary sup svg table tbody td template th thead"
    " title tr tt u ul video"
)
_TAG = regex(
    rf"</?(?:{'|'.join(_NAMES.split())}|[a-z]\w{{0,30}}-[\w-]{{1,60}})(?=[\s/>])", re.IGNORECASE
)
_OPENS = regex(r"<(?:!doctype\b|!--|\?xml\b|!\[cdata\[)", re.IGNORECASE)
_ROOT = regex(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)

TAGGED = 0.5
TAGGED_IF_FIRST = 0.2
"""Share of lines with a tag from which input without a root is a fragment of HTML; less where it
begins with a tag. Prose about markup, or with a stray tag, stays below."""


def binary(data: bytes) -> str | None:
    """What kind of binary file the data is by its first bytes; None if by them it is none."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a media file"
    return "a media file" if data[4:8] == b"ftyp" else None


def mostly_controls(text: str) -> bool:
    """Whether decoded input holds more control characters than any text does."""
    sample = text[:SAMPLE]
    data = sample.encode("utf-8", "surrogatepass")
    found = len(data) - len(data.translate(None, _CONTROL)) + sample.count("\ufffd")
    return found >= CONTROLS and found > CONTROL_SHARE * len(sample)


def kind(text: str) -> PageKind:
    """Whether input is HTML, a whole page or a fragment, or flattened text."""
    start = text[:SAMPLE].lstrip("\ufeff \t\r\n\f\x00")
    if "<" not in start:
        return "text"
    first = start[0] == "<" and bool(_OPENS.match(start) or _TAG.match(start))
    if first and _ROOT.search(start):
        return "html"
    lines = [line for line in start.splitlines() if line.strip()]
    tagged = sum(1 for line in lines if "<" in line and _TAG.search(line))
    needed = TAGGED_IF_FIRST if first else TAGGED
    return "html" if tagged >= needed * len(lines) and _BLOCK_ENDS.search(start) else "text"


_BLOCK_ENDS = regex(
    r"</(?:p|div|article|section|main|h[1-6]|ul|ol|table|body|html|blockquote|pre|span|[a-z]+-\w+)\s*>"
    r"|<(?:br|p|hr)\s*/?>",
    re.IGNORECASE,
)
"""Something is marked up as a block, not only named or set in bold."""
