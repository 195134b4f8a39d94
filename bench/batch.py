"""Pages a second of `cleannews batch` and of trafilatura's folder mode, and memory over a long run.

`python -m bench batch [--pages N] [--rounds N]`: the development pages as a folder of HTML files,
cleaned in turns by `trafilatura --input-dir … --parallel 2` and by `cleannews batch` with two
processes and with one.

`python -m bench batch --many 100000`: so many copies of them with changed words, as JSON lines;
the memory of all processes (shared pages counted once) over time.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from bench import data

_WORD = re.compile(r">([^<>]*?)\b(\w{5,})\b([^<>]*)<")

_LOOK_EVERY = 5.0
"""Seconds between two looks at the memory of a long run."""


def _samples(pages: int | None) -> Iterator[data.Sample]:
    return islice((sample for name in data.SETS for sample in data.load(name)), pages)


def _write(folder: Path, pages: int | None) -> int:
    folder.mkdir()
    count = 0
    for sample in _samples(pages):
        (folder / f"{sample.id}.html").write_bytes(sample.html)
        count += 1
    return count


def _commands(source: Path) -> dict[str, list[str]]:
    """The commands to compare; each is given the folder to write to as one more argument."""
    tools = Path(sys.executable).parent
    ours = [str(tools / "cleannews"), "batch", "-q", "--fresh", str(source)]
    theirs = [str(tools / "trafilatura"), "--input-dir", str(source), "--parallel", "2"]
    return {
        "trafilatura --parallel 2": [*theirs, "-o"],
        "cleannews --jobs 2": [*ours, "-j", "2", "-o"],
        "cleannews --jobs 1": [*ours, "-j", "1", "-o"],
        "cleannews --jobs 2 --fast": [*ours, "--fast", "-j", "2", "-o"],
    }


def _timed(command: Sequence[str], out: Path) -> float:
    start = perf_counter()
    subprocess.run([*command, str(out)], capture_output=True, check=False)
    seconds = perf_counter() - start
    shutil.rmtree(out, ignore_errors=True)
    return seconds


def _compare(pages: int | None, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "in")
        count = _write(source, pages)
        best: dict[str, float] = {}
        for _ in range(rounds):
            for name, command in _commands(source).items():
                seconds = _timed(command, Path(scratch, "out"))
                best[name] = min(best.get(name, seconds), seconds)
    slowest = best["trafilatura --parallel 2"]
    print(f"{count} pages, best of {rounds}")
    for name, seconds in best.items():
        rate, times = count / seconds, slowest / seconds
        print(f"{name:26} {seconds:7.1f} s {rate:8.1f} pages/s {times:6.2f} times")
    twice = best["cleannews --jobs 1"] / best["cleannews --jobs 2"]
    print(f"two processes against one: {twice:.2f} times")


def _changed(html: str, chance: random.Random) -> str:
    """The page with one word in five of its longer ones changed."""

    def change(found: re.Match[str]) -> str:
        if chance.random() > 0.2:
            return found[0]
        word = "".join(chance.sample(found[2], len(found[2])))
        return f">{found[1]}{word}{found[3]}<"

    return _WORD.sub(change, html)


def _write_lines(path: Path, pages: int) -> None:
    texts = [sample.html.decode("utf-8", "replace") for sample in _samples(None)]
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        for html in islice(cycle(texts), pages):
            file.write(json.dumps({"html": _changed(html, chance)}) + "\n")


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
    """Bytes a process holds, its share of what it shares."""
    try:
        rollup = Path(f"/proc/{number}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line[:4] == "Pss:")


def _many(pages: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "pages.jsonl")
        _write_lines(source, pages)
        print(f"{pages} pages, {source.stat().st_size / 1e9:.1f} GB", flush=True)
        out = Path(scratch, "out.jsonl")
        command = [str(Path(sys.executable).parent / "cleannews"), "batch", "-q", "-j", "2"]
        start = perf_counter()
        process = subprocess.Popen(
            [*command, str(source), "-o", str(out)], stderr=subprocess.PIPE, text=True
        )
        _watch(process, out)
        print((process.stderr.read() if process.stderr else "").strip())
        print(f"{pages / (perf_counter() - start):.1f} pages/s, start and end included")


def _watch(process: subprocess.Popen[str], out: Path) -> None:
    """Print the memory of parent and of all processes until the run is over."""
    over = threading.Event()
    threading.Thread(target=lambda: (process.wait(), over.set()), daemon=True).start()
    journal, start = out.with_name(out.name + ".cleannews-run.jsonl"), perf_counter()
    print(f"{'seconds':>8} {'journal MB':>11} {'parent MB':>10} {'all MB':>8}", flush=True)
    while not over.wait(_LOOK_EVERY):
        written = journal.stat().st_size / 1e6 if journal.exists() else 0
        every = sum(memory(number) for number in family(process.pid)) / 1e6
        parent, seconds = memory(process.pid) / 1e6, perf_counter() - start
        print(f"{seconds:8.0f} {written:11.1f} {parent:10.0f} {every:8.0f}", flush=True)


def main(argv: Sequence[str]) -> int:
    """Compare rates, or watch memory."""
    parser = argparse.ArgumentParser(prog="python -m bench batch", description=__doc__)
    parser.add_argument("--pages", type=int, help="pages of the comparison; default: all")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--many", type=int, help="pages of the long run")
    given = parser.parse_args(argv)
    if not data.available():
        print("the development data is not here")
        return 2
    print(f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}")
    if given.many:
        _many(given.many)
    else:
        _compare(given.pages, given.rounds)
    return 0
