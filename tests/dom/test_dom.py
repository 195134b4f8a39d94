"""The labeller of HTML on invented pages, and its parts."""

from __future__ import annotations

import numpy as np
import pytest

from cleannews.blocks.html import to_page
from cleannews.extractors import dom, json_ld, votes
from cleannews.extractors.dom_tokens import name_tokens, text_tokens
from cleannews.extractors.trees import Trees
from cleannews.model import Document, Head, Kind, Label, Page, Scores

SENTENCES = (
    "The harbour council voted on Tuesday to repair the old ferry before the winter storms begin.",
    "Residents of the northern islands had asked for a decision since the engine failed in March.",
    "“We could not wait another year,” said the harbour master, who has run the pier since 2004.",
    "The work will cost about two million crowns and is to be finished by the end of November.",
)


def story(before: str = "", after: str = "") -> Page:
    body = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    return to_page(
        Document(
            "<html><head><title>Council votes to repair the ferry</title></head><body>"
            "<nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>"
            f"<article><h1>Council votes to repair the ferry</h1>{before}{body}</article>{after}"
            "<footer><p>© 2024 The Pier Post. All rights reserved.</p></footer></body></html>",
            "html",
        )
    )


def test_keeps_the_story_and_cuts_the_rest() -> None:
    page = story()
    scores = dom.extract(page)
    assert scores is not None
    kept = [
        block.text for block, score in zip(page.blocks, scores.keep, strict=True) if score >= 0.5
    ]
    assert kept == list(SENTENCES)


def test_names_the_headline_and_the_menu() -> None:
    page = story()
    scores = dom.extract(page)
    assert scores is not None
    assert scores.labels is not None
    likeliest = [max(guess, key=guess.__getitem__) for guess in scores.labels]
    headline = [block.kind is Kind.HEADING for block in page.blocks].index(True)
    assert likeliest[headline] is Label.TITLE
    assert likeliest[0] is Label.NAVIGATION


def test_one_score_a_block_and_the_same_twice() -> None:
    page = story(after="<aside><h2>More news</h2><ul><li><a href=/x>Storm</a></ul></aside>")
    first, second = dom.extract(page), dom.extract(page)
    assert first == second
    assert first is not None
    assert len(first.keep) == len(page.blocks)
    assert all(0 <= score <= 1 for score in first.keep)
    assert first.confidence is not None
    assert 0 <= first.confidence <= 1


@pytest.mark.parametrize("html", ["", "<p></p>", "<script>x</script>"])
def test_pages_without_text_are_not_its_business(html: str) -> None:
    assert dom.extract(to_page(Document(html, "html"))) is None


def test_a_single_block_is_scored() -> None:
    scores = dom.extract(to_page(Document("<p>word", "html")))
    assert scores is not None
    assert len(scores.keep) == 1


def test_votes_need_a_voter() -> None:
    page = story()
    scores = dom.extract(page)
    assert scores is not None
    assert votes.combine(page, {"dom": scores}) is scores
    assert votes.combine(page, {"dom": scores, "stranger": scores}) is scores
    everything = Scores([1.0] * len(page.blocks))
    voted = votes.combine(page, {"dom": scores, "trafilatura": everything})
    assert len(voted.keep) == len(page.blocks)
    assert voted.labels is scores.labels


def test_both_labellers_meet_between_their_scores() -> None:
    page = story()
    scores = dom.extract(page)
    assert scores is not None
    for second in (0.0, 1.0):
        both = votes.combine(page, {"dom": scores, "lines": Scores([second] * len(page.blocks))})
        for mean, first in zip(both.keep, scores.keep, strict=True):
            assert min(first, second) <= mean <= max(first, second)
            assert mean != pytest.approx(first, abs=1e-6)
        assert both.labels is scores.labels
        assert both.article == scores.article
        assert both.confidence is not None
        assert 0 <= both.confidence <= 1


def test_doubt_counts_words() -> None:
    page = story()
    sure = [float(score >= 0.5) for score in (dom.extract(page) or Scores([])).keep]
    assert dom.doubt(sure, page.blocks) == 0
    assert not votes.doubtful(page, {"dom": Scores(sure)})
    assert votes.doubtful(page, {"dom": Scores([0.5] * len(page.blocks))})
    assert votes.undisputed(page, Scores(sure))
    assert not votes.undisputed(page, Scores([abs(score - 0.05) for score in sure]))


def test_one_labeller_alone_is_in_doubt_sooner() -> None:
    page = story()
    words = [1 - 0.2 if score >= 0.5 else 0.0 for score in (dom.extract(page) or Scores([])).keep]
    assert votes.doubtful(page, {"dom": Scores(words)})
    assert not votes.doubtful(page, {"dom": Scores(words), "lines": Scores(words)})


@pytest.mark.parametrize(
    ("attributes", "tokens"),
    [
        (' class="article-body storyText"', ("article", "body", "article-body", "story", "text",
                                             "story-text")),
        (' data-x="article"', ()),
        (' id="a1"', ()),
        (' style="x" itemprop="articleBody"', ("article", "body", "article-body")),
    ],
)  # fmt: skip
def test_names(attributes: str, tokens: tuple[str, ...]) -> None:
    assert name_tokens(attributes) == tokens


def test_words() -> None:
    assert text_tokens("By Ann Lee", 3) == [
        "f:by", "l:lee", "b:by ann", "e:by ann lee", "by", "ann", "lee",
    ]  # fmt: skip
    assert text_tokens("12 May", 2)[0] == "f:00"
    assert text_tokens("x " * 50, 50) == []


def test_trees_add_up() -> None:
    stored = {
        "t.columns": np.array([0, 1], np.int16),
        "t.borders": np.array([0.5, 2.0], np.float32),
        "t.asked": np.array([[0, 1], [1, 0]], np.int16),
        "t.leaves": np.array([[[1], [2], [3], [4]], [[10], [20], [30], [40]]], np.int16),
        "t.step": np.float32(0.5),
        "t.bias": np.array([1.0], np.float32),
    }
    rows = np.array([[0, 0], [1, 0], [0, 3], [1, 3]], np.float32)
    assert Trees(stored, "t")(rows)[:, 0].tolist() == [6.5, 17.0, 12.5, 23.0]


LONG = " ".join(SENTENCES)


@pytest.mark.parametrize(
    ("script", "bodies"),
    [
        ('{"articleBody": "one two"}', ["one two"]),
        ('{"@graph": [{"x": {"articleBody": "<p>a</p><p>b &amp; c</p>"}}]}', ["a\nb & c"]),
        ('[{"articleBody": "a"}, {"articleBody": "a"}, {"articleBody": "b"}]', ["a", "b"]),
        ('{"broken": , "articleBody": "still \\"read\\""}', ['still "read"']),
        ('{"articleBody": ["no", "text"]}', []),
        ('{"articleBody": 3}', []),
        ("[" * 100_000 + '"articleBody"', []),
        ('{"headline": "x"}', []),
    ],
)
def test_json_ld_bodies(script: str, bodies: list[str]) -> None:
    assert json_ld.bodies(Head(json_ld=(script,))) == bodies


def with_body(body: str) -> Page:
    page = story()
    import json

    head = Head(json_ld=(json.dumps({"articleBody": body}),))
    return Page(page.document, page.blocks, page.elements, head)


def test_json_ld_scores_what_stands_in_the_body() -> None:
    page = with_body("\n".join(SENTENCES))
    scores = json_ld.extract(page)
    assert scores is not None
    assert [b.text for b, s in zip(page.blocks, scores.keep, strict=True) if s == 1] == list(
        SENTENCES
    )


@pytest.mark.parametrize("body", [LONG[:250], LONG[:250] + "…", "too short", ""])
def test_json_ld_cut_off_says_nothing(body: str) -> None:
    assert json_ld.extract(with_body(body)) is None
