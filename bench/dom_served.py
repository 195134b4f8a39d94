"""What the program makes of a page's scores, once the rules have had their say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from cleannews.cruft import marks
from cleannews.decide import decide
from cleannews.model import Label, Page, Scores
from cleannews.write.text import body

Names = Sequence[Mapping[Label, float]]
"""For each block the labels that are worth a mention."""


def served(page: Page, keep: np.ndarray, names: Names) -> str:
    """The text of the article by such scores, none where it is no more than a stray word."""
    return body(decide(page, {"dom": Scores(keep.tolist(), names)}, marks(page)).decisions)
