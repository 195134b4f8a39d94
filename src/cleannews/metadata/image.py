"""The lead picture of the story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleannews.metadata import address
from cleannews.metadata.sources import Sources
from cleannews.model import Candidate

META = {"og:image": 1.0, "og:image:secure_url": 0.9, "og:image:url": 0.9, "twitter:image": 0.6,
        "twitter:image:src": 0.6, "parsely-image-url": 0.5, "sailthru.image.full": 0.4,
        "thumbnail": 0.3}  # fmt: skip
LINKED = 0.8
PICTURE = 0.35
"""A picture of the page itself, where the head names none."""
NEAR = 4
"""Blocks between the headline and a picture of its own."""


def candidates(found: Sources) -> list[Candidate]:
    """Addresses of pictures, each in full."""
    given = [*_metas(found), *_linked(found), *_pictures(found)]
    full = [one._replace(value=address.absolute(found, one.value)) for one in given]
    return [one for one in full if one.value]


def _metas(found: Sources) -> Iterator[Candidate]:
    for name, content in found.page.head.meta:
        if name in META and content.strip():
            yield Candidate("image", content.strip(), f"meta {name}", META[name])


def _linked(found: Sources) -> Iterator[Candidate]:
    for url in _urls(found, found.story.get("image")):
        yield Candidate("image", url, "json-ld image", LINKED)
        return


def _urls(found: Sources, value: Any) -> Iterator[str]:
    value = found.linked.resolve(value)
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, list):
        for one in value:
            yield from _urls(found, one)
    elif isinstance(value, dict):
        yield from _urls(found, value.get("url") or value.get("contentUrl"))


def _pictures(found: Sources) -> Iterator[Candidate]:
    if found.title is None:
        return
    for picture in found.page.images:
        if picture.url and 0 < picture.before - found.title <= NEAR:
            yield Candidate("image", picture.url, "picture under the headline", PICTURE)
            return
