"""One page for a command that looks closely: read whole, from a file, a URL or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import click

STDIN = "-"


class Raw(NamedTuple):
    """A page as it was read, with what the server said of it."""

    data: bytes
    url: str | None = None
    encoding: str | None = None


def fetched(source: str) -> Raw:
    """The bytes of an input.

    Raises:
        click.UsageError: there is no such input.
    """
    if source == STDIN:
        return Raw(sys.stdin.buffer.read())
    try:
        if not source.startswith(("http://", "https://")):
            return Raw(Path(source).read_bytes())
        from cleannews.read.fetch import fetch

        page = fetch(source)
        return Raw(page.data, page.url, page.encoding)
    except OSError as error:
        raise click.UsageError(f"{source}: {error.strerror or error}") from error
