"""How long the blocks of an HTML page are, and what of them is link, stress or prose."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cleannews.model import Block

LETTERS_A_WORD = 8
"""Characters that count as a word where a script sets no spaces."""

PROSE_WORDS = 8
"""Words from which a block that is mostly no link counts as prose."""

MENU_WORDS, MENU_LINKS = 3, 0.6
"""Blocks of up to so many words of which more than this share is links are menu entries: they
are looked past when a block's neighbours are asked for."""


class Texts:
    """Lengths of the blocks and what of them is prose."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.counts = [len(block.text.split()) for block in blocks]
        self.words = np.array(self.counts, np.float32)
        self.letters = np.array([len(block.text) for block in blocks], np.float32)
        self.weight = np.maximum(self.words, self.letters / LETTERS_A_WORD)
        marked = np.array([_marked(block) for block in blocks], np.float32)
        self.linked = np.minimum(1, marked[:, 0] / self.letters)
        self.stressed = np.minimum(1, marked[:, 1] / self.letters)
        self.links = marked[:, 2]
        prose = (self.weight >= PROSE_WORDS) & (self.linked < 0.5)
        self.prose = np.where(prose, self.weight * (1 - self.linked), 0).astype(np.float32)
        self.total = float(self.prose.sum()) or 1.0
        self.menu = (self.words <= MENU_WORDS) & (self.linked > MENU_LINKS)


def _marked(block: Block) -> tuple[int, int, int]:
    """Characters in links, characters stressed, and the number of links."""
    if not block.spans:
        return 0, 0, 0
    linked = stressed = links = 0
    for start, end, kind, _ in block.spans:
        if kind == "link":
            linked += end - start
            links += 1
        elif kind in ("strong", "emphasis"):
            stressed += end - start
    return linked, stressed, links
