"""Every rule of metadata against its table of cases, those it must leave alone included."""

from __future__ import annotations

from typing import Any

import pytest

from cleannews.blocks import to_page
from cleannews.metadata import (
    bylines,
    date_cues,
    describe,
    desks,
    function_words,
    people,
    signed,
    site,
    tab_title,
    timestamps,
    title,
)
from cleannews.metadata.captions import captions
from cleannews.metadata.folding import solid
from cleannews.metadata.related import related
from cleannews.model import KEPT, Block, Decision, Document, Kind, Label, Lines, Page
from tests.metadata.tables import records, rows

STORY = (
    "The harbour wall of Port Ellery is to be raised by a metre after the floods of last winter, "
    "the council said, and work on the northern quay begins in spring when Maren Holt is back."
)


@pytest.mark.parametrize(("line", "expected"), rows("dates.txt"))
def test_dates(line: str, expected: list[str]) -> None:
    order: timestamps.Order = ""
    if line.startswith("["):
        order = "dmy" if line.startswith("[dmy]") else "mdy"
        line = line[len("[dmy] ") :]
    assert [moment.iso for moment in timestamps.find(line, order)] == expected


@pytest.mark.parametrize(("words", "expected"), rows("cues.txt"))
def test_date_cues(words: str, expected: list[str]) -> None:
    said = date_cues.meaning(words)
    assert ([said] if said else []) == expected


@pytest.mark.parametrize(("line", "expected"), rows("bylines.txt"))
def test_bylines(line: str, expected: list[str]) -> None:
    assert bool(bylines.lead_in(line)) == bool(expected)
    if expected:
        assert [author.name for author in bylines.authors([line])] == expected


@pytest.mark.parametrize(("block", "expected"), rows("labelled_bylines.txt"))
def test_labelled_bylines(block: str, expected: list[str]) -> None:
    lines = [line for line in block.split(" / ") if not bylines.is_opener(line)]
    assert [author.name for author in bylines.authors(lines)] == expected


@pytest.mark.parametrize(("line", "expected"), rows("signed.txt"))
def test_lines_that_name_people_alone(line: str, expected: list[str]) -> None:
    assert signed.names(line) == expected


@pytest.mark.parametrize("case", records("signed.json"), ids=lambda case: str(case["name"]))
def test_names_alone_beside_the_headline(case: dict[str, Any]) -> None:
    page = to_page(Document("\n\n".join((*case["lines"], STORY)), "text"))
    labels = [Label.OTHER, Label.TITLE, *[Label.OTHER] * (len(page.blocks) - 3), Label.PARAGRAPH]
    decisions = [
        Decision(block, label, label in KEPT, 1.0, "")
        for block, label in zip(page.blocks, labels, strict=True)
    ]
    assert [author.name for author in describe(page, decisions).authors] == case["authors"]


PARAGRAPHS = 4
"""More than are looked at for a byline that stands under a long standfirst."""


@pytest.mark.parametrize("case", records("signatures.json"), ids=lambda case: str(case["name"]))
def test_who_signed(case: dict[str, Any]) -> None:
    given = [*case["blocks"]]
    if ["story", ""] not in given:
        given.append(["story", ""])
    blocks = [one for block in given for one in [block] * (1 if block[1] else PARAGRAPHS)]
    lines = [line or STORY for _, line in blocks]
    page = to_page(Document("\n\n".join(lines), "text"))
    labels = [Label.PARAGRAPH if label == "story" else Label(label) for label, _ in blocks]
    decisions = [
        Decision(block, label, label in KEPT, 1.0, "")
        for block, label in zip(page.blocks, labels, strict=True)
    ]
    assert [author.name for author in describe(page, decisions).authors] == case["authors"]


@pytest.mark.parametrize("case", records("run_together.json"), ids=lambda case: case["line"])
def test_headlines_lose_what_ran_into_them(case: dict[str, Any]) -> None:
    page = to_page(Document("\n\n".join([case["line"], *case["others"]]), "text"))
    assert title.alone(page, case["line"]) == case["is"]


@pytest.mark.parametrize("case", records("tab_titles.json"), ids=lambda case: str(case["name"]))
def test_headlines_that_the_first_line_gives(case: dict[str, Any]) -> None:
    lines = [STORY if line == "STORY" else line for line in case["lines"]]
    page = to_page(Document("\n\n".join(lines), "text"))
    keep = [float(block.text == STORY) for block in page.blocks]
    one = tab_title.shown(page, keep, case["place"])
    assert (one.text if one else None) == case["is"]


@pytest.mark.parametrize("case", records("labelled.json"), ids=lambda case: str(case["name"]))
def test_headlines_by_their_labels(case: dict[str, Any]) -> None:
    page = to_page(
        Document("\n\n".join(line for _, line in case["blocks"]) + "\n\n" + STORY, "text")
    )
    labels = [*(Label(label) for label, _ in case["blocks"]), Label.PARAGRAPH]
    decisions = [
        Decision(block, label, label in KEPT, 1.0, "")
        for block, label in zip(page.blocks, labels, strict=True)
    ]
    assert describe(page, decisions).title == case["title"]


@pytest.mark.parametrize(("name", "expected"), rows("people.txt"))
def test_people_and_desks(name: str, expected: list[str]) -> None:
    kinds = [("person", people.is_person(name)), ("desk", desks.is_desk(name))]
    assert [kind for kind, is_kind in kinds if is_kind] == expected


@pytest.mark.parametrize("case", records("titles.json"), ids=lambda case: str(case["title"]))
def test_titles_lose_the_site(case: dict[str, Any]) -> None:
    names = frozenset(map(solid, case["site"]))
    others = {solid(one) for one in (*case.get("others", ()), case["title"])}
    assert title.without_site(case["title"], names, others) == case["is"]


@pytest.mark.parametrize(("line", "expected"), rows("owners.txt"))
def test_owner_of_a_copyright_line(line: str, expected: list[str]) -> None:
    owner = site.owner(line)
    assert ([owner] if owner else []) == expected


@pytest.mark.parametrize(("text", "expected"), rows("languages.txt"))
def test_language_by_its_words(text: str, expected: list[str]) -> None:
    read = function_words.detect(text)
    assert ([read.language] if read else []) == expected


@pytest.mark.parametrize("case", records("captions.json"), ids=lambda case: str(case["lines"]))
def test_captions(case: dict[str, Any]) -> None:
    found = captions(_decisions(case["lines"], Label.CAPTION))
    assert [list(caption) for caption in found] == case["captions"]


@pytest.mark.parametrize("case", records("related.json"), ids=lambda case: str(case["lines"]))
def test_related(case: dict[str, Any]) -> None:
    decisions = _decisions(case["lines"], Label.RELATED)
    text = "\n".join(case["lines"])
    page = Page(Document(text, "text"), tuple(one.block for one in decisions))
    found = related(page, decisions)
    assert [[one.title, one.date, one.section] for one in found] == case["related"]


@pytest.mark.parametrize("case", records("teasers.json"), ids=lambda case: str(case["html"]))
def test_teasers_with_their_texts(case: dict[str, Any]) -> None:
    page = to_page(Document(case["html"], "html"))
    decisions = [Decision(block, Label.RELATED, False, 0.0, "") for block in page.blocks]
    assert [one.title for one in related(page, decisions)] == case["related"]


@pytest.mark.parametrize("case", records("topics.json"), ids=lambda case: str(case["line"]))
def test_topics(case: dict[str, Any]) -> None:
    page = to_page(Document(case["line"], "text"))
    decisions = [Decision(block, Label(case["label"]), False, 0.0, "") for block in page.blocks]
    said = describe(page, decisions)
    assert (list(said.tags), said.section) == (case["tags"], case["section"])


def _decisions(lines: list[str], label: Label) -> list[Decision]:
    blocks = [Block(text, Kind.PARAGRAPH, Lines(n, n)) for n, text in enumerate(lines, 1)]
    return [Decision(block, label, False, 0.0, "") for block in blocks]
