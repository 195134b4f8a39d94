"""Files that are whole or absent: written beside their place and renamed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_STREAMS = ("/dev/", "/proc/")
"""Where names stand for what a process has open: renaming would replace the name, not the file."""


def replaceable(path: Path) -> bool:
    """Whether a file can be put in the place of what is there: nothing, or an ordinary file."""
    stream = str(path.absolute()).startswith(_STREAMS)
    return not stream and (path.is_file() or not path.exists())


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of `path` at the end, unless something goes wrong before.

    Of a link the file that it leads to is replaced. A pipe or a device is written to as it is.
    """
    if not replaceable(path):
        with path.open("wb") as file:
            yield file
        return
    place = Path(os.path.realpath(path))
    # not made from the name of the file, which may be as long as names can be
    beside = place.with_name(f".cleannews-{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            yield file
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
