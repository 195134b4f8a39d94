"""Whose page it is: the name of the paper or site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleannews.metadata import json_ld
from cleannews.metadata.folding import solid
from cleannews.metadata.sources import Sources, host, meta
from cleannews.model import Candidate, Label
from cleannews.regex import regex

META = {"og:site_name": 1.0, "application-name": 0.5, "apple-mobile-web-app-title": 0.4,
        "publisher": 0.4, "dc.publisher": 0.5, "dcterms.publisher": 0.5, "cre": 0.4}  # fmt: skip
PUBLISHER = 0.6
WEB_SITE = 0.5
COPYRIGHT = 0.6
NAVIGATION = 0.4
LONGEST = 60
"""Characters: longer is a slogan or a sentence."""
MOST_WORDS = 6


def candidates(sources: Sources) -> Iterator[Candidate]:
    """Names of the site, from what the page declares and from its foot."""
    for found in (*meta(sources, "site", META), *_linked(sources), *_lines(sources)):
        if len(found.value) <= LONGEST and "://" not in found.value:
            yield found


def names(sources: Sources, known: list[Candidate]) -> frozenset[str]:
    """Everything the site is called, folded solid, for telling it from titles and people."""
    domain = host(sources.page)
    parts = domain.split(".")
    called = {domain, *(part for part in parts[:-1] if len(part) >= SHORTEST_LABEL)}
    called |= {found.value for found in known}
    handle = sources.page.head.first("twitter:site").lstrip("@")
    return frozenset(solid(name) for name in (*called, handle) if name)


SHORTEST_LABEL = 3
"""Characters: shorter labels of a host name are countries and `m` or `de`."""


def _linked(sources: Sources) -> Iterator[Candidate]:
    publisher = sources.linked.resolve(sources.story.get("publisher"))
    for name in json_ld.texts(publisher)[:1]:
        yield Candidate("site", name, "json-ld publisher", PUBLISHER)
    for _, node in sources.linked.nodes:
        if "WebSite" in json_ld.texts(node.get("@type")):
            for name in json_ld.texts(node.get("name"))[:1]:
                yield Candidate("site", name, "json-ld WebSite", WEB_SITE)


_NOTICE = regex(
    r"(?:©|\(c\)|copyright)[\s©:]{0,9}+(?:\(c\)\s{0,9}+)?(?:copyright\s{0,9}+)?(?:(?:19|20)\d{2}[\s,–-]{0,9}+){0,2}"
    r"(?:by\s|von\s)?(?P<name>[^\W\d_][^.,|©:;()\d]*)",
    re.IGNORECASE,
)
_YEAR_BEHIND = regex(r"^[\s,]*(?:19|20)\d{2}")
_YEAR = regex(r"(?:19|20)\d{2}")
_RIGHTS = regex(
    r"\s(?:all rights|all[ae] r(?:echte|ät|et)|tous droits|todos los|tutti i|todos os|and/or"
    r"|or its|wszelkie prawa|tüm hakları|все права|(?:усі|всі) права|všechna práva"
    r"|(?:seluruh )?hak cipta|無断|无断|版权|版權|저작권|무단"
    r"|جميع|كافة|كل الحقوق|सर्वाधिकार|सभी अधिकार|inc\b|ltd\b|llc\b|gmbh\b|all$).*$",
    re.IGNORECASE,
)
_MENU = regex(r"^(?P<name>[^\W\d_][\w.&' ]*?)\s(?:navigation|homepage|home page)$", re.IGNORECASE)


def _lines(sources: Sources) -> Iterator[Candidate]:
    for decision in sources.decisions:
        text = decision.text
        if len(text) > LONGEST_NOTICE or decision.label is Label.CAPTION:
            continue
        name = owner(text) if _may_be_notice(text) else None
        if name:
            yield Candidate("site", name, "copyright line", COPYRIGHT)
        menu = _MENU.match(text) if text.endswith(_MENU_ENDS) else None
        if menu and _is_name(menu["name"]):
            yield Candidate("site", menu["name"], "navigation line", NAVIGATION)


def _may_be_notice(text: str) -> bool:
    """Whether a line holds a sign of a copyright line; written out, for every line is asked."""
    return "©" in text or "opyright" in text or "OPYRIGHT" in text or "(c)" in text or "(C)" in text


_MENU_ENDS = ("avigation", "page", "AVIGATION", "PAGE")
LONGEST_NOTICE = 300
"""Characters: longer lines are terms and conditions."""


def owner(line: str) -> str | None:
    """Whose a copyright line says the page is: `BBC` of `Copyright © 2020 BBC.`

    A line without a year is a picture's credit, and gives no name.
    """
    match = _NOTICE.search(line)
    if not match or not _YEAR.search(line):
        return None
    name = _RIGHTS.sub("", " " + match["name"].strip()).strip(" -–|")
    return name if _is_name(name) else None


def _is_name(name: str) -> bool:
    words = name.split()
    return 0 < len(words) <= MOST_WORDS and not words[0][0].islower()
