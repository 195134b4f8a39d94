"""Memory of one process that cleans many pages: what is resident as it goes, in megabytes.

Small pages of every kind in turn: the samples, hostile shapes, the fuzzing corpus. Every
hundredth HTML page is read by all extractors, every other one by our own. The growth at the end
is counted from the first fifth on, when caches are full; it holds the parsers' own memory too.
"""

from __future__ import annotations

import os
import time
from argparse import ArgumentParser
from itertools import cycle, islice
from pathlib import Path

from bench.shapes import HTML_SHAPES, TEXT_SHAPES
from cleannews import clean

ROOT = Path(__file__).parents[1]

SHAPE_PARTS = 12
"""Parts of a hostile page: many small pages find a leak sooner than few large ones."""

LARGEST = 4_000
"""Bytes of a sample that is used."""

THOROUGH = 100
"""Every so many pages are read by the other extractors as well."""

REPORTS = 20


def main(arguments: list[str]) -> None:
    """Print the resident memory twenty times, then the growth after the warm-up."""
    parser = ArgumentParser(prog="python -m bench leaks", description=__doc__)
    parser.add_argument("extractions", type=int, nargs="?", default=200_000)
    total = parser.parse_args(arguments).extractions
    pages, start = _pages(), time.process_time()
    print(f"{len(pages)} pages in turn\n{'extractions':>12}{'CPU s':>10}{'RSS MB':>10}", flush=True)
    sizes = []
    for number, page in enumerate(islice(cycle(pages), total), 1):
        clean(page, effort="thorough" if number % THOROUGH == 0 else "fast")
        if number % max(1, total // REPORTS) == 0:
            sizes.append(_resident())
            print(f"{number:12}{time.process_time() - start:10.0f}{sizes[-1]:10.1f}", flush=True)
    warm = sizes[len(sizes) // 5 :]
    print(f"after warm-up: {warm[-1] - warm[0]:+.1f} MB, from {min(warm):.1f} to {max(warm):.1f}")


def _pages() -> list[bytes]:
    folders = (ROOT / "samples" / "raw", ROOT / "tests" / "fuzz" / "corpus")
    files = [path.read_bytes() for folder in folders for path in sorted(folder.iterdir())]
    shapes = [shape(SHAPE_PARTS).encode() for shape in (*HTML_SHAPES, *TEXT_SHAPES)]
    return [page for page in files + shapes if len(page) <= LARGEST]


def _resident() -> float:
    """Megabytes of this process that are in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
