"""The extractors side by side, drawn for a terminal: a table and a map of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Any

from cleannews.cli.cells import one_line
from cleannews.cli.ledger import Screen
from cleannews.cli.voices import Comparison, Voice, agreement, kept_words

SHADES = "·░▒▓█"
"""How much of a cell of the map is kept, from nothing to all of it."""

NAME = 14
"""Columns of an extractor's name."""

PIPE = 100
"""Columns of the map where there is no screen."""

WIDEST = 160
"""Columns of the map at most: a finer one says no more."""


def lines(comparison: Comparison, screen: Screen) -> Iterator[str]:
    """The table and the map, a line at a time.

    Parameters:
        comparison: what everyone made of the page.
        screen: what it is drawn on.
    """
    voices, words = comparison.voices, comparison.words
    yield screen.paint(_heading(voices), "1")
    for number, voice in enumerate(voices, 1):
        yield from _row(number, voice, comparison)
    yield ""
    width = max(1, min(WIDEST, (screen.width or PIPE) - NAME - 1, len(words)))
    yield screen.paint(f"the page from top to end, {len(words)} blocks:", "1")
    for voice in voices:
        yield f"{_name(voice)} {_map(voice, words, width)}"
    yield f"{'':{NAME}} {SHADES[0]} cut  {SHADES[-1]} kept, between: a part of it"


def data(comparison: Comparison) -> dict[str, Any]:
    """The same as data: for each extractor what it keeps, block by block, and who agrees.

    `milliseconds` and `agreement` are as in the table; `keep` is null for one that found no
    article or failed, and `problem` says how.
    """
    voices, words = comparison.voices, comparison.words
    return {
        "source": comparison.page.document.source,
        "kind": comparison.page.kind,
        "blocks": len(words),
        "words": sum(words),
        "extractors": [
            {
                "name": voice.name,
                "words": kept_words(voice, words),
                "milliseconds": round(voice.seconds * 1000, 1),
                "agreement": {
                    other.name: round(agreement(voice, other, words), 3)
                    for other in voices
                    if other is not voice
                },
                "keep": voice.keep,
                "problem": voice.problem or None,
            }
            for voice in voices
        ],
    }


def _heading(voices: Sequence[Voice]) -> str:
    numbers = "".join(f"{number:>6}" for number in range(1, len(voices) + 1))
    columns = f"{'words':>7}{'share':>7}{'blocks':>8}{'ms':>8}"
    return f"   {'extractor':{NAME}}{columns}  agrees with{numbers}"


def _row(number: int, voice: Voice, comparison: Comparison) -> Iterator[str]:
    words = comparison.words
    kept = kept_words(voice, words)
    share = f"{kept / sum(words):.0%}" if sum(words) else "–"
    agrees = "".join(
        f"{'–' if other is voice else format(agreement(voice, other, words), '.2f'):>6}"
        for other in comparison.voices
    )
    figures = f"{kept:>7}{share:>7}{sum(voice.keep or ()):>8}{voice.seconds * 1000:>8.1f}"
    if voice.keep is None:
        figures = f"{'–':>7}{'–':>7}{'–':>8}{voice.seconds * 1000:>8.1f}"
        agrees = f"  {one_line(voice.problem) or 'found no article'}"
    yield f"{number:>2} {_name(voice)}{figures}{'':13}{agrees}"


def _name(voice: Voice) -> str:
    return f"{one_line(voice.name)[:NAME]:{NAME}}"


def _map(voice: Voice, words: Sequence[int], width: int) -> str:
    """The page in cells of as many blocks each, shaded by the share of their words that is kept."""
    if voice.keep is None or not words:
        return ""
    cells = []
    for cell in range(width):
        start, end = cell * len(words) // width, (cell + 1) * len(words) // width
        cell_words = words[start:end]
        kept = sum(compress(cell_words, voice.keep[start:end]))
        full = len(SHADES) - 1
        cells.append(SHADES[0 if not kept else max(1, kept * full // sum(cell_words))])
    return "".join(cells)
