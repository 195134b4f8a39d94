"""What an HTML page says about itself outside its visible text."""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborHTMLParser

from cleannews.model import Head

NAMES = ("name", "property", "itemprop")
"""Attributes of `meta` that name what `content` holds."""

RESOURCE_HINTS = frozenset(
    "stylesheet preload prefetch preconnect dns-prefetch modulepreload mask-icon".split()
)
"""`link` relations that serve the browser and say nothing about the page."""


def read_head(tree: LexborHTMLParser) -> Head:
    """Title, language, meta values, links and JSON-LD scripts of a parsed page."""
    return Head(
        title=_title(tree),
        language=_language(tree),
        meta=tuple(_meta(tree)),
        links=tuple(_links(tree)),
        json_ld=tuple(_json_ld(tree)),
    )


def _title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("head title")
    return " ".join(node.text(deep=True).split()) if node else ""


def _language(tree: LexborHTMLParser) -> str:
    root = tree.root
    attributes: dict[str, Any] = root.attributes if root else {}
    return (attributes.get("lang") or attributes.get("xml:lang") or "").strip()


def _meta(tree: LexborHTMLParser) -> list[tuple[str, str]]:
    pairs = []
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        for kind in NAMES:
            name = attributes.get(kind)
            if name:
                pairs.append((name.strip().lower(), attributes.get("content") or ""))
    return pairs


def _links(tree: LexborHTMLParser) -> list[tuple[str, str]]:
    pairs = []
    for node in tree.css("link[rel][href]"):
        attributes = node.attributes
        relation = (attributes.get("rel") or "").strip().lower()
        if relation not in RESOURCE_HINTS:
            pairs.append((relation, attributes.get("href") or ""))
    return pairs


def _json_ld(tree: LexborHTMLParser) -> list[str]:
    return [
        script
        for node in tree.css('script[type*="ld+json" i]')
        if (script := node.text(deep=True).strip())
    ]
