"""What one cleaned page tells a profile: its lines, where they stand, and its body's sketch."""

from __future__ import annotations

import json
import zlib
from hashlib import blake2b
from typing import Literal, NamedTuple

from cleannews.model import BODY, Article, Decision
from cleannews.sites.sketch import Sketch, sketch

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


def observe(article: Article) -> Observation | None:
    """The observation of a page; None where it holds no article, which teaches nothing here:
    an index page repeats the first lines of articles, and they are body there."""
    if not article.found:
        return None
    return Observation(
        key_of(article.page.document.text), article.source, sketch(article.text), _lines(article)
    )


def key_of(text: str) -> bytes:
    """A name for the content of a page."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _lines(article: Article) -> dict[str, Place]:
    """Each line once a page; where it was kept goes before where it stands first."""
    body = [at for at, decision in enumerate(article.blocks) if _in_body(decision)]
    first, last = (body[0], body[-1]) if body else (len(article.blocks), -1)
    lines: dict[str, Place] = {}
    for at, decision in enumerate(article.blocks):
        if sum(map(str.isalnum, decision.text)) < SHORTEST:
            continue
        if _in_body(decision):
            lines[decision.text] = "kept"
        elif decision.text not in lines:
            place: Place = "before" if at < first else "after" if at > last else "within"
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
