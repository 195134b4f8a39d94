"""Pages a second of `cleannews batch` and of trafilatura's folder mode, and memory over a long run.

`python -m bench batch [--pages N] [--rounds N]`: the development pages as a folder of HTML files,
cleaned in turns by `trafilatura --input-dir … --parallel 2` and by `cleannews batch` with two
processes and with one.

`python -m bench batch --many 100000 [--input paragraphs] [-- OPTION…]`: so many copies of them with
changed words, as JSON lines, cleaned with these options of `cleannews batch`; the memory of all
processes (shared pages counted once) over time.
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
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from bench import data
from tests.processes import watched

_TAG_OR_WORD = re.compile(
    r"<script.*?</script>|<[^<>]*>|\b(?P<word>[^\W\d]{5,})\b", re.DOTALL | re.IGNORECASE
)

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
    done = subprocess.run([*command, str(out)], capture_output=True, check=False, text=True)
    seconds = perf_counter() - start
    if done.returncode > 1:  # 1 says that some pages gave nothing
        raise RuntimeError(f"{command[0]} failed: {done.stderr}")
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


def _changed(page: str, chance: random.Random) -> str:
    """The page with one word in five of the longer ones that stand in its text changed."""

    def change(found: re.Match[str]) -> str:
        word = found["word"]
        if word is None or chance.random() > 0.2:
            return found[0]
        return "".join(chance.sample(word, len(word)))

    return _TAG_OR_WORD.sub(change, page)


def _pages(kind: str) -> list[dict[str, str]]:
    """What the copies of the long run are made from."""
    rows = []
    for sample in _samples(None):
        page = sample.html.decode("utf-8", "replace") if kind == "html" else None
        page = page or sample.texts.get(kind)
        if page:
            rows.append({"html" if kind == "html" else "text": page, "url": sample.url or ""})
    return rows


def _write_lines(path: Path, pages: int, kind: str) -> None:
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        for row in islice(cycle(_pages(kind)), pages):
            changed = {key: _changed(page, chance) for key, page in row.items() if key != "url"}
            file.write(json.dumps(changed | {"url": row["url"]}) + "\n")


def _many(pages: int, kind: str, options: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "pages.jsonl")
        _write_lines(source, pages, kind)
        print(f"{pages} pages, {source.stat().st_size / 1e9:.1f} GB", flush=True)
        out = Path(scratch, "out.jsonl")
        command = [str(Path(sys.executable).parent / "cleannews"), "batch", "-q", *options]
        start = perf_counter()
        process = subprocess.Popen(
            [*command, str(source), "-o", str(out)], stderr=subprocess.PIPE, text=True
        )
        _watch(process, out)
        print((process.stderr.read() if process.stderr else "").strip())
        print(f"{pages / (perf_counter() - start):.1f} pages/s, start and end included")


def _watch(process: subprocess.Popen[str], out: Path) -> None:
    """Print the memory of parent and of all processes until the run is over, then its peaks."""
    journal, start = out.with_name(out.name + ".cleannews-run.jsonl"), perf_counter()
    sums = []
    print(f"{'seconds':>8} {'journal MB':>11} {'parent MB':>10} {'all MB':>8}", flush=True)
    for held in watched(process, _LOOK_EVERY):
        sums.append(sum(held) / 1e6)
        written = journal.stat().st_size / 1e6 if journal.exists() else 0
        seconds, parent = perf_counter() - start, held[0] / 1e6
        print(f"{seconds:8.0f} {written:11.1f} {parent:10.0f} {sums[-1]:8.0f}", flush=True)
    tenth = max(1, -(-len(sums) // 10))
    peaks = [max(sums[at : at + tenth]) for at in range(0, len(sums), tenth)]
    print("peak MB in each tenth of the time:", *(f"{peak:.0f}" for peak in peaks))


def main(argv: Sequence[str]) -> int:
    """Compare rates, or watch memory."""
    parser = argparse.ArgumentParser(prog="python -m bench batch", description=__doc__)
    parser.add_argument("--pages", type=int, help="pages of the comparison; default: all")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--many", type=int, help="pages of the long run")
    parser.add_argument("--input", choices=("html", *data.HOWS), default="html")
    parser.add_argument("options", nargs="*", help="of the long run; default: --jobs 2")
    given = parser.parse_args(argv)
    if not data.available():
        print("the development data is not here")
        return 2
    print(f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}")
    if given.many:
        _many(given.many, given.input, given.options or ["--jobs", "2"])
    else:
        _compare(given.pages, given.rounds)
    return 0
