"""Whatever the page: nothing raised, every visible character once, in order."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleannews.blocks.html import to_page
from cleannews.model import Document, Element, Page

INVISIBLE = "\u200b\u2060\ufeff\u00ad"

texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc")).filter(lambda c: c not in INVISIBLE), max_size=30
)
tags = st.sampled_from(
    "p div span a b li ul ol h2 blockquote figure figcaption table tr td th section em code".split()
)


def page_of(html: str) -> Page:
    return to_page(Document(html, "html"))


def visible(text: str) -> str:
    return "".join(text.split())


def trees() -> st.SearchStrategy[str]:
    """Markup of nested elements with texts between, unclosed ones too."""
    wrapped = st.tuples(tags, st.booleans())
    return st.recursive(
        texts.map(escape),
        lambda inner: st.tuples(wrapped, st.lists(inner, max_size=4)).map(
            lambda parts: (
                f"<{parts[0][0]}>{''.join(parts[1])}" + (f"</{parts[0][0]}>" if parts[0][1] else "")
            )
        ),
        max_leaves=20,
    )


@given(st.text(max_size=400))
def test_any_text_gives_a_page(text: str) -> None:
    for block in page_of(text).blocks:
        assert block.text.strip()
        assert isinstance(block.where, Element)
        assert block.where.path.startswith("html/body")
        for span in block.spans:
            assert 0 <= span.start <= span.end <= len(block.text)


@given(st.text(alphabet="<>/=\"'!-&;pdivb tx\x00", max_size=200))
def test_any_scraps_of_markup_give_a_page(text: str) -> None:
    page_of(text)


@given(st.lists(texts, max_size=8), st.sampled_from(["p", "div", "li", "h3", "td"]))
def test_plain_boxes_hold_their_text(parts: list[str], tag: str) -> None:
    html = "".join(f"<{tag}>{escape(part)}</{tag}>" for part in parts)
    wanted = [" ".join(part.split()) for part in parts if part.split()]
    assert [b.text for b in page_of(f"<div>{html}</div>").blocks if tag != "td"] == (
        wanted if tag != "td" else []
    )


@given(trees())
def test_every_visible_character_once_in_order(html: str) -> None:
    said = sorted(visible(re.sub("<[^<>]*>", "", html)))
    found = visible("".join(block.text for block in page_of(f"<body>{html}").blocks))
    import html as entities

    wanted = sorted(visible(entities.unescape(re.sub("<[^<>]*>", "", html))))
    assert sorted(found) == wanted
    assert len(said) >= len(wanted)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "deep",
        "<ul><li>" * 50_000 + "deep",
        "<p>" * 200_000 + "deep",
        "<p>x</p>" * 200_000 + "deep",
        "".join(f"<p><font a={n}>x" for n in range(4_000)) + "deep",
        "<b>" * 50_000 + "deep",
        "<!--" * 50_000 + "--><p>deep",
        "<table><tr><td>" * 20_000 + "deep",
    ],
    ids=["div", "lists", "open p", "siblings", "formatting", "bold", "comments", "tables"],
)
def test_hostile_shapes_come_out(html: str) -> None:
    blocks = page_of(html).blocks
    assert blocks[-1].text.endswith("deep")


def test_flattening_is_told() -> None:
    assert "nested too deep" in page_of("<div>" * 20_000 + "x").document.notes[0]
    assert page_of("<div>" * 100 + "x").document.notes == ()


def test_head_is_read() -> None:
    head = page_of(
        '<html lang="de"><head><title> A\n title</title><meta property="OG:Title" content="T">'
        '<meta itemprop=author content="B"><link rel=Canonical href="/c"><link rel=stylesheet '
        'href=x><script type="application/ld+json">{"a": 1}</script></head><body>x'
    ).head
    assert (head.title, head.language) == ("A title", "de")
    assert head.meta == (("og:title", "T"), ("author", "B"))
    assert head.links == (("canonical", "/c"),)
    assert head.json_ld == ('{"a": 1}',)


def test_images_know_their_place() -> None:
    page = page_of('<p>one</p><img src="data:,x" data-src="/a.jpg" alt="A &amp; B"><p>two')
    assert page.images == ((1, "/a.jpg", "A & B", 0, False),)


def test_images_know_what_is_around_them() -> None:
    page = page_of('<div><a href="/x"><img src="/a.jpg"></a><img src="/b.jpg">one</div>')
    assert page.elements is not None
    assert [(page.elements.tags[i.element], i.linked) for i in page.images] == [
        ("div", True),
        ("div", False),
    ]


def test_images_that_scripts_load_have_no_address_and_dots_are_none() -> None:
    page = page_of('<p>one<img src="data:,x" data-lazy="/a.jpg"><img src="/d.gif" height="1">')
    assert [image.url for image in page.images] == [""]
