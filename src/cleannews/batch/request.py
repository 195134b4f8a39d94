"""Everything that a run is told, in one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from cleannews.batch.options import Limits, Options
from cleannews.batch.task import Aim, Record
from cleannews.read.fetch import Terms
from cleannews.read.sources import Choice


@dataclass(frozen=True, slots=True)
class Request:
    """Which pages, to where, how.

    Attributes:
        sources: files, folders and addresses.
        lists: lists of them: `-` is standard input.
        nul: names in the lists are apart by NUL, not by line ends.
        out: the output folder, or the one output file.
        jobs: worker processes.
        fresh: forget what earlier runs did.
        choice: which files of folders.
        fields: what the fields of JSON lines are called, by `html`, `text`, `url`.
        records: each story that a text of a database holds is a page.
        terms: how addresses are fetched.
        save_raw: a folder for the fetched pages as they came.
        review: a file for the review page.
    """

    sources: tuple[str, ...]
    out: Path
    options: Options = field(default_factory=Options)
    limits: Limits = field(default_factory=Limits)
    lists: tuple[str, ...] = ()
    nul: bool = False
    jobs: int = 1
    fresh: bool = False
    choice: Choice = field(default_factory=Choice)
    fields: dict[str, str] = field(default_factory=dict)
    records: bool = False
    terms: Terms = field(default_factory=Terms)
    save_raw: Path | None = None
    review: Path | None = None


class Watch(Protocol):
    """Who is told how a run goes."""

    def expect(self, pages: int) -> None:
        """So many inputs were found; each archive among them counts as one until it is read."""

    def studied(self, aim: Aim) -> None:
        """A page was read in one of the passes that learn, before any page is cleaned."""

    def page(self, record: Record) -> None:
        """A page has its record; with the key `unchanged` if that is an earlier run's."""


class Unwatched:
    """A run that nobody watches."""

    def expect(self, pages: int) -> None:
        pass

    def studied(self, aim: Aim) -> None:
        pass

    def page(self, record: Record) -> None:
        pass
