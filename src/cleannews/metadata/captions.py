"""Captions: the text of each picture, and its credit where told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleannews.model import Caption, Decision, Label
from cleannews.regex import regex

_SORTS = (
    r"photo(?:graph)?s?|pictures?|images?|fotos?|bild(?:er)?|kuva|fotografie|illustration|grafik|"
    r"video|crédits?|credit|quelle|bildquelle|fuente|fonte|kilde|source|zdj|фото|写真"
)
_CREDIT = regex(
    rf"(?:^|[\s.(\[|/–—-])(?P<credit>(?:(?:{_SORTS})(?:\s(?:by|courtesy|credit|von|de|di|par))?"
    r"\s*[:：©]|©|\(c\)\s|(?:photo|photograph|picture) by\s|image (?:copyright|source|credit),?\s|"
    r"courtesy of\s)\s*[^|\n]{2,100}?)[)\]]?\s*$",
    re.IGNORECASE,
)
_BRACKETED = regex(r"\((?P<credit>[^()]{2,80}/[^()]{2,80})\)\s*$")
LONGEST_CREDIT = 120
"""Characters: what is longer tells of the picture."""


def captions(decisions: Sequence[Decision]) -> tuple[Caption, ...]:
    """The captions of the page in order.

    A block that is nothing but a credit goes with the caption right before it.

    Parameters:
        decisions: the labelled blocks of the page, in order.
    """
    found: list[Caption] = []
    last = None
    for place, decision in enumerate(decisions):
        if decision.label is not Label.CAPTION or not decision.text.strip():
            continue
        one = told_apart(decision.text)
        follows = last is not None and place - last == 1
        if follows and one.credit and not one.text and found and not found[-1].credit:
            found[-1] = found[-1]._replace(credit=one.credit)
        else:
            found.append(one if one.text else Caption(decision.text, one.credit))
        last = place
    return tuple(found)


def told_apart(text: str) -> Caption:
    """The text of a caption without its credit, and the credit; the text may be empty."""
    for match in _matches(text):
        credit = match["credit"].strip(" .()[]")
        if len(credit) <= LONGEST_CREDIT:
            return Caption(text[: match.start()].strip(" |/–—-(["), credit)
    return Caption(text)


def _matches(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_CREDIT, _BRACKETED):
        match = pattern.search(text)
        if match:
            yield match
