"""The title of the tab, where a dump of a page begins with it.

Such a line holds the headline as the page calls itself, with the kicker before it and the
names of site and section behind it. What the page shows again, whole or cut in two at the
kicker, is the headline; the rest is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleannews.metadata import headlines
from cleannews.metadata.folding import solid
from cleannews.model import Block, Page
from cleannews.regex import regex

SHORTEST = 15
"""Characters: shorter beginnings are names of sites and sections."""
LONGEST = 250
"""Characters of a headline."""
TAIL, SHARE = 80, 1.5
"""Characters of the names of site and section behind the headline, and how much longer than it
they may be: in some tabs it is the headline that stands behind its tags."""
AFTER = 60
"""Characters that may stand behind the headline in its own block: a credit, an agency."""
SPOKEN_OF = 0.3
"""Share of its telling words that the body uses as well; a line of the menu has none."""
NEAR = 20
"""Blocks above the body in which a copy is the headline and not a step of the breadcrumb."""

_CUT = regex(r"\s[|｜│–—·:»›-]{1,2}\s|[|｜│]|,\s|\s-(?=\S)|-(?=\S)")


class Shown(NamedTuple):
    """A headline that the page's first line gives, and the block that shows it again."""

    text: str
    place: int


def shown(page: Page, keep: Sequence[float], place: int | None) -> Shown | None:
    """The longest beginning of the page's first line that the page shows again, or None.

    Parameters:
        page: a page of flattened text.
        keep: how much each block belongs to the body, 0..1.
        place: the block that is taken for the headline; where the line holds it, the beginning
            must hold it too, and where it is a beginning itself there is nothing to mend.
    """
    if page.kind != "text" or len(page.blocks) <= 1 or page.blocks[0].hidden:
        return None
    line = page.blocks[0].text
    taken = solid(page.blocks[place].text) if place else ""
    pieces = list(_beginnings(line))
    if taken in map(solid, pieces):
        return None
    if taken in solid(line):
        pieces = [piece for piece in pieces if taken in solid(piece)]
    one = _repeated(page.blocks, pieces)
    if one and place and _are_strangers(one.text, page.blocks[place].text):
        return None
    told = one and headlines.spoken_of(page, keep, one.text) >= SPOKEN_OF
    return one if told else None


def _are_strangers(a: str, b: str) -> bool:
    """Whether two texts share no telling word: two headlines of one story share some."""
    return set(headlines.telling(a)).isdisjoint(headlines.telling(b))


def _repeated(blocks: Sequence[Block], pieces: Sequence[str]) -> Shown | None:
    """The first piece that is a block, else two blocks, else that a block begins with."""
    whole, joined = _held(blocks)
    for held in (whole, joined):
        for piece in pieces:
            if solid(piece) in held:
                return Shown(piece, held[solid(piece)])
    places = ((piece, _opened(blocks, piece)) for piece in pieces)
    return next((Shown(piece, n) for piece, n in places if n is not None), None)


def is_near(page: Page, keep: Sequence[float], one: Shown) -> bool:
    """Whether the copy stands where a headline does, right above the body."""
    start = headlines.body_start(page, keep)
    return start - NEAR <= one.place <= start + headlines.BELOW


def _beginnings(line: str) -> Iterator[str]:
    """The line whole, then without what stands behind its last separator, and so on."""
    ends = [len(line), *reversed([cut.start() for cut in _CUT.finditer(line)])]
    for end in ends:
        piece = line[:end].strip()
        fits = SHORTEST <= len(piece) <= LONGEST
        fits = fits and len(line) - end <= min(TAIL, SHARE * len(piece))
        if fits and headlines.is_long_enough(piece):
            yield piece


def _held(blocks: Sequence[Block]) -> tuple[dict[str, int], dict[str, int]]:
    """The blocks that begin like the first, and each with the next one, by their letters.

    Parameters:
        blocks: the page's blocks; the values are the place of a headline's last block.
    """
    begin = solid(blocks[0].text[:START])[:1]
    whole, joined = {}, {}
    for n, one in enumerate(blocks[1:], 1):
        if len(one.text) <= LONGEST and solid(one.text[:START])[:1] == begin:
            letters = solid(one.text)
            whole[letters] = n
            for after in blocks[n + 1 : n + 2]:
                joined[letters + solid(after.text[:LONGEST])] = n + 1
    return whole, joined


START = 6
"""Characters in which the first letter stands, behind quotation marks and bullets."""


def _opened(blocks: Sequence[Block], piece: str) -> int | None:
    """The block that begins with the piece and goes on for a few words at most."""
    for n, one in enumerate(blocks):
        rest = one.text[len(piece) :]
        if n and len(rest) <= AFTER and rest[:1] != "," and one.text.startswith(piece):
            return n
    return None
