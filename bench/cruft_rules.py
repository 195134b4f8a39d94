"""How right the cruft rules are: precision and recall a label against the fine labels.

    python -m bench.cruft_rules [text|html]

Of several marks on a block the first counts, as on the ledger. Hidden blocks of HTML are left
out: the labels were given on what a flattener shows.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from bench.data import SETS, Sample, load
from bench.gold import align_labels, labelled_lines
from cleannews.blocks import to_page
from cleannews.cruft import marks
from cleannews.model import Label, Page
from cleannews.read.decode import decode


def pages(kind: str) -> Iterator[tuple[Sample, Page]]:
    """The finely labelled pages, cut into blocks."""
    for name in SETS:
        for sample in load(name):
            if sample.labels is not None:
                data = sample.html if kind == "html" else sample.texts["paragraphs"]
                yield sample, to_page(decode(data, kind=kind, url=sample.url))


def measure(kind: str) -> tuple[Counter[Label], Counter[Label], Counter[Label]]:
    """Marks, right marks and gold blocks by label."""
    marked: Counter[Label] = Counter()
    right: Counter[Label] = Counter()
    gold: Counter[Label] = Counter()
    for sample, page in pages(kind):
        truth = align_labels(labelled_lines(sample), [block.text for block in page.blocks])
        gold.update(label for label in truth if label is not None)
        first = {mark.block: mark.label for mark in reversed(marks(page))}
        for number, label in first.items():
            if truth[number] is not None and label != Label.HIDDEN:
                marked[label] += 1
                right[label] += truth[number] == label
    return marked, right, gold


def main() -> None:
    """Print the table."""
    marked, right, gold = measure(sys.argv[1] if len(sys.argv) > 1 else "text")
    print("label            marks  precision  recall")
    for label in sorted(marked):
        precision, recall = right[label] / marked[label], right[label] / max(1, gold[label])
        print(f"{label:15} {marked[label]:6}      {precision:.3f}   {recall:.3f}")


if __name__ == "__main__":
    main()
