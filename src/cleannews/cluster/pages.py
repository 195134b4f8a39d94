"""Pages of files, folders, archives and remote addresses, as rows of a Ray Data dataset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import ray.data

from cleannews.read.archives import Reading, inputs, is_archive
from cleannews.read.inputs import Input, TooLarge, Unreadable, named
from cleannews.read.single import read
from cleannews.read.sources import Choice, File, files

READERS = 4
"""Actors that one reader feeds: to read and unpack a page takes a twentieth of cleaning it, and
the passes that learn take less."""

_MAGIC = frozenset("*?[")


def read_pages(
    sources: Sequence[str],
    *,
    fields: dict[str, str] | None = None,
    records: bool = False,
    max_bytes: int = 20_000_000,
) -> ray.data.Dataset:
    """A dataset with a row for each page of files, folders and archives.

    Parameters:
        sources: paths of files or folders that all nodes see, or addresses that fsspec knows
            (`s3://bucket/crawl`, `s3://bucket/CC-NEWS-*.warc.gz`) of files, folders or globs.
            The node that reads a remote file keeps a copy of it meanwhile.
        fields: what the fields of JSON lines and Parquet are called, as in `batch --field`.
        records: each story that a text of a news database holds is a page.
        max_bytes: a page with more is a row that says so.

    Returns:
        Rows of `source`, `data` (bytes), `url`, `kind`, `charset`, `status` and `reason`, the
        last two set where a page could not be read.

    Raises:
        FileNotFoundError: a source does not exist.
    """
    found = ray.data.from_items([file._asdict() for file in _found(sources)])
    reading = Reading(max_bytes, fields or {}, records)

    def pages(row: dict[str, str]) -> Iterator[dict[str, Any]]:
        for page in _inputs(File(**row), reading):
            yield _row(page, max_bytes)

    readers = max(1, int(ray.cluster_resources().get("CPU", 1) // READERS))
    # they take no processor of their own, or actors on all processors would wait for them
    return found.flat_map(pages, compute=ray.data.TaskPoolStrategy(size=readers), num_cpus=0)


def _found(sources: Sequence[str]) -> Iterator[File]:
    """All files, each source's by name."""
    for source in sources:
        if "://" in source:
            yield from _remote(source)
        else:
            yield from files([source], Choice())


def _remote(address: str) -> Iterator[File]:
    from fsspec.core import url_to_fs

    system, path = url_to_fs(address)
    for found in [path] if is_archive(path) and not _MAGIC & set(path) else _below(system, path):
        yield File(system.unstrip_protocol(found), found.strip("/"))


def _below(system: Any, path: str) -> list[str]:
    if _MAGIC & set(path):
        return sorted(found for found in system.glob(path) if system.isfile(found))
    if system.isdir(path):
        return sorted(system.find(path))
    if not system.exists(path):
        raise FileNotFoundError(2, "no such file or folder", path)
    return [path]


def _inputs(file: File, reading: Reading) -> Iterator[Input]:
    """The pages of a file; those of a remote one by its own name, not by that of the copy."""
    if "://" not in file.path:
        yield from inputs(file, reading)
        return
    with _copied(file.path) as here:
        for page in inputs(file._replace(path=here), reading):
            within = page.source.removeprefix(named(here))
            yield page._replace(source=f"{named(file.path)}{within}")


@contextmanager
def _copied(address: str) -> Iterator[str]:
    from fsspec.core import url_to_fs

    system, path = url_to_fs(address)
    with TemporaryDirectory(prefix="cleannews-") as folder:
        here = str(Path(folder, path.rstrip("/").rpartition("/")[2]))
        system.get_file(path, here)
        yield here


def _row(page: Input, limit: int) -> dict[str, Any]:
    status, reason, data = page.status, page.reason, page.data
    if not status:
        try:
            page = read(page, limit)
            data = page.data
        except TooLarge as error:
            status, reason = "too-large", str(error)
        except Unreadable as error:
            status, reason = "failed", str(error)
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data or b""
    known = {"url": page.url or "", "kind": page.kind, "charset": page.charset or ""}
    return {"source": page.source, "data": raw, "status": status, "reason": reason, **known}
