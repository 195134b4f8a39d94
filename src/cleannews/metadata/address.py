"""The canonical address of the page and of what it points to."""

from __future__ import annotations

from cleannews.metadata.sources import Sources
from cleannews.metadata.sources import address as own_address
from cleannews.model import Candidate

CANONICAL = 1.0
OPEN_GRAPH = 0.7
LINKED = 0.6
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
    given += [(href, "json-ld mainEntityOfPage", LINKED) for href in _linked(found)]
    given += [(page.url or "", "address fetched", FETCHED)]
    full = [(absolute(found, href), source, weight) for href, source, weight in given if href]
    return [Candidate("url", url, source, weight) for url, source, weight in full if url]


def _linked(found: Sources) -> list[str]:
    """What the story's JSON-LD names as its page: an address, or a node that has one."""
    entity = found.story.get("mainEntityOfPage")
    if isinstance(entity, dict):
        entity = entity.get("@id") or entity.get("url")
    return [entity] if isinstance(entity, str) else []


def absolute(found: Sources, href: str) -> str:
    """A web address in full, or nothing where it cannot be completed."""
    from urllib.parse import urljoin, urlsplit  # on use: flattened text has no address as a rule

    try:
        url = urljoin(own_address(found.page), href.strip())
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""
