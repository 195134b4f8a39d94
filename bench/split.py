"""Which pages are held out: by a hash of the site, never by page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from bench.data import Sample

FOLDS = 5

DEV_FOLD = 0
"""The fold that `--split dev` scores: a fifth of the sites, the same at every change."""


def fold(site: str, folds: int = FOLDS) -> int:
    """The fold of a site, 0 to `folds` - 1; the same on every machine."""
    digest = hashlib.blake2b(site.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % folds


def fold_of(sample: Sample) -> int:
    """The fold of a page: that of its site."""
    return fold(sample.site)


def part(samples: Iterable[Sample], split: str) -> list[Sample]:
    """The pages of a split, `dev` or `all`.

    Raises:
        ValueError: there is no such split.
    """
    if split == "all":
        return list(samples)
    if split == "dev":
        return [sample for sample in samples if fold_of(sample) == DEV_FOLD]
    raise ValueError(f"no split {split!r}: dev or all")
