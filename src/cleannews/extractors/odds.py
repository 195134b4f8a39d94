"""Chances to log-odds and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

Array: TypeAlias = "npt.NDArray[Any]"
"""In quotation marks, for numpy's types take time to import."""

FARTHEST = 30.0
"""Log-odds beyond this differ from yes and no by less than a number can show."""


def log_odds(chance: Array, surest: float) -> Array:
    """Log-odds of chances, which are taken as no nearer to 0 and 1 than `surest`."""
    bounded = np.clip(chance, surest, 1 - surest)
    result: Array = np.log(bounded / (1 - bounded))
    return result


def logistic(odds: Array) -> Array:
    """Chances from log-odds."""
    result: Array = 1 / (1 + np.exp(-np.clip(odds, -FARTHEST, FARTHEST)))
    return result
