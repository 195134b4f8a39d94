"""What stands around each block: neighbours, how much prose is near, where the prose runs.

All features are rows of numbers over the blocks of a page, by name; every function here is
linear in the number of blocks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from cleannews.extractors.lines_words import Array
from cleannews.model import Block, Lines

Columns = dict[str, Array]

FAR = 60
"""Distances in blocks beyond this are all the same: far."""

GAP_LIMIT, INDENT_LIMIT = 3, 16
"""Beyond these, more blank lines or columns say nothing more."""

MENU_WORDS, PROSE_WORDS = 4, 12
"""Blocks up to the first are menu-like; from the second, weighted as prose, paragraphs."""

FUNCTION_SHARE = 0.12
"""Function words among the words of a sentence, at least, in the languages seen."""

WINDOWS = (2, 5, 15)
"""Blocks to either side over which prose is averaged."""

_NEAR = (
    "words function capitals ended sentences separators dated digits lower_start colon heading"
    " copies item"
)
NEAR = tuple(_NEAR.split())
"""Looks of the two neighbours on each side that are features of a block too."""


def prose_words(looks: Columns) -> Array:
    """Words of each block as far as they read as prose: sentences, not lists of names."""
    words, spaceless = looks["words"], looks["spaceless"]
    functional = np.maximum(looks["function"], looks["page_function"]) > FUNCTION_SHARE
    functional |= spaceless > 0.3
    functional |= (looks["ended"] > 0) & (words > PROSE_WORDS)
    return np.where(functional & (words >= 8), words * (1 - 0.7 * looks["capitals"]), 0)


def layout(blocks: Sequence[Block]) -> Columns:
    """Blank lines before and after each block, its indent, and how airy the page is."""
    places = [b.where if isinstance(b.where, Lines) else Lines(0, 0) for b in blocks]
    gap = np.minimum(np.array([place.gap for place in places], np.float32), GAP_LIMIT)
    indent = np.minimum(np.array([place.indent for place in places], np.float32), INDENT_LIMIT)
    after = np.append(gap[1:], GAP_LIMIT)
    lines = np.array([place.last - place.first for place in places], np.float32)
    airy = np.full(len(gap), (gap > 0).mean(), np.float32)
    return {"gap": gap, "gap_after": after, "indent": indent, "more_lines": lines, "airy": airy}


def neighbours(looks: Columns, said: Array) -> Columns:
    """Looks and text scores of the blocks before and after."""
    found: Columns = {}
    near = np.array([*(looks[name] for name in NEAR), *said], np.float32)
    names = [*NEAR, *(f"said{k}" for k in range(len(said)))]
    for step in (-2, -1, 1, 2):
        found |= zip((f"{name}@{step}" for name in names), shifted(near, step), strict=True)
    for step in (-4, -3, 3, 4):
        found[f"words@{step}"] = shifted(looks["words"], step)
        found[f"said0@{step}"] = shifted(said[0], step)
    return found


def surroundings(looks: Columns, prose: Array, said: Array) -> Columns:
    """How much prose stands near, before and after; how far it is to the next of some kinds."""
    n = len(prose)
    index = np.arange(n, dtype=np.float32)
    before = np.cumsum(prose) - prose
    total = float(prose.sum()) + 1
    after = total - 1 - before - prose
    found: Columns = {
        "prose": prose,
        "before": before / total,
        "after": after / total,
        "before_words": np.minimum(before, 3000),
        "after_words": np.minimum(after, 3000),
        "index": np.minimum(index, FAR),
        "rest": np.minimum(n - index, FAR),
        "place": index / n,
        "blocks": np.full(n, min(n, 2000), np.float32),
        "total": np.full(n, total, np.float32),
    }
    for reach in WINDOWS:
        found[f"prose~{reach}"] = window(prose, reach)
        found[f"words~{reach}"] = window(looks["words"], reach)
        if reach > WINDOWS[0]:
            for k, row in enumerate(window(said, reach)):
                found[f"said{k}~{reach}"] = row
    kinds = {
        "long": prose >= PROSE_WORDS,
        "some": prose >= PROSE_WORDS / 2,
        "menu": looks["words"] <= MENU_WORDS,
        "heading": looks["heading"] > 0,
        "dated": looks["dated"] > 0,
    }
    return found | distances(kinds)


RUNS = (("words", 8.0), ("prose", 14.0), ("prose", 5.0))
"""Which rows, and at what cost a block, give the runs that are candidates for the article."""


def runs(looks: Columns, prose: Array) -> Columns:
    """Where each block stands to the heaviest runs of long blocks and of prose."""
    found: Columns = {}
    for name, cost in RUNS:
        weights = (prose if name == "prose" else looks["words"]) - cost
        found |= position_in_run(f"run-{name}{cost:.0f}", *heaviest_run(weights), len(prose))
    long_words = looks["words"][prose >= PROSE_WORDS]
    typical = _median(long_words) if len(long_words) else 20.0
    found["relative_words"] = looks["words"] / typical
    return found


def _median(values: Array) -> float:
    """The median. `numpy.median` loads the masked arrays, a tenth of numpy's start-up."""
    ordered = np.sort(values)
    middle = len(ordered) // 2
    return float((ordered[(len(ordered) - 1) // 2] + ordered[middle]) / 2)


def heaviest_run(weights: Array) -> tuple[int, int]:
    """First and end of the run of blocks whose weights sum highest; both 0 if none is positive."""
    sums = np.concatenate([[0.0], np.cumsum(weights)])
    lowest = np.minimum.accumulate(sums)
    end = int(np.argmax(sums - lowest))
    if sums[end] <= lowest[end]:
        return 0, 0
    return int(np.argmin(sums[: end + 1])), end


def position_in_run(name: str, start: int, end: int, n: int) -> Columns:
    """Inside or not, and how many blocks after the run's start and before its end."""
    index = np.arange(n, dtype=np.float32)
    return {
        f"{name}=": ((index >= start) & (index < end)).astype(np.float32),
        f"{name}<": np.clip(index - start, -FAR, FAR),
        f"{name}>": np.clip(end - index, -FAR, FAR),
    }


def shifted(rows: Array, step: int) -> Array:
    """What the block `step` further on has; -1 past the ends of the page. One row, or several."""
    result = np.full(rows.shape, -1, np.float32)
    if step > 0:
        result[..., :-step] = rows[..., step:]
    else:
        result[..., -step:] = rows[..., :step]
    return result


def window(rows: Array, reach: int) -> Array:
    """The mean over the blocks up to `reach` away on either side. One row, or several."""
    nothing = np.zeros((*rows.shape[:-1], 1))
    sums = np.concatenate([nothing, np.cumsum(rows, axis=-1, dtype=np.float64)], axis=-1)
    index = np.arange(rows.shape[-1])
    low, high = np.maximum(index - reach, 0), np.minimum(index + reach + 1, rows.shape[-1])
    mean: Array = ((sums[..., high] - sums[..., low]) / (high - low)).astype(np.float32)
    return mean


def distances(kinds: Mapping[str, Array]) -> Columns:
    """Blocks since the last one of each kind before each block and until the next one after it."""
    masks = np.array(list(kinds.values()))
    found: Columns = {}
    for name, back, ahead in zip(kinds, since(masks), until(masks), strict=True):
        found |= {f"{name}<": back, f"{name}>": ahead}
    return found


def since(masks: Array) -> Array:
    """Blocks since the last one of the mask before each block, at most `FAR`, row by row."""
    index = np.arange(masks.shape[-1])
    last = np.full((len(masks), len(index) + 1), -FAR - 1)
    np.maximum.accumulate(np.where(masks, index, -FAR - 1), axis=1, out=last[:, 1:])
    distance: Array = np.minimum(index - last[:, :-1], FAR).astype(np.float32)
    return distance


def until(masks: Array) -> Array:
    """Blocks until the next one of the mask after each block, at most `FAR`, row by row."""
    return since(masks[:, ::-1])[:, ::-1]
