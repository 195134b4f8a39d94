"""JSON Lines with a page in each: which fields hold the page and its address is the user's say."""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from cleannews.read.inputs import Input, named
from cleannews.read.single import opened
from cleannews.read.sources import File

FIELDS: dict[str, str] = {"html": "html", "text": "text", "url": "url"}
"""What a line's page and address are called where the user names no field."""


def pages(file: File, limit: int, fields: Mapping[str, str]) -> Iterator[Input]:
    """An input a line, empty lines passed over; named by the number of the line, from 1."""
    names = {**FIELDS, **fields}
    with open(file.path, "rb") as raw, opened(raw) as stream:
        for number, line in _lines(stream, limit):
            page = Input(f"{named(file.path)}!{number}", f"{file.mirror}/{number:06}")
            if line is None:
                reason = f"a line of more than {limit} bytes"
                yield page._replace(status="too-large", reason=reason)
            elif line.strip():
                yield _page(page, line, names)


def _lines(stream: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers; None for one over the limit, which is never held whole."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit)
        yield number, None


def _page(page: Input, line: bytes, names: Mapping[str, str]) -> Input:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return page._replace(status="failed", reason=f"not JSON: {error}")
    if not isinstance(record, dict):
        return page._replace(status="failed", reason="the line is not a JSON object")
    return filled(page, record, names)


def filled(page: Input, record: Mapping[str, Any], names: Mapping[str, str]) -> Input:
    """The input with the page and the address that a record holds under these names."""
    url = record.get(names["url"])
    page = page._replace(url=url if isinstance(url, str) else None)
    for kind in ("html", "text"):
        content = record.get(names[kind])
        if isinstance(content, str | bytes):
            return page._replace(data=content, kind=kind)
    looked = f"{names['html']!r} or {names['text']!r}"
    return page._replace(status="failed", reason=f"no field {looked} with text in it")
