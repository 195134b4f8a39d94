"""Fitting several models at a time, each in a process that sees all there is to learn from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Fitted = TypeVar("Fitted")

PROCESSES = 2

_FIT: list[Callable[[int], Any]] = []
"""What the forked processes call: a closure over the lessons cannot be sent."""


def forked(fit: Callable[[int], Fitted], numbers: Sequence[int]) -> Iterator[tuple[int, Fitted]]:
    """Each number with what `fit` makes of it, in their order.

    Parameters:
        fit: called in forked processes, which see what the caller holds.
        numbers: of the folds.
    """
    _FIT[:] = [fit]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        yield from zip(numbers, pool.map(_fitted, numbers), strict=True)


def _fitted(number: int) -> Any:
    return _FIT[0](number)
