"""WARC and WET, the web archives' formats: the pages in them, read as a stream."""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from cleannews.read.inputs import Input, TooLarge, Unreadable, bounded, named
from cleannews.read.sources import File

_PAGE_RECORDS = frozenset({"response", "resource", "conversion"})
"""Records that may hold a page; requests, metadata and revisits (no content) hold none."""

_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "")
"""Content types that are tried; without one the content decides."""

_CUT_SHORT = "the file ends in the middle of a record"


class _Records(ArchiveIterator):  # type: ignore[misc]  # it comes without types
    """The records of a file; one that is cut short raises, where the library would just end."""

    def _next_record(self, next_line: bytes | None) -> Any:
        try:
            record = super()._next_record(next_line)
        except EOFError:
            packed = self.reader.decompressor
            if packed is not None and not packed.eof:
                raise ArchiveLoadFailed(_CUT_SHORT) from None
            raise
        if record.format != "warc":
            raise ArchiveLoadFailed("not a WARC file")
        return record


def pages(file: File, limit: int) -> Iterator[Input]:
    """An input for each record that holds a resource, named by its number in the file, from 1.

    Raises:
        Unreadable: the file is no WARC, or breaks off.
    """
    with open(file.path, "rb") as stream:
        try:
            for number, record in enumerate(_Records(stream), 1):
                if record.rec_type in _PAGE_RECORDS:
                    yield _page(file, number, record, limit)
        except ArchiveLoadFailed as error:
            raise Unreadable(str(error)) from error


def _page(file: File, number: int, record: Any, limit: int) -> Input:
    source, mirror = named(f"{file.path}!{number}"), f"{file.mirror}/{number:06}"
    page = Input(source, mirror, url=record.rec_headers.get_header("WARC-Target-URI"))
    content_type, charset = _content_type(record)
    if reason := _no_page(record, content_type):
        return page._replace(status="skipped", reason=reason)
    kind = "text" if record.rec_type == "conversion" else "auto"
    try:
        data = bounded(record.content_stream(), limit)
    except TooLarge as error:
        return page._replace(status="too-large", reason=str(error))
    if _cut_short(record):
        return page._replace(status="failed", reason=_CUT_SHORT)
    return page._replace(data=data, charset=charset, kind=kind)


def _cut_short(record: Any) -> bool:
    """Whether fewer bytes were there than the record's header promises."""
    while record.raw_stream.read(1 << 16):
        pass
    return bool(record.raw_stream.limit > 0)


def _content_type(record: Any) -> tuple[str, str | None]:
    headers = record.http_headers or record.rec_headers
    declared = headers.get_header("Content-Type") or ""
    header = Message()
    header["Content-Type"] = declared
    return declared.partition(";")[0].strip().lower(), header.get_content_charset()


def _no_page(record: Any, content_type: str) -> str:
    """Why the record holds no page; empty where it may."""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status != "200":
        return f"HTTP status {status}"
    return "" if content_type in _PAGE_TYPES else f"content type {content_type}"
