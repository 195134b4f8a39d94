"""One lxml parse of a page, shared by the extractors that work on such a tree."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleannews.model import Page


def tree(page: Page) -> Any:
    """A copy of the page as an lxml tree, free to be changed; None for a page of nothing."""
    parsed = _parsed(page.document.text)
    return None if parsed is None else deepcopy(parsed)


@lru_cache(maxsize=1)
def _parsed(html: str) -> Any:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except ParserError:  # nothing but white space or comments
        return None
