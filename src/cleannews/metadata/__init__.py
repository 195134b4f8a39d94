"""Who, when, what: metadata that is right or absent.

Each field has a module that names its candidates with source and weight; `Description` asks them,
lets `choice` (or the field's own rule, for people and dates) decide, and keeps every candidate
with a mark on those that won.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from cleannews.metadata import (
    address,
    choice,
    headlines,
    labelled,
    opening,
    site,
    sources,
    subtitle,
    tab_title,
    title,
)
from cleannews.metadata.folding import fold
from cleannews.metadata.sources import Sources
from cleannews.model import Candidate, Caption, Decision, Label, Metadata, Page, Related

__all__ = ["Description", "describe"]


def describe(
    page: Page, decisions: Sequence[Decision], given: Sequence[Candidate] = ()
) -> Metadata:
    """What the page says of its story; None or empty where it does not say.

    Parameters: as of `Description`.
    """
    return Description(page, decisions, given).metadata


class Description:
    """What the page says of its story, each part read when it is first asked for.

    A fifth of the work for a page: who wants its text alone does not wait for it, nor who prints
    it under its title for authors and dates. These have modules of their own, imported on use.
    """

    def __init__(
        self, page: Page, decisions: Sequence[Decision], given: Sequence[Candidate] = ()
    ) -> None:
        """Takes what is to be read, and reads nothing yet.

        Parameters:
            page: the page in blocks, with the head of an HTML page.
            decisions: the labelled blocks of the page, one for each block, in order; none of the
                labels need to be there.
            given: titles, authors and dates as a person's rules for the site found them, raw.
        """
        self._page, self._decisions, self._given = page, decisions, given

    @cached_property
    def title(self) -> str | None:
        """The headline."""
        return choice.value(choice.choose(self._titles))

    @cached_property
    def subtitle(self) -> str | None:
        """The standfirst under the headline."""
        return choice.value(choice.choose(self._subtitles))

    @cached_property
    def url(self) -> str | None:
        """The address of the page."""
        return choice.value(choice.choose(self._addresses, _key("url")))

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        """The captions of the page in order."""
        from cleannews.metadata.captions import captions

        return captions(self._decisions)

    @cached_property
    def related(self) -> tuple[Related, ...]:
        """The other stories that the page points to."""
        from cleannews.metadata.related import related

        return related(self._page, self._decisions)

    @cached_property
    def metadata(self) -> Metadata:
        """All that the page says, with every candidate."""
        from cleannews.metadata import authors, dates, image, language, topics

        languages = language.candidates(self._found)
        spoken = choice.value(choice.choose(languages))
        found = self._found._replace(language=spoken)
        fields = {
            "site": self._sites,
            "title": self._titles,
            "subtitle": self._subtitles,
            "language": languages,
            "section": topics.section_candidates(found),
            "url": self._addresses,
            "image": image.candidates(found),
        }
        groups = [*authors.stated(_of(self._given, "author")), *authors.groups(found)]
        when = [*dates.candidates(found), *dates.stated(_of(self._given, "published"))]
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

    @cached_property
    def _read(self) -> Sources:
        known_or_not = self._decisions or [
            Decision(block, Label.OTHER, False, 0.0, "not decided") for block in self._page.blocks
        ]
        return sources.read(self._page, known_or_not)

    @cached_property
    def _sites(self) -> list[Candidate]:
        return list(site.candidates(self._read))

    @cached_property
    def _found(self) -> Sources:
        """The page's sources with what its fields are told from: names of the site, headline."""
        place, first = _headline(self._read)
        names = site.names(self._read, self._sites)
        return self._read._replace(title=place, first=first, site_names=names)

    @cached_property
    def _titles(self) -> list[Candidate]:
        stated = title.cleaned(_of(self._given, "title"), self._found.site_names)
        return [*title.candidates(self._found), *stated]

    @cached_property
    def _subtitles(self) -> list[Candidate]:
        return subtitle.candidates(self._found)

    @cached_property
    def _addresses(self) -> list[Candidate]:
        return address.candidates(self._read)


def _of(given: Sequence[Candidate], field: str) -> list[Candidate]:
    return [one for one in given if one.field == field]


def _key(field: str) -> Callable[[str], str]:
    """What makes two values of a field one; addresses are compared as they stand."""
    return str.strip if field in ("url", "image") else fold


def _headline(found: Sources) -> tuple[int | None, str]:
    """The headline's block, and what the first line of a text says that it is."""
    page = found.page
    place = next((n for n, _ in found.labelled(Label.TITLE)), None)
    if not page.blocks or (place is not None and page.kind == "html"):
        return place, ""
    keep = opening.body_scores(found.decisions)
    known = title.headline(page) if page.kind == "html" or page.head.meta else None
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
