"""What a first pass tells the second: where it saw the article, and the words it is told in."""

from __future__ import annotations

import numpy as np

from cleannews.extractors.lines_context import (
    FAR,
    Columns,
    distances,
    heaviest_run,
    position_in_run,
    shifted,
)
from cleannews.extractors.lines_words import Array, Words, names
from cleannews.extractors.odds import log_odds

SURE, UNSURE = 0.85, 0.1
"""First-pass scores that a second pass may lean on, for and against."""

SUREST = 0.005
"""First-pass scores are taken as no nearer to 0 and 1 than this."""

TELLING = 8
"""Words of a block that is long enough to say what the story is about."""

LEDE_WORDS = 250
"""Words of the sure body from its start that tell its story; a second text shares fewer."""


def decisions(first: Array, words: Array) -> Columns:
    """The first pass's scores around each block, and the runs they make."""
    n = len(first)
    found: Columns = {"first": first, "first_odds": log_odds(first, SUREST)}
    for step in (-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6):
        found[f"first@{step}"] = shifted(first, step)
    found |= _mass(first, words)
    hard = first > 0.5
    masks = {
        "kept": hard,
        "sure": first > SURE,
        "out": first < UNSURE,
        "long_out": (first < UNSURE) & (words >= 6),
    }
    found |= distances(masks)
    found |= position_in_run("first-a", *heaviest_run((first - 0.4) * (words + 2)), n)
    capped = (first - 0.5) * np.minimum(words + 2, 12)
    found |= position_in_run("first-b", *heaviest_run(capped), n)
    return found | _runs_of(hard, words)


def _mass(first: Array, words: Array) -> Columns:
    """Kept words before, after and near each block."""
    n = len(first)
    kept = np.concatenate([[0.0], np.cumsum(first * words, dtype=np.float64)])
    read = np.concatenate([[0.0], np.cumsum(words, dtype=np.float64)])
    total = kept[-1] + 1
    found: Columns = {
        "kept_before": kept[:-1] / total,
        "kept_after": (kept[-1] - kept[1:]) / total,
        "kept_words": np.full(n, total),
        "kept_share": np.full(n, total / (read[-1] + 1)),
    }
    index = np.arange(n)
    for reach in (3, 8, 20):
        low, high = np.maximum(index - reach, 0), np.minimum(index + reach + 1, n)
        here = np.minimum(index + 1, n)
        found[f"kept-{reach}"] = (kept[index] - kept[low]) / (read[index] - read[low] + 1)
        found[f"kept+{reach}"] = (kept[high] - kept[here]) / (read[high] - read[here] + 1)
    return found


def _runs_of(hard: Array, words: Array) -> Columns:
    """The run of equal decisions that a block is in: its length, its words, those beside it."""
    n = len(hard)
    changes = np.flatnonzero(np.diff(hard.astype(np.int8))) + 1
    starts = np.concatenate([[0], changes])
    ends = np.concatenate([changes, [n]])
    run = np.repeat(np.arange(len(starts)), ends - starts)
    length = (ends - starts).astype(np.float32)
    mass = np.add.reduceat(words, starts).astype(np.float32)
    index = np.arange(n)
    return {
        "run_blocks": length[run],
        "run_words": mass[run],
        "run_words<": shifted(mass, -1)[run],
        "run_words>": shifted(mass, 1)[run],
        "run_blocks<": shifted(length, -1)[run],
        "run_blocks>": shifted(length, 1)[run],
        "run_since": np.minimum(index - starts[run], FAR).astype(np.float32),
        "run_until": np.minimum(ends[run] - index, FAR).astype(np.float32),
    }


def vocabulary(words: Words, first: Array) -> Columns:
    """How far a block speaks of what the sure body speaks of: names and rarer words in common."""
    n = len(first)
    body = (first > 0.6) & (words.count >= TELLING)
    opening = body & (np.cumsum(np.where(body, words.count, 0)) <= LEDE_WORDS)
    named = names(words)
    found = _shared("body", named, body, n) | _shared("lede", named, opening, n)
    found["unshared"] = np.minimum(found["body_names"] * (1 - found["body_shared"]), 30)
    return found


def _shared(name: str, named: tuple[Array, Array, int], speaks: Array, n: int) -> Columns:
    """Of the longer words of each block, how many stand in other blocks that speak."""
    number, owner, vocabulary = named
    in_body = np.bincount(number, weights=speaks[owner], minlength=vocabulary)
    on_page = np.bincount(number, minlength=vocabulary)
    others = in_body[number] - speaks[owner] > 0
    rarity = others / np.maximum(1, on_page[number] - 1)
    size = np.bincount(owner, minlength=n)
    common = np.bincount(owner, weights=others, minlength=n)
    rare = np.bincount(owner, weights=rarity, minlength=n)
    per = np.maximum(1, size)
    return {
        f"{name}_shared": common / per,
        f"{name}_common": np.minimum(common, 30),
        f"{name}_rare": rare / per,
        f"{name}_names": np.minimum(size, 60),
    }


def shape_against_body(looks: Columns, first: Array) -> Columns:
    """How a block's looks differ from those of the sure body, averaged by words."""
    words = looks["words"]
    weights = np.where((first > 0.6) & (words >= TELLING), words, 0).astype(np.float64)
    total = weights.sum()
    found: Columns = {}
    for name in ("words", "function", "capitals", "ended", "gap", "gap_after", "indent"):
        mean = float((looks[name] * weights).sum() / total) if total else 0.0
        found[f"{name}-body"] = looks[name] - np.float32(mean)
    return found
