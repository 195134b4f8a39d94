"""Other stories: the headings over them, the headlines under those, and lines that only link."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.dates import is_dated
from cleannews.cruft.menu import inside
from cleannews.cruft.other_stories import BARRED, BOXES, HEADINGS, LEADS
from cleannews.cruft.wording import SPACELESS, fold, once_a_page, wording
from cleannews.model import Label, Mark, Page

REACH = 24
"""Lines under a heading that may be its teasers; longer lists are mostly two lists."""

HEADLINE = range(20, 161)
"""Characters of a headline: fewer are an entry of a menu or a name, more a paragraph."""

SIGNS, SPACES = 8, 2
"""The same of a script without spaces, and how many it has all the same: a menu has more."""

FEWEST_WORDS = 4
"""Words of a headline in scripts with spaces."""

ROW = 2
"""Headlines, and dates, that make a row of teasers; one of each may be the story's own."""


def related(page: Page) -> Iterator[Mark]:
    """Headings over other stories, their teasers, links to other stories."""
    menu = inside(page)
    for hit in HEADINGS.find(page):
        if hit.block not in menu:
            yield Mark(hit.block, Label.RELATED, hit.reason)
            yield from _under(page, hit.block)
    for hit in LEADS.find(page):
        yield Mark(hit.block, Label.RELATED, hit.reason)
    yield from _barred(page)
    for hit in BOXES.find(page):
        if hit.block not in menu and _is_box(page, hit.block):
            yield Mark(hit.block, Label.RELATED, hit.reason)
            yield from _under(page, hit.block)
    for run in rows(page):
        for number in run:
            yield Mark(number, Label.RELATED, "in a row of headlines with dates")


def _barred(page: Page) -> Iterator[Mark]:
    """Links to other stories whose headline stands behind a bar."""
    words = wording(page)
    for lead in BARRED:
        for number in words.first.get(lead.split()[0], ()):
            before, bar, headline = words.lines[number].partition("|")
            if bar and headline and before.strip() == lead:
                yield Mark(number, Label.RELATED, f'"{lead}" and a headline behind a bar')


def _is_box(page: Page, heading: int) -> bool:
    """Whether teasers stand under a line that may as well be a sub-heading of the story."""
    return len(list(_under(page, heading))) >= ROW


def is_box_heading(text: str) -> bool:
    """Whether a line that is known to be about other stories only names their box."""
    return fold(text) in HEADINGS.whole or BOXES.opens(text)


def without_lead(text: str) -> str:
    """The headline of a line such as "Read next: The bridge is open", without what leads in."""
    lead, colon, headline = text.partition(": ")
    return headline.strip() if colon and is_box_heading(lead) else text


def _under(page: Page, heading: int) -> Iterator[Mark]:
    """The teasers right under a heading, up to the first line of another kind."""
    title = page.blocks[heading].text.strip()
    for number in range(heading + 1, min(heading + 1 + REACH, len(page.blocks))):
        if not _is_teaser(page, number):
            return
        yield Mark(number, Label.RELATED, f'stands under "{title}"')


def _is_teaser(page: Page, number: int) -> bool:
    text = page.blocks[number].text
    return is_dated(text) or is_headline(wording(page).lines[number], text)


def is_headline(line: str, text: str) -> bool:
    """Whether a line could be a story's headline: neither a sentence nor an entry of a menu."""
    if text.rstrip(" \"'”’").endswith((".", "。", ":", "：")) or len(line) > HEADLINE.stop:
        return False
    if line[:1] >= SPACELESS:
        return len(line) >= SIGNS and line.count(" ") <= SPACES
    return len(line) in HEADLINE and line.count(" ") >= FEWEST_WORDS - 1


@once_a_page
def rows(page: Page) -> list[range]:
    """Runs of headlines among which dates stand: lists of other stories."""
    lines = wording(page).lines
    found, start, heads, dates = [], 0, 0, 0
    for number, block in enumerate([*page.blocks, None]):
        if block is not None and "0" in lines[number] and is_dated(block.text):
            dates += 1
        elif block is not None and is_headline(lines[number], block.text):
            heads += 1
        else:
            if ROW <= dates <= 2 * heads and heads >= ROW:
                found.append(range(start, number))
            start, heads, dates = number + 1, 0, 0
    return found
