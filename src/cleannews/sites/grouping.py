"""Which site a page belongs to: the registered domain of its address.

The domain is found without the list of public suffixes, which is a megabyte and grows old: two
labels, or three where the last but one is a usual second level (`co.uk`, `com.br`). Limits: a
registry with a second level of its own that is not in `SECOND_LEVEL` (`city.kyoto.jp`) groups too
widely, and so does a host that gives each customer a subdomain. Too wide a group costs evidence,
since a line of one of its papers comes back on fewer pages of the group; it never adds any.
"""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from cleannews.model import Page

SiteFrom = Literal["folder", "url", "none"]

SECOND_LEVEL = frozenset(
    "ac co com edu gob gouv gov govt go id info ltd me mil ne net nom or org plc sch web".split()
)
"""Labels that registries of countries put between the name and the country."""

COUNTRY = 2
"""Letters of a country's top-level domain; only those have such second levels."""


def site_of(page: Page) -> str:
    """The registered domain that the page came from or names as its own; empty when unknown.

    Parameters:
        page: a page in blocks; its own URL goes before its canonical link and `og:url`.
    """
    canonical = (href for rel, href in page.head.links if "canonical" in rel.lower().split())
    for address in (page.url, *canonical, page.head.first("og:url")):
        if address and (domain := registered_domain(address)):
            return domain
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


def folder_of(source: str) -> str:
    """The folder of an input, as the site of a page that does not know its own; may be empty.

    Parameters:
        source: a path or an archive's member, with `/`.
    """
    return source.rpartition("/")[0]


def group(page: Page, source: str, site_from: SiteFrom = "url") -> str:
    """The group of pages that a page learns from; empty when it learns from none.

    Parameters:
        page: the page in blocks.
        source: the input's path.
        site_from: `url` takes the folder where the page has no address; `folder` always;
            `none` never groups.
    """
    if site_from == "none":
        return ""
    site = site_of(page) if site_from == "url" else ""
    return site or f"folder:{folder_of(source)}"
