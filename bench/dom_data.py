"""Training pages for the HTML labeller: blocks with their labels, kept in `bench/cache`."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import data, gold
from bench.split import fold
from cleannews.blocks.html import to_page
from cleannews.model import BODY, Label, Page
from cleannews.read.decode import decode

CACHE = Path(__file__).parent / "cache" / "dom_pages.pickle"

TITLED = BODY | {Label.SUBTITLE}
"""Labels that the keep score is learned from: what the body's text has."""


@dataclass(eq=False)
class Example:
    """A page with what is known of its blocks.

    `kept` is the share of each block that is body, 0..1, or None where that is unknown; `labels`
    the fine labels, None throughout for pages that were not read; `body` the reference body.
    """

    set: str
    id: str
    kind: str
    site: str
    page: Page
    kept: list[float | None]
    labels: list[Label | None]
    body: str
    article: bool
    fine: bool

    @property
    def fold(self) -> int:
        return fold(self.site)


def examples() -> list[Example]:
    """All pages of the development data that have labels or a gold body, in a fixed order."""
    if not CACHE.exists():
        CACHE.parent.mkdir(exist_ok=True)
        found = [example(s) for name in data.SETS for s in data.load(name) if s.labels or s.gold]
        CACHE.write_bytes(pickle.dumps(found, protocol=5))
    loaded: list[Example] = pickle.loads(CACHE.read_bytes())
    return loaded


def example(sample: data.Sample) -> Example:
    """A page of the development data in blocks, with its labels carried over."""
    page = to_page(decode(sample.html, kind="html", url=sample.url))
    texts = [block.text for block in page.blocks]
    read = sample.labels is not None
    labels = _labels(sample, texts) if read else [None] * len(texts)
    body = gold.truth(sample)
    article = bool(sample.article) if read else sample.kind == "article"
    return Example(
        set=sample.set,
        id=sample.id,
        kind=sample.kind,
        site=sample.site,
        page=page._replace(document=page.document._replace(text="")),
        kept=_kept_by_label(labels, article) if read else list(gold.body_coverage(texts, body)),
        labels=labels,
        body=body,
        article=article,
        fine=read,
    )


def _labels(sample: data.Sample, texts: Sequence[str]) -> list[Label | None]:
    return list(gold.align_labels(gold.labelled_lines(sample), texts))


def _kept_by_label(labels: Sequence[Label | None], article: bool) -> list[float | None]:
    return [None if label is None else float(article and label in TITLED) for label in labels]
