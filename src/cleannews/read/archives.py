"""Archives as streams of pages: WARC and WET, ZIP, TAR, JSONL, Parquet; known by their endings.

Where it is asked for, texts are archives, too: of the stories that a database gave out as one file.

A broken archive gives the pages before the break, then one input that says what is wrong: the
pages behind it are not silently absent.
"""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any, cast

from cleannews.read.inputs import ZSTD, Input, TooLarge, Unreadable, bounded, named, of_file
from cleannews.read.single import BROKEN, opened
from cleannews.read.sources import File


@dataclass(frozen=True, slots=True)
class Reading:
    """How archives are read.

    `limit` bytes are the most that a page has; `fields` tells what a JSONL line's fields hold;
    with `records` each story in a text is a page.
    """

    limit: int
    fields: dict[str, str] = field(default_factory=dict)
    records: bool = False


RECORDS = (".txt", ".text", ".txt.gz", ".txt.zst")
"""Endings of texts that may hold the stories of a database."""

_BROKEN_ARCHIVE: tuple[type[Exception], ...] = (
    Unreadable,
    zipfile.BadZipFile,
    tarfile.TarError,
    *BROKEN,
)
_BROKEN_MEMBER: tuple[type[Exception], ...] = (
    RuntimeError,  # it is under a password
    NotImplementedError,  # a compression that Python has not
    zipfile.BadZipFile,
    *BROKEN,
)

Opener = Callable[[File, Reading], Iterator[Input]]


def inputs(file: File, reading: Reading) -> Iterator[Input]:
    """The pages of a file: one, or those of the archive that it is."""
    reader = _reader(file.path, reading.records)
    if reader is None or file.status or file.is_url:
        yield of_file(file)
        return
    try:
        yield from reader(file, reading)
    except _BROKEN_ARCHIVE as error:
        yield _broken(file, error)


def _broken(file: File, error: Exception) -> Input:
    return Input(named(file.path), file.mirror, status="failed", reason=_why(error))


def _why(error: Exception) -> str:
    """A missing library and what the system says speak for themselves."""
    if isinstance(error, Unreadable):
        return str(error)
    if isinstance(error, OSError) and error.errno:
        return error.strerror or str(error)
    return f"the archive is broken or cut short: {error}"


def is_archive(path: str, records: bool = False) -> bool:
    """Whether the ending says that a file holds many pages; with `records` texts do."""
    return _reader(path, records) is not None


def _reader(path: str, records: bool) -> Opener | None:
    lower = path.lower()
    known = (*_READERS, (RECORDS, _records)) if records else _READERS
    return next((reader for ends, reader in known if lower.endswith(ends)), None)


def member(file: File, name: str, seen: Counter[str]) -> tuple[str, str]:
    """Source and mirror of an archive's member; a name that comes again is numbered."""
    seen[name] += 1
    again = f"#{seen[name]}" if seen[name] > 1 else ""
    return f"{named(file.path)}!{name}{again}", f"{file.mirror}/{name}"


def _zip(file: File, reading: Reading) -> Iterator[Input]:
    seen: Counter[str] = Counter()
    with zipfile.ZipFile(file.path) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                source, mirror = member(file, info.filename, seen)
                yield _zip_member(archive, info, Input(source, mirror), reading.limit)


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, page: Input, limit: int) -> Input:
    try:
        with archive.open(info) as stream:
            return page._replace(data=bounded(stream, limit))
    except TooLarge as error:
        return page._replace(status="too-large", reason=str(error))
    except _BROKEN_MEMBER as error:
        return page._replace(status="failed", reason=str(error))


def _tar(file: File, reading: Reading) -> Iterator[Input]:
    seen: Counter[str] = Counter()
    with open(file.path, "rb") as raw, _open_tar(raw) as archive:
        for info in archive:
            if not info.isdir():
                page = Input(*member(file, info.name, seen))
                yield _tar_member(archive, info, page, reading.limit)
            cast(
                Any, archive
            ).members.clear()  # the library keeps every header it has seen otherwise


def _open_tar(raw: IO[bytes]) -> tarfile.TarFile:
    return tarfile.open(fileobj=_plain_or_zstd(raw), mode="r|*")


def _plain_or_zstd(raw: IO[bytes]) -> IO[bytes]:
    """tarfile knows the other compressions itself, bzip2 and xz among them."""
    zstd = raw.read(4) == ZSTD
    raw.seek(0)
    return opened(raw) if zstd else raw


def _tar_member(archive: tarfile.TarFile, info: tarfile.TarInfo, page: Input, limit: int) -> Input:
    if not info.isreg():
        return page._replace(status="skipped", reason="a link or device in the archive")
    if info.size > limit:
        return page._replace(status="too-large", reason=f"{info.size} bytes, more than {limit}")
    stream = archive.extractfile(info)
    return page._replace(data=stream.read() if stream else b"")


def _warc(file: File, reading: Reading) -> Iterator[Input]:
    from cleannews.read.warc import pages

    return pages(file, reading.limit)


def _records(file: File, reading: Reading) -> Iterator[Input]:
    from cleannews.read.records import pages

    return pages(file, reading.limit)


def _jsonl(file: File, reading: Reading) -> Iterator[Input]:
    from cleannews.read.jsonl import pages

    return pages(file, reading.limit, reading.fields)


def _parquet(file: File, reading: Reading) -> Iterator[Input]:
    from cleannews.read.parquet import pages

    return pages(file, reading.limit, reading.fields)


_READERS: tuple[tuple[tuple[str, ...], Opener], ...] = (
    ((".warc", ".warc.gz", ".wet", ".wet.gz"), _warc),
    ((".zip",), _zip),
    ((".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst"), _tar),
    ((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst"), _jsonl),
    ((".parquet",), _parquet),
)
