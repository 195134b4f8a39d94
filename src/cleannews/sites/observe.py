"""What one cleaned page tells a profile: its lines, where they stand, and its body's sketch."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from hashlib import blake2b
from typing import Literal, NamedTuple

from cleannews.model import BODY, Decision, Page
from cleannews.sites.sketch import Sketch, sketch
from cleannews.words import letters

Place = Literal["before", "within", "after", "kept"]
"""Where a line stands by the article; `kept` is within, and taken for a part of the body."""

SHORTEST = 2
"""Letters and digits of a line worth counting; bullets and dashes teach nothing."""


class Observation(NamedTuple):
    """A page as the learner sees it. `key` names the page's content, `source` the page."""

    key: bytes
    source: str
    body: Sketch
    lines: dict[str, Place]


def observe(page: Page, decisions: Sequence[Decision]) -> Observation | None:
    """The observation of a cleaned page.

    Parameters:
        page: the page in blocks.
        decisions: what became of them, without a profile's help.

    Returns:
        The observation, or None for a page without an article: it would mislead, for an index
        repeats the opening lines of stories, which are body where they belong.
    """
    body = [at for at, decision in enumerate(decisions) if _in_body(decision)]
    if not body:
        return None
    text = "\n".join(decisions[at].text for at in body)
    document = page.document
    return Observation(
        key_of(document.text), document.source, sketch(text), _lines(decisions, body)
    )


def key_of(text: str) -> bytes:
    """A name for the content of a page."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _lines(decisions: Sequence[Decision], body: Sequence[int]) -> dict[str, Place]:
    """Each line once a page; where it was kept goes before where it stands first."""
    lines: dict[str, Place] = {}
    for at, decision in enumerate(decisions):
        if letters(decision.text) < SHORTEST:
            continue
        if _in_body(decision):
            lines[decision.text] = "kept"
        elif decision.text not in lines:
            place: Place = "before" if at < body[0] else "after" if at > body[-1] else "within"
            lines[decision.text] = place
    return lines


def _in_body(decision: Decision) -> bool:
    return decision.kept and decision.label in BODY


def pack(observation: Observation) -> bytes:
    """The observation as few bytes, for a pipe or a store."""
    fields = (observation.key.hex(), observation.source, observation.body, observation.lines)
    return zlib.compress(json.dumps(fields).encode(), level=1)


def unpack(data: bytes) -> Observation:
    """The observation that `pack` packed."""
    key, source, (hashes, size), lines = json.loads(zlib.decompress(data))
    return Observation(bytes.fromhex(key), source, Sketch(tuple(hashes), size), lines)
