"""Texts that hold many stories of a news database: each is a page."""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import TextIOWrapper
from typing import IO

from cleannews.read.borders import stories
from cleannews.read.inputs import Input, named
from cleannews.read.single import opened
from cleannews.read.sources import File

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_PIECE = 1 << 20
"""Bytes that are read at once of a line without end."""


def pages(file: File, limit: int) -> Iterator[Input]:
    """An input for each story of a text, numbered from 1; a text without borders is one.

    Parameters:
        limit: bytes of a story; one that has more is never held whole.
    """
    with open(file.path, "rb") as raw, opened(raw) as stream:
        for number, story in enumerate(stories(_lines(stream), limit), 1):
            source, mirror = f"{named(file.path)}!{number}", f"{file.mirror}/{number:06}"
            if story.size <= limit:
                yield Input(source, mirror, data=b"".join(story.lines), kind="text")
            else:
                reason = f"more than {limit} bytes"
                yield Input(source, mirror, status="too-large", reason=reason)


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of a text with their ends, those of UTF-16 in UTF-8."""
    first = stream.readline(_PIECE)
    if first.startswith(_WIDE):
        stream.seek(0)
        with TextIOWrapper(stream, "utf-16", "replace", newline="") as wide:
            yield from (line.encode() for line in wide)
        return
    yield first
    while line := stream.readline(_PIECE):
        yield line
