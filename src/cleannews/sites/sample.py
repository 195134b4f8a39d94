"""Which pages of a site are learned from, where no one sees them all: samples of parts, united.

The sample of a whole is made of the samples of its parts, however it was parted and in whatever
order they are united, since it is the contents with the smallest hashes (bottom-k sampling).
`sites.store` draws the same one from a table of all inputs.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from cleannews.sites.evidence import FEWEST_PAGES

HELD = 200
"""Pages of a site that are learned from: a line on one page in fifty is then on two of them with
a chance of 90 %, and cleaning them is little work beside cleaning a large site once."""

Sample = dict[str, str]
"""The smallest name of each content, by the content's key in hexadecimal."""


def united(pages: Iterable[tuple[str, str]], held: int = HELD) -> Sample:
    """The sample of pages of one site, or of its samples.

    Parameters:
        pages: key and name of each.
        held: contents in the sample, at most.
    """
    names: Sample = {}
    for key, source in pages:
        names[key] = min(source, names.get(key, source))
    return {key: names[key] for key in heapq.nsmallest(held, names)}


def drawn(sample: Sample) -> list[str]:
    """The names of the pages to learn from: none where they are too few to say anything."""
    return list(sample.values()) if len(sample) >= FEWEST_PAGES else []
