"""Which site a page belongs to: the registered domain of its address, or the folder it is in.

The domain is found without the list of public suffixes, which is a megabyte and grows old: two
labels, or three where the last but one is a usual second level (`co.uk`, `com.br`). Limits: a
registry with a second level of its own that is not in `SECOND_LEVEL` (`city.kyoto.jp`) groups too
widely, and so does a host that gives each customer a subdomain. Too wide a group costs evidence,
since a line of one of its papers comes back on fewer pages of the group; it never adds any.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Literal
from urllib.parse import urlsplit

from cleannews.model import Document
from cleannews.regex import regex

SiteFrom = Literal["url", "folder", "none"]

FOLDER = "folder:"
"""What stands before the name of a group that is a folder and not a domain."""

HEAD = 200_000
"""Characters in which a page's own address is looked for; heads of news pages end before."""

SECOND_LEVEL = frozenset(
    "ac co com edu gob gouv gov govt go id info ltd me mil ne net nom or org plc sch web".split()
)
"""Labels that registries of countries put between the name and the country."""

COUNTRY = 2
"""Letters of a country's top-level domain; only those have such second levels."""

_TAG = regex(r"<(?:link|meta)\b[^>]{0,1000}>", re.IGNORECASE)
_OWN = regex(r"""=["']?(?:canonical|og:url)["'\s/>]""", re.IGNORECASE)
_ADDRESS = regex(r"""(?:href|content)=["']?(https?://[^"'\s>]+)""", re.IGNORECASE)


def group(document: Document, site_from: SiteFrom = "url") -> str:
    """The group of pages that a page learns from; empty when it learns from none.

    Parameters:
        document: the page; its source is its path.
        site_from: `url` takes the folder where the page has no address; `folder` always;
            `none` never groups.
    """
    if site_from == "none":
        return ""
    site = site_of(document) if site_from == "url" else ""
    return site or FOLDER + document.source.rpartition("/")[0]


def site_of(document: Document) -> str:
    """The registered domain that a page came from or names as its own; empty when unknown.

    Parameters:
        document: the page; its URL goes before its canonical link and `og:url`.
    """
    return registered_domain(address_of(document))


def address_of(document: Document) -> str:
    """Where a page came from, or what it calls its own address; empty when unknown."""
    return document.url or (_own_address(document.text) if document.kind == "html" else "")


def _own_address(html: str) -> str:
    for tag in _TAG.findall(html[:HEAD]):
        if _OWN.search(tag) and (found := _ADDRESS.search(tag)):
            return unescape(found[1])
    return ""


def registered_domain(url: str) -> str:
    """The part of a host name that was registered: `example.co.uk` of `www.example.co.uk`.

    Parameters:
        url: an absolute address; anything else gives an empty string. A bare IP address is
            returned whole.
    """
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    labels = host.rstrip(".").split(".")
    if ":" in host or labels[-1].isdigit():
        return host
    short = len(labels[-1]) == COUNTRY and len(labels) > 1 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if short else -2 :])
