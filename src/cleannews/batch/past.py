"""What earlier runs did: which pages need not be done again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from cleannews.batch.journal import Journal
from cleannews.batch.names import Names
from cleannews.batch.one_file import Segments
from cleannews.batch.options import Limits, Options
from cleannews.batch.places import Places
from cleannews.batch.task import Record
from cleannews.read.addresses import is_url

_DONE = frozenset({"ok", "no-article"})
_OVER = frozenset({"timed-out", "too-large"})
"""Settled for the limits of their time only; `failed` and `skipped` are looked at anew each run."""


class Past:
    """The journal of earlier runs, held against the options of this one."""

    def __init__(self, journal: Journal, places: Places, options: Options, limits: Limits) -> None:
        self._journal = journal
        self._places = places
        self._options = options
        self._name = options.digest()
        self._limits = str(limits)
        self.taught: Callable[[str], str] = lambda source: ""  # noqa: ARG005
        """The name of what is known of a source's site, empty if nothing is."""
        whole = places.out if options.one_file and len(journal) else None
        self.segments = Segments(places.parts, whole)

    def known(self, source: str, output: str) -> str:
        """The hash of the content that needs no work, or an empty string."""
        record = self._journal.get(source)
        if record is None or not self._holds(record):
            return ""
        return str(record["hash"]) if self._stands(record, output) else ""

    def _holds(self, record: Record) -> bool:
        """Whether options are the same, and limits, too, where they shaped what was recorded."""
        if record.get("options") != self._name or not record.get("hash"):
            return False
        if record.get("profile", "") != self.taught(record["source"]):
            return False
        if record["status"] in _OVER or "retry" in record:
            return record.get("limits") == self._limits
        return record["status"] in _DONE

    def _stands(self, record: Record, output: str) -> bool:
        """Whether the output is where it should be, as long as it was written."""
        if self._options.ledger and not self.segments.place(record, "ledger"):
            return False
        if record["status"] in _OVER:
            return True
        if self._options.one_file:
            return self.segments.place(record) is not None
        if record["status"] == "no-article":
            return "output" not in record
        return record.get("output") == output and self._written(record)

    def _written(self, record: Record) -> bool:
        try:
            size = (self._places.out / record["output"]).stat().st_size
        except OSError:
            return False
        return bool(size == record["bytes"])

    def stamp(self, record: Record) -> Record:
        """The record with what a later run must know to judge it."""
        shaped = record["status"] in _OVER or "retry" in record
        profile = self.taught(record["source"])
        return (
            record
            | {"options": self._name}
            | ({"profile": profile} if profile else {})
            | ({"limits": self._limits} if shaped else {})
        )

    def others(self, sources: set[str]) -> list[str]:
        """Inputs of earlier runs that are none of this one's and are still there."""
        kept = []
        for source in self._journal:
            file = source.partition("!")[0]
            if source not in sources and file not in sources and _exists(source, file):
                kept.append(source)
        return kept

    def read_otherwise(self, order: list[str]) -> list[Record]:
        """Earlier records of a text by itself whose stories are pages now, or of such stories."""
        now = set(order)
        gone = (source for source in self._journal if source not in now)
        return [self._journal.get(source) or {} for source in gone if self._other(source, now)]

    def _other(self, source: str, now: set[str]) -> bool:
        if f"{source}!1" in now:
            return True
        file, _, number = source.rpartition("!")
        if not number.isdigit():
            return False
        whole = self._journal.get(file) if file in now else None
        return whole is not None and whole["status"] in _DONE  # else it could not be read

    def reserve(self, names: Names, others: list[str]) -> None:
        """Let no input of this run take the name of another's output."""
        for source in others:
            record = self._journal.get(source)
            if record and record.get("output"):
                names.take(record["output"])


def _exists(source: str, file: str) -> bool:
    return is_url(source) or os.path.lexists(source) or os.path.lexists(file)


def remove_output(out: Path, before: Record | None, now: Record) -> None:
    """Remove the output of an earlier run that the page no longer has, or has by another name."""
    old = (before or {}).get("output")
    if old and old != now.get("output"):
        (out / old).unlink(missing_ok=True)
