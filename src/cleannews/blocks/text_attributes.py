"""Attributes that pandoc writes behind what it marks: `[words]{.class}`, `[link](address){#id}`.

A browser shows none of them. Brackets that only carry attributes go with these, and so do the
backslashes before signs that nobody else escapes.
"""

from __future__ import annotations

from cleannews.regex import regex

ATTRIBUTES = r"\{(?=[#.]\w|[\w:@-]+=\")(?:[^{}\"]++|\"[^\"]*+\")*+\}"
"""The first is an identifier, a class, or a name with its value; values may hold braces."""

_TOKEN = regex(
    rf"(?P<escape>\\[\[\](){{}}])|(?P<needless>\\(?=['\"$<>@^~&/=:,;%?]))"
    rf"|(?P<open>\[)|(?P<named>\]{ATTRIBUTES})|(?P<close>\])"
    rf"|(?P<behind>(?<=[)`]){ATTRIBUTES}|(?<!\S){ATTRIBUTES}$)"
)


def without_attributes(text: str) -> str:
    """A text without attributes, the brackets around words that only they follow, and needless
    backslashes."""
    if "{" not in text and "\\" not in text:
        return text
    pieces: list[str] = []
    brackets: list[int] = []
    position = 0
    for token in _TOKEN.finditer(text):
        pieces += [text[position : token.start()], token[0]]
        position = token.end()
        here, kind = len(pieces) - 1, token.lastgroup
        if kind == "open":
            brackets.append(here)
        elif kind == "close":
            del brackets[-1:]
        elif kind in ("behind", "needless"):
            pieces[here] = ""
        elif kind == "named":
            pieces[here] = ""
            if brackets:
                pieces[brackets.pop()] = ""
    return " ".join("".join([*pieces, text[position:]]).split())
