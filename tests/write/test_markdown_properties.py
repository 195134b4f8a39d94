"""Nothing a page says becomes markup: what is written reads back as the same text."""

from __future__ import annotations

import yaml
from hypothesis import given, settings

from cleannews.model import BODY, Article, Decision, Label
from cleannews.write import markdown
from cleannews.write.inline import Style, inline
from cleannews.write.printable import is_printable, printable
from cleannews.write.shape import runs
from tests.write.articles import ARTICLES, TEXTS, decisions, read_back

ELEMENT = {"list-item": "li", "quote": "blockquote", "paragraph": "p", "code": "pre"}


def folded(text: str) -> str:
    """Text as any reader of Markdown sees it."""
    return " ".join(printable(text.replace("\n", " ")).split())


def expected(article: Article) -> list[tuple[str, str]]:
    """Element and text of every block that should come back, headings without their level."""
    kept = [d for d in article.blocks if d.label in BODY and folded(d.text)]
    top = [("h", article.title), ("p", article.subtitle)]
    found = [(element, folded(text)) for element, text in top if text and folded(text)]
    for form, group in runs(kept):
        found += [pair for pair in _expected_of(form, group) if pair[1]]
    return found


def _expected_of(form: Label, group: list[Decision]) -> list[tuple[str, str]]:
    if form is Label.CODE:
        return [("pre", folded(d.text)) for d in group]
    if form is Label.TABLE:
        rows = [[folded(d.text[s.start : s.end]) for s in d.block.spans if s.kind == "cell"]
                for d in group]  # fmt: skip
        if max(map(len, rows)) > 1:
            return [("cell", cell) for row in rows for cell in row]
        return [("p", " ".join(filter(None, (row[0] for row in rows))))]
    if form is Label.HEADING:
        return [("h", folded(d.text)) for d in group]
    return [(ELEMENT[form], folded(d.text)) for d in group]


def found(text: str) -> list[tuple[str, str]]:
    """What a reader finds, in the same terms."""
    names = {"th": "cell", "td": "cell"} | {f"h{level}": "h" for level in range(1, 7)}
    pairs = [(names.get(element, element), folded(text)) for element, text in read_back(text)]
    return [pair for pair in pairs if pair[1]]


@settings(max_examples=120, deadline=None)
@given(ARTICLES)
def test_blocks_read_back(article: Article) -> None:
    assert found(markdown.render(article)) == expected(article)


@settings(max_examples=120, deadline=None)
@given(decisions())
def test_inline_reads_back(decision: Decision) -> None:
    line = inline(decision.text, decision.block.spans, Style("https://news.example/"))
    assert "\n" not in line
    read = " ".join(text for _, text in read_back(line))
    assert folded(read) == folded(decision.text)


@settings(max_examples=120, deadline=None)
@given(ARTICLES)
def test_front_matter_reads_back(article: Article) -> None:
    text = markdown.render(article, front_matter=True)
    head = text.split("---\n", 2)[1]
    read = yaml.safe_load(head)
    assert read.get("title", "") == folded(article.title or "")
    assert read.get("subtitle", "") == folded(article.subtitle or "")
    assert found(text.split("\n---\n", 1)[1]) == expected(article)


@settings(max_examples=120, deadline=None)
@given(ARTICLES)
def test_output_is_printable_and_encodable(article: Article) -> None:
    everything = frozenset({"links", "images", "captions", "related", "removed"})
    text = markdown.render(article, include=everything, front_matter=True)
    text.encode()
    assert all(is_printable(line) for line in text.split("\n"))


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_related_titles_and_captions_stay_text(title: str) -> None:
    line = inline(title)
    read = read_back(f"- {line}") if line else []
    assert [folded(text) for _, text in read] == ([folded(title)] if folded(title) else [])
