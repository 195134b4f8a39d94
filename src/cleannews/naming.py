"""What a cut block is called: the rules and the labeller weighed, `other` where neither is sure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from os.path import dirname, join
from typing import NamedTuple

from cleannews.model import CUT, METADATA, OPTIONAL, Label, Mark, PageKind

TABLE = join(dirname(__file__), "weights", "naming.json")
"""Borders by kind of page, written by `python -m bench labels --fit`."""

OVERRULES = 0.75
"""The rules are right on nine of ten blocks they name, so a labeller must be this sure of another
label to be believed against one; from .7 to .8 held-out precision is the same."""

NEVER = 2.0
"""A border that no probability reaches."""

NOT_BODY = CUT | METADATA | OPTIONAL


class Borders(NamedTuple):
    """Probabilities by label from which a name is more than a guess.

    `alone`: the labeller's word on a block without a mark counts from this on.
    `against`: a rule's mark counts while the labeller gives another label less than this.
    `between`: a block without a name, between two of a name, is given it from this on.
    """

    alone: Mapping[str, float]
    against: Mapping[str, float]
    between: Mapping[str, float] = {}


@cache
def borders(kind: PageKind) -> Borders:
    """The borders for HTML or for flattened text, as fitted."""
    with open(TABLE, encoding="utf-8") as file:
        return Borders(**json.load(file)[kind])


def likeliest(guess: Mapping[Label, float]) -> tuple[Label, float]:
    """The likeliest label outside the body, and its probability; `other` where there is none."""
    best: tuple[Label, float] | None = None
    for label, chance in guess.items():
        if label in NOT_BODY and (best is None or chance > best[1]):
            best = label, chance
    return best or (Label.OTHER, 0.0)


def name(guess: Mapping[Label, float], marks: Sequence[Mark], limits: Borders) -> Label:
    """The label of a block that is not kept.

    Parameters:
        guess: the labeller's probabilities, empty where no labeller spoke.
        marks: what the rules say of the block; of several the first counts.
        limits: when either is believed.
    """
    label, chance = likeliest(guess)
    mark = marks[0].label if marks else None
    if mark is not None and (not guess or mark == label or chance < limits.against.get(mark, 0)):
        return mark
    least = limits.alone.get(label, NEVER)
    return label if chance >= (least if mark is None else max(least, OVERRULES)) else Label.OTHER
