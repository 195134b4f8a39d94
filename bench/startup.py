"""What starting the command costs, against the least a click program costs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

PAGE = "The harbour opens again\n\nBy A Writer\n\n" + "\n\n".join(
    f"The harbour of the town opened again on day {day}, the council said, after works that "
    "had closed it to ferries and fishing boats for most of the winter."
    for day in range(1, 9)
)


def main(arguments: list[str]) -> None:
    """Print the median seconds of each command and its ratio to the first."""
    parser = ArgumentParser(prog="python -m bench startup", description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args(arguments).runs
    # as installed: compiled modules are kept
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text(PAGE, encoding="utf-8")
        ours = str(Path(sys.executable).with_name("cleannews"))
        commands = [
            [sys.executable, "-c", "import click"],
            [ours, "--help"],
            [ours, "extract", str(page)],
        ]
        medians = (
            _hyperfine(commands, runs) if shutil.which("hyperfine") else _timed(commands, runs)
        )
    for command, median in zip(commands, medians, strict=True):
        name = " ".join(Path(part).name for part in command)
        print(f"{name:36}{1000 * median:8.1f} ms{median / medians[0]:7.2f}")


def _hyperfine(commands: list[list[str]], runs: int) -> list[float]:
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        quoted = [subprocess.list2cmdline(command) for command in commands]
        options = ["-N", "-i", "--warmup", "2", "--runs", str(runs), "--export-json", report.name]
        subprocess.run(["hyperfine", *options, *quoted], check=True, stdout=subprocess.DEVNULL)
        results = json.load(report)["results"]
    return [float(result["median"]) for result in results]


def _timed(commands: list[list[str]], runs: int) -> list[float]:
    """Median user and system time: steadier than the clock where other work is going on."""
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(runs):
        for command, taken in zip(commands, times, strict=True):
            before = os.times()
            subprocess.run(command, check=False, capture_output=True)
            after = os.times()
            taken.append(
                after.children_user
                - before.children_user
                + after.children_system
                - before.children_system
            )
    return [sorted(taken)[len(taken) // 2] for taken in times]
