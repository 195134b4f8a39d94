"""The article as JSON: the record that scripts rely on, described by `article.schema.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from cleannews.model import Article
from cleannews.regex import regex
from cleannews.write.printable import REPLACEMENT
from cleannews.write.raw import slices

UNSAFE = regex("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""JSON may hold the controls and line separators among them as themselves, but terminals and
JavaScript had better not read them; half a surrogate pair cannot be encoded at all."""


def record(article: Article, *, include: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The article as plain dictionaries, lists, strings and numbers.

    Parameters:
        article: a cleaned page.
        include: with `removed` in it the record holds every block of the page, kept or cut, and
            those of text with `raw`, the part of the input they stand for; captions and related
            stories are always there.
    """
    removed = "removed" in include
    entry = article.to_dict(blocks=removed)
    if removed and article.kind == "text":
        for block, part in zip(entry["blocks"], slices(article.page), strict=True):
            block["raw"] = part
    return entry


def dumps(entry: Mapping[str, Any], *, indent: int | None = None) -> str:
    """The record as JSON text, non-ASCII as itself.

    Parameters:
        entry: what `record` returned.
        indent: columns a level; None for one line.

    Returns:
        Text that encodes to UTF-8 whatever the page held: half a surrogate pair becomes U+FFFD,
        and controls, U+007F to U+009F among them, are escaped.
    """
    text = json.dumps(entry, ensure_ascii=False, indent=indent, allow_nan=False)
    return UNSAFE.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    character = match[0]
    return REPLACEMENT if "\ud800" <= character <= "\udfff" else f"\\u{ord(character):04x}"
