"""Faults of JSON-LD as people write it by hand: each mended alone, on text that no reader takes.

What a mend cannot set right stays unread: a value that is cut off or guessed at is none.
"""

from __future__ import annotations

from itertools import pairwise

from cleannews.regex import regex

_COMMENT = regex(
    r"(?:^|(?<=[,\"\[\]{}])\s)\s{0,200}(?://.{0,1000}$|/\*[^*]{0,1000}\*/)",
)
"""Comments of scripts at the start of a line or behind a value, not the `//` of an address."""
_FALSE_ESCAPE = regex(r"\\(?![\"\\/bfnrtu])")
_COMMAS = regex(r",(?:\s*,)+")
_LAST_COMMA = regex(r",\s*([\]}])")
_NO_COMMA = regex(r"([\]}])\s+([\[{])")
OPENERS, CLOSERS = "{[,:", ",:}]"
"""What stands before a text of JSON, and behind it."""


def mended(text: str) -> str:
    """A script without comments, false escapes, wrong commas and bare quotation marks."""
    bare = "\n".join(_COMMENT.sub("", line) for line in text.lstrip("\ufeff").split("\n"))
    bare = _FALSE_ESCAPE.sub("", bare)
    bare = _NO_COMMA.sub(r"\1,\2", _LAST_COMMA.sub(r"\1", _COMMAS.sub(",", bare)))
    return _with_quotes(bare)


def _with_quotes(text: str) -> str:
    """The text with those quotation marks escaped that neither begin nor end a value."""
    pieces = text.split('"')
    marked = pieces[:1]
    for before, after in pairwise(pieces):
        edge = before.rstrip()[-1:] in (*OPENERS, "") or after.lstrip()[:1] in (*CLOSERS, "")
        marked += ['"' if edge or before.endswith("\\") else '\\"', after]
    return "".join(marked)
