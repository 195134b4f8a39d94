"""A process with all that descend from it, and the memory they hold, as Linux tells."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path


def family(root: int) -> list[int]:
    """A process and all that descend from it."""
    found = [root]
    for number in found:
        try:
            children = Path(f"/proc/{number}/task/{number}/children").read_text()
        except OSError:
            continue
        found.extend(int(child) for child in children.split())
    return found


def memory(number: int) -> int:
    """Bytes a process holds: pages that several processes share count once, in parts."""
    try:
        rollup = Path(f"/proc/{number}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line[:4] == "Pss:")


def watched(process: subprocess.Popen, every: float) -> Iterator[list[int]]:
    """The memory of the process and of each that descends from it, until it is over.

    Its output must go to files, or be little, as nobody reads it meanwhile.
    """
    over = threading.Event()
    threading.Thread(target=lambda: (process.wait(), over.set()), daemon=True).start()
    while not over.wait(every):
        yield [memory(number) for number in family(process.pid)]
