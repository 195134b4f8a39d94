"""The likeliest headlines of a page, weighed against each other and against there being none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleannews.blocks.text import to_page
from cleannews.extractors import lines, lines_headline
from cleannews.extractors.lines_labeller import with_titles
from cleannews.extractors.lines_words import read_words
from cleannews.model import Block, Document, Label

PAGES = Path(__file__).parent / "pages"

ODDS, COPIES, BYLINE, STANDFIRST, SEPARATOR, ENDED, TAB, CAPTION, OTHER, TAKEN_UP, TOP = range(11)


def blocks_of(text: str) -> tuple[Block, ...]:
    return to_page(Document(text, "text")).blocks


DUMP = """\
Ferries stay in port on Friday | Harbour Post

Ferries stay in port on Friday

Ferries stay in port on Friday.

The ferries of the southern line will stay in port on Friday, the union of their crews said.
"""


def rows(text: str, **chances: list[float]) -> np.ndarray:
    blocks = blocks_of(text)
    nothing = np.zeros(len(blocks), np.float32)
    labels = dict.fromkeys(Label, nothing)
    labels |= {Label(name): np.array(given, np.float32) for name, given in chances.items()}
    keep = np.array([0, 0, 0, 0.9], np.float32)
    return lines_headline.features(blocks, read_words(blocks), labels, keep, np.arange(3))


def test_what_tells_rivals_apart() -> None:
    found = rows(DUMP, title=[0.5, 0.9, 0.2, 0], byline=[0, 0, 0.7, 0])
    assert found[:, ODDS].argmax() == 1
    assert found[:, COPIES].tolist() == [1, 2, 2]
    assert np.allclose(found[:, BYLINE], [0.7, 0.7, 0])
    assert found[:, SEPARATOR].tolist() == [1, 0, 0]
    assert found[:, ENDED].tolist() == [0, 0, 1]
    assert found[:, TAB].tolist() == [0, 1, 1]
    assert found[1, TAKEN_UP] == 1  # ferries, stay, port, Friday
    assert found[0, TAKEN_UP] < 1  # the site's name is not spoken of


def test_only_likely_lines_are_rivals() -> None:
    blocks = blocks_of("\n\n".join([*map(str, range(29)), "word " * 60]))
    chances = np.full(30, 0.001, np.float32)
    chances[[4, 20, 29]] = 0.6, 0.02, 0.9  # the last is a paragraph
    assert lines_headline.rivals(blocks, chances).tolist() == [4, 20]
    assert len(lines_headline.rivals(blocks, np.full(30, 0.2))) == lines_headline.RIVALS
    assert not len(lines_headline.rivals(blocks, np.zeros(30)))


def test_copies_have_one_chance_and_none_is_a_choice() -> None:
    blocks = blocks_of(DUMP)
    features = np.zeros((3, 11), np.float32)
    features[:, ODDS] = 0, 2, 1
    weights = np.eye(11, dtype=np.float32)[ODDS]
    found = lines_headline.chances(features, blocks, np.arange(3), weights, -1.0)
    raised = np.exp([-1, 1, 0])
    whole = 1 + raised.sum()
    assert np.allclose(found, [raised[0] / whole, (raised[1] + raised[2]) / whole, 0, 0])


CHANCES = st.lists(st.floats(0, 1, width=32), min_size=3, max_size=3)


@given(CHANCES, CHANCES)
@settings(deadline=None)
def test_labels_of_a_block_never_come_to_more_than_one(
    titles: list[float], new: list[float]
) -> None:
    before = np.array(titles, np.float32)
    labels = {Label.TITLE: before, Label.CAPTION: 1 - before}
    found = with_titles(labels, np.array(new, np.float32))
    assert np.allclose(found[Label.TITLE], new)
    assert (found[Label.TITLE] + found[Label.CAPTION] <= 1 + 1e-4).all()


@pytest.mark.parametrize("name", ["tab", "ferry"])
def test_the_headline_of_an_invented_page(name: str) -> None:
    page = to_page(Document((PAGES / f"{name}.txt").read_text(), "text"))
    expected = (PAGES / f"{name}.headline").read_text().strip()
    said = lines.extract(page)
    assert said is not None
    assert said.labels is not None
    chances = [guess.get(Label.TITLE, 0.0) for guess in said.labels]
    assert page.blocks[chances.index(max(chances))].text == expected
    assert max(chances) >= 0.5


def test_a_page_without_a_headline_has_none() -> None:
    page = to_page(Document((PAGES / "menu.txt").read_text(), "text"))
    said = lines.extract(page)
    assert said is not None
    assert said.labels is not None
    assert max(guess.get(Label.TITLE, 0.0) for guess in said.labels) < 0.3
