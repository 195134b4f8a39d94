"""Renderings of pages as text by further tools, for training on more than the four of the data.

People flatten pages with whatever is at hand; what all flatteners do to a page teaches more than
what one does. Some are kept for scoring alone. `bench score --input flat:NAME` scores on each.
"""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from bench.data import Sample
from cleannews.read.decode import decode


def flat(page: Sample, name: str) -> str:
    """The HTML of a page as text by the flattener of this name; empty where it gives up."""
    try:
        return (FLATTENERS | UNSEEN)[name](decode(page.html, kind="html").text)
    except (RecursionError, ValueError):
        # pages that nest too deep, or hold what no XML may
        return ""


def some_of(page: Sample, count: int) -> list[str]:
    """The flatteners that a page is trained on: by a hash of its id, all get their share."""
    names = sorted(FLATTENERS)
    first = crc32(page.id.encode())
    return [names[(first + n) % len(names)] for n in range(min(count, len(names)))]


def _inscriptis(html: str) -> str:
    from inscriptis import get_text

    return str(get_text(html))


def _html_text(html: str) -> str:
    import html_text

    return str(html_text.extract_text(html))


def _resiliparse(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=False, alt_texts=False, links=False))


def _selectolax(html: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(html).body
    return body.text(separator="\n") if body else ""


def _markdownify(html: str) -> str:
    from bs4 import BeautifulSoup
    from markdownify import MarkdownConverter

    soup = BeautifulSoup(html, "lxml")
    for element in soup(["script", "style", "noscript", "template"]):
        element.decompose()
    return str(MarkdownConverter().convert_soup(soup))


def _html2text(html: str) -> str:
    import html2text

    return str(html2text.HTML2Text().handle(html))


FLATTENERS: dict[str, Callable[[str], str]] = {
    "html-text": _html_text,
    "inscriptis": _inscriptis,
    "resiliparse": _resiliparse,
}
"""Each lays out a page in its own way: blank lines by guess, columns and indents as a browser,
marks for items and headings."""

UNSEEN: dict[str, Callable[[str], str]] = {
    "selectolax": _selectolax,
    "markdownify": _markdownify,
    "html2text-links": _html2text,
}
"""Never trained on: every text node, scripts included; Markdown with links and pictures; the same
wrapped at 78 columns and, in some languages, without accents."""
