"""Where a run keeps things: the outputs, the journal, the lock, and what is not finished yet."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

JOURNAL = "cleannews-run.jsonl"
_PARTS = ".cleannews-parts"
_LOCK = ".cleannews-lock"


@dataclass(frozen=True, slots=True)
class Places:
    """For a folder of outputs all of it is inside; for one output file it stands beside it."""

    out: Path
    one_file: bool

    @property
    def folder(self) -> Path:
        """The folder in which things are written."""
        return self.out.parent if self.one_file else self.out

    @property
    def journal(self) -> Path:
        return self.folder / (f"{self.out.name}.{JOURNAL}" if self.one_file else JOURNAL)

    @property
    def parts(self) -> Path:
        """What is not finished: on the same disk as the outputs, so that a rename is enough."""
        return self.folder / (f".{self.out.name}{_PARTS}" if self.one_file else _PARTS)

    @property
    def lock(self) -> Path:
        return self.folder / (f".{self.out.name}{_LOCK}" if self.one_file else _LOCK)

    def never_read(self) -> frozenset[str]:
        """Real paths of ours, which are no input even if they stand in an input folder."""
        own = (self.out, self.journal, self.parts, self.lock) if self.one_file else (self.out,)
        return frozenset(os.path.realpath(path) for path in own)

    def new_scratch(self) -> Path:
        """A folder for this run's unfinished files; those of dead runs are removed.

        A worker that outlives its run by a page finds its folder gone, and cannot put an output
        of the old run among those of the new one.
        """
        self.parts.mkdir(parents=True, exist_ok=True)
        for old in self.parts.glob("run-*"):
            shutil.rmtree(old, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix="run-", dir=self.parts))

    def clear(self) -> None:
        """Remove what was not finished: all of it is in the outputs now."""
        shutil.rmtree(self.parts, ignore_errors=True)
