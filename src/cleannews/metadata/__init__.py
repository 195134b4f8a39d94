"""Who, when, what: metadata that is right or absent.

Each field has a module that names its candidates with source and weight; `describe` asks them
all, lets `choice` (or the field's own rule, for people and dates) decide, and keeps every
candidate with a mark on those that won.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleannews.metadata import (
    address,
    authors,
    choice,
    dates,
    headlines,
    image,
    labelled,
    language,
    opening,
    site,
    sources,
    subtitle,
    tab_title,
    title,
    topics,
)
from cleannews.metadata.captions import captions
from cleannews.metadata.folding import fold
from cleannews.metadata.related import related
from cleannews.metadata.sources import Sources
from cleannews.model import Candidate, Decision, Label, Metadata, Page

__all__ = ["captions", "describe", "related"]


def describe(
    page: Page, decisions: Sequence[Decision], given: Sequence[Candidate] = ()
) -> Metadata:
    """What the page says of its story; None or empty where it does not say.

    Parameters:
        page: the page in blocks, with the head of an HTML page.
        decisions: the labelled blocks of the page, one for each block, in order; none of the
            labels need to be there.
        given: titles, authors and dates as a person's rules for the site found them, raw.
    """
    found, sites, languages = _sources(page, decisions)
    titles = [*title.candidates(found), *title.cleaned(_of(given, "title"), found.site_names)]
    subtitles = subtitle.candidates(found)
    groups = [*authors.stated(_of(given, "author")), *authors.groups(found)]
    when = [*dates.candidates(found), *dates.stated(_of(given, "published"))]
    fields = {
        "site": sites,
        "title": titles,
        "subtitle": subtitles,
        "language": languages,
        "section": topics.section_candidates(found),
        "url": address.candidates(found),
        "image": image.candidates(found),
    }
    chosen = {
        name: choice.value(choice.choose(given, _key(name))) for name, given in fields.items()
    }
    published, modified = dates.choose(when, "published"), dates.choose(when, "modified")
    ledger = [
        one
        for name, given in fields.items()
        for one in choice.marked(given, [chosen[name] or ""], _key(name))
    ]
    ledger += authors.candidates(groups)
    ledger += [_dated(one, published, modified) for one in when]
    return Metadata(
        **chosen,
        authors=authors.choose(groups),
        published=published,
        modified=modified,
        tags=topics.tags(found),
        candidates=tuple(ledger),
    )


def _of(given: Sequence[Candidate], field: str) -> list[Candidate]:
    return [one for one in given if one.field == field]


def _key(field: str) -> Callable[[str], str]:
    """What makes two values of a field one; addresses are compared as they stand."""
    return str.strip if field in ("url", "image") else fold


def _sources(
    page: Page, decisions: Sequence[Decision]
) -> tuple[Sources, list[Candidate], list[Candidate]]:
    """The page's sources, and the candidates of site and language that they are read with."""
    known_or_not = decisions or [
        Decision(block, Label.OTHER, False, 0.0, "not decided") for block in page.blocks
    ]
    found = sources.read(page, known_or_not)
    sites = list(site.candidates(found))
    names = site.names(found, sites)
    place, first = _headline(found)
    languages = language.candidates(found)
    spoken = choice.value(choice.choose(languages))
    found = found._replace(title=place, first=first, site_names=names, language=spoken)
    return found, sites, languages


def _headline(found: Sources) -> tuple[int | None, str]:
    """The headline's block, and what the first line of a text says that it is."""
    page = found.page
    place = next((n for n, _ in found.labelled(Label.TITLE)), None)
    if not page.blocks or (place is not None and page.kind == "html"):
        return place, ""
    keep = opening.body_scores(found.decisions)
    known = title.headline(page) if page.kind == "html" else None
    named = place
    place = headlines.block(page, keep, known, labelled.worth(found.decisions))
    again = tab_title.shown(page, keep, place)
    if again and tab_title.is_near(page, keep, again):
        place = again.place
    if place is not None and place != named and page.kind == "text":
        place = headlines.nearest(page, keep, place)
    return place, again.text if again else ""


def _dated(one: Candidate, published: str | None, modified: str | None) -> Candidate:
    return one._replace(won=one.value == (published if one.field == "published" else modified))
