"""Learning what class names and words speak for, over many sites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from bench.dom_data import Example
from cleannews.extractors.dom_elements import element_tokens
from cleannews.extractors.dom_links import link_tokens, site_of
from cleannews.extractors.dom_tables import CLASSES, SCALE, Evidence, Tables
from cleannews.extractors.dom_tokens import text_tokens
from cleannews.model import BODY, Block, Label

SITES_OF_NAMES = 3
"""Sites that must use a class name before it counts."""

SITES_OF_WORDS = 8
"""Sites that must use a word before it counts."""

SITES_OF_LINKS = 5
"""Sites that must lead somewhere before it counts."""

PRIOR = 1.5
"""Pages' worth of doubt that a token must overcome (additive smoothing)."""

WEAK = 0.3
"""Tokens whose keep evidence is weaker, and whose label evidence is weaker than LABEL_WEAK,
are left out."""

LABEL_WEAK = 1.5

CLASS_OF = {label: number for number, label in enumerate(CLASSES)}
CLASS_OF |= dict.fromkeys(BODY, CLASS_OF[Label.PARAGRAPH])
CLASS_OF |= {
    Label.BROWSER_NOTICE: CLASS_OF[Label.COOKIE_NOTICE],
    Label.HIDDEN: CLASS_OF[Label.OTHER],
}
"""The number among CLASSES of each label."""


def _two() -> list[float]:
    return [0.0, 0.0]


def _none() -> np.ndarray:
    return np.zeros(len(CLASSES))


class Counts:
    """Shares of pages, by token: body, not body, and each class; and the sites it stands on."""

    def __init__(self) -> None:
        self.keep: dict[str, list[float]] = defaultdict(_two)
        self.classes: dict[str, np.ndarray] = defaultdict(_none)
        self.sites: dict[str, set[str]] = defaultdict(set)

    def add(self, site: str, keep: dict[str, list[float]], classes: dict[str, np.ndarray]) -> None:
        """A page's weights, brought to one a token."""
        for token, (yes, no) in keep.items():
            mine = self.keep[token]
            mine[0] += yes / (yes + no)
            mine[1] += no / (yes + no)
            self.sites[token].add(site)
        for token, weights in classes.items():
            self.classes[token] += weights / weights.sum()

    def merge(self, other: Counts) -> None:
        """Take in what was counted elsewhere."""
        for token, (yes, no) in other.keep.items():
            mine = self.keep[token]
            mine[0] += yes
            mine[1] += no
            self.sites[token] |= other.sites[token]
        for token, weights in other.classes.items():
            self.classes[token] += weights

    def log_odds(self, token: str) -> float:
        """How much the token speaks for body, 0 for nothing."""
        yes, no = self.keep[token]
        odds = (yes + PRIOR * self.rate) / (no + PRIOR * (1 - self.rate))
        return float(np.log(odds) - np.log(self.rate / (1 - self.rate)))

    def class_ratios(self, token: str) -> np.ndarray:
        """For each class the log ratio of its share with the token to its share at large."""
        mine = self.classes.get(token)
        if mine is None:
            return np.zeros(len(CLASSES))
        share = (mine + PRIOR * self.prior) / (mine.sum() + PRIOR)
        return np.clip(np.log(share / self.prior), -3, 5)

    def settle(self) -> None:
        """Totals over all tokens; call once after the last page."""
        yes = sum(mine[0] for mine in self.keep.values())
        no = sum(mine[1] for mine in self.keep.values())
        self.rate = yes / (yes + no)
        total = np.sum([v for _, v in sorted(self.classes.items())], axis=0) + np.full(
            len(CLASSES), PRIOR
        )
        self.prior = np.maximum(total / total.sum(), 1e-3)


class Counted(NamedTuple):
    """What was counted of names (inside an element, directly in it), of words and of links."""

    inside: Counts
    direct: Counts
    words: Counts
    links: Counts

    @classmethod
    def none(cls) -> Counted:
        """Nothing yet."""
        return cls(*(Counts() for _ in cls._fields))


def count(pages: Iterable[Example]) -> Counted:
    """The tokens of pages; counts of several sets of pages may be added up."""
    counted = Counted.none()
    for page in pages:
        _count_names(page, counted.inside, counted.direct)
        _count_blocks(page, _words, counted.words)
        site = site_of(page.page)
        _count_blocks(page, lambda block, site=site: link_tokens(block, site), counted.links)
    return counted


def learn(parts: Iterable[Counted]) -> Tables:
    """Tables of evidence from all that was counted."""
    whole = Counted.none()
    for part in parts:
        for mine, more in zip(whole, part, strict=True):
            mine.merge(more)
    for counts in whole:
        counts.settle()
    return Tables(
        _evidence(whole.inside, SITES_OF_NAMES, whole.direct),
        _evidence(whole.words, SITES_OF_WORDS),
        _evidence(whole.links, SITES_OF_LINKS),
    )


def _evidence(counts: Counts, sites: int, direct: Counts | None = None) -> Evidence:
    known, rows = [], []
    for token in sorted(counts.keep):
        if len(counts.sites[token]) < sites:
            continue
        keep, ratios = counts.log_odds(token), counts.class_ratios(token)
        if abs(keep) > WEAK or ratios.max() > LABEL_WEAK:
            first = [keep] if direct is None else [keep, direct.log_odds(token)]
            known.append(token)
            rows.append(np.concatenate((first, ratios)))
    scaled = np.clip(np.round(np.array(rows) * SCALE), -127, 127)
    return Evidence(
        {token: number for number, token in enumerate(known)}, (scaled / SCALE).astype(np.float32)
    )


def _count_names(page: Example, inside: Counts, direct: Counts) -> None:
    elements = page.page.elements
    assert elements is not None
    size = len(elements.parents)
    weights = np.zeros((size, 2))
    classes = np.zeros((size, len(CLASSES)))
    for block, kept, label in zip(page.page.blocks, page.kept, page.labels, strict=True):
        if kept is None:
            continue
        weight = min(len(block.text.split()), 60) + 2
        weights[block.where.index, int(kept < 0.5)] += weight
        if label is not None:
            classes[block.where.index, CLASS_OF[label]] += weight
    own = weights.copy()
    for number in range(size - 1, 0, -1):
        weights[elements.parents[number]] += weights[number]
        classes[elements.parents[number]] += classes[number]
    all_names = [
        element_tokens(tag, attributes)
        for tag, attributes in zip(elements.tags, elements.attributes, strict=True)
    ]
    inside.add(page.site, _by_token(all_names, weights), _by_token(all_names, classes))
    direct.add(page.site, _by_token(all_names, own), {})


def _by_token(names: Sequence[Sequence[str]], weights: np.ndarray) -> dict[str, np.ndarray]:
    found: dict[str, np.ndarray] = {}
    for mine, weight in zip(names, weights, strict=True):
        if weight.any():
            for token in mine:
                found[token] = found[token] + weight if token in found else weight
    return found


def _count_blocks(
    page: Example, tokens_of: Callable[[Block], Sequence[str]], counts: Counts
) -> None:
    keep: dict[str, np.ndarray] = {}
    classes: dict[str, np.ndarray] = {}
    for block, kept, label in zip(page.page.blocks, page.kept, page.labels, strict=True):
        for token in tokens_of(block) if kept is not None else ():
            one = np.array([kept >= 0.5, kept < 0.5], float)
            keep[token] = keep[token] + one if token in keep else one
            if label is not None:
                if token not in classes:
                    classes[token] = np.zeros(len(CLASSES))
                classes[token][CLASS_OF[label]] += 1
    counts.add(page.site, keep, classes)


def _words(block: Block) -> list[str]:
    return text_tokens(block.text, len(block.text.split()))
