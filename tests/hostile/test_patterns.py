"""No regular expression of the package backtracks on inputs made for that."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest

from tests.hostile.patterns import all_patterns, anchored, attacks

PATTERNS = sorted(all_patterns().items(), key=lambda item: item[1])

LENGTHS = (125, 1000, 8000)
"""A pattern that takes cubic time shows with the shortest, without holding up the test."""

BOUND = 0.1
"""Seconds of CPU time, the best of three: a linear pattern takes under a hundredth of it for the
longest input on any machine, a quadratic one takes more than it."""

UNREACHED = {
    "cleannews.blocks.html_walk.TOKEN": "reads what the parser wrote, where every tag is closed",
}


@pytest.mark.parametrize(("pattern", "name"), PATTERNS, ids=[name for _, name in PATTERNS])
def test_time_is_linear(pattern: re.Pattern[Any], name: str) -> None:
    if name in UNREACHED:
        pytest.skip(UNREACHED[name])
    only_at_start = anchored(name)
    for attack in attacks(pattern, LENGTHS[-1]):
        for length in LENGTHS:
            text = _cut(attack, length)
            data = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
            taken = _seconds(pattern, data, only_at_start)
            if taken > BOUND:
                taken = min(_seconds(pattern, data, only_at_start) for _ in range(2))
            assert taken <= BOUND, f"{taken:.2f} s for {length} characters of {attack[:40]!r}"


def _cut(attack: str, length: int) -> str:
    """The start and the end of an attack: what is before the repeated part, and what spoils it."""
    if len(attack) <= length:
        return attack
    return attack[: length - 40] + attack[-40:]


def _seconds(pattern: re.Pattern[Any], data: str | bytes, only_at_start: bool) -> float:
    start = time.process_time()
    if only_at_start:
        pattern.match(data)
        pattern.fullmatch(data)
    else:
        for _ in pattern.finditer(data):
            pass
    return time.process_time() - start


def test_the_bound_tells_a_bad_pattern() -> None:
    quadratic = re.compile(r"\s*;")
    assert _seconds(quadratic, " " * 2 * LENGTHS[-1], False) > BOUND


def test_patterns_are_found() -> None:
    names = {name for _, name in PATTERNS}
    assert len(names) > 50
    assert "cleannews.read.decode._SAYS" in names
