"""The body that a page repeats for machines: `articleBody` in its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from cleannews.extractors.match import scores_from_text
from cleannews.model import Block, Head, Page, Scores
from cleannews.regex import regex

SHORTEST = 200
"""Characters of a body; shorter ones are teasers of the story."""

TAIL = 30
"""Characters at a body's end that show where on the page it ends."""

ELLIPSES = ("…", "...", "[…]", "[...]")

_STRING = regex(r'"articleBody"\s*:\s*"((?:[^"\\]|\\.)*+)"', re.DOTALL)

_PARAGRAPH_END = regex(
    r"<\s*(?:br|/?(?:p|div|li|ul|ol|h[1-6]|blockquote|section))\b[^<>]*>", re.IGNORECASE
)

_TAG = regex(r"</?[a-zA-Z][^<>]*>")


def extract(page: Page) -> Scores | None:
    """How much of each block stands in the page's own `articleBody`.

    None when the page brings none, or only the beginning of one: what is cut off says nothing
    about the blocks after it.
    """
    body = max(bodies(page.head), key=len, default="")
    if len(body) < SHORTEST or is_cut_off(body, page.blocks):
        return None
    return Scores(scores_from_text(page.blocks, body))


def bodies(head: Head) -> list[str]:
    """Every `articleBody` in the JSON-LD of a page, as plain text with a line a paragraph.

    Parameters:
        head: the head of an HTML page; its scripts may be nested or broken in any way.

    Returns:
        The bodies in the order of the scripts, markup inside them taken off, none twice.
    """
    found: dict[str, None] = {}
    for script in head.json_ld:
        if "articleBody" in script:
            for body in _raw_bodies(script):
                if text := plain(body):
                    found[text] = None
    return list(found)


def is_cut_off(body: str, blocks: tuple[Block, ...]) -> bool:
    """Whether a body breaks off: it ends with an ellipsis, or in the middle of a block."""
    if body.endswith(ELLIPSES):
        return True
    tail = body[-TAIL:]
    ends = [block.text for block in blocks if tail in block.text]
    return bool(ends) and not any(text.endswith(tail) for text in ends)


def plain(body: str) -> str:
    """A body without the markup and the character references that some sites leave in it."""
    if "<" in body:
        body = _TAG.sub("", _PARAGRAPH_END.sub("\n", body))
    if "&" in body:
        body = unescape(body)
    lines = (" ".join(line.split()) for line in body.splitlines())
    return "\n".join(line for line in lines if line)


def _raw_bodies(script: str) -> Iterator[str]:
    try:
        yield from _strings(json.loads(script, strict=False))
    except (ValueError, RecursionError):
        for value in _STRING.findall(script):
            yield _unquoted(value)


def _strings(data: Any) -> Iterator[str]:
    """Values of `articleBody` at any depth, in document order."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            body = item.get("articleBody")
            if isinstance(body, str):
                yield body
            waiting.extend(reversed(list(item.values())))
        elif isinstance(item, list):
            waiting.extend(reversed(item))


def _unquoted(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value.replace("\\n", "\n").replace('\\"', '"')
