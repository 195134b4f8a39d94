"""How many words a text has, in scripts with spaces and in those without, and how many letters."""

from __future__ import annotations

from cleannews.regex import regex

SPACELESS = regex(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Letters of Thai, Lao, Burmese, Khmer, Japanese and Chinese, which put no space between words."""

LETTERS_A_WORD = 2
"""Letters of such a script that make a word, roughly: dictionaries of Chinese, Japanese and Thai
have most of their words at two signs or syllables."""


def count(text: str) -> int:
    """Words apart by white space; of a script without spaces every two letters are one.

    Parameters:
        text: any text.
    """
    if text.isascii():
        return len(text.split())
    rest, signs = SPACELESS.subn(" ", text)
    if not signs:
        return len(text.split())
    apart = sum(any(map(str.isalnum, piece)) for piece in rest.split())
    return apart + -(-signs // LETTERS_A_WORD)


def letters(text: str) -> int:
    """Letters and digits of a text."""
    return sum(map(str.isalnum, text))
