"""Parquet with a page in each row, its columns named as the fields of JSON lines are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cleannews.read.inputs import Input, Unreadable, named
from cleannews.read.jsonl import FIELDS, filled
from cleannews.read.sources import File

_ROWS = 16
"""Rows in memory at a time, as many as go to a worker in one chunk."""


def pages(file: File, limit: int, fields: Mapping[str, str]) -> Iterator[Input]:
    """An input a row, named by the number of the row, from 1.

    Raises:
        Unreadable: the file is no Parquet, or no library for it is installed.
    """
    names = {**FIELDS, **fields}
    for number, row in enumerate(_rows(file.path, set(names.values())), 1):
        page = Input(f"{named(file.path)}!{number}", f"{file.mirror}/{number:06}")
        page = filled(page, row, names)
        if _size(page.data) > limit:
            reason = f"more than {limit} bytes"
            page = page._replace(data=None, status="too-large", reason=reason)
        yield page


def _size(data: bytes | str | None) -> int:
    return len(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data or b"")


def _rows(path: str, columns: set[str]) -> Iterator[dict[str, Any]]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError as error:
        raise Unreadable("Parquet needs the extra: pip install 'cleannews[parquet]'") from error
    try:
        with ParquetFile(path) as file:
            held = [name for name in file.schema_arrow.names if name in columns]
            for group in file.iter_batches(_ROWS, columns=held):
                yield from group.to_pylist()
    except (ArrowException, OSError) as error:
        raise Unreadable(f"not Parquet, or broken: {error}") from error
