"""Weights that have not seen the pages they are asked about.

A training module (`bench.train_text`, `bench.train_dom`) may offer `held_out(fold)`: a context
manager inside of which its extractor uses weights trained without that fold. It raises
`FileNotFoundError` where no such weights were trained.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from importlib.util import find_spec

from bench.data import Sample
from bench.split import FOLDS, fold_of

TRAINERS = ("bench.train_text", "bench.train_dom")


@contextmanager
def held_out(fold: int) -> Iterator[list[str]]:
    """Use weights trained without a fold; gives the trainers that have none of them."""
    missing = []
    with ExitStack() as stack:
        for name in TRAINERS:
            enter = getattr(import_module(name), "held_out", None) if find_spec(name) else None
            try:
                if enter is None:
                    raise FileNotFoundError(name)
                stack.enter_context(enter(fold))
            except FileNotFoundError:
                missing.append(name)
        yield missing


def by_fold(samples: Iterable[Sample]) -> Iterator[Sample]:
    """The samples fold by fold, each while weights are in use that have not seen its fold."""
    groups: list[list[Sample]] = [[] for _ in range(FOLDS)]
    for sample in samples:
        groups[fold_of(sample)].append(sample)
    told = False
    for fold, group in enumerate(groups):
        with held_out(fold) as missing:
            if missing and not told:
                print(f"weights as shipped, not held out: {', '.join(missing)}", file=sys.stderr)
                told = True
            yield from group
