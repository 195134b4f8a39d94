"""Pages of hostile size and shape: an answer, every block named, never an error."""

from __future__ import annotations

import pytest

from cleannews import Article, pipeline
from cleannews.model import Document, PageKind
from cleannews.pipeline import clean_document
from cleannews.reasons import NOT_READ

shapes = pytest.importorskip("bench.shapes", reason="bench/ is not part of this copy")

SIZE = 3000
"""Parts of a page: enough to meet every limit on nesting, small enough for every test run."""


@pytest.mark.parametrize("shape", shapes.HTML_SHAPES, ids=lambda shape: shape.__name__)
def test_html(shape: shapes.Shape) -> None:
    _check(clean_document(Document(shape(SIZE), "html"), effort="fast"))


@pytest.mark.parametrize("shape", shapes.TEXT_SHAPES, ids=lambda shape: shape.__name__)
def test_text(shape: shapes.Shape) -> None:
    _check(clean_document(Document(shape(SIZE), "text")))


@pytest.mark.parametrize(
    "shape", [shapes.nested_elements, shapes.custom_elements, shapes.nested_tables]
)
def test_a_story_in_deep_nesting_is_read(shape: shapes.Shape) -> None:
    article = clean_document(Document(shape(20_000), "html"), effort="fast")
    assert any("opened again on Monday" in block.text for block in article.blocks)
    assert article.page.document.notes


@pytest.mark.parametrize(
    "inside",
    [
        "<plaintexts>a word</plaintexts>",
        "<xmp-box>a word</xmp-box>",
        '<p title="&lt;plaintext>">a word</p>',
        "<p title='<xmp'>a word</p>",
        "<plaintext\x00>a word",
    ],
)
def test_what_only_looks_like_a_literal_element(inside: str) -> None:
    """A tag that could not be renamed was renamed without end."""
    article = clean_document(Document(f"<body>{inside}", "html"), effort="fast")
    assert any("a word" in block.text for block in article.blocks)


@pytest.mark.parametrize("kind", ["html", "text"])
def test_an_endless_page_names_what_was_not_read(
    monkeypatch: pytest.MonkeyPatch, kind: PageKind
) -> None:
    monkeypatch.setattr(pipeline, "MOST_BLOCKS", 50)
    sentence = shapes.SENTENCE
    page = "".join(f"<p>{n} {sentence}</p>\n\n" if kind == "html" else f"{n} {sentence}\n\n"
                   for n in range(60))  # fmt: skip
    article = clean_document(Document(page, kind), effort="fast")
    _check(article)
    assert len(article.blocks) == 60
    assert {decision.reason for decision in article.blocks[50:]} == {NOT_READ}
    assert not any(decision.kept for decision in article.blocks[50:])
    assert "the last 10 were not read" in " ".join(article.warnings)


def _check(article: Article) -> None:
    assert [decision.block for decision in article.blocks] == list(article.page.blocks)
    assert article.to_dict()["found"] == article.found
    article.markdown.encode("utf-8")
