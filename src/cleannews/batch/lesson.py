"""What a worker answers in the passes that learn: whose page it is, and what it teaches."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cleannews.batch.task import Record, Setup
from cleannews.blocks import to_page
from cleannews.cruft import marks
from cleannews.decide import decide
from cleannews.extractors import names_for
from cleannews.extractors.ask import ask
from cleannews.model import Document
from cleannews.sites.choose import choose, profiles_of
from cleannews.sites.grouping import group
from cleannews.sites.observe import Observation, key_of, observe
from cleannews.sites.profile import Profile
from cleannews.sites.shelf import Shelf


def answer(document: Document, setup: Setup) -> Record:
    """The record of a page for the pass that is under way."""
    about: Record = {"status": "ok", "site": group(document, setup.options.site_from)}
    if setup.aim == "list":
        return about | {"key": key_of(document.text)}
    return about | {"seen": lesson(document)}


def lesson(document: Document) -> Observation | None:
    """What a page teaches by itself, as our own labeller sees it: the others are not worth
    their time here, for no page is written and many pages have a say."""
    page = to_page(document)
    spoken = ask(page, names_for(page.kind)[:1]).spoken if page.blocks else {}
    return observe(page, decide(page, spoken, marks(page)).decisions)


def profile_for(document: Document, setup: Setup) -> Profile | None:
    """The profile to clean a page with: the one given for its site, else the one learned."""
    if setup.options.profiles:
        given = choose(document, profiles_of(setup.options.profiles))
        if given is not None:
            return given
    if not setup.lessons:
        return None
    return _shelf(setup.lessons).profile(group(document, setup.options.site_from))


@cache
def _shelf(path: str) -> Shelf:
    return Shelf(Path(path))
