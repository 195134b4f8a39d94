"""CPU time and memory against size, a shape a line, sizes doubling.

The exponent is the slope of the logarithm of time over the last doublings: 1 is linear, 2 is
quadratic. A line stops when a size takes longer than the limit.
"""

from __future__ import annotations

import math
import time
import tracemalloc
from argparse import ArgumentParser
from collections.abc import Callable

from bench.shapes import HTML_SHAPES, TEXT_SHAPES, Shape
from cleannews.blocks import to_page
from cleannews.cruft import marks
from cleannews.decide import decide
from cleannews.extractors import names_for
from cleannews.extractors.ask import ask
from cleannews.extractors.match import scores_from_text
from cleannews.model import Document, Page, PageKind
from cleannews.pipeline import clean_document
from cleannews.read.decode import decode


def main(arguments: list[str]) -> None:
    """Print the table."""
    parser = ArgumentParser(prog="python -m bench sizes", description=__doc__)
    parser.add_argument("--shape", action="append", help="repeatable; default all")
    parser.add_argument("--stage", choices=STAGES, default="clean")
    parser.add_argument("--start", type=int, default=2000)
    parser.add_argument("--doublings", type=int, default=4)
    parser.add_argument("--limit", type=float, default=20.0, help="CPU seconds for one page")
    parser.add_argument(
        "--memory", action="store_true", help="peak of Python memory as a multiple of the input"
    )
    options = parser.parse_args(arguments)
    clean_document(Document("<p>a</p>", "html"))  # what is loaded once is no part of a page's cost
    clean_document(Document("a", "text"))
    sizes = [options.start << doubling for doubling in range(options.doublings + 1)]
    print(f"{'shape':22}" + "".join(f"{size:>10}" for size in sizes) + "  exponent")
    for kind, shapes in (("html", HTML_SHAPES), ("text", TEXT_SHAPES)):
        for shape in shapes:
            if not options.shape or shape.__name__ in options.shape:
                measure = _memory if options.memory else _seconds
                _line(shape, kind, sizes, measure, STAGES[options.stage], options.limit)


Stage = Callable[[Document], Callable[[], object]]


def _blocks(document: Document) -> Callable[[], object]:
    return lambda: to_page(document)


def _rules(document: Document) -> Callable[[], object]:
    page: Page = to_page(document)
    return lambda: marks(page)


def _features(document: Document) -> Callable[[], object]:
    """Our own labeller: its features and its model."""
    page = to_page(document)
    own = names_for(page.kind)[:1]
    return lambda: ask(page, own)


def _matching(document: Document) -> Callable[[], object]:
    """The text of another tool found again in the blocks: half of them, in order."""
    page = to_page(document)
    text = "\n".join(block.text for block in page.blocks[::2])
    return lambda: scores_from_text(page.blocks, text)


def _decide(document: Document) -> Callable[[], object]:
    page = to_page(document)
    spoken, found = ask(page, names_for(page.kind)[:1]).spoken, marks(page)
    return lambda: decide(page, spoken, found)


def _all(document: Document) -> Callable[[], object]:
    return lambda: clean_document(document, effort="fast")


def _thorough(document: Document) -> Callable[[], object]:
    return lambda: clean_document(document, effort="thorough")


STAGES: dict[str, Stage] = {
    "read": lambda document: lambda: decode(document.text),
    "blocks": _blocks,
    "rules": _rules,
    "features": _features,
    "matching": _matching,
    "decide": _decide,
    "clean": _all,
    "thorough": _thorough,
}


def _seconds(document: Document, stage: Stage) -> float:
    run = stage(document)
    start = time.process_time()
    run()
    return time.process_time() - start


def _memory(document: Document, stage: Stage) -> float:
    """Peak of Python's memory by the bytes of the page; parsers' own memory is not in it."""
    run = stage(document)
    tracemalloc.start()
    try:
        run()
        return tracemalloc.get_traced_memory()[1] / len(document.text.encode())
    finally:
        tracemalloc.stop()


def _line(
    shape: Shape,
    kind: PageKind,
    sizes: list[int],
    measure: Callable[[Document, Stage], float],
    stage: Stage,
    limit: float,
) -> None:
    found: list[float] = []
    for size in sizes:
        document = Document(shape(size), kind)
        found.append(measure(document, stage))
        if measure is _seconds and found[-1] > limit:
            break
    cells = "".join(f"{value:10.3f}" for value in found).ljust(10 * len(sizes))
    print(f"{shape.__name__:22}{cells}  {_exponent(found):8.2f}", flush=True)


def _exponent(found: list[float]) -> float:
    """Slope over the last two doublings."""
    last = found[-3:]
    if len(last) < 2 or last[0] <= 0:
        return math.nan
    return math.log2(last[-1] / last[0]) / (len(last) - 1)
