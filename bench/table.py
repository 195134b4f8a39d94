"""Figures as lines of a table."""

from __future__ import annotations

from collections.abc import Iterable

from bench.metrics import SetFigures

COLUMNS = "  pages    shF1    prec  recall     wF1   clean    <.8  ms/page"


def heading(name: str, width: int = 24) -> str:
    """The head of a table of figures."""
    return f"{name:{width}}{COLUMNS}"


def row(name: str, figures: SetFigures, milliseconds: float | None = None, width: int = 24) -> str:
    """One line: shares of pages in per cent, CPU time in milliseconds a page if it was taken."""
    spent = "" if milliseconds is None else f"{milliseconds:9.1f}"
    return (
        f"{name:{width}}{figures.pages:7}{figures.shingle_f1:8.4f}{figures.precision:8.4f}"
        f"{figures.recall:8.4f}{figures.word_f1:8.4f}{figures.clean:8.1%}{figures.bad:7.1%}"
        f"{spent}"
    )


def worst(pages: Iterable[tuple[float, str]], count: int) -> list[str]:
    """The ids of the pages with the lowest F1, with it."""
    return [f"{f1:.3f} {name}" for f1, name in sorted(pages)[:count]]
