"""Pages in, articles out, as a stage of a Ray Data pipeline.

pages = read_pages(["crawl/CC-NEWS-1.warc.gz", "crawl/CC-NEWS-2.warc.gz"])
clean_pages(pages).write_parquet("articles")
"""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from shutil import rmtree
from typing import Any

import pyarrow
import ray.data

from cleannews.batch import one_file, parquet
from cleannews.batch.options import Limits, Options
from cleannews.batch.task import Death, Record, Setup, Task
from cleannews.cluster.desk import Answer, Desk
from cleannews.cluster.learning import Learned
from cleannews.cluster.rows import BATCH, Actors, by_actors, task

CLEANED = ("ok", "no-article")


def clean_pages(
    pages: ray.data.Dataset,
    *,
    options: Options | None = None,
    limits: Limits | None = None,
    learned: Learned | None = None,
    concurrency: Actors = None,
    batch_size: int = BATCH,
) -> ray.data.Dataset:
    """The articles of a dataset of pages, by a pool of actors that load the weights once.

    Parameters:
        pages: rows as `read_pages` gives them; `data` and `source` are enough.
        options: how pages are cleaned; what is written besides is the pipeline's own affair.
        limits: what one page may take before its process is killed.
        learned: what the pages of each site have in common, from `learn_sites`.
        concurrency: actors, or the fewest and the most; None for as many as the cluster has
            processors and memory for.
        batch_size: pages a call.

    Returns:
        A row for each page: the JSON of `batch -f jsonl`, with `status` and `reason`.

    Raises:
        NoRoom: no node can take an actor.
    """
    options, limits = options or Options(format="jsonl"), limits or Limits()
    arguments = (options, limits, learned)
    return by_actors(pages, CleanPages, arguments, limits, concurrency, batch_size)


class CleanPages:
    """The stage itself, for `Dataset.map_batches` with an actor pool and pyarrow batches."""

    def __init__(self, options: Options, limits: Limits, learned: Learned | None = None) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="cleannews-"))
        folder, shelf = str(self._folder), b""
        if learned is not None:
            options, shelf = replace(options, site_from=learned.site_from), learned.shelf()
        self._desk = Desk(Setup(options, limits, folder, folder, folder), shelf)

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        rows = batch.to_pylist()
        tasks = [None if row.get("status") else task(row) for row in rows]
        answers = iter(self._answers([each for each in tasks if each is not None]))
        segments = one_file.Segments(self._folder, None)
        records = [
            _record(row, None if each is None else next(answers), segments)
            for row, each in zip(rows, tasks, strict=True)
        ]
        segments.close()
        self._empty()
        return parquet.table(records)

    def _answers(self, tasks: list[Task]) -> list[Record]:
        """Every page's record; one that killed its process gets the same second try as in batch."""
        answers = self._desk.clean(tasks)
        return [self._settled(*each) for each in zip(tasks, answers, strict=True)]

    def _settled(self, task: Task, answer: Answer) -> Record:
        if isinstance(answer, Death) or answer.get("raised"):
            why = answer.reason if isinstance(answer, Death) else str(answer["reason"])
            (answer,) = self._desk.clean([task._replace(failed=why)])
        if isinstance(answer, Death):
            return {"status": answer.status, "reason": answer.reason}
        return answer

    def _empty(self) -> None:
        """Give back the disk that the batch took; the process goes on at the start of its file."""
        for segment in self._folder.glob("*.jsonl"):
            os.truncate(segment, 0)

    def __del__(self) -> None:
        self._desk.close()
        rmtree(self._folder, ignore_errors=True)


def _record(row: dict[str, Any], answer: Record | None, segments: one_file.Segments) -> Record:
    """The JSON of a page; of one that could not be read or cleaned, that and why."""
    if answer and answer["status"] in CLEANED:
        place = segments.place(answer | {"source": row["source"]})
        if place is not None:
            return dict(json.loads(segments.line(place)))
    about = answer or {"status": row["status"], "reason": row["reason"]}
    return one_file.empty(about | {"source": row["source"], "url": row.get("url") or None})
