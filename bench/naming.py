"""Borders from which a label is said aloud, fitted so that what is said is right often enough.

Right often enough on pages that were not fitted on: where a precision is promised, not the share
that is right but a lower bound of it must reach the aim, and a site counts as one proof however
many blocks it has. Labels of which little is known have to be the surer for it.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.isotonic import IsotonicRegression

from bench import choice
from bench.data import SETS, Sample, load
from bench.gold import align_labels, labelled_lines
from bench.held_out import by_fold
from bench.split import fold_of
from cleannews import clean, reasons
from cleannews.model import KEPT, Decision, Label, Mark
from cleannews.naming import NEVER, TABLE, Borders, likeliest, name
from cleannews.neighbours import runs

AIM = 0.88
"""Share of the blocks of a label that must be right, on pages that were not fitted on."""

AIMS = {
    **dict.fromkeys(
        (
            "copyright",
            "browser-notice",
            "cookie-notice",
            "newsletter",
            "byline",
        ),
        0.9,
    ),
    **dict.fromkeys(("navigation", "related"), 0.88),
    **dict.fromkeys(("comments", "caption", "share"), 0.92),
}
"""What is promised, by label; these have to reach it with a margin, the others on the whole.

Threads of comments, galleries and bars of buttons are long, and past the cap of a page they are
named less well: to be right in .9 of all takes more.
"""

DEVIATIONS = 1.0
"""Standard errors between a share and its lower bound: five sites in six are as good or better."""

CAP = 20
"""Blocks of one label on one page that count in full: one thread of a thousand comments is no
thousand proofs."""

LEAST = 0.5
"""A name that is more often wrong than right is never said."""

BETWEEN_LEAST = 0.1
"""Between two of a name its own chance may be lower, for its neighbours speak for it."""

SUPPORT = 10
"""Contested marks below which nothing can be fitted."""

UNKNOWN = 0.65
"""What a mark yields to at the least: a labeller that is two to one sure of another label."""


class Entry(NamedTuple):
    """A block as naming meets it: settled by then or not, what is known of it, and the truth."""

    settled: Label | None
    guess: Mapping[Label, float]
    marks: tuple[Mark, ...]
    true: Label | None


class Ledger(NamedTuple):
    """The blocks of a page, scored by weights that have not seen its site."""

    page: str
    site: str
    fold: int
    entries: list[Entry]


class Case(NamedTuple):
    """A name that could be said: whose page, how sure, whether it would be right."""

    page: str
    site: str
    chance: float
    right: bool


def labelled() -> list[Sample]:
    """All finely labelled pages."""
    return [page for name in SETS for page in load(name) if page.labels is not None]


def ledgers(kind: str) -> list[Ledger]:
    """All labelled pages as the pipeline has them when it comes to names."""
    met: list[tuple[Sequence[Decision], Sequence[reasons.Evidence]]] = []
    real = reasons.explained

    def listening(
        decisions: Sequence[Decision], known: Sequence[reasons.Evidence]
    ) -> list[Decision]:
        met.append((decisions, known))
        return list(decisions)

    reasons.explained = listening
    found = []
    try:
        for page in by_fold(labelled()):
            clean(
                choice.input_of(page, "html" if kind == "html" else "text:paragraphs"),
                url=page.url,
                kind=kind,
            )
            if met:
                found.append(ledger(page, *met.pop()))
            met.clear()
    finally:
        reasons.explained = real
    return found


def ledger(
    page: Sample, decisions: Sequence[Decision], known: Sequence[reasons.Evidence]
) -> Ledger:
    """A page's blocks before they are named, with the truth."""
    true = align_labels(labelled_lines(page), [one.text for one in decisions])
    entries = [
        Entry(_settled(one, evidence), evidence.guess, evidence.marks, label)
        for one, evidence, label in zip(decisions, known, true, strict=True)
    ]
    return Ledger(page.id, page.site, fold_of(page), entries)


def _settled(decision: Decision, evidence: reasons.Evidence) -> Label | None:
    certain = any(mark.certain for mark in evidence.marks)
    return decision.label if certain or decision.label in KEPT else None


def fit(known: Iterable[Ledger]) -> Borders:
    """The lowest borders at which each label is right often enough."""
    pages = list(known)
    alone, agreed, contested = _cases(pages)
    labels = sorted((alone.keys() | agreed.keys() | contested.keys()) - {Label.OTHER})
    found = {one: _borders(one, alone[one], agreed[one], contested[one]) for one in labels}
    limits = Borders(
        {str(label): pair[0] for label, pair in found.items()},
        {str(label): pair[1] for label, pair in found.items()},
    )
    between = _between(pages, limits)
    return limits._replace(
        between={str(label): _border(label, between[label]) for label in sorted(between)}
    )


Cases = Mapping[Label, list[Case]]


def _cases(pages: Iterable[Ledger]) -> tuple[Cases, Cases, Cases]:
    """What a labeller would name alone, what it and a rule agree on, and what they do not."""
    alone, agreed, contested = (defaultdict(list) for _ in range(3))
    for page, one in ((each, one) for each in pages for one in each.entries):
        if one.settled is not None or one.true is None:
            continue
        label, chance = likeliest(one.guess)
        mark = one.marks[0].label if one.marks else None
        said = label if mark is None else mark
        which = alone if mark is None else agreed if mark == label else contested
        sure = 1 - chance if which is contested else chance
        which[said].append(Case(page.page, page.site, sure, one.true == said))
    return alone, agreed, contested


def _between(pages: Iterable[Ledger], limits: Borders) -> dict[Label, list[Case]]:
    """The nameless blocks that stand between two of one name, by that name."""
    found: dict[Label, list[Case]] = defaultdict(list)
    for page in pages:
        labels = [one.settled or name(one.guess, one.marks, limits) for one in page.entries]
        for label, numbers in runs(labels):
            for one in (page.entries[number] for number in numbers):
                if one.settled is None and one.true is not None:
                    chance = one.guess.get(label, 0.0)
                    found[label].append(Case(page.page, page.site, chance, one.true == label))
    return found


def _borders(
    label: Label, alone: Sequence[Case], agreed: Sequence[Case], contested: Sequence[Case]
) -> tuple[float, float]:
    parts = [(alone, _local(alone)), (contested, _local(contested))]
    floor = LEAST
    for floor in np.arange(LEAST, 0.99, 0.01):
        said = [*agreed]
        for cases, local in parts:
            said += [case for case, share in zip(cases, local, strict=True) if share >= floor]
        if said and _bound(said, label) >= AIMS.get(label, AIM):
            break
    least, most = (
        min(
            (case.chance for case, share in zip(*part, strict=True) if share >= floor),
            default=NEVER,
        )
        for part in parts
    )
    against = UNKNOWN if len(contested) < SUPPORT else max(UNKNOWN, 1 - most + 1e-4)
    return round(least, 4), round(against, 4)


def _border(label: Label, cases: Sequence[Case]) -> float:
    """The lowest chance from which the blocks are right often enough."""
    for floor in np.arange(BETWEEN_LEAST, 0.96, 0.02):
        said = [case for case in cases if case.chance >= floor]
        if len(said) >= SUPPORT and _bound(said, label) >= AIMS.get(label, AIM):
            return round(float(floor), 4)
    return NEVER


def _bound(cases: Sequence[Case], label: Label) -> float:
    """The share that is right; where it is promised, less its standard error, drawn by site."""
    weights = _weights(cases)
    share = float(np.average([case.right for case in cases], weights=weights))
    if label not in AIMS:
        return share
    off: Counter[str] = Counter()
    for case, weight in zip(cases, weights, strict=True):
        off[case.site] += weight * (case.right - share)
    error = np.sqrt(sum(value * value for value in off.values())) / weights.sum()
    return share - DEVIATIONS * float(error)


def _weights(cases: Sequence[Case]) -> np.ndarray:
    often = Counter(case.page for case in cases)
    return np.array([min(1.0, CAP / often[case.page]) for case in cases], float)


def _local(cases: Sequence[Case]) -> np.ndarray:
    """For each case the share that is right about its chance: rising with the chance."""
    if not cases:
        return np.array([])
    chance = np.array([case.chance for case in cases], float)
    right = np.array([case.right for case in cases], float)
    # one wrong case at the top: a handful of right ones proves little
    rising = IsotonicRegression(increasing=True)
    weight = np.append(_weights(cases), 1)
    rising.fit(np.append(chance, 1), np.append(right, 0), sample_weight=weight)
    return rising.predict(chance)


def write(by_kind: dict[str, Borders]) -> None:
    """The table that the package reads, these kinds of it; others stay."""
    table = json.loads(Path(TABLE).read_text(encoding="utf-8"))
    table |= {kind: limits._asdict() for kind, limits in by_kind.items()}
    Path(TABLE).write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
