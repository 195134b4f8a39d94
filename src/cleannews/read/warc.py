"""WARC and WET, the web archives' formats: the pages in them, read as a stream."""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from typing import Any

from cleannews.read.inputs import Input, TooLarge, Unreadable, bounded, named
from cleannews.read.sources import File

_PAGE_RECORDS = frozenset({"response", "resource", "conversion"})
"""Records that may hold a page; requests, metadata and revisits (no content) hold none."""

_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "")
"""Content types that are tried; without one the content decides."""


def pages(file: File, limit: int) -> Iterator[Input]:
    """An input for each record that holds a resource, named by its number in the file, from 1.

    Raises:
        Unreadable: the file is no WARC, or breaks off.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with open(file.path, "rb") as stream:
        records = ArchiveIterator(stream)
        try:
            for number, record in enumerate(records, 1):
                if record.rec_type in _PAGE_RECORDS:
                    yield _page(file, number, record, limit)
        except ArchiveLoadFailed as error:
            raise Unreadable(str(error)) from error


def _page(file: File, number: int, record: Any, limit: int) -> Input:
    headers = record.rec_headers
    source, mirror = f"{named(file.path)}!{number}", f"{file.mirror}/{number:06}"
    page = Input(source, mirror, url=headers.get_header("WARC-Target-URI"))
    content_type, charset = _content_type(record)
    if reason := _no_page(record, content_type):
        return page._replace(status="skipped", reason=reason)
    kind = "text" if record.rec_type == "conversion" else "auto"
    try:
        data = bounded(record.content_stream(), limit)
    except TooLarge as error:
        return page._replace(status="too-large", reason=str(error))
    return page._replace(data=data, charset=charset, kind=kind)


def _content_type(record: Any) -> tuple[str, str | None]:
    headers = record.http_headers or record.rec_headers
    header = Message()
    header["Content-Type"] = headers.get_header("Content-Type") or ""
    declared = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return declared, header.get_content_charset()


def _no_page(record: Any, content_type: str) -> str:
    """Why the record holds no page; empty where it may."""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status != "200":
        return f"HTTP status {status}"
    return "" if content_type in _PAGE_TYPES else f"content type {content_type}"
