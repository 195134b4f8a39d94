"""What the fields of a news database's record say of its story: its day and its authors."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.blocks.text_fields import fields, value
from cleannews.metadata.sources import Sources
from cleannews.regex import regex

DAYS = frozenset({"pd", "publication date"})
AUTHORS = frozenset({"author", "authors"})

_INVERTED = regex(r"([^\W\d_][\w'’ -]*+), ([^\W\d_][\w'’. -]*+)$")
"""`Marlow, Jane Q`: the family name first, as catalogues have it."""


def days(found: Sources) -> Iterator[str]:
    """The day of publication, as the record writes it."""
    yield from _values(found, DAYS)


def authors(found: Sources) -> Iterator[str]:
    """The authors that a record names with the family name first, each as people write names."""
    for names in _values(found, AUTHORS):
        for name in names.split(";"):
            if inverted := _INVERTED.match(name.strip()):
                yield f"{inverted[2].strip()} {inverted[1]}"


def _values(found: Sources, names: frozenset[str]) -> Iterator[str]:
    if found.page.kind == "text":
        texts = [block.text for block in found.page.blocks]
        for number, name in fields(found.page.document.text, texts).items():
            if name in names:
                yield value(texts[number], name)
