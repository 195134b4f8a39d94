"""One output file for all pages: JSON lines gathered from segments, in the order of the inputs.

Workers add each page's line to segments of their own; a record says in which one, and where.
At the end the lines are copied into one file in the order of the inputs. A later run takes the
lines of pages that did not change from the file that is there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from cleannews.batch.journal import Journal, parsed
from cleannews.batch.task import Record

_PARQUET = b"PAR1"
"""What a Parquet file begins with, whatever it is called."""

_SEED = "seed.jsonl"
"""The lines of a Parquet file that an earlier run made."""


class Place(NamedTuple):
    """Where a line stands: the name of a segment, the byte at which it starts, its length."""

    segment: str
    start: int
    length: int


class Segments:
    """The lines of a run by place; `whole` is the output file of an earlier run, if any."""

    def __init__(self, parts: Path, whole: Path | None) -> None:
        self._parts = parts
        self._open: dict[str, IO[bytes]] = {}
        self._earlier: dict[str, Place] = {}
        if whole is not None and whole.is_file():
            self._earlier = dict(_indexed(_as_lines(whole, parts)))

    def place(self, record: Record, key: str = "at") -> Place | None:
        """Where the line of a recorded page stands, if it still stands there."""
        if place := record.get(key):
            found = Place(*place)
            path = self._parts / found.segment
            whole = path.is_file() and path.stat().st_size >= found.start + found.length
            return found if whole else None
        return self._earlier.get(record["source"]) if key == "at" else None

    def line(self, place: Place) -> bytes:
        """The line, with its end."""
        if place.segment not in self._open:
            # an absolute name stands for itself: the output file of an earlier run
            self._open[place.segment] = (self._parts / place.segment).open("rb")
        file = self._open[place.segment]
        file.seek(place.start)
        return file.read(place.length)

    def close(self) -> None:
        for file in self._open.values():
            file.close()
        self._open.clear()


def _indexed(path: Path) -> Iterator[tuple[str, Place]]:
    start = 0
    with path.open("rb") as file:
        for line in file:
            record = parsed(line)  # somebody may have put another file there
            if record and record.get("status") in ("ok", "no-article"):
                yield record["source"], Place(str(path.absolute()), start, len(line))
            start += len(line)


def _as_lines(whole: Path, parts: Path) -> Path:
    with whole.open("rb") as file:
        if file.read(len(_PARQUET)) != _PARQUET:
            return whole
    from cleannews.batch.parquet import read

    seed = parts / _SEED
    with seed.open("wb") as file:
        for record in read(whole):
            file.write(_encoded(record))
    return seed


def lines(sources: Iterable[str], journal: Journal, segments: Segments) -> Iterator[bytes]:
    """The output's lines: a page's own, or for one that gave none a line that says why."""
    for source in sources:
        record = journal.get(source)
        if record is None:
            continue
        place = segments.place(record)
        done = record["status"] in ("ok", "no-article") and place is not None
        yield segments.line(place) if done and place else _encoded(empty(record))


def ledgers(
    sources: Iterable[str], journal: Journal, segments: Segments
) -> Iterator[dict[str, Any]]:
    """Every page's JSON with all of its blocks; of one that could not be read, that and why."""
    for source in sources:
        if record := journal.get(source):
            place = segments.place(record, "ledger")
            yield json.loads(segments.line(place)) if place else empty(record)


_EMPTY: dict[str, Any] = {}


def empty(record: Record) -> dict[str, Any]:
    """The line of a page that could not be read: every key of the others, nothing found."""
    if not _EMPTY:
        from cleannews.pipeline import clean
        from cleannews.write.json import record as described

        _EMPTY.update(described(clean("")) | {"kind": None})
    about = {key: record.get(key) for key in ("source", "url", "status", "reason", "version")}
    return _EMPTY | about


def _encoded(record: dict[str, Any]) -> bytes:
    return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def assemble(out: Path, beside: Path, contents: Iterable[bytes], *, parquet: bool) -> None:
    """Write the output file whole: JSON lines as they are, or as Parquet."""
    if parquet:
        from cleannews.batch.parquet import write

        write(beside, (json.loads(line) for line in contents))
    else:
        with beside.open("wb") as file:
            file.writelines(contents)
    beside.replace(out)
