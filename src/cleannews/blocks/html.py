"""An HTML page cut into blocks.

The parser builds the tree, drops what holds no text and writes the tree out again, all in C;
what it writes is well formed, so one regular expression and one loop do the rest.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from cleannews.blocks.html_attributes import lighten
from cleannews.blocks.html_head import read_head
from cleannews.blocks.html_nesting import flatten
from cleannews.blocks.html_tags import TEXTLESS
from cleannews.blocks.html_walk import walk
from cleannews.model import Document, Head, Page
from cleannews.regex import regex

LITERAL_ELEMENTS = ("<xmp", "<plaintext")
"""Forgotten elements whose content is text and no markup; read as `pre`."""

LITERAL_TAG = regex(rb"<(/?)(?:xmp|plaintext)(?=[\s/>])", re.IGNORECASE)


def to_page(document: Document) -> Page:
    """The page in blocks: every visible character once, in order.

    Parameters:
        document: a decoded HTML page; any text will do.

    Returns:
        The page with blocks, elements, head and images. Tags that nest deeper than browsers
        allow are left out, and a note of the page's document says so.
    """
    text, stripped = lighten(document.text)
    # a lone surrogate is half a character that no page can show
    raw, flattened = flatten(text.encode("utf-8", "replace"))
    head, body = _parse(raw)
    blocks, elements, images = walk(body)
    if flattened:
        note = f"{flattened} tags nested too deep were left out; what they held stays in place"
        document = document._replace(notes=(*document.notes, note))
    if stripped:
        note = f"{stripped} tags with too many attributes were read without them"
        document = document._replace(notes=(*document.notes, note))
    return Page(document, blocks, elements, head, images)


def _parse(raw: bytes) -> tuple[Head, str]:
    """The head, and the body written out by the parser; empty without a body."""
    head, body = _written(raw)
    if any(literal in body for literal in LITERAL_ELEMENTS):
        # once and not again: in an attribute's value, or as the start of a longer name, it stays
        return _written(LITERAL_TAG.sub(rb"<\1pre", raw))
    return head, body


def _written(raw: bytes) -> tuple[Head, str]:
    tree = LexborHTMLParser(raw)
    head = read_head(tree)
    tree.strip_tags(list(TEXTLESS))
    return head, (tree.body.html if tree.body else None) or ""
