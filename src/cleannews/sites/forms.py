"""The form of a line: what stays when its dates, counts and names are replaced.

"12 comments" and "7 comments" have one form, and so have "More stories by Ann Lee" and "More
stories by Tom Oak". Lines of one form on many pages are a template of the site.
"""

from __future__ import annotations

from cleannews.regex import regex

NUMBER = "0"
NAME = "@"

LITERAL_WORDS = 3
"""Words besides names that make a template: with fewer, any two headlines look alike."""

_TOKEN = regex(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+|\S")


def form(text: str) -> str | None:
    """The line with numbers as `0` and runs of capitalised words as `@`.

    Parameters:
        text: a line, white space folded.

    Returns:
        The form, in lower case, or None where nothing was replaced or too little is left. A
        capital at the start of the line counts as a name only before another capital.
    """
    tokens = _TOKEN.findall(text)
    names = set() if text.isupper() else _names(tokens)
    steps: list[str] = []
    for place, token in enumerate(tokens):
        if token[0].isdecimal():
            steps.append(NUMBER)
        elif place not in names:
            steps.append(token.lower())
        elif not steps or steps[-1] != NAME:
            steps.append(NAME)
    return " ".join(steps) if _holds(steps) else None


def _names(tokens: list[str]) -> set[int]:
    """Places of capitalised words, the first word only where another follows it."""
    capital = [token[0].isupper() for token in tokens]
    found = {place for place, is_capital in enumerate(capital) if is_capital and place}
    if capital and capital[0] and 1 in found:
        found.add(0)
    return found


def _holds(steps: list[str]) -> bool:
    literal = sum(step[0].isalpha() for step in steps)
    if NAME in steps:
        return literal >= LITERAL_WORDS
    return NUMBER in steps and literal > 0
