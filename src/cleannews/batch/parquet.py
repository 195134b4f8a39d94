"""Parquet, for one output file: columns with types of their own, written in groups of rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

_GROUP = 2000
"""Rows in memory at a time, some tens of megabytes of articles."""

_TEXT = (
    "schema", "source", "url", "status", "reason", "kind", "title", "subtitle", "published",
    "modified", "language", "site", "section", "image", "text", "markdown", "encoding", "version",
)  # fmt: skip


def write(path: Path, records: Iterable[dict[str, Any]]) -> None:
    """Write records as rows; a key that has no column of its own becomes a column of JSON."""
    from pyarrow import Table
    from pyarrow.parquet import ParquetWriter

    rows = iter(records)
    group = list(islice(rows, _GROUP))
    schema = _schema(group[0] if group else {})
    with ParquetWriter(path, schema, compression="zstd") as writer:
        while group:
            writer.write_table(Table.from_pylist([_row(each, schema) for each in group], schema))
            group = list(islice(rows, _GROUP))


def table(records: Sequence[dict[str, Any]]) -> Any:
    """Records as a table in memory, with the columns that `write` gives them."""
    from pyarrow import Table

    schema = _schema(records[0] if records else {})
    return Table.from_pylist([_row(each, schema) for each in records], schema)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file that `write` made."""
    from pyarrow.parquet import ParquetFile

    with ParquetFile(path) as file:
        columns = _as_json(file.schema_arrow)
        for group in file.iter_batches(_GROUP):
            for row in group.to_pylist():
                loaded = {key: json.loads(row[key]) for key in columns if row[key] is not None}
                yield row | loaded


def _schema(record: dict[str, Any]) -> Any:
    import pyarrow as pa

    def structs(*names: str) -> Any:
        return pa.list_(pa.struct([(name, pa.string()) for name in names]))

    types = {
        **dict.fromkeys(_TEXT, pa.string()),
        "found": pa.bool_(),
        "confidence": pa.float64(),
        "words": pa.int64(),
        "tags": pa.list_(pa.string()),
        "extractors": pa.list_(pa.string()),
        "authors": structs("name", "affiliation"),
        "captions": structs("text", "credit"),
        "related": structs("title", "date", "section", "url"),
    }
    fields = [_field(key, types.get(key)) for key in record]
    return pa.schema(fields)


def _field(key: str, kind: Any) -> Any:
    import pyarrow as pa

    if kind is not None:
        return pa.field(key, kind)
    return pa.field(key, pa.string(), metadata={"encoding": "json"})


def _as_json(schema: Any) -> Sequence[str]:
    return [each.name for each in schema if (each.metadata or {}).get(b"encoding") == b"json"]


def _row(record: dict[str, Any], schema: Any) -> dict[str, Any]:
    packed = {key: json.dumps(record[key], ensure_ascii=False) for key in _as_json(schema)}
    return record | packed
