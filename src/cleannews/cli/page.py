"""One page for a command, read whole: from a file, a URL or standard input."""

from __future__ import annotations

import sys
from os.path import exists, isdir
from typing import NamedTuple

import click

from cleannews.read.addresses import is_url

STDIN = "-"


class Raw(NamedTuple):
    """A page as it was read, with what the server said of it."""

    data: bytes
    url: str | None = None
    encoding: str | None = None


def refuse_missing(source: str) -> None:
    """Stop before anything is read where an input is no page that could be read.

    Raises:
        click.UsageError: there is no such file, or it is a folder.
    """
    if source == STDIN or is_url(source):
        return
    if isdir(source):
        raise click.UsageError(f"{source} is a folder; `cleannews batch` cleans folders")
    if not exists(source):
        known = "://" not in source
        raise click.UsageError(f"{source}: {'no such file' if known else 'no http or https URL'}")


def fetched(source: str, *, allow_private: bool = False) -> Raw:
    """An input as it is: what a file or standard input holds, or what an address gives.

    Raises:
        OSError: it cannot be read.
    """
    if source == STDIN:
        return Raw(sys.stdin.buffer.read())
    if not is_url(source):
        with open(source, "rb") as file:
            return Raw(file.read())
    from cleannews.read.fetch import fetch

    page = fetch(source, allow_private=allow_private)
    return Raw(page.data, page.url, page.encoding)


def needed(source: str) -> Raw:
    """As `fetched`, for a command that has nothing to do without this input.

    Raises:
        click.UsageError: there is no such input.
    """
    refuse_missing(source)
    try:
        return fetched(source)
    except OSError as error:
        raise click.UsageError(f"{source}: {error.strerror or error}") from error
