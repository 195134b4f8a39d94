"""What is fuzzed: each target takes any bytes and holds only what must hold for any bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import cycle, islice

import yaml

from cleannews.blocks import to_page
from cleannews.cruft import marks
from cleannews.decide import decide
from cleannews.model import KEPT, Block, Document, Kind, Label, Lines, Page, PageKind, Scores
from cleannews.pipeline import clean_document
from cleannews.read.decode import decode
from cleannews.write import json as json_format
from cleannews.write import markdown, raw, review

EVERYTHING = frozenset({"links", "images", "captions", "related", "removed"})

VOICES = ("lines", "dom", "another")

HEAD = 24
"""Bytes that say what the extractors say; the page comes after them."""

KINDS, LABELS = tuple(Kind), tuple(Label)


def reading(data: bytes) -> None:
    """Decoded text can be written again; the kind is settled."""
    document = decode(data)
    document.text.encode("utf-8")
    assert document.kind in ("html", "text")


def _blocks(data: bytes, kind: PageKind) -> None:
    page = to_page(decode(data, kind=kind))
    for block in page.blocks:
        assert block.text.strip()
        for span in block.spans:
            assert 0 <= span.start <= span.end <= len(block.text)


def html_blocks(data: bytes) -> None:
    """Any HTML gives blocks with text, whose spans lie inside of it."""
    _blocks(data, "html")


def text_blocks(data: bytes) -> None:
    """Any text gives blocks with text, whose spans lie inside of it."""
    _blocks(data, "text")


def rules(data: bytes) -> None:
    """Blocks of any text, kind and order: every mark points at one and says why."""
    lines = [line for line in data.split(b"\n") if line[1:].strip()]
    blocks = tuple(_block(number, line) for number, line in enumerate(lines, 1))
    kind: PageKind = "html" if data[:1] > b"\x80" else "text"
    for mark in marks(Page(Document("", kind), blocks)):
        assert 0 <= mark.block < len(blocks)
        assert mark.reason


def _block(number: int, line: bytes) -> Block:
    """A block of a line: its first byte says the kind, the level and whether it is hidden."""
    shape, text = line[0], line[1:].decode("utf-8", "replace")
    kind = KINDS[shape % len(KINDS)]
    where = Lines(number, number, gap=shape % 3)
    return Block(" ".join(text.split()) or "a", kind, where, shape % 4 + 1, hidden=shape > 250)


def deciding(data: bytes) -> None:
    """Extractors that say anything at all: every block decided once, and named."""
    said, page = data[:HEAD] or b"\0", to_page(decode(data[HEAD:]))
    size = len(page.blocks)
    spoken = {
        name: _scores(said[place:] or said, size)
        for place, name in enumerate(VOICES[: 1 + said[0] % len(VOICES)])
    }
    verdict = decide(page, spoken, marks(page))
    assert [one.block for one in verdict.decisions] == list(page.blocks)
    assert 0 <= verdict.confidence <= 1
    for one in verdict.decisions:
        assert one.kept == (one.label in KEPT)
        assert one.reason


def _scores(said: bytes, size: int) -> Scores:
    keep = [byte / 255 for byte in islice(cycle(said), size)]
    labels = [{LABELS[byte % len(LABELS)]: byte / 255} for byte in islice(cycle(said), size)]
    sure = said[-1] / 255
    return Scores(keep, labels if said[-1] % 2 else None, sure if sure > 0.5 else None, sure)


def writing(data: bytes) -> None:
    """The whole pipeline: every block named once, and output of every form that can be read."""
    article = clean_document(decode(data), effort="fast")
    assert [one.block for one in article.blocks] == list(article.page.blocks)
    record = json_format.record(article, include=frozenset({"removed"}))
    json.loads(json_format.dumps(record).encode("utf-8"))
    written = markdown.render(article, include=EVERYTHING, front_matter=True)
    written.encode("utf-8")
    yaml.safe_load(written[4:].partition("\n---\n")[0])
    if article.kind == "text" and article.page.blocks:
        assert "".join(raw.slices(article.page)) == article.page.document.text
    review.render([article.to_dict()], "Pages").encode("utf-8")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reading": reading,
    "html_blocks": html_blocks,
    "text_blocks": text_blocks,
    "rules": rules,
    "deciding": deciding,
    "writing": writing,
}
