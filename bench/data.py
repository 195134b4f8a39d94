"""The development data: pages, gold bodies, flattened text and fine labels, by set.

The data lies beside the repository (`../shared/data`), or where `CLEANNEWS_DATA` says. It is
read lazily: a page's HTML is unpacked when it is asked for.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cleannews.model import Label

ROOT = Path(os.environ.get("CLEANNEWS_DATA", Path(__file__).parents[2] / "shared" / "data"))

SETS = ("wcxb-dev", "fundus-tests", "pool")
HOWS = ("paragraphs", "soup", "w3m", "html2text")

HEAD_BYTES = 200_000
"""How far into a page its own address is looked for: heads of news pages end well before."""

_OWN_ADDRESS = re.compile(
    rb"""<(?:link\b[^>]{0,300}?rel=["']?canonical|meta\b[^>]{0,300}?=["']?og:url)\b[^>]{0,600}>""",
    re.IGNORECASE,
)
_ADDRESS = re.compile(rb"""https?://[^"'\s>]+""")


class DataMissingError(FileNotFoundError):
    """The development data is not on this machine."""


@dataclass(frozen=True, eq=False)
class Sample:
    """A page of the development data.

    `gold` is the body as plain text, empty where the set has none; `labels` has one label for
    every non-blank line (as `str.splitlines` counts) of the `paragraphs` rendering, None where
    the page was not read; `article` is None unless the page was read.
    """

    set: str
    id: str
    kind: str
    url: str | None
    gold: str
    title: str | None
    authors: tuple[str, ...]
    date: str | None
    lang: str | None
    publisher: str | None
    labels: tuple[Label, ...] | None = None
    article: bool | None = None
    texts: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def html(self) -> bytes:
        """The page as fetched."""
        return gzip.decompress((ROOT / self.set / "html" / f"{self.id}.html.gz").read_bytes())

    @cached_property
    def site(self) -> str:
        """The registered domain of the page; for pages of unknown origin their id."""
        return _registered_domain(self.url or _own_address(self.html)) or self.id

    @property
    def lines(self) -> list[str]:
        """The non-blank lines of the `paragraphs` rendering, which `labels` counts."""
        return [line for line in self.texts["paragraphs"].splitlines() if line.strip()]


def available() -> bool:
    """Whether the development data is on this machine."""
    return ROOT.is_dir()


@cache
def load(name: str) -> tuple[Sample, ...]:
    """All pages of a set, in the order of its gold file.

    Raises:
        DataMissingError: the set is not there.
    """
    folder = ROOT / name
    if not folder.is_dir():
        raise DataMissingError(f"no set {name!r} in {ROOT}; CLEANNEWS_DATA names another folder")
    texts = _texts(folder)
    read = {row["id"]: row for row in _rows(folder / "labels.jsonl.gz")}
    return tuple(
        _sample(name, row, read.get(row["id"]), texts.get(row["id"], {}))
        for row in _rows(folder / "gold.jsonl.gz")
    )


def _sample(
    name: str, row: dict[str, Any], read: dict[str, Any] | None, texts: dict[str, str]
) -> Sample:
    return Sample(
        set=name,
        id=row["id"],
        kind=row["kind"],
        url=row["url"],
        gold=row["gold"],
        title=row["title"],
        authors=tuple(row["authors"] or ()),
        date=row["date"],
        lang=row["lang"],
        publisher=row["publisher"],
        labels=tuple(_unrolled(read["labels"])) if read else None,
        article=read["article"] if read else None,
        texts=texts,
    )


def _unrolled(ranges: list[tuple[int, int, str]]) -> Iterator[Label]:
    for first, last, label in ranges:
        for _ in range(first, last + 1):
            yield Label(label)


def _texts(folder: Path) -> dict[str, dict[str, str]]:
    texts: dict[str, dict[str, str]] = {}
    for how in HOWS:
        for row in _rows(folder / "text" / f"{how}.jsonl.gz"):
            texts.setdefault(row["id"], {})[how] = row["text"]
    return texts


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def _own_address(html: bytes) -> str:
    """What the page says its address is: canonical link or Open Graph, else empty."""
    for tag in _OWN_ADDRESS.findall(html[:HEAD_BYTES]):
        if found := _ADDRESS.search(tag):
            return found[0].decode("ascii", "ignore")
    return ""


def _registered_domain(url: str) -> str:
    # the list of public suffixes is a megabyte; only training and scoring need it
    from tld import get_fld

    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return get_fld(f"https://{host}/", fail_silently=True) or host
