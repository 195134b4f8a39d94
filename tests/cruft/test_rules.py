"""Every rule marks what its fixture says, and leaves alone what it says."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from cleannews.blocks import to_page
from cleannews.cruft import RULES, Rule
from cleannews.cruft.phrases import quoted
from cleannews.model import Block, Document, Kind, Lines, Page
from cleannews.read.decode import decode

HERE = Path(__file__).parent
SIGN = "> "
"""What stands before a line that the rule is to mark."""


def cases(rule: Rule) -> dict[str, list[Any]]:
    path = HERE / f"{rule.__name__}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def page_and_marked(case: Any) -> tuple[Page, list[str]]:
    if isinstance(case, dict) and "text" in case:
        return to_page(decode(case["text"], kind="text")), case["marked"]
    if isinstance(case, dict):
        return to_page(decode(case["page"], kind="html")), case["marked"]
    lines = case.strip().splitlines()
    marked = [line.removeprefix(SIGN) for line in lines if line.startswith(SIGN)]
    return page_of([line.removeprefix(SIGN) for line in lines]), marked


def page_of(lines: list[str]) -> Page:
    blocks: list[Block] = []
    gap = 0
    for number, line in enumerate(lines, 1):
        if line.strip():
            blocks.append(Block(line, Kind.PARAGRAPH, Lines(number, number, gap)))
        gap = 0 if line.strip() else gap + 1
    return Page(Document("\n".join(lines), "text"), tuple(blocks))


def of_all_rules(part: str) -> list[Any]:
    return list(
        chain.from_iterable(
            [pytest.param(rule, case, id=f"{rule.__name__}-{number}")]
            for rule in RULES
            for number, case in enumerate(cases(rule)[part])
        )
    )


@pytest.mark.parametrize(("rule", "case"), of_all_rules("marks") + of_all_rules("leaves"))
def test_marks_what_the_fixture_says(rule: Rule, case: Any) -> None:
    page, marked = page_and_marked(case)
    found = sorted({mark.block for mark in rule(page)})
    assert [page.blocks[number].text for number in found] == marked


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_cases_of_both_sorts(rule: Rule) -> None:
    known = cases(rule)
    assert set(known) == {"marks", "leaves"}
    assert all(page_and_marked(case)[1] for case in known["marks"])
    assert not any(page_and_marked(case)[1] for case in known["leaves"])
    assert known["marks"]
    assert known["leaves"]


def test_no_fixture_without_a_rule() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == {rule.__name__ for rule in RULES}


def test_reasons_quote_phrases_as_a_reader_may_see_them() -> None:
    assert quoted("we and our 0 partners") == "we and our N partners"
    assert quoted("share:") == "share"
    assert quoted("100 words") == "100 words"
