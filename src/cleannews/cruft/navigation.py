"""Menus, service links, skip links, pagination: the ways about a site."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import menus
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.sections import service_pages
from cleannews.cruft.wording import wording
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    opening="""
    skip to | jump to navigation | jump to content | back to top | go to top | return to top
    zum inhalt springen | zur hauptnavigation | direkt zum inhalt | aller au contenu
    ir al contenido
    vai al contenuto | ir para o conteúdo | naar de inhoud | hoppa till innehåll | przejdź do treści
    перейти к содержанию
    """,
    longest=60,
)


def navigation(page: Page) -> Iterator[Mark]:
    """Lines of menus, and names of service pages alone."""
    for run in menus(page):
        for number in run:
            yield Mark(number, Label.NAVIGATION, f"one of {len(run)} short lines of a menu")
    words = wording(page)
    for name in service_pages() & words.same.keys():
        for number in words.same[name]:
            yield Mark(number, Label.NAVIGATION, f'names a page of the site: "{name}"')
    for hit in PHRASES.find(page):
        yield Mark(hit.block, Label.NAVIGATION, hit.reason)
