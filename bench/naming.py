"""Borders from which a label is said aloud, fitted so that what is said is right often enough."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from sklearn.isotonic import IsotonicRegression

from bench.data import SETS, Sample, load
from bench.gold import align_labels, labelled_lines
from bench.held_out import by_fold
from bench.split import fold_of
from cleannews.blocks import to_page
from cleannews.cruft import marks
from cleannews.decide import KEEP
from cleannews.extractors.ask import ask
from cleannews.model import Label
from cleannews.naming import NEVER, TABLE, Borders, likeliest
from cleannews.read.decode import decode

AIM = 0.88
"""Share of the blocks of a label that must be right, on pages that were not fitted on."""

AIMS = {
    **dict.fromkeys(
        ("copyright", "browser-notice", "cookie-notice", "share", "newsletter", "comments"), 0.93
    ),
    **dict.fromkeys(("navigation", "related", "byline"), 0.91),
    "caption": 0.93,
}
"""Two or three points over what is promised: other sites are a little harder."""

CAP = 20
"""Blocks of one label on one page that count in full: one thread of a thousand comments is no
thousand proofs."""

LEAST = 0.5
"""A name that is more often wrong than right is never said."""

SUPPORT = 10
"""Contested marks below which nothing can be fitted."""

UNKNOWN = 0.5
"""What a mark yields to at the least: a labeller that is more sure than not of another label."""


class Case(NamedTuple):
    """A block that is not kept: the labeller's word, the rules', and the truth."""

    page: str
    fold: int
    label: Label
    chance: float
    mark: Label | None
    true: Label


def labelled() -> list[Sample]:
    """All finely labelled pages."""
    return [page for name in SETS for page in load(name) if page.labels is not None]


def cases(kind: str) -> list[Case]:
    """The cut blocks of all labelled pages, scored by weights that have not seen the site."""
    return [case for page in by_fold(labelled()) for case in _of_page(page, kind)]


def _of_page(sample: Sample, kind: str) -> list[Case]:
    data = sample.html if kind == "html" else sample.texts["paragraphs"]
    page = to_page(decode(data, kind=kind, url=sample.url))
    scores = ask(page, ["dom" if kind == "html" else "lines"]).spoken
    said = next(iter(scores.values()), None)
    if said is None or said.labels is None:
        return []
    first = {mark.block: mark.label for mark in reversed(marks(page))}
    settled = {mark.block for mark in marks(page) if mark.certain}
    true = align_labels(labelled_lines(sample), [block.text for block in page.blocks])
    return [
        Case(sample.id, fold_of(sample), *likeliest(said.labels[number]), first.get(number), label)
        for number, label in enumerate(true)
        if label is not None and number not in settled and said.keep[number] < KEEP
    ]


def fit(known: Iterable[Case]) -> Borders:
    """The lowest borders at which each label is right often enough."""
    alone: dict[Label, list[tuple[str, float, bool]]] = defaultdict(list)
    agreed: dict[Label, list[tuple[str, float, bool]]] = defaultdict(list)
    contested: dict[Label, list[tuple[str, float, bool]]] = defaultdict(list)
    for case in known:
        if case.mark is None:
            alone[case.label].append((case.page, case.chance, case.true == case.label))
        elif case.mark == case.label:
            agreed[case.mark].append((case.page, case.chance, case.true == case.mark))
        else:
            contested[case.mark].append((case.page, 1 - case.chance, case.true == case.mark))
    labels = sorted((alone.keys() | agreed.keys() | contested.keys()) - {Label.OTHER})
    found = {one: _borders(one, alone[one], agreed[one], contested[one]) for one in labels}
    return Borders(
        {str(label): pair[0] for label, pair in found.items()},
        {str(label): pair[1] for label, pair in found.items()},
    )


def _borders(
    label: Label,
    alone: Sequence[tuple[str, float, bool]],
    agreed: Sequence[tuple[str, float, bool]],
    contested: Sequence[tuple[str, float, bool]],
) -> tuple[float, float]:
    parts = [_local(alone), _local(contested)]
    sure = _local(agreed)
    floor = LEAST
    for floor in np.arange(LEAST, 0.96, 0.01):
        weight = sure[1].sum() + sum(w[local >= floor].sum() for _, w, _, local in parts)
        right = (sure[1] * sure[2]).sum()
        right += sum((w * y)[local >= floor].sum() for _, w, y, local in parts)
        if weight and right >= AIMS.get(label, AIM) * weight:
            break
    least, most = (_lowest(x[local >= floor]) for x, _, _, local in parts)
    against = UNKNOWN if len(contested) < SUPPORT else max(UNKNOWN, 1 - most + 1e-4)
    return round(least, 4), round(against, 4)


def _lowest(values: np.ndarray) -> float:
    return float(values.min()) if len(values) else NEVER


def _local(seen: Sequence[tuple[str, float, bool]]) -> tuple[np.ndarray, ...]:
    """Probability, weight, truth, and the share that is right about there: rising."""
    often = Counter(page for page, _, _ in seen)
    chance = np.array([one for _, one, _ in seen], float)
    right = np.array([true for _, _, true in seen], float)
    weight = np.array([min(1.0, CAP / often[page]) for page, _, _ in seen], float)
    if not seen:
        return chance, weight, right, right
    # one wrong case at the top: a handful of right ones proves little
    rising = IsotonicRegression(increasing=True)
    rising.fit(np.append(chance, 1), np.append(right, 0), sample_weight=np.append(weight, 1))
    return chance, weight, right, rising.predict(chance)


def write(by_kind: dict[str, Borders]) -> None:
    """The table that the package reads."""
    table = {kind: limits._asdict() for kind, limits in by_kind.items()}
    TABLE.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
