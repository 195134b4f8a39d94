"""Outputs written by workers: whole or absent, and never outside the output folder."""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from typing import IO, Any

from cleannews.batch.options import ONE_FILE
from cleannews.batch.task import OutputFull, Record, Setup, Task, is_full
from cleannews.model import Article
from cleannews.write import json, markdown


class Outside(OSError):
    """The place for an output lies outside the output folder, by a link within it."""


class Outputs:
    """Writes the output of each page of one worker.

    A file is written in the scratch folder of its run and renamed into place. Where the run has
    one output file, or a ledger for the review page, the page's JSON line is added to a segment
    of this worker's own, and the record says where in it.
    """

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._root = os.path.realpath(setup.out)
        self._beside = os.path.join(setup.scratch, f"{os.getpid()}.part")
        self._folders: set[str] = set()
        self._segments: dict[str, IO[bytes]] = {}

    def write(self, task: Task, article: Article) -> Record:
        """Write what the options ask for; what the page's record says of it.

        Raises:
            OutputFull: the disk is full.
            OSError: the output cannot be written for another reason.
        """
        try:
            return self._ledger(task, article) | self._write(task, article)
        except OSError as error:
            if is_full(error):
                raise OutputFull(f"{error.strerror}: {self._setup.out}") from error
            raise

    def _write(self, task: Task, article: Article) -> Record:
        options = self._setup.options
        if options.format in ONE_FILE:
            line = _line(task, article, frozenset(options.include))
            return {"at": self._append("segment", line)}
        if not article.found:
            return {}
        data = _RENDER[options.format](self, task, article).encode()
        self._place(task.output, data)
        return {"output": task.output, "bytes": len(data)}

    def _ledger(self, task: Task, article: Article) -> Record:
        if not self._setup.options.ledger:
            return {}
        line = _line(task, article, frozenset({"removed"}), warnings=list(article.warnings))
        return {"ledger": self._append("ledger", line)}

    def _place(self, output: str, data: bytes) -> None:
        target = os.path.join(self._root, *output.split("/"))
        self._make(os.path.dirname(target))
        with open(self._beside, "wb") as file:
            file.write(data)
        os.replace(self._beside, target)

    def _make(self, folder: str) -> None:
        if folder in self._folders:
            return
        _make_all(folder)
        real = os.path.realpath(folder)
        if real != self._root and not real.startswith(self._root.rstrip(os.sep) + os.sep):
            raise Outside(f"{folder} leads out of the output folder")
        self._folders.add(folder)

    def _append(self, name: str, line: bytes) -> tuple[str, int, int]:
        """Add a line to the segment; the file's name, the line's place and its length."""
        if name not in self._segments:
            # the time tells this segment from one of a killed run's worker of the same number
            stamp = f"{os.getpid()}-{os.times().elapsed:.2f}"
            path = os.path.join(self._setup.parts, f"{name}-{stamp}.jsonl")
            self._segments[name] = open(path, "ab", buffering=0)  # noqa: SIM115
        file = self._segments[name]
        start = file.seek(0, os.SEEK_END)
        rest = line
        while rest:
            rest = rest[file.write(rest) :]
        return os.path.basename(file.name), start, len(line)

    def _markdown(self, task: Task, article: Article) -> str:  # noqa: ARG002
        options = self._setup.options
        include = frozenset(options.include)
        return markdown.render(article, include=include, front_matter=options.front_matter)

    def _text(self, task: Task, article: Article) -> str:  # noqa: ARG002
        return article.text + "\n"

    def _json(self, task: Task, article: Article) -> str:
        record = json.record(article, include=frozenset(self._setup.options.include))
        return json.dumps(record | {"source": task.page.source}, indent=2) + "\n"


_RENDER: dict[str, Callable[[Outputs, Task, Article], str]] = {
    "markdown": Outputs._markdown,
    "text": Outputs._text,
    "json": Outputs._json,
}


def _make_all(folder: str) -> None:
    """As `os.makedirs`, which calls itself and so stops at a thousand folders."""
    missing = []
    while not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    for each in reversed(missing):
        with contextlib.suppress(FileExistsError):  # another worker was faster
            os.mkdir(each)


def _line(task: Task, article: Article, include: frozenset[str], **more: Any) -> bytes:
    more |= {"source": task.page.source, "status": "ok" if article.found else "no-article"}
    more["reason"] = "" if article.found else "no article found"
    return (json.dumps(json.record(article, include=include) | more) + "\n").encode()
