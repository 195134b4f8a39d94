"""Addresses of a page made fit to be written into Markdown."""

from __future__ import annotations

from cleannews.regex import regex

SCHEMES = frozenset({"http", "https", "mailto"})
"""What a link of an article may lead to; `javascript:`, `data:` and the like are dropped."""

IGNORED = regex("[\x00-\x1f\x7f]")
"""Browsers read an address as if these were not there, so `java\\nscript:` must not pass."""

SCHEME = regex(r"([a-zA-Z][a-zA-Z0-9+.-]*):")

UNSAFE = regex(r"[\s\\<>(){}`\"^|\ud800-\udfff\x80-\x9f\ufeff]")
"""Characters that would end a Markdown link, a table cell, or the line."""

REFERENCE = regex(r"&(?=#?[0-9A-Za-z]{1,40};)")


def address(url: str, base: str | None) -> str:
    """The address as it may stand between the parentheses of a Markdown link.

    Parameters:
        url: what the page says, relative or absolute.
        base: the page's own address, if known; without it relative addresses stay relative.

    Returns:
        The address, percent-encoded where Markdown needs it; empty when it leads nowhere a
        reader of the article could follow, or is no address at all.
    """
    wanted = IGNORED.sub("", url).strip()
    if not wanted or wanted.startswith("#"):
        return ""
    from urllib.parse import quote, urljoin  # on use: flattened text has no links as a rule

    try:
        found = urljoin(base, wanted) if base else wanted
    except ValueError:
        return ""
    scheme = SCHEME.match(found)
    if scheme and scheme[1].lower() not in SCHEMES:
        return ""
    encoded = UNSAFE.sub(lambda match: quote(match[0], errors="replace"), found)
    return REFERENCE.sub("&amp;", encoded)
