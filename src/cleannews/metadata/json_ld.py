"""JSON-LD as pages really write it: lists, graphs, references, nesting, and broken syntax."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cleannews.metadata import json_repair
from cleannews.regex import regex

Node = dict[str, Any]

ARTICLES = ("article", "posting", "report", "advertisercontent")
"""What the types of a written story end in: NewsArticle, BlogPosting, Report, …"""
PAGES = ("webpage", "itempage", "qapage", "creativework", "review", "recipe", "claimreview")
"""Types that stand for the story where no article is given."""
DEEPEST = 12
"""Levels of nesting that are followed: the story itself never lies deeper."""
MOST = 3000
"""Nodes that are looked at, against pages that list a whole archive."""


class Linked(NamedTuple):
    """The JSON-LD of a page: its nodes from the outside in, and those that have a name."""

    nodes: tuple[tuple[int, Node], ...]
    named: dict[str, Node]

    def resolve(self, value: Any) -> Any:
        """The node that a bare `{"@id": …}` refers to, or the value itself."""
        if isinstance(value, dict) and "@id" in value and len(value) <= 2:
            return self.named.get(str(value["@id"]), value)
        return value


def read(scripts: Sequence[str]) -> Linked:
    """All nodes of a page's scripts; scripts that cannot be read are passed over."""
    nodes = list(_walk([root for script in scripts for root in parse(script)]))
    named: dict[str, Node] = {}
    for _, node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(named.get(name, ())):
            named[name] = node
    return Linked(tuple(nodes), named)


def parse(script: str) -> list[Any]:
    """The values of one script: one as a rule, several where objects just follow each other."""
    text = _COMMENTS.sub("", script).strip().rstrip(";")
    values = _values(text)
    return values or _values(json_repair.mended(text))


_COMMENTS = regex(r"<!--|-->|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>")
_DECODER = json.JSONDecoder(strict=False)


def _values(text: str) -> list[Any]:
    values: list[Any] = []
    start = _next(text, 0)
    while start >= 0:
        try:
            value, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            break
        values.append(value)
        start = _next(text, end)
    return values


def _next(text: str, start: int) -> int:
    """Where the next object or list begins after white space and commas, or -1."""
    match = _OPENING.match(text, start)
    return match.end() - 1 if match else -1


_OPENING = regex(r"[\s,;]*[\[{]")


def _walk(roots: list[Any]) -> Iterator[tuple[int, Node]]:
    """Every object with its depth, outer ones first; a graph's members count as outermost."""
    queue = deque((0, root) for root in roots)
    seen = 0
    while queue and seen < MOST:
        depth, value = queue.popleft()
        if isinstance(value, dict):
            seen += 1
            yield depth, value
            if depth < DEEPEST:
                queue.extend(
                    (depth + (key != "@graph"), inner)
                    for key, inner in value.items()
                    if isinstance(inner, dict | list)
                )
        elif isinstance(value, list):
            queue.extend((depth, inner) for inner in value)


def article(linked: Linked, url: str, title: str) -> Node | None:
    """The node that describes this page's story.

    Parameters:
        url: the page's address, canonical where known.
        title: what the page is called elsewhere; it picks among several stories.
    """
    ranked = [
        (_rank(node, depth, url, title), -place, node)
        for place, (depth, node) in enumerate(linked.nodes)
        if _kind(node)
    ]
    return max(ranked, key=lambda item: item[:2])[2] if ranked else None


def _rank(node: Node, depth: int, url: str, title: str) -> tuple[int, int, int, int]:
    headline = text(node.get("headline")) or text(node.get("name"))
    same_title = bool(headline) and headline.casefold() in title.casefold()
    return (_kind(node), int(_same_address(node, url)), int(same_title), -depth)


def _kind(node: Node) -> int:
    """2 for an article, 1 for a page that could stand for it, 0 for anything else."""
    types = [name.lower() for name in texts(node.get("@type"))]
    if any(name.endswith(ARTICLES) for name in types):
        return 2
    return int(any(name.endswith(PAGES) for name in types))


def _same_address(node: Node, url: str) -> bool:
    main = node.get("mainEntityOfPage")
    if isinstance(main, dict):
        main = main.get("@id") or main.get("url")
    given = {_address(str(value)) for value in (node.get("url"), main, node.get("@id")) if value}
    return bool(url) and _address(url) in given


def _address(url: str) -> str:
    """An address without what differs between copies: scheme, query, fragment, last slash."""
    return re.sub(r"^https?://(?:www\.)?", "", url.split("?")[0].split("#")[0]).rstrip("/")


def text(value: Any) -> str:
    """The first text of a value, entities undone and white space folded, or nothing."""
    return next(iter(texts(value)), "")


def texts(value: Any) -> list[str]:
    """The texts of a value: a string, `{"@value": …}`, `{"name": …}`, or a list of those."""
    if isinstance(value, str):
        from html import unescape  # on use: flattened text has no JSON-LD

        folded = " ".join(unescape(value).split())
        return [folded] if folded else []
    if isinstance(value, list):
        return [found for inner in value for found in texts(inner)]
    if isinstance(value, dict):
        return texts(value.get("@value") or value.get("name"))
    return []
