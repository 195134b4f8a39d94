"""Title, date and authors of news pages: ours and the peers', in one run.

The set is split in two halves by a hash of the site: rules were built on the pages of `build`,
and the figures that count are those of `judge`. Flattened text is asked for the title, the
authors, and the date where the text holds it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from typing import NamedTuple

from bench.data import DataMissingError, Sample, load
from bench.gold import align_labels, labelled_lines
from bench.held_out import by_fold
from cleannews.metadata import describe
from cleannews.metadata.folding import fold, solid
from cleannews.metadata.months import table
from cleannews.model import KEPT, Decision, Label, Page
from cleannews.read.decode import decode

HOWS = ("html", "paragraphs", "soup")
BY = ("clean", "held-out", "labels", "rules")
LONGEST_LINE = 200
"""Characters of a line in which a date counts as held by the text."""


class Told(NamedTuple):
    """What a tool says of a page."""

    title: str | None
    date: str | None
    authors: tuple[str, ...]
    seconds: float


Tool = Callable[[Sample, str], Told]


@dataclass
class Tally:
    """Sums over pages, and the shares they come to."""

    pages: int = 0
    titles: int = 0
    read: int = 0
    headlines: int = 0
    dated: int = 0
    dates: int = 0
    wrong_dates: int = 0
    given: int = 0
    asked: int = 0
    right: int = 0
    seconds: list[float] = field(default_factory=list)

    def row(self) -> dict[str, float]:
        """Shares of 1; `date_wrong` counts pages with another day, not those without one.

        `headline` is the share of the pages with fine labels whose title is the line that their
        readers took for the headline, whatever the gold title says.
        """
        return {
            "pages": self.pages,
            "title": self.titles / max(1, self.pages),
            "headline": self.headlines / max(1, self.read),
            "date": self.dates / max(1, self.dated),
            "date_wrong": self.wrong_dates / max(1, self.dated),
            "author_precision": self.right / max(1, self.given),
            "author_recall": self.right / max(1, self.asked),
            "ms": 1000 * sum(self.seconds) / max(1, len(self.seconds)),
        }


def half(sample: Sample) -> str:
    """`build` or `judge`, by a hash of the site."""
    return "judge" if hashlib.sha256(sample.site.encode()).digest()[0] % 2 else "build"


def ours(by: str) -> Tool:
    """Our metadata over blocks labelled by the pipeline, by gold `labels` or by `rules` alone.

    `held-out` is the pipeline with weights that have not seen the sites of a page's fold.
    """

    def tell(sample: Sample, how: str) -> Told:
        page, decisions = _labelled(sample, how, by)
        started = time.process_time()
        said = describe(page, decisions)
        seconds = time.process_time() - started
        names = tuple(author.name for author in said.authors)
        return Told(said.title, said.published or said.modified, names, seconds)

    return tell


def _labelled(sample: Sample, how: str, by: str) -> tuple[Page, Sequence[Decision]]:
    data: bytes | str = sample.html if how == "html" else sample.texts[how]
    kind = "html" if how == "html" else "text"
    if by in ("clean", "held-out"):
        from cleannews.pipeline import clean  # imported here: it needs trained weights

        article = clean(data, url=sample.url if how == "html" else None, kind=kind)
        return article.page, article.blocks
    from cleannews.blocks import to_page

    url = sample.url if how == "html" else None
    page = to_page(decode(data, kind=kind, url=url))
    return page, rule_decisions(page) if by == "rules" else gold_decisions(sample, page)


def rule_decisions(page: Page) -> Sequence[Decision]:
    """What the cruft rules alone name: the worst case, where every labeller is silent."""
    from cleannews.cruft import marks  # imported here: only this mode needs the rules

    named = {mark.block: mark.label for mark in marks(page)}
    labels = [named.get(number, Label.OTHER) for number in range(len(page.blocks))]
    return [
        Decision(block, label, False, 0.0, "rule")
        for block, label in zip(page.blocks, labels, strict=True)
    ]


def gold_decisions(sample: Sample, page: Page) -> list[Decision]:
    """The decisions of a labeller that makes no mistake; `other` where gold is silent."""
    labels: Sequence[Label | None] = [None] * len(page.blocks)
    if sample.labels:
        labels = align_labels(labelled_lines(sample), [block.text for block in page.blocks])
    named = [label or Label.OTHER for label in labels]
    return [
        Decision(block, label, label in KEPT, float(label in KEPT), "gold")
        for block, label in zip(page.blocks, named, strict=True)
    ]


def trafilatura(sample: Sample, how: str) -> Told:
    """What trafilatura says; flattened text is given to it as paragraphs."""
    from trafilatura.metadata import extract_metadata

    source = _source(sample, how)
    started = time.process_time()
    said = extract_metadata(source, default_url=sample.url if how == "html" else None)
    seconds = time.process_time() - started
    names = tuple(name.strip() for name in (said.author or "").split(";") if name.strip())
    return Told(said.title, said.date, names, seconds)


def newspaper(sample: Sample, how: str) -> Told:
    """What newspaper4k says; flattened text is given to it as paragraphs."""
    from newspaper import Article

    source = _source(sample, how)
    started = time.process_time()
    article = Article(sample.url or "https://example.org/", fetch_images=False)
    article.download(input_html=source)
    article.parse()
    seconds = time.process_time() - started
    date = article.publish_date
    return Told(article.title, date.isoformat() if date else None, tuple(article.authors), seconds)


def _source(sample: Sample, how: str) -> str:
    if how == "html":
        return decode(sample.html, kind="html").text
    lines = (line.strip() for line in sample.texts[how].splitlines())
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<html><body>{body}</body></html>"


PEERS: dict[str, Tool] = {"trafilatura": trafilatura, "newspaper4k": newspaper}


def score(tool: Tool, samples: Iterable[Sample], how: str, show: bool = False) -> Tally:
    """The tally of a tool over pages in one rendering.

    Parameters:
        show: whether to print what differs from gold, page by page.
    """
    tally = Tally()
    for sample in samples:
        told = _told(tool, sample, how)
        tally.pages += 1
        tally.seconds.append(told.seconds)
        faults = [
            *_count_title(tally, sample, told),
            *_count_date(tally, sample, told, how),
            *_count_authors(tally, sample, told),
        ]
        if show and faults:
            print(sample.id, *faults, sep="\n    ")
    return tally


def _told(tool: Tool, sample: Sample, how: str) -> Told:
    try:
        return tool(sample, how)
    except Exception as error:
        warnings.warn(f"{sample.id}: {error!r}", stacklevel=1)
        return Told(None, None, (), 0.0)


def _count_title(tally: Tally, sample: Sample, told: Told) -> list[str]:
    said = solid(told.title or "")
    right = bool(said) and said == solid(sample.title or "")
    tally.titles += right
    shown = headlines(sample)
    tally.read += bool(shown)
    tally.headlines += said in shown
    return [] if right else [f"title {told.title!r} for {sample.title!r}"]


def headlines(sample: Sample) -> set[str]:
    """The lines that readers labelled as the title, folded solid: each, and all of them joined."""
    labelled = zip(sample.lines, sample.labels or (), strict=False)
    lines = [solid(line) for line, label in labelled if label is Label.TITLE]
    return {line for line in (*lines, "".join(lines)) if line}


def _count_date(tally: Tally, sample: Sample, told: Told, how: str) -> list[str]:
    if not sample.date or (how != "html" and not holds(sample.texts[how], sample.date)):
        return []
    tally.dated += 1
    right = same_day(told.date, sample.date)
    tally.dates += right
    tally.wrong_dates += bool(told.date) and not right
    return [] if right else [f"date {told.date} for {sample.date}"]


def same_day(told: str | None, gold: str) -> bool:
    """Whether both name one day: as written, or in UTC where both know their zone."""
    if not told:
        return False
    if told[:10] == gold[:10]:
        return True
    if min(len(told), len(gold)) <= len("2008-12-29"):
        return False
    a, b = datetime.fromisoformat(told), datetime.fromisoformat(gold)
    if a.tzinfo is None or b.tzinfo is None:
        return False
    return a.astimezone(UTC).date() == b.astimezone(UTC).date()


def holds(text: str, date: str) -> bool:
    """Whether a short line of the text names this day, in numbers or with the month's name."""
    if len(date) < len("2008-12-29"):
        return False
    year, month, day = date[:4], int(date[5:7]), int(date[8:10])
    names = {name for name, number in table().items() if number == month}
    for line in text.splitlines():
        if len(line) > LONGEST_LINE:
            continue
        words = re.findall(r"\d+|[^\W\d_]+", line.lower())
        numbers = {int(word) for word in words if word.isdecimal() and len(word) <= 4}
        dated = day in numbers and (int(year) in numbers or int(year[2:]) in numbers)
        if dated and (month in numbers or names & set(words)):
            return True
    return False


def _count_authors(tally: Tally, sample: Sample, told: Told) -> list[str]:
    """Counts names; pages whose gold names nobody are left out, for it may just be silent."""
    if not sample.authors:
        return []
    gold, given = {fold(a) for a in sample.authors}, {fold(a) for a in told.authors}
    tally.asked += len(gold)
    tally.given += len(given)
    tally.right += len(gold & given)
    return [] if gold == given else [f"authors {told.authors} for {sample.authors}"]


def main(argv: list[str] | None = None) -> int:
    """Scores ours and the peers; 0 when done, 2 where the data is missing."""
    options = _options(argv)
    try:
        pages = [s for s in load(options.set) if options.half in (half(s), "all")]
    except DataMissingError as missing:
        print(missing)
        return 2
    pages = [page for page in pages if page.kind == "article" and page.title]
    tools: dict[str, Tool] = {"cleannews": ours(options.by)}
    if not options.no_peers:
        tools |= PEERS
    rows = []
    for how in options.how or HOWS:
        for name, tool in tools.items():
            asked = by_fold(pages) if options.by == "held-out" and name == "cleannews" else pages
            tally = score(tool, asked, how, options.show and name == "cleannews")
            rows.append({"half": options.half, "input": how, "tool": name, **tally.row()})
    _print(rows, options.json)
    return 0


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench metadata", description=__doc__)
    parser.add_argument("--set", choices=("fundus-tests", "wcxb-dev"), default="fundus-tests")
    parser.add_argument("--half", choices=("build", "judge", "all"), default="judge")
    parser.add_argument("--how", choices=HOWS, action="append")
    parser.add_argument("--by", choices=BY, default="clean")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--show", action="store_true", help="print what differs from gold")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(argv)


def _print(rows: list[dict[str, object]], as_json: bool) -> None:
    if as_json:
        print(json.dumps(rows))
        return
    print(
        "half   input       tool         pages  title  shown   date  wrong  author-p  author-r"
        "     ms"
    )
    for row in rows:
        print(
            "{half:6} {input:11} {tool:12} {pages:5}  {title:.3f}  {headline:.3f}  {date:.3f}"
            "  {date_wrong:.3f}"
            "     {author_precision:.3f}     {author_recall:.3f}  {ms:5.1f}".format(**row)
        )


if __name__ == "__main__":
    raise SystemExit(main())
