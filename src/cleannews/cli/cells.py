"""Text in the cells of a terminal: safe to print, wrapped and clipped by what it takes up there."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells, set_cell_size

from cleannews.regex import regex
from cleannews.write.printable import printable

TURNING = regex("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of what follows, the rest of the screen line included."""


def one_line(text: str) -> str:
    """The text on one line, without anything that steers a terminal."""
    return " ".join(TURNING.sub("", printable(text)).split())


def wrapped(text: str, width: int, most: int = 0) -> list[str]:
    """The text in lines of at most `width` cells.

    Parameters:
        text: one line of any length.
        width: cells a line may take.
        most: lines at most, 0 for all; what is left out is marked by an ellipsis.
    """
    found: list[str] = []
    line = ""
    for word in _pieces(text, width):
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= width:
            line = longer
            continue
        found.append(line)
        line = word
        if most and len(found) == most:
            return [*found[:-1], _left_off(found[-1], width)]
    return [*found, line] if line else found


def _left_off(line: str, width: int) -> str:
    """The line with an ellipsis, and as many of its words as leave room for it."""
    while cell_len(line) >= width and " " in line:
        line = line.rpartition(" ")[0]
    return (line if cell_len(line) < width else set_cell_size(line, width - 1).rstrip()) + "…"


def _pieces(text: str, width: int) -> list[str]:
    """The words of a text; one that is longer than a line in pieces."""
    pieces: list[str] = []
    for word in text.split(" "):
        pieces.extend([word] if cell_len(word) <= width else chop_cells(word, width))
    return pieces
