"""Articles made by hand or by hypothesis, and Markdown read back."""

from __future__ import annotations

import string

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cleannews.model import (
    KEPT,
    Article,
    Author,
    Block,
    Caption,
    Decision,
    Document,
    Element,
    Elements,
    Image,
    Kind,
    Label,
    Lines,
    Metadata,
    Page,
    PageKind,
    Related,
    Span,
)
from cleannews.write import text as body_text
from cleannews.write.markdown import render
from tests.stories import Told

TREE = Elements([-1, 0, 0, 0], ["body", "p", "table", "table"], ["", "", "", ""])

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def block(
    text: str,
    label: Label | str = "paragraph",
    *,
    kind: Kind | str | None = None,
    level: int = 0,
    spans: tuple[Span, ...] = (),
    marker: str = "",
    where: Lines | Element | None = None,
    score: float = 0.9,
    goes_on: bool = False,
) -> Decision:
    """A decision as `decide` would hand it over; the kind follows the label unless given."""
    label = Label(label)
    if kind is None:
        kind = Kind(label) if label in list(Kind) else Kind.PARAGRAPH
    made = Block(text, Kind(kind), where or Element(TREE, 1), level, spans, marker, goes_on=goes_on)
    return Decision(made, label, label in KEPT, score, "a reason")


def article(
    *decisions: Decision,
    found: bool = True,
    kind: PageKind = "html",
    images: tuple[Image, ...] = (),
    captions: tuple[Caption, ...] = (),
    related: tuple[Related, ...] = (),
    metadata: Metadata | None = None,
) -> Article:
    """An article of these blocks."""
    document = Document("", kind, "utf-8", "page", metadata.url if metadata else None)
    page = Page(document, tuple(decision.block for decision in decisions), images=images)
    return Article(
        found=found,
        blocks=decisions,
        text=body_text.body(decisions),
        render=render,
        confidence=0.875,
        page=page,
        story=Told(metadata or Metadata(), captions, related),
        extractors=("lines",),
        version="0.0.0",
    )


def lines(decisions: list[tuple[str, Label | str]]) -> list[Decision]:
    """Decisions on lines of a flattened page, numbered from 1."""
    return [
        block(text, label, where=Lines(number, number))
        for number, (text, label) in enumerate(decisions, start=1)
    ]


def read_back(markdown: str) -> list[tuple[str, str]]:
    """What a Markdown reader finds: the innermost element and the text of every block."""
    found = []
    around: list[str] = []
    for token in READER.parse(markdown):
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            found.append((_element(around), _text(token)))
        elif token.type == "fence":
            found.append(("pre", token.content.removesuffix("\n")))
        else:
            found.append((token.type, token.content))
    return found


def _element(around: list[str]) -> str:
    outer = next((tag for tag in reversed(around) if tag in ("li", "blockquote")), "")
    return outer if around[-1] == "p" and outer else around[-1]


def _text(token: Token) -> str:
    pieces = []
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type == "html_inline":
            pieces.append(f"<<raw HTML: {child.content}>>")
        else:
            pieces.append(child.content)
    return "".join(pieces)


def markup(markdown: str) -> list[str]:
    """The inline elements that a reader opens, in order."""
    return [
        child.tag
        for token in READER.parse(markdown)
        for child in token.children or []
        if child.nesting == 1 or child.type == "code_inline"
    ]


NASTY = st.sampled_from(
    [
        "# ", "## a #", "1. ", "12) x", "- ", "+ ", "* ", "> ", "---", "***", "___", "===", "```",
        "~~~", "~~a~~", "`", "``", "\\", "\\*", "*", "**", "_", "__", "_a_", "a_b_c", "[", "]",
        "](", "![", "[a](b)", "[a]: /b", "<", "<b>", "</script>", "<!--", "-->", "<http://a.b>",
        "&amp;", "&#35;", "&", "|", "| a | b |", "---|---", ":--", ":-:", "$", "!", "(", ")",
        "http://a.example/_b_*c*", "www.a.example", "me@a.example", "<?php", "]]>", "\x1b[31m",
        "\x00", "\x85", "\u2028", "\u200b", "\ufeff", "\xa0", "\ud800", "\t", "\n", "\r\n", " ",
        "é", "语", "“", "”", "€", "a", "Z", "9", ".", ",",
    ]
)  # fmt: skip
ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=12)
TEXTS = st.lists(st.one_of(NASTY, ANYTHING, st.sampled_from(string.ascii_letters)), max_size=9).map(
    "".join
)
URLS = st.one_of(
    TEXTS,
    st.sampled_from(
        ["javascript:alert(1)", "java\nscript:x", " JaVaScRiPt:x", "data:text/html,x",
         "//a.example", "/a b", "#top", "http://[", "mailto:a@b.example",
         "https://a.example/(x)?a=1&copy;=2"]
    ),
)  # fmt: skip


@st.composite
def spans(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """Inline markup with boundaries anywhere, crossing, empty, or past the end."""
    edges = st.integers(0, len(text) + 2)
    kinds = st.sampled_from(["link", "emphasis", "strong", "code"])
    drawn = draw(st.lists(st.tuples(edges, edges, kinds, URLS), max_size=5))
    return tuple(Span(min(a, b), max(a, b), kind, url) for a, b, kind, url in drawn)


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """A kept body block of any shape with any text."""
    label = draw(st.sampled_from(["paragraph", "heading", "list-item", "quote", "table", "code"]))
    text = draw(TEXTS)
    inline_spans = draw(spans(text))
    if label == "table":
        cells = draw(st.lists(TEXTS, min_size=1, max_size=4))
        text, at = "\t".join(cells), 0
        for cell in cells:
            inline_spans += (Span(at, at + len(cell), "cell"),)
            at += len(cell) + 1
    return block(
        text,
        label,
        level=draw(st.integers(0, 7)),
        spans=inline_spans,
        marker=draw(st.sampled_from(["", "-", "•", "1.", "2)", "7.", "10.", "-3."])),
        where=Element(TREE, draw(st.integers(1, 3))),
    )


ARTICLES = st.builds(
    lambda title, subtitle, blocks: article(
        *blocks,
        metadata=Metadata(
            title=title,
            subtitle=subtitle,
            authors=(Author(title or "Jo", subtitle), Author("Jo Maddern")),
            published="2021-03-04T05:06:07+00:00",
            url="https://news.example/2021/story",
            tags=(title, subtitle),
        ),
        captions=(Caption(title, subtitle),),
        related=(Related(subtitle, "2020-01-01", title, "/other"),),
    ),
    TEXTS,
    TEXTS,
    st.lists(decisions(), max_size=6),
)
