"""The blocks around the headline, where a page says who wrote the story and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cleannews.metadata import headlines
from cleannews.metadata.sources import Sources
from cleannews.model import Decision, Kind, Label

ABOVE = 6
"""Blocks above the headline: an update line, a kicker and a breadcrumb at most."""
BELOW = 14
"""Blocks below the headline, up to the body: pictures and share buttons stand between."""
RIGHT = 3
"""Blocks right below the headline that are looked at whatever they are: a long standfirst may
have been taken for the body."""
FAR = 10
"""Blocks below the last line of the body: credits and notes of the date."""
ABSENT = 12
"""Blocks at the top of the page that are looked at where no headline is known."""


def blocks(found: Sources) -> Iterator[tuple[int, Decision]]:
    """The blocks before the body: next to the headline, below it first, then those right above
    the body where that is further down; each with its number."""
    yield from near(found)
    yield from above(found)


def near(found: Sources) -> Iterator[tuple[int, Decision]]:
    """The blocks before the body and next to the headline, below it first."""
    first, title, last, _ = _limits(found)
    yield from _shown(found, (*range(title, last), *range(title - 1, first - 1, -1)))


def above(found: Sources) -> Iterator[tuple[int, Decision]]:
    """The blocks right above the body where the headline is far from it: a dump may begin with
    the headline and go on with the menu."""
    _, _, last, start = _limits(found)
    yield from _shown(found, range(max(last, start - ABSENT), start))


def _shown(found: Sources, places: Iterable[int]) -> Iterator[tuple[int, Decision]]:
    for place in places:
        decision = found.decisions[place]
        if not decision.block.hidden and decision.kind not in (Kind.CODE, Kind.TABLE):
            yield place, decision


def _limits(found: Sources) -> tuple[int, int, int, int]:
    """The first block, the headline, where its surroundings end, and where prose begins."""
    keep = body_scores(found.decisions)
    start = headlines.body_start(found.page, keep)
    if found.title is None:
        return max(0, start - ABSENT), max(0, start - ABSENT), start, start
    body = max(start, found.title + 1 + RIGHT) if start > found.title else found.title + 1 + BELOW
    last = min(len(found.decisions), body, found.title + 1 + BELOW)
    return max(0, found.title - ABOVE), found.title, last, start


def closing(found: Sources) -> Iterator[tuple[int, Decision]]:
    """The blocks that follow the last kept one."""
    kept = [n for n, decision in enumerate(found.decisions) if decision.kept]
    last = kept[-1] + 1 if kept else len(found.decisions)
    for place in range(last, min(last + FAR, len(found.decisions))):
        yield place, found.decisions[place]


def body_scores(decisions: Sequence[Decision]) -> list[float]:
    """1 for what was kept as body, 0 for the rest; the headline and standfirst are no body."""
    outside = (Label.TITLE, Label.SUBTITLE)
    return [float(one.kept and one.label not in outside) for one in decisions]
