"""Words that tell what a block is: of its own text, and of the classes and ids around it."""

from __future__ import annotations

from functools import lru_cache

from cleannews.regex import regex

_NAMES = regex(
    r" (?:class|id|itemprop|role|data-(?:testid|test-id|component|component-name|type|module|qa))"
    r'="([^"]*)"'
)
_PARTS = regex(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")

LONGEST_NAME = 12
"""Names of one attribute that are looked at: utility classes come in dozens and say nothing."""

SHORT = 14
"""Words up to which every word of a block counts, not only its edges."""

WHOLE = 6
"""Words up to which the whole text is a token of its own."""

EDGES_ONLY = 40
"""Words from which a text is prose and its wording is not looked at."""

_DIGIT = regex("[1-9]")


@lru_cache(maxsize=20_000)
def name_tokens(attributes: str) -> tuple[str, ...]:
    """Tokens of an element's class, id, role and kindred names.

    `class="article-body storyText"` gives article, body, article-body, story, text, story-text.
    """
    found: dict[str, None] = {}
    for value in _NAMES.findall(attributes):
        for name in value.split()[:LONGEST_NAME]:
            for token in _parts(name):
                found[token] = None
    return tuple(found)


@lru_cache(maxsize=50_000)
def _parts(name: str) -> tuple[str, ...]:
    parts = [part.lower() for part in _PARTS.findall(name)[:6]]
    return (*parts, "-".join(parts)) if 1 < len(parts) <= 3 else tuple(parts)


def text_tokens(text: str, words: int) -> list[str]:
    """Tokens of a block's text: its first and last word, first two, all where it is short.

    Figures are written as zeros, so that dates and counts look alike.
    """
    if words > EDGES_ONLY:
        return []
    lowered = _DIGIT.sub("0", text).lower()
    parts = lowered.split()
    found = [f"f:{parts[0]}", f"l:{parts[-1]}"]
    if words > 1:
        found.append(f"b:{parts[0]} {parts[1]}")
    if words <= WHOLE:
        found.append(f"e:{lowered}")
    if words <= SHORT:
        found += parts
    return found
