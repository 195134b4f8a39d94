"""Other stories that the page points to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleannews.cruft.neighbour_stories import headlines
from cleannews.cruft.related import is_box_heading, without_lead
from cleannews.metadata import timestamps
from cleannews.metadata.folding import fold, solid
from cleannews.metadata.timestamps import Order
from cleannews.model import Block, Decision, Label, Page, Related
from cleannews.regex import regex

FEWEST_WORDS = 3
"""Words of a headline; shorter lines are names of a box or a section."""
FEWEST_CHARACTERS = 8
"""Characters of a headline where words are not apart."""
LONGEST = 300
"""Characters: longer blocks are teasers' texts."""
MOST = 100
SECTION_LENGTH = 40

_EDGES = " |·•–—-,:/"


class Footing(NamedTuple):
    """The line under a related headline: its date and section."""

    date: str | None
    section: str | None


def related(page: Page, decisions: Sequence[Decision]) -> tuple[Related, ...]:
    """The stories that related blocks name, each once; the page's own is none of them.

    A line that only holds a date and a section belongs to the headline before it.

    Parameters:
        page: the page, for the addresses of links and the order of its dates.
        decisions: its labelled blocks, in order.
    """
    order: Order = "" if page.head.language.lower().startswith("en") else "dmy"
    own = {solid(one.text) for one in decisions if one.label is Label.TITLE}
    found: dict[str, Related] = {}
    last, place_of_last = "", -2
    ranked = ranks(decisions)
    for place, decision in enumerate(decisions):
        if decision.label not in (Label.RELATED, Label.DATELINE):
            continue
        if is_box_heading(decision.text) or _is_teaser_text(decisions, place):
            continue
        foot = footing(decision.text, order)
        if foot and last and place - place_of_last <= 1:
            found[last] = _completed(found[last], foot)
        elif decision.label is Label.RELATED and not foot:
            for story in _stories(page, decision, order, place in ranked):
                last, place_of_last = solid(story.title), place
                if last not in own:
                    found.setdefault(last, story)
                else:
                    last = ""
    return tuple(found.values())[:MOST]


def ranks(decisions: Sequence[Decision]) -> frozenset[int]:
    """The places of headlines that begin with their rank in a list of the most read."""
    found: set[int] = set()
    run: list[int] = []
    for place, decision in enumerate(decisions):
        if decision.label is Label.RELATED:
            match = _RANK.match(decision.text)
            rank = int(match[1]) if match else 0
            run = [*run, place] if rank == len(run) + 1 else [place] if rank == 1 else []
            found.update(run if len(run) >= FEWEST_RANKS else ())
    return frozenset(found)


FEWEST_RANKS = 3
"""Headlines that begin with 1, 2, 3: a single one may tell of two dead or of three goals."""
_RANK = regex(r"(\d{1,2})[.):]?\s+(?=\S)")


def _is_teaser_text(decisions: Sequence[Decision], place: int) -> bool:
    """Whether a block is the sentence under a linked headline, and links to nothing itself."""
    decision, before = decisions[place], decisions[place - 1] if place else None
    if before is None or before.label is not Label.RELATED or _has_link(decision.block):
        return False
    return _has_link(before.block) and decision.text.rstrip('"”’»').endswith((".", "!", "?", "。"))


def _has_link(block: Block) -> bool:
    return any(span.kind == "link" for span in block.spans)


def footing(text: str, order: Order = "") -> Footing | None:
    """The date and section of a line such as `29 Feb 08 | Asia-Pacific`; None for other lines."""
    moments = timestamps.find(text, order) if len(text) <= LONGEST else []
    if len(moments) != 1:
        return None
    before, after = text[: moments[0].start].strip(_EDGES), text[moments[0].end :].strip(_EDGES)
    section = after or before
    if (before and after) or len(section) > SECTION_LENGTH or len(section.split()) > SECTION_WORDS:
        return None
    return Footing(moments[0].iso, section or None)


SECTION_WORDS = 4


def _completed(story: Related, foot: Footing) -> Related:
    return story._replace(date=story.date or foot.date, section=story.section or foot.section)


def _stories(page: Page, decision: Decision, order: Order, ranked: bool) -> Iterator[Related]:
    """The stories of one block: each link that reads like a headline, else the whole line."""
    block = decision.block
    links = [
        span
        for span in block.spans
        if span.kind == "link" and _is_headline(block.text[span.start : span.end])
    ]
    for span in links:
        yield Related(block.text[span.start : span.end].strip(), url=address(page, span.url))
    if not links:
        text = _RANK.sub("", block.text, count=1) if ranked else without_lead(block.text)
        for headline in headlines(page, block) or [text]:
            if _is_headline(headline):
                yield _line(headline, order)


def _line(text: str, order: Order) -> Related:
    """A headline, with the date that the same line gives before or behind it."""
    moments = timestamps.find(text, order)
    if len(moments) == 1:
        date = moments[0]
        title = (
            text[: date.start] if date.start > len(text) - date.end else text[date.end :]
        ).strip(_EDGES)
        if _is_headline(title):
            return Related(title, date.iso)
    return Related(text.strip(), None)


def _is_headline(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    folded = fold(text)
    if len(folded.split()) >= FEWEST_WORDS:
        return True
    return len(folded) >= FEWEST_CHARACTERS and any(ord(char) >= IDEOGRAPHS for char in folded)


IDEOGRAPHS = 0x3040


def address(page: Page, href: str) -> str | None:
    """A link's target in full where the page's own address allows it, else as it stands."""
    if not href or href.startswith(("#", "javascript:", "mailto:")):
        return None
    from urllib.parse import urljoin  # on use: flattened text has no links as a rule

    try:
        return urljoin(page.url or "", href)
    except ValueError:
        return None
