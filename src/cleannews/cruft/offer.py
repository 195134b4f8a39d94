"""What a thing costs and where it is sold, as guides to buying list it."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.model import Label, Mark, Page
from cleannews.regex import regex

LONGEST = 90
"""Characters of such a line: a few shops with their prices."""

PRICE = regex(r"(?:\d+(?:\.\d+)?% (?i:off) ?)?[$€£] ?\d[\d.,]* (?:at|from|on|bei) [A-Z]")
"""A price, then the shop."""

SHOP = regex(
    r"(?:View|Buy|Buy now|Shop|Shop now|Order|Available) (?:at|on|from) [A-Z][^,;:!?]{1,40}(?<!\.)$"
)
"""What leads to a shop, and its name: a sentence would have a stop."""


def offer(page: Page) -> Iterator[Mark]:
    """Lines that are a price at a shop, or lead to one."""
    for number, block in enumerate(page.blocks):
        if len(block.text) <= LONGEST and (PRICE.match(block.text) or SHOP.match(block.text)):
            yield Mark(number, Label.ADVERT, "what it costs at a shop, or where to buy it")
