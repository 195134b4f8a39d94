"""Pages in, articles out, as stages of a Ray Data pipeline.

pages = read_pages(["crawl/CC-NEWS-1.warc.gz", "crawl/CC-NEWS-2.warc.gz"])
clean_pages(pages).write_parquet("articles")
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import rmtree
from typing import Any

import pyarrow
import ray.data

from cleannews.batch import one_file, parquet
from cleannews.batch.options import Limits, Options
from cleannews.batch.task import Death, Record, Setup, Task
from cleannews.cluster.desk import Desk
from cleannews.read.archives import Reading, inputs
from cleannews.read.inputs import Input
from cleannews.read.single import read
from cleannews.read.sources import Choice, File, files

BATCH = 64
"""Pages a call of the stage: some megabytes, and seconds of work."""

CLEANED = ("ok", "no-article")


def read_pages(
    sources: Sequence[str], *, fields: dict[str, str] | None = None, max_bytes: int = 20_000_000
) -> ray.data.Dataset:
    """A dataset with a row for each page of files, folders and archives.

    Parameters:
        sources: paths of files or folders that all nodes see, or addresses that fsspec knows
            (`s3://bucket/page.warc.gz`), which each node copies before it reads them.
        fields: what the fields of JSON lines are called, as in `batch --field`.
        max_bytes: a page with more is a row that says so.

    Returns:
        Rows of `source`, `data` (bytes), `url`, `kind`, `charset`, `status` and `reason`, the
        last two set where a page could not be read.
    """
    local = [path for path in sources if "://" not in path]
    found = [{"path": file.path, "mirror": file.mirror} for file in files(local, Choice())]
    remote = [
        {"path": path, "mirror": path.rsplit("/", 1)[-1]} for path in sources if "://" in path
    ]
    reading = Reading(max_bytes, fields or {})

    def pages(row: dict[str, str]) -> Iterator[dict[str, Any]]:
        file = File(_local(row["path"]), row["mirror"])
        for page in inputs(file, reading):
            yield _row(page, max_bytes)

    return ray.data.from_items(found + remote).flat_map(pages)


def _local(path: str) -> str:
    if "://" not in path:
        return path
    import fsspec

    return str(fsspec.open_local(f"simplecache::{path}", simplecache={"same_names": True}))


def _row(page: Input, limit: int) -> dict[str, Any]:
    status, reason, data = page.status, page.reason, page.data
    if not status:
        try:
            page = read(page, limit)
            data = page.data
        except ValueError as error:  # too large, or unreadable
            status, reason = type(error).__name__, str(error)
    status = {"TooLarge": "too-large", "Unreadable": "failed"}.get(status, status)
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data or b""
    known = {"url": page.url or "", "kind": page.kind, "charset": page.charset or ""}
    return {"source": page.source, "data": raw, "status": status, "reason": reason, **known}


def clean_pages(
    pages: ray.data.Dataset,
    *,
    options: Options | None = None,
    limits: Limits | None = None,
    concurrency: int | tuple[int, int] | None = None,
    batch_size: int = BATCH,
) -> ray.data.Dataset:
    """The articles of a dataset of pages, by a pool of actors that load the weights once.

    Parameters:
        pages: rows as `read_pages` gives them; `data` and `source` are enough.
        options: how pages are cleaned; what is written besides is the pipeline's own affair.
        limits: what one page may take before its process is killed.
        concurrency: actors, or the fewest and the most; the processors of the cluster if None.
        batch_size: pages a call.

    Returns:
        A row for each page: the JSON of `batch -f jsonl`, with `status` and `reason`.
    """
    actors = concurrency or int(ray.cluster_resources().get("CPU", 1))
    return pages.map_batches(
        CleanPages,
        fn_constructor_args=(options or Options(format="jsonl"), limits or Limits()),
        batch_size=batch_size,
        batch_format="pyarrow",
        concurrency=actors,
        num_cpus=1,
    )


class CleanPages:
    """The stage itself, for `Dataset.map_batches` with an actor pool and pyarrow batches."""

    def __init__(self, options: Options, limits: Limits) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="cleannews-"))
        folder = str(self._folder)
        self._desk = Desk(Setup(options, limits, folder, folder, folder))

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        rows = batch.to_pylist()
        tasks = [Task(_page(row), "") for row in rows if not row.get("status")]
        answers = dict(zip((t.page.source for t in tasks), self._answers(tasks), strict=True))
        segments = one_file.Segments(self._folder, None)
        records = [_record(row, answers.get(row["source"]), segments) for row in rows]
        segments.close()
        return parquet.table(records)

    def _answers(self, tasks: list[Task]) -> list[Record]:
        """Every page's record; one that killed its process gets the same second try as in batch."""
        answers = self._desk.clean(tasks) if tasks else []
        again = [
            task._replace(failed=_why(answer))
            for task, answer in zip(tasks, answers, strict=True)
            if isinstance(answer, Death) or answer.get("raised")
        ]
        second = dict(zip((t.page.source for t in again), self._one_by_one(again), strict=True))
        return [
            _settled(second.get(task.page.source, answer))
            for task, answer in zip(tasks, answers, strict=True)
        ]

    def _one_by_one(self, tasks: list[Task]) -> list[Record | Death]:
        return [self._desk.clean([task])[0] for task in tasks]

    def __del__(self) -> None:
        self._desk.close()
        rmtree(self._folder, ignore_errors=True)


def _page(row: dict[str, Any]) -> Input:
    return Input(
        source=row["source"],
        mirror=row["source"].rsplit("/", 1)[-1],
        data=row["data"],
        url=row.get("url") or None,
        kind=row.get("kind") or "auto",
        charset=row.get("charset") or None,
    )


def _why(answer: Record | Death) -> str:
    return answer.reason if isinstance(answer, Death) else str(answer["reason"])


def _settled(answer: Record | Death) -> Record:
    if isinstance(answer, Death):
        return {"status": answer.status, "reason": answer.reason}
    return answer


def _record(row: dict[str, Any], answer: Record | None, segments: one_file.Segments) -> Record:
    """The JSON of a page; of one that could not be read or cleaned, that and why."""
    if answer and answer["status"] in CLEANED:
        place = segments.place(answer | {"source": row["source"]})
        if place is not None:
            return dict(json.loads(segments.line(place)))
    about = answer or {"status": row["status"], "reason": row["reason"]}
    return one_file.empty(about | {"source": row["source"], "url": row.get("url") or None})
