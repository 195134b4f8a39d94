"""Tokens of where a block's links lead: to an author, to a topic, to share, to another site."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cleannews.model import Block, Page
from cleannews.regex import regex

MOST = 4
"""Links of a block that are looked at: what follows in a menu leads to more of the same."""

LONGEST = 10_000
"""Characters of an address that are looked at; no page of the development data has a longer one."""

SLUG = 4
"""Words of a part of a path that is a headline."""

_ADDRESS = regex(
    r"\s*(?:(?:https?:)?//(?:[^/?#]*@)?([^/?#:]*)[^/?#]*)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?"
)
_SCHEME = regex(r"\s*([a-z]{3,10}):(?!//)")
_LETTERS = regex("[a-z]{2,}")


def link_tokens(block: Block, site: str) -> Sequence[str]:
    """Tokens of the first links of a block.

    `https://x.example/author/jo-field?share=mail#top` on a page of `x.example` gives `/author`,
    `/jo-field`, `?share`, `#top`; on any other page `@` and `@x`, too.

    Parameters:
        block: a block of an HTML page.
        site: the name of the page's own site, as `site_of` gives it; empty where unknown.
    """
    if not block.spans:
        return ()
    urls = [url[:LONGEST].lower() for _, _, kind, url in block.spans if kind == "link"][:MOST]
    if len(urls) == 1:
        return _tokens(urls[0], site)
    return tuple(dict.fromkeys(token for url in urls for token in _tokens(url, site)))


def site_of(page: Page) -> str:
    """The name of a page's site as far as the page tells: `bbc` for `www.bbc.co.uk`."""
    own = page.url or page.head.first("og:url") or dict(page.head.links).get("canonical", "")
    match = _ADDRESS.match(own[:LONGEST].lower())
    return _name(match[1]) if match and match[1] else ""


@lru_cache(maxsize=1_000)
def _tokens(url: str, site: str) -> tuple[str, ...]:
    if scheme := _SCHEME.match(url):
        return (f"{scheme[1]}:",)
    match = _ADDRESS.match(url)
    assert match  # every part of the pattern may be empty
    host, path, query, fragment = match.groups("")
    found = []
    if host and (name := _name(host)) != site:
        found += ["@", f"@{name}"] if site else [f"@{name}"]
    found += [f"/{_part(part)}" for part in path.strip("/").split("/", 2)[:2]]
    found += [f"?{pair.partition('=')[0]}" for pair in query.split("&", 2)[:2] if pair]
    if fragment:
        found.append(f"#{_part(fragment)}")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2_000)
def _part(part: str) -> str:
    """The words of a part of a path; of a headline and of numbers only that they are such."""
    words = _LETTERS.findall(part)
    if len(words) >= SLUG:
        return "a-b-c-d"
    return "-".join(words) if words else "0" if part else ""


@lru_cache(maxsize=1_000)
def _name(host: str) -> str:
    """What a host is called: the label before the public suffix, roughly."""
    labels = host.split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return labels[-3 if short else -2] if len(labels) > 1 else host
