"""The journal of a run: one JSON line for each input, added when the input is finished.

An append-only file rather than SQLite: a line is added by one write, so that `kill -9` can tear
no more than the last line, which is then dropped; it can be read by `jq` and DuckDB while the run
goes on; and it is safe on network file systems, where SQLite's locks are not. Each line reaches
the system as it is written, which is enough against a killed process; the disk is asked once a
second and at the end, so that a power cut costs the pages of a second, which are done again.

A later line on the same input holds over an earlier one. When a run has come to its end the
journal is written anew, one line an input, in the order of the inputs.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import Any

Record = dict[str, Any]

_SYNC_EVERY = 1.0
"""Seconds between requests to bring the journal to the disk."""


class Journal:
    """Records by source. Only each record's place in the file is held in memory."""

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        self.path = path
        self._reading = Lock()
        if fresh:
            path.unlink(missing_ok=True)
        self._open()

    def _open(self) -> None:
        # writes go past any buffer: what the disk refuses must not be tried again at the end
        self._out = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
        self._in = self.path.open("rb")
        self._places: dict[str, int] = {}
        self._end = self._load()
        self._synced = time.monotonic()

    def _load(self) -> int:
        """Take note of all whole lines and cut off what a killed run left of another."""
        end = 0
        for line in self._in:
            if not line.endswith(b"\n"):
                break
            if record := parsed(line):
                self._places[record["source"]] = end
            end += len(line)
        os.ftruncate(self._out, end)
        return end

    def __contains__(self, source: str) -> bool:
        return source in self._places

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def get(self, source: str) -> Record | None:
        """The last record of the input."""
        place = self._places.get(source)
        return None if place is None else self._read(place)

    def _read(self, place: int) -> Record:
        with self._reading:  # the thread that reads the sources asks, too
            self._in.seek(place)
            line = self._in.readline()
        record: Record = json.loads(line)
        return record

    def add(self, record: Record) -> None:
        """Append a record.

        Raises:
            OSError: it could not be written whole (the disk is full); a part is taken back.
        """
        line = _line(record)
        try:
            _write(self._out, line)
        except OSError:
            os.ftruncate(self._out, self._end)
            raise
        self._places[record["source"]] = self._end
        self._end += len(line)
        if time.monotonic() - self._synced >= _SYNC_EVERY:
            os.fsync(self._out)
            self._synced = time.monotonic()

    def settle(self, sources: Iterable[str], without: Collection[str] = ()) -> None:
        """Write the journal anew: the records of these inputs, in this order, once each.

        Keys in `without` are left out: what they name is gone when the run is over.
        """
        beside = self.path.with_name(self.path.name + ".part")
        with beside.open("wb") as file:
            for source in sources:
                place = self._places.get(source)
                if place is not None:
                    record = self._read(place)
                    file.write(_line({k: v for k, v in record.items() if k not in without}))
            file.flush()
            os.fsync(file.fileno())
        self.close()
        beside.replace(self.path)
        self._open()

    def close(self) -> None:
        """Bring all records to the disk."""
        os.fsync(self._out)
        os.close(self._out)
        self._in.close()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]


def _line(record: Record) -> bytes:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace") + b"\n"


def parsed(line: bytes) -> Record | None:
    """The record that a line holds, or None where it holds anything else."""
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return record if isinstance(record, dict) and "source" in record else None
