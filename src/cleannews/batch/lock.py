"""One run at a time on one output: a lock that the system lets go when its holder dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO


class Busy(RuntimeError):
    """Another run holds the lock."""


class Lock:
    """Holds `path` locked between `with` and its end.

    The lock belongs to the open file, not to the file's existence: one that a killed run left
    behind is no obstacle.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Lock:
        while self._file is None:
            file = self._path.open("ab")
            if not _take(file):
                file.close()
                raise Busy(f"another run is writing there (it holds {self._path})")
            self._file = self._current(file)
        return self

    def _current(self, file: IO[bytes]) -> IO[bytes] | None:
        """The file, unless the run before unlinked it between our opening and locking it."""
        try:
            if self._path.stat().st_ino == os.fstat(file.fileno()).st_ino:
                return file
        except FileNotFoundError:
            pass
        file.close()
        return None

    def __exit__(self, *error: object) -> None:
        assert self._file is not None
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
