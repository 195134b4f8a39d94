"""What a run tells on standard error: pages that gave nothing, progress, a table at the end."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from cleannews.batch.task import Aim, Record

if TYPE_CHECKING:
    from rich.progress import Progress

    from cleannews.batch.run import Summary

STATUSES = ("ok", "no-article", "failed", "timed-out", "too-large", "skipped")

_QUIET = frozenset({"ok", "skipped"})
"""Statuses that need nobody's attention."""

_PASSES: dict[Aim, str] = {
    "list": "pages listed",
    "observe": "pages learned from",
    "clean": "pages",
}
"""What the bar counts in each pass of a run."""


class Report:
    """Standard error during a run. Where nobody reads it, the run goes on all the same."""

    def __init__(self, *, progress: bool | None, quiet: bool) -> None:
        self._shown = sys.stderr.isatty() if progress is None else progress
        self._quiet = quiet
        self._start = self._since = monotonic()
        self._expected = 0
        self._problems = 0
        self._unchanged = 0
        self._bar: Progress | None = None
        self._task: Any = None
        self._aim: Aim = "clean"

    def __enter__(self) -> Report:
        self._start = self._since = monotonic()
        if self._shown:
            self._bar = _bar()
            self._task = self._bar.add_task(
                "pages", total=None, problems=0, rate="", what=_PASSES["clean"]
            )
            self._bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            with suppress(OSError):
                self._bar.stop()

    def expect(self, pages: int) -> None:
        """So many pages are to come; more, where archives are among them: the bar gives way."""
        if self._bar is not None:
            self._expected = pages
            self._bar.update(self._task, total=pages)

    def studied(self, aim: Aim) -> None:
        """A page was read before any is cleaned."""
        if self._bar is not None:
            self._advance(aim)

    def page(self, record: Record) -> None:
        """A page has its record."""
        if record["status"] not in _QUIET:
            self._problems += 1
            if not self._quiet:
                self.say(f"{record['source']}: {record['status']}: {record['reason']}")
        if self._bar is not None:
            self._advance("clean")

    def _advance(self, aim: Aim) -> None:
        """One page more on the bar, which starts anew with each pass."""
        assert self._bar is not None
        if aim != self._aim:
            self._aim, self._since = aim, monotonic()
            fields: dict[str, Any] = {"problems": self._problems, "rate": "", "what": _PASSES[aim]}
            self._bar.reset(self._task, total=self._expected, **fields)
        task = self._bar.tasks[0]
        done = task.completed + 1
        # how many pages are drawn to learn from is known to nobody here; `update` takes no None
        if aim == "observe" or done > self._expected:
            task.total = None
        rate = f"{done / max(monotonic() - self._since, 0.1):.0f}/s"
        self._bar.update(self._task, advance=1, problems=self._problems, rate=rate)

    def say(self, message: str) -> None:
        """A line on standard error, with nothing in it that could steer a terminal."""
        line = "cleannews: " + "".join(c if c.isprintable() else "?" for c in message)
        with suppress(OSError, ValueError):
            if self._bar is not None:
                self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
            else:
                print(line, file=sys.stderr, flush=True)

    def table(self, summary: Summary, out: Path) -> None:
        """How the run went: pages by status, how many were done before, time and rate."""
        seconds = monotonic() - self._start
        rows = [(status, summary.statuses[status]) for status in STATUSES]
        width = len(str(max((count for _, count in rows), default=0)))
        shown = [f"{count:>{width}}  {status}" for status, count in rows if count or status == "ok"]
        with suppress(OSError, ValueError):
            print("\n".join(shown), file=sys.stderr)
            print(_last_line(summary, seconds, out), file=sys.stderr, flush=True)


def _last_line(summary: Summary, seconds: float, out: Path) -> str:
    total = sum(summary.statuses.values())
    done = total - summary.unchanged
    parts = [f"{total} inputs in {seconds:.1f} s ({done / max(seconds, 0.001):.1f} pages/s)"]
    if summary.unchanged:
        parts.append(f"{summary.unchanged} of them done before")
    if summary.retried:
        parts.append(f"{summary.retried} tried twice")
    return f"{', '.join(parts)}; {out}"


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        MofNCompleteColumn(),
        TextColumn("{task.fields[what]}"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[problems]} without an article"),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr, stderr=True),
    )
