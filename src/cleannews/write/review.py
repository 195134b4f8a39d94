"""A page for the eye: what was kept and cut of one page or of a whole run, in one HTML file.

The file needs no network and no server. Every page's record is embedded as JSON in a script
element of its own and is parsed when a reader steps to it; a short index feeds the list and the
plots. The script builds all it shows with `textContent`: what a page says is never markup.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from cleannews.model import ABOUT, CUT, KEPT, METADATA, OPTIONAL
from cleannews.regex import regex
from cleannews.words import count as count_words
from cleannews.write.printable import REPLACEMENT

HERE = Path(__file__)

UNSAFE = regex("[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What could end the script element, break a line of it, or fail to encode."""

SLOT = regex(r"\{\{(\w+)\}\}")

FIELDS = (
    "found",
    *ABOUT,
    "confidence",
    "extractors",
    "kind",
    "source",
    "warnings",
    "status",
    "reason",
)
"""What the page shows of a record beside its blocks; the texts are there as blocks already."""


GENERATOR = '<meta name="generator" content="cleannews">'

HEAD = 1000
"""Bytes of a review page in which its head says what made it."""


def is_review(path: Path) -> bool:
    """Whether a file is a review page, which another may take the place of."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    return not head or GENERATOR.encode() in head


def render(records: Iterable[Mapping[str, Any]], title: str) -> str:
    """The review page of some records.

    Parameters:
        records: articles as dictionaries with their blocks (`Article.to_dict()`), in any order;
            a record without `blocks` is listed as a failure. Each is read once.
        title: what the page is called.

    Returns:
        HTML that stands for itself and encodes to UTF-8.
    """
    index: list[dict[str, Any]] = []
    pages: list[str] = []
    for number, record in enumerate(records):
        index.append(_entry(record))
        pages.append(_script(f"page-{number}", _shown(record)))
    parts = {
        "title": escape(UNSAFE.sub(_stand_in_text, title)),
        "style": _part("css"),
        "index": _script("index", index),
        "groups": _script("groups", _groups()),
        "pages": "\n".join(pages),
        "script": _part("js"),
    }
    return SLOT.sub(lambda slot: parts[slot[1]], _part("html"))


def _part(suffix: str) -> str:
    return HERE.with_suffix(f".{suffix}").read_text(encoding="utf-8")


def _entry(record: Mapping[str, Any]) -> dict[str, Any]:
    """What the list and the plots need of a page."""
    blocks = record.get("blocks", ())
    return {
        "source": record.get("source") or "",
        "title": record.get("title"),
        "found": bool(record.get("found")),
        "failed": "blocks" not in record,
        "confidence": record.get("confidence") or 0.0,
        "words": sum(count_words(block["text"]) for block in blocks if block["kept"]),
        "labels": Counter(block["label"] for block in blocks),
    }


def _shown(record: Mapping[str, Any]) -> dict[str, Any]:
    shown = {name: record[name] for name in FIELDS if record.get(name) not in (None, "", [])}
    shown["blocks"] = [
        [
            block["text"],
            block["kind"],
            block["label"],
            block["kept"],
            block["score"],
            block["reason"],
            _place(block["where"]),
        ]
        for block in record.get("blocks", ())
    ]
    return shown


def _place(where: Mapping[str, Any]) -> str:
    if "lines" not in where:
        return str(where.get("path", ""))
    first, last = where["lines"]
    return f"line {first}" if first == last else f"lines {first} to {last}"


def _groups() -> dict[str, list[str]]:
    """The labels by what they mean for a block, in the order of the ledger."""
    groups = {"kept": KEPT, "metadata": METADATA | OPTIONAL, "cut": CUT}
    return {name: sorted(labels) for name, labels in groups.items()}


def _script(name: str, data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str)
    return f'<script type="application/json" id="{name}">{UNSAFE.sub(_stand_in, text)}</script>'


def _stand_in(match: re.Match[str]) -> str:
    character = match[0]
    return REPLACEMENT if "\ud800" <= character <= "\udfff" else f"\\u{ord(character):04x}"


def _stand_in_text(match: re.Match[str]) -> str:
    return match[0] if match[0] in "<>&" else REPLACEMENT
