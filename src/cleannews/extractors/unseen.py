"""Articles that stand only in a page's JSON-LD: served as blocks of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cleannews.extractors.json_ld import SHORTEST, bodies, is_cut_off
from cleannews.extractors.match import scores_from_text
from cleannews.model import Block, Element, Elements, Kind, Label, Page, Scores

SEEN = 0.5
"""Share of a body's letters that a page shows, or keeps in other words (a live blog has them), from
which on the page itself is served."""

SPEAKER = "json-ld"


class Served(NamedTuple):
    """A page with the blocks that only its JSON-LD has, and the scores that go with it."""

    page: Page
    spoken: dict[str, Scores]


def serve(page: Page, spoken: Mapping[str, Scores]) -> Served:
    """Add the article that the page keeps in its JSON-LD alone, if there is one.

    Parameters:
        page: an HTML page in blocks.
        spoken: what the extractors said of these blocks.

    Returns:
        The page and the scores as they came where the page shows its article; else the page
        with a block for each paragraph of the JSON-LD at its end, kept by every score, and what
        is visible given up: it is cruft, or first lines before a paywall that come again.
    """
    body = max(bodies(page.head), key=len, default="")
    if len(body) < SHORTEST or is_cut_off(body, page.blocks):
        return Served(page, dict(spoken))
    if _kept(page, spoken) >= SEEN * len(body) or _shown(page, body) >= SEEN:
        return Served(page, dict(spoken))
    extra = _blocks(page, body)
    voices = spoken or {SPEAKER: Scores([0.0] * len(page.blocks))}
    longer = {name: _longer(scores, len(extra)) for name, scores in voices.items()}
    return Served(page._replace(blocks=(*page.blocks, *extra)), longer)


def _kept(page: Page, spoken: Mapping[str, Scores]) -> int:
    """Characters that the extractor who keeps least would keep of the page itself."""
    kept = (
        sum(len(b.text) for b, score in zip(page.blocks, scores.keep, strict=True) if score >= 0.5)
        for scores in spoken.values()
    )
    return min(kept, default=0)


def _shown(page: Page, body: str) -> float:
    """The share of the body's letters that stand in visible blocks of the page."""
    lines = [Block(line, Kind.PARAGRAPH, _nowhere(page)) for line in body.split("\n")]
    visible = "\n".join(block.text for block in page.blocks if not block.hidden)
    scores = scores_from_text(lines, visible)
    letters = [len(line.text) for line in lines]
    return sum(map(float.__mul__, scores, map(float, letters))) / sum(letters)


def _nowhere(page: Page) -> Element:
    return Element(page.elements or Elements([-1], ["body"], [""]), 0)


def _blocks(page: Page, body: str) -> list[Block]:
    """The body's paragraphs, at the place of a script at the end of the page."""
    old = page.elements or Elements([-1], ["body"], [""])
    elements = Elements([*old.parents, 0], [*old.tags, "script"], [*old.attributes, ""])
    where = Element(elements, len(old.tags))
    return [Block(line, Kind.PARAGRAPH, where) for line in body.split("\n")]


def _longer(scores: Scores, extra: int) -> Scores:
    keep = [*[0.0] * len(scores.keep), *[1.0] * extra]
    labels = None
    if scores.labels is not None:
        labels = [*scores.labels, *[{Label.PARAGRAPH: 1.0}] * extra]
    return scores._replace(keep=keep, labels=labels, article=1.0)
