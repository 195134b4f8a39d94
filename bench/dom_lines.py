"""What the labeller of lines says of the development pages' HTML, by weights that have not seen
their sites."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bench.dom_data import Example
from bench.split import FOLDS
from bench.train_text import held_out
from cleannews.extractors import lines


def second_voice(pages: Sequence[Example]) -> list[np.ndarray | None]:
    """The keep scores of each page's blocks, in the order of the pages; None where it has none.

    Raises:
        FileNotFoundError: no such weights; `python -m bench train text` writes them.
    """
    found: dict[int, np.ndarray | None] = {}
    for fold in range(FOLDS):
        with held_out(fold):
            for number, page in enumerate(pages):
                if page.fold == fold:
                    found[number] = _keep(page)
    return [found[number] for number in range(len(pages))]


def _keep(page: Example) -> np.ndarray | None:
    scores = lines.extract(page.page)
    return None if scores is None else np.array(scores.keep, np.float32)
