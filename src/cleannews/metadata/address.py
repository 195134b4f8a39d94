"""The canonical address of the page and of what it points to."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from cleannews.metadata.sources import Sources
from cleannews.metadata.sources import address as own_address
from cleannews.model import Candidate

CANONICAL = 1.0
OPEN_GRAPH = 0.7
FETCHED = 0.4


def candidates(found: Sources) -> list[Candidate]:
    """Addresses of the page: what it calls canonical, then where it was fetched."""
    page = found.page
    given = [
        (href, "link canonical", CANONICAL)
        for rel, href in page.head.links
        if "canonical" in rel.split()
    ]
    given += [(page.head.first("og:url"), "meta og:url", OPEN_GRAPH)]
    given += [(page.url or "", "address fetched", FETCHED)]
    full = [(absolute(found, href), source, weight) for href, source, weight in given if href]
    return [Candidate("url", url, source, weight) for url, source, weight in full if url]


def absolute(found: Sources, href: str) -> str:
    """A web address in full, or nothing where it cannot be completed."""
    try:
        url = urljoin(own_address(found.page), href.strip())
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""
