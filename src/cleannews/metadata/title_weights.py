"""How much each source of a title counts, on pages at large and on those of papers."""

from __future__ import annotations

from cleannews.metadata import json_ld
from cleannews.model import Candidate

META = {"og:title": 1.0, "twitter:title": 0.1, "dc.title": 0.4, "dcterms.title": 0.4,
        "parsely-title": 0.6, "sailthru.title": 0.5, "headline": 0.6, "title": 0.3,
        "hdl": 0.6, "citation_title": 0.8, "cxenseparse:recs:articletitle": 0.3,
        "mrf:title": 0.3}  # fmt: skip
HEADLINE = 0.9
"""JSON-LD names the story itself; `og:title` is at times sharpened for social networks."""
HEAD_TITLE = 0.2
"""The text of the tab: at times written for search engines."""
BLOCK = 0.9
"""The block that was labelled the headline."""
FIRST_HEADING = 0.5
"""A heading of level 1 that nobody labelled; several share it."""
FIRST_LINE = 1.6
"""The title of the tab in a dump, where the page shows it again: more than block and heading."""

NEWS = {"json-ld headline": 1.3, "meta og:title": 0.9, "title block": 0.35,
        "heading of level 1": 0.0, "<title>": -0.4, "meta twitter:title": 0.1}  # fmt: skip
"""The weights on pages whose JSON-LD declares a news story with a headline. The headline and
`og:title` of such a page come from its desk, while on other sites a plug-in copies the tab's
title into both, so there the shown headline counts more. Less than nothing for the tab: what it
repeats was sharpened for search engines. A conditional logit over the news pages of one half of
the development sites, so that the other half judges them."""
NEWS_TYPES = ("newsarticle", "liveblogposting")
"""What the types of a news story end in."""


def is_news(story: json_ld.Node) -> bool:
    """Whether a JSON-LD node declares a news story and says how it is headed."""
    types = [name.lower() for name in json_ld.texts(story.get("@type"))]
    return bool(json_ld.text(story.get("headline"))) and any(
        name.endswith(NEWS_TYPES) for name in types
    )


def as_news(given: list[Candidate]) -> list[Candidate]:
    """Titles of a news page, weighed as such; headings keep their shares of one weight."""
    share = NEWS["heading of level 1"] / FIRST_HEADING
    return [
        one._replace(weight=one.weight * share)
        if one.source == "heading of level 1"
        else one._replace(weight=NEWS.get(one.source, one.weight))
        for one in given
    ]
