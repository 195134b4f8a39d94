"""Lines that a terminal browser adds to a dump: links of the head, stand-ins, link addresses."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Block, Label, Lines, Mark, Page
from cleannews.regex import regex

HEAD_LINKS = ("Link:", "IFRAME:", "FRAME:")
"""Markers of lines that name a link of the page's head, or a frame."""

NUMBERS = regex(r"^(?:\[\d{1,5}\] ?)+$")
PICTURE = regex(
    r"\[[^\s\[\]]{1,300}\.(?:jpe?g|png|gif|svg|webp|avif)(?:[?,:][^\s\[\]]{0,2000})?\]$"
)
BUTTON = regex(r"^\(BUTTON\)(?: \S{1,40}){0,5}$")
FRAME = regex(r"^IFrame(?:: \S{1,200})?$")
ADDRESS = regex(r"^(?:https?|file|ftp|javascript|mailto|tel|whatsapp|about|data):\S+$")
LIST_TITLES = frozenset(
    ("References", "Visible links", "Visible links:", "Hidden links", "Hidden links:", "Verweise")
)

ADDRESSES = 3
"""Addresses in a row that make a list of links: one or two may be the story's own."""


def terminal_browser(page: Page) -> Iterator[Mark]:
    """What lynx, links, elinks and w3m write of their own into a dump."""
    if page.kind == "html":
        return
    listed = _link_list(page)
    for number, block in enumerate(page.blocks):
        if not isinstance(block.where, Lines):
            return
        if number in listed:
            yield Mark(number, Label.OTHER, "list of link addresses that a dump ends with", True)
        elif label := _stand_in(block):
            yield Mark(number, *label, certain=True)


def _stand_in(block: Block) -> tuple[Label, str] | None:
    if block.marker in HEAD_LINKS:
        return Label.HIDDEN, "link in the page's head, or a frame, as terminal browsers list it"
    if block.text[0] not in "[(I":
        return None
    if FRAME.match(block.text):
        return Label.HIDDEN, "a frame, by its name, as terminal browsers list it"
    if NUMBERS.match(block.text):
        return Label.OTHER, "number of a link without words, by a terminal browser"
    if PICTURE.match(block.text):
        return Label.OTHER, "file name of a picture, in its place"
    if BUTTON.match(block.text):
        return Label.TOOLS, "a button, as a terminal browser draws it"
    return None


def _link_list(page: Page) -> set[int]:
    """Blocks of runs of bare addresses, with the titles over them."""
    listed: set[int] = set()
    titles: list[int] = []
    run: list[int] = []
    for number, text in enumerate([*(block.text for block in page.blocks), ""]):
        if ":" in text and ADDRESS.match(text):
            run.append(number)
            continue
        if len(run) >= ADDRESSES:
            listed.update(titles, run)
        above = [] if run else titles
        titles = [*above, number] if text in LIST_TITLES else []
        run = []
    return listed
