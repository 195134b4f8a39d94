"""Calls of `cleannews batch` that cannot be meant: refused before anything is read or written."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from cleannews.read.addresses import is_url


def refuse(given: dict[str, Any], *, one_file: bool) -> None:
    """Raise the first fault of the call.

    Raises:
        click.UsageError: the call cannot be meant.
    """
    if not given["sources"] and not given["lists"]:
        raise click.UsageError("no SOURCE and no --files-from")
    _refuse_sources(given["sources"], os.path.realpath(given["output"]), one_file)
    _refuse_lists(given["lists"])
    _refuse_output(Path(given["output"]), one_file)
    _refuse_encoding(given["encoding"])
    if given["review"]:
        _refuse_review(Path(given["review"]))


def _refuse_sources(sources: Iterable[str], out: str, one_file: bool) -> None:
    for source in sources:
        if is_url(source):
            continue
        if not os.path.lexists(source):
            raise click.UsageError(f"{source}: no such file or folder")
        _refuse_inside(os.path.realpath(source), source, out, one_file)


def _refuse_inside(real: str, source: str, out: str, one_file: bool) -> None:
    """No source may be the output, or lie in the output folder."""
    inside = not one_file and real.startswith(out.rstrip(os.sep) + os.sep)
    if real == out or inside:
        raise click.UsageError(f"{source} lies in the output, {out}: an input is never written to")


def _refuse_lists(lists: Iterable[str]) -> None:
    for name in lists:
        if name != "-" and not Path(name).exists():
            raise click.UsageError(f"{name}: no such file")
        if name != "-" and Path(name).is_dir():
            raise click.UsageError(f"{name} is a folder, not a list; give it as a SOURCE")


def _refuse_output(out: Path, one_file: bool) -> None:
    from cleannews.write.whole import replaceable

    if str(out) == "-":
        raise click.UsageError("batch writes to a folder or a file, not to standard output")
    if one_file and out.is_dir():
        raise click.UsageError(f"{out} is a folder; one file is wanted for this format")
    if one_file and not replaceable(out):
        raise click.UsageError(f"{out} is no ordinary file, which a run could go on with")
    if not one_file and out.exists() and not out.is_dir():
        raise click.UsageError(f"{out} is a file; a folder is wanted for this format")


def _refuse_encoding(name: str | None) -> None:
    from cleannews.read.decode import decode

    try:
        decode("", encoding=name)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _refuse_review(page: Path) -> None:
    """It is written at the end of a run, which may be days away; and never over an input."""
    from cleannews.write.review import is_review

    if not page.parent.is_dir():
        raise click.UsageError(f"{page}: no folder {page.parent}")
    if page.is_file() and not is_review(page):
        raise click.UsageError(f"{page} is there already and is no review page: it may be an input")
