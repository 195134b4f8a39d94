"""The labeller of flattened text: its parts against plain reckoning, its word on invented pages."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleannews.blocks.html import to_page as to_page_of_html
from cleannews.blocks.text import to_page
from cleannews.extractors import lines, lines_border, lines_context, lines_looks, lines_words
from cleannews.extractors.flat import flat
from cleannews.extractors.lines_trees import Trees
from cleannews.model import Document, Label, Lines, Page, Scores

PAGES = Path(__file__).parent / "pages"


def page(text: str) -> Page:
    return to_page(Document(text, "text"))


def html(source: str) -> Page:
    return to_page_of_html(Document(source, "html"))


def scores(text: str) -> Scores:
    said = lines.extract(page(text))
    assert said is not None
    return said


def test_empty_pages_are_not_ours() -> None:
    assert lines.extract(page("")) is None
    assert lines.extract(html("<p hidden>Nobody sees this.")) is None


SENTENCES = [f"The ferry sailed at six with nine people{', two goats' * n}. " for n in range(40)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Home News Sport " + "".join(SENTENCES), "of_sentences"),
        ("\n".join(SENTENCES), "default"),
        ("", None),
    ],
    ids=["on one line", "a line a paragraph", "empty"],
)
def test_pages_on_one_line_have_a_labeller_of_their_own(
    text: str, asked: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = []
    for name, labeller in {
        "default": lines.default(),
        "of_sentences": lines.of_sentences(),
    }.items():
        monkeypatch.setattr(lines, name, lambda n=name, known=labeller: called.append(n) or known)
    lines.extract(page(text))
    assert called == ([asked] if asked else [])


TEXTS = st.lists(
    st.one_of(
        st.sampled_from(["Home", "", "1", "©", "\u200b", "the end of a sentence, as it were."]),
        st.text(max_size=40),
    ),
    max_size=20,
).map("\n".join)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_block_gets_a_probability(text: str) -> None:
    found = page(text)
    said = lines.extract(found)
    if said is None:
        assert not found.blocks
        return
    assert said.labels is not None
    assert len(said.keep) == len(said.labels) == len(found.blocks)
    assert all(0 <= chance <= 1 for chance in said.keep)
    assert all(sum(guess.values()) <= 1 + 1e-4 for guess in said.labels)
    assert said.confidence is not None
    assert 0 <= said.confidence <= 1


def test_the_same_page_gets_the_same_scores() -> None:
    text = (PAGES / "ferry.txt").read_text()
    assert scores(text) == scores(text)


@pytest.mark.parametrize("name", ["ferry", "brief"])
def test_what_is_kept_of_an_invented_page(name: str) -> None:
    text = (PAGES / f"{name}.txt").read_text()
    expected = (PAGES / f"{name}.kept").read_text().splitlines()
    said = scores(text)
    blocks = page(text).blocks
    kept = [b.text for b, chance in zip(blocks, said.keep, strict=True) if chance > 0.5]
    assert kept == expected


def test_trees_give_the_sum_of_their_leaves() -> None:
    chance = np.random.default_rng(3)
    features = chance.integers(0, 5, (7, 3)).astype(np.int16)
    borders = chance.normal(size=(7, 3)).astype(np.float32)
    features[1], borders[1] = features[0], borders[0]  # two trees that ask the same
    leaves = chance.integers(-90, 90, (2, 7, 8)).astype(np.int16)
    step, bias = np.array([0.5, 0.25], np.float32), np.array([1.0, -1.0], np.float32)
    trees = Trees(features, borders, leaves, step, bias)
    rows = chance.normal(size=(5, 1500)).astype(np.float32)
    found = trees.scores(rows)
    for column in (0, 1023, 1024, 1499):
        for output in range(2):
            total = 0.0
            for tree in range(7):
                leaf = sum(
                    int(rows[features[tree, d], column] > borders[tree, d]) << d for d in range(3)
                )
                total += float(leaves[output, tree, leaf])
            expected = total * float(step[output]) + float(bias[output])
            assert math.isclose(found[output, column], expected, rel_tol=1e-5)


def test_the_heaviest_run_is_that_of_the_largest_sum() -> None:
    weights = np.array([-1.0, 2, 3, -1, 4, -9, 5], np.float32)
    assert lines_context.heaviest_run(weights) == (1, 5)
    assert lines_context.heaviest_run(np.array([-1.0, -2])) == (0, 0)


def test_scripts_without_spaces_are_judged_by_their_signs() -> None:
    words = lines_words.read_words(
        page("港口的第二座船闸在九年之后终于开放了，市长周五剪彩。").blocks
    )
    assert words.count[0] > 10
    assert words.spaceless[0] > 0.8


def test_looks_have_a_row_for_every_name() -> None:
    blocks = page("Home\n\nThe mayor said on Friday, 3 May 2019, that it was done.\n").blocks
    looks = lines_looks.looks(blocks, lines_words.read_words(blocks))
    assert looks.shape == (len(lines_looks.NAMES), 2)
    named = dict(zip(lines_looks.NAMES, looks, strict=True))
    assert named["dated"].tolist() == [0, 1]
    assert named["ended"].tolist() == [0, 1]
    assert named["function"][1] > 0.3


@pytest.mark.parametrize(
    ("text", "echo", "twice"),
    [
        ("Two goats wait at the pier.\n\nTwo goats wait at the pier.\n", [1, 1], [0, 0]),
        ("Two goats wait at the pier\n\nTwo goats wait at the pier. Photo: Morrow\n\nEnd\n",
         [1, 1, 0], [0, 0, 0]),
        ("Two goats wait at the pier. Two goats wait at the pier.\n", [0], [1]),
        ("Two goats wait at the pier | Two goats wait at the pier: Morrow\n", [0], [1]),
        ("Two goats wait at the pier. Two goats wait at the gate.\n", [0], [0]),
        ("Goats\n\nGoats\n\nGo on, go on, go on\n", [0, 0, 0], [0, 0, 0]),
        ("The plan is new, she said.\n\nThe plan is old, he said.\n", [0, 0], [0, 0]),
    ],
)  # fmt: skip
def test_what_is_said_twice_is_seen(text: str, echo: list[int], twice: list[int]) -> None:
    blocks = page(text).blocks
    looks = lines_looks.looks(blocks, lines_words.read_words(blocks))
    named = dict(zip(lines_looks.NAMES, looks, strict=True))
    assert named["echo"].tolist() == echo
    assert named["twice"].tolist() == twice


def test_a_quotation_mark_of_any_language_may_end_a_sentence() -> None:
    ends = ["„Das reicht uns nicht.“", "»Das reicht uns nicht.«", "Er nennt sie „klug“"]
    blocks = page("\n\n".join(ends)).blocks
    looks = lines_looks.looks(blocks, lines_words.read_words(blocks))
    assert dict(zip(lines_looks.NAMES, looks, strict=True))["ended"].tolist() == [1, 1, 0]


def test_names_are_counted_once_a_block() -> None:
    blocks = page("Harbour harbour gate\n\nHarbour\n").blocks
    numbers, owners, kinds = lines_words.names(lines_words.read_words(blocks))
    assert kinds == 2
    assert max(owners.tolist()) == 1
    assert len(numbers) == 3


def test_labels_are_told_with_the_scores() -> None:
    said = scores((PAGES / "ferry.txt").read_text())
    assert said.labels is not None
    assert any(guess.get(Label.NAVIGATION, 0) > 0.5 for guess in said.labels)


def test_a_sure_page_keeps_its_border() -> None:
    keep, words = np.array([0.99, 0.45, 0.01]), np.array([80.0, 10, 30])
    assert np.allclose(lines_border.settled(keep, words), keep, atol=0.02)


def test_a_page_in_doubt_keeps_its_likeliest_blocks() -> None:
    keep, words = np.array([0.3, 0.28, 0.01]), np.array([80.0, 60, 30])
    assert (lines_border.settled(keep, words) > 0.5).tolist() == [True, True, False]


def test_html_is_laid_out_as_flatteners_do() -> None:
    read = html(
        "<h1>Ferry</h1><p>One.</p><p hidden>Never seen.</p><div>Two.</div><div>Three.</div>"
        "<ul><li>Four<ul><li>Five</li></ul></li></ul><blockquote><div>Six.</div></blockquote>"
    )
    places = [
        (block.text, block.where.first, block.where.gap, block.where.indent)
        for block in flat(read.blocks)
        if isinstance(block.where, Lines)
    ]
    assert places == [
        ("Ferry", 1, 0, 0), ("One.", 3, 1, 0), ("Two.", 5, 1, 0), ("Three.", 6, 0, 0),
        ("Four", 7, 0, 2), ("Five", 8, 0, 4), ("Six.", 9, 0, 2),
    ]  # fmt: skip


def test_hidden_blocks_of_html_are_not_kept_and_all_get_a_probability() -> None:
    prose = "".join(
        f"<p>The council of town {n} voted on Tuesday to repair the old ferry before winter.</p>"
        for n in range(6)
    )
    read = html(f"<nav><p>Home</p></nav>{prose}<p hidden>The council voted to hide this line.</p>")
    said = lines.extract(read)
    assert said is not None
    assert said.labels is not None
    assert len(said.keep) == len(said.labels) == len(read.blocks)
    assert [score for score, block in zip(said.keep, read.blocks, strict=True) if block.hidden] == [
        0
    ]
    assert all(score > 0.5 for score in said.keep[1:-1])
