"""Cruft rules: small functions that point at boilerplate and say why.

A rule is a function from a page to marks. It points at a block, with a label and a reason; it
never cuts and never rewrites. The marks are evidence for `decide` and the words on the ledger;
only a mark that is `certain` holds against an extractor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cleannews.cruft.advert import advert
from cleannews.cruft.author_note import author_note
from cleannews.cruft.browser_notice import browser_notice
from cleannews.cruft.byline import byline
from cleannews.cruft.caption import caption
from cleannews.cruft.comments import comments
from cleannews.cruft.cookie_notice import cookie_notice
from cleannews.cruft.copyright import copyright_line
from cleannews.cruft.data_record import data_record
from cleannews.cruft.dateline import dateline
from cleannews.cruft.desk_note import desk_note
from cleannews.cruft.footer_menu import footer_menu
from cleannews.cruft.hidden import hidden
from cleannews.cruft.navigation import navigation
from cleannews.cruft.neighbour_stories import neighbour_stories
from cleannews.cruft.newsletter import newsletter
from cleannews.cruft.offer import offer
from cleannews.cruft.paywall import paywall
from cleannews.cruft.picture_text import picture_text
from cleannews.cruft.record_fields import record_fields
from cleannews.cruft.related import related
from cleannews.cruft.second_story import second_story
from cleannews.cruft.share import share
from cleannews.cruft.sign_in import sign_in
from cleannews.cruft.tags import tags
from cleannews.cruft.terminal_browser import terminal_browser
from cleannews.cruft.thread import thread
from cleannews.cruft.tools import tools
from cleannews.cruft.under_byline import under_byline
from cleannews.model import Mark, Page

Rule = Callable[[Page], Iterable[Mark]]

RULES: tuple[Rule, ...] = (
    hidden,
    data_record,
    record_fields,
    terminal_browser,
    picture_text,
    browser_notice,
    copyright_line,
    cookie_notice,
    paywall,
    newsletter,
    comments,
    share,
    sign_in,
    tools,
    advert,
    offer,
    tags,
    dateline,
    byline,
    under_byline,
    caption,
    author_note,
    desk_note,
    navigation,
    footer_menu,
    related,
    neighbour_stories,
    thread,
    second_story,
)
"""The rules in order: of two marks on one block, the earlier rule's counts."""


def marks(page: Page) -> list[Mark]:
    """What every rule points at, in the order of the page, then of the rules.

    Parameters:
        page: the page in blocks.

    Returns:
        For every block at most one mark of a label.
    """
    found: dict[tuple[int, str], Mark] = {}
    for rule in RULES:
        for mark in rule(page):
            known = found.get((mark.block, mark.label))
            if known is None or (mark.certain and not known.certain):
                found[mark.block, mark.label] = mark
    return sorted(found.values(), key=lambda mark: mark.block)
