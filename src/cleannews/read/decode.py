"""Bytes to text: which encoding, HTML or text, and what had to be mended.

Order of belief: what the caller says, a byte order mark, bytes that are valid UTF-8, what came
along with the page, what the page says of itself, what the bytes look like.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cleannews.model import Document, PageKind
from cleannews.read import foreign, labels, sniff
from cleannews.read.mend import mend
from cleannews.read.wide import wide
from cleannews.regex import regex

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

HEAD = 4096
"""Bytes in which a page must say its encoding; the standard asks for the first 1024."""

_SAYS = regex(
    rb"""<(?:meta\b[^<>]{0,400}?|\?xml\b[^<>]{0,200}?en)(?:charset|coding)\s*+=\s*+(?:["']\s*+)?([\w:.-]+)""",
    re.IGNORECASE,
)


class Decoded(NamedTuple):
    """Text, the codec that gave it, and sentences about what was odd."""

    text: str
    encoding: str | None
    notes: tuple[str, ...] = ()


def decode(
    data: bytes | str,
    *,
    kind: str = "auto",
    encoding: str | None = None,
    source: str = "",
    url: str | None = None,
    declared: str | None = None,
) -> Document:
    """Read input as text and settle whether it is HTML.

    Parameters:
        data: the page; a `str` is taken as decoded.
        kind: `auto`, `html` or `text`.
        encoding: the caller's word on the encoding, above all other evidence.
        source, url: passed on to the document.
        declared: what the server or an archive said about the encoding.

    Returns:
        A document whose text can always be written as UTF-8, with line ends as `\\n` and without
        control characters. Binary input gives an empty text and a note.

    Raises:
        ValueError: `kind` or `encoding` is unknown. What the data holds never raises.
    """
    if kind not in ("auto", "html", "text"):
        raise ValueError(f"unknown kind {kind!r}: auto, html or text")
    codec = labels.of_user(encoding) if encoding is not None else None
    decoded = _read(data, codec, declared, kind)
    text, mended = mend(decoded.text)
    return Document(
        text=text,
        kind=sniff.kind(text) if kind == "auto" else _known(kind),
        encoding=decoded.encoding,
        source=source,
        url=url,
        notes=(*decoded.notes, *mended, *foreign.told(text)),
    )


def _known(kind: str) -> PageKind:
    return "html" if kind == "html" else "text"


def _read(data: bytes | str, codec: str | None, declared: str | None, kind: str) -> Decoded:
    head = data[:16] if isinstance(data, bytes) else data[:16].encode("latin-1", "replace")
    if name := sniff.binary(head):
        return Decoded("", None, (f"binary, not text: {name}",))
    if isinstance(data, str):
        decoded = Decoded(data.removeprefix("\ufeff"), None)
    elif codec:
        decoded = _as_told(data, codec)
    else:
        decoded = _as_found(data, declared, kind)
    if sniff.mostly_controls(decoded.text):
        return Decoded("", None, ("binary, not text: it is full of control characters",))
    return decoded


def _as_told(data: bytes, codec: str) -> Decoded:
    """Decode as the caller says, with replacement where that is wrong."""
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    lost = text.count("\ufffd")
    notes = (f"characters that are not valid as {codec} were replaced: {lost}",) if lost else ()
    return Decoded(text, codec, notes)


def _as_found(data: bytes, declared: str | None, kind: str) -> Decoded:
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _as_told(data[len(mark) :], marked)
    said = _said(data, declared, kind)
    if data.isascii() and b"\x00" not in data and b"\x1b" not in data:
        return Decoded(data.decode("ascii"), "utf-8")
    if b"\x00" in data and (codec := wide(data)):
        return _as_told(data, codec)
    if data.isascii() and b"\x1b$" in data and b"\x1b(" in data:
        return _as_told(data, "iso2022_jp")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, said)
    wrong = said not in (None, "utf-8") and not text.isascii()
    return Decoded(
        text, "utf-8", (f"declared as {said}, but the bytes are UTF-8",) if wrong else ()
    )


def _said(data: bytes, declared: str | None, kind: str) -> str | None:
    """The codec that the server named, or else the page itself."""
    if declared and (codec := labels.of_page(declared)):
        return codec
    head = data[:HEAD]
    found = _SAYS.search(head) if kind != "text" and b"<" in head else None
    codec = labels.of_page(found[1].decode("ascii", "replace")) if found else None
    # a page that could be searched for these letters is not written in UTF-16
    return "utf-8" if codec and codec.startswith("utf-16") else codec


def _legacy(data: bytes, said: str | None) -> Decoded:
    # imported here: most pages are UTF-8
    from cleannews.read.legacy import decode as decode_legacy

    text, codec, notes = decode_legacy(data, said)
    return Decoded(text, codec, tuple(notes))
