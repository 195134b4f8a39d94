"""Where stories begin and end in a text that a news database gave out for many of them.

Nexis writes `3 of 212 DOCUMENTS` above a story or `End of Document` below it, Factiva the story's
number below it, ProQuest a line of underscores. What stands before the first story and behind the
last one goes with these.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

from cleannews.regex import regex

_MARK = codecs.BOM_UTF8

_LONGEST_BORDER = 400
"""Bytes of a line that may stand between two stories, indent included."""

_NUMBER = regex(
    rb"do[ck]umento? \d{1,6} (?:of|von|de|di|van) \d{1,6}"
    rb"|\d{1,6} (?:of|von|de|di|van) \d{1,6} do[ck]ument(?:s|e|en|os|i)"
)
_ACCESSION = regex(rb"(?:an +)?do[ck]umento? [a-z]{2,8}0{2,4}[0-9]{8}[a-z0-9]{5,12}")
"""The source of a story in Factiva, zeros, the day, and signs of its own."""

_ENDS = frozenset({b"end of document", b"ende des dokuments"})
_RULE = regex(rb"_{40,200}")
_PROQUEST = b"proquest document id"


def is_parted(text: str) -> bool:
    """Whether a text may have borders: each has this in it, or, above a line of underscores, the
    ID of the story does."""
    return "ument" in text or "UMENT" in text


def count(text: str) -> int:
    """How many stories of a database a text holds; one where nothing tells of more."""
    if not is_parted(text):
        return 1
    lines = (line.encode(errors="replace") for line in text.split("\n") if _may_be_border(line))
    return sum(1 for _ in stories(lines, _LONGEST_BORDER))


def is_border(text: str) -> bool:
    """Whether a line numbers a story of a database, or says that one ends."""
    if not _may_be_border(text):
        return False
    border = _border(text.encode(errors="replace"))
    return bool(_NUMBER.fullmatch(border)) or _ends(border)


class Story:
    """The lines of a story as they come, none of them where they are too many."""

    def __init__(self, limit: int) -> None:
        self.lines: list[bytes] = []
        self.size, self._limit = 0, limit
        self.opened = self.closed = self.of_proquest = False

    def add(self, line: bytes) -> None:
        self.size += len(line)
        if self.size <= self._limit:
            self.lines.append(line)
        else:
            self.lines.clear()

    def extend(self, other: Story) -> None:
        self.size += other.size
        self.lines += other.lines
        if self.size > self._limit:
            self.lines.clear()


def stories(lines: Iterable[bytes], limit: int) -> Iterator[Story]:
    """The stories; lines behind the end of one wait until it shows whose they are."""
    story, behind = Story(limit), Story(limit)
    for line in lines:
        border = _border(line)
        opens = _NUMBER.fullmatch(border) is not None
        if opens and (story.opened or story.closed):
            story.extend(behind)
            yield story
            story, behind = Story(limit), Story(limit)
        into = behind if story.closed else story
        into.add(line)
        into.opened |= opens
        into.of_proquest |= border.startswith(_PROQUEST)
        if _closes(border, into):
            if into is behind:
                yield story
                story, behind = behind, Story(limit)
            story.closed = True
    story.extend(behind)
    yield story


def _closes(border: bytes, story: Story) -> bool:
    return story.of_proquest if _RULE.fullmatch(border) else _ends(border)


def _ends(border: bytes) -> bool:
    return border in _ENDS or _ACCESSION.fullmatch(border) is not None


def _may_be_border(line: str) -> bool:
    """What is quickly asked of many lines, for few of them are one."""
    told = is_parted(line) or line.lstrip().startswith("____")
    return told and len(line) <= _LONGEST_BORDER


def _border(line: bytes) -> bytes:
    """A line as borders are compared; nothing where it is too long for one."""
    return line.removeprefix(_MARK).strip().lower() if len(line) <= _LONGEST_BORDER else b""
