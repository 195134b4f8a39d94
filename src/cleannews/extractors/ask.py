"""Asking extractors about a page so that none of them can spoil it for the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import isfinite
from threading import Thread
from typing import NamedTuple, TypeVar

from cleannews.extractors import OWN, UnknownExtractor, load
from cleannews.model import Page, Scores

Found = TypeVar("Found")

PATIENCE = 10.0
"""Seconds that another's extractor may take for a page before it is left behind; ten times what
the slowest page of ordinary size takes."""


class Answers(NamedTuple):
    """Who spoke, and one sentence for each who could not."""

    spoken: dict[str, Scores]
    silent: list[str]


def ask(page: Page, names: Iterable[str], seconds: float = PATIENCE) -> Answers:
    """Every named extractor's scores for the page.

    Parameters:
        page: the page in blocks.
        names: extractors, built-in or installed.
        seconds: how long one that is not ours may take.

    Returns:
        The scores of those that found something, in the order of `names`, and a sentence for
        each that is broken, raised, hung or answered nonsense.

    Raises:
        UnknownExtractor: a name that nothing is installed under.
    """
    answers = Answers({}, [])
    for name in names:
        try:
            scores = _scores(page, name, seconds)
        except UnknownExtractor:
            raise
        except Exception as error:
            answers.silent.append(f"extractor {name} failed: {one_line(error)}")
            continue
        if scores is not None:
            answers.spoken[name] = scores
    return answers


def _scores(page: Page, name: str, seconds: float) -> Scores | None:
    extract = load(name)
    if name in OWN:
        return extract(page)
    return _checked(page, watched(extract, page, seconds))


def watched(extract: Callable[[Page], Found], page: Page, seconds: float = PATIENCE) -> Found:
    """The extractor run in a thread that is left behind when it takes too long.

    Raises:
        TimeoutError: it took more than these seconds.
        Exception: whatever it raises.
    """
    outcome: list[Found] = []
    failure: list[Exception] = []

    def run() -> None:
        try:
            outcome.append(extract(page))
        except Exception as error:
            failure.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failure:
        raise failure[0]
    if not outcome:
        raise TimeoutError(f"no answer within {seconds:g} seconds")
    return outcome[0]


def _checked(page: Page, scores: Scores | None) -> Scores | None:
    if scores is None:
        return None
    if not isinstance(scores, Scores):
        raise TypeError(f"expected Scores or None, got {type(scores).__name__}")
    if len(scores.keep) != len(page.blocks):
        raise ValueError(f"{len(scores.keep)} scores for {len(page.blocks)} blocks")
    if not all(isfinite(score) and 0 <= score <= 1 for score in scores.keep):
        raise ValueError("a score is not a number from 0 to 1")
    return scores


def one_line(error: Exception) -> str:
    """An error as one line: its kind and what it says."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
