"""Where the links of a block lead, in tokens."""

from __future__ import annotations

import pytest

from cleannews.blocks.html import to_page
from cleannews.extractors.dom_links import MOST, link_tokens, site_of
from cleannews.model import Document


@pytest.mark.parametrize(
    ("href", "tokens"),
    [
        ("/author/jo-field", ["/author", "/jo-field"]),
        ("https://pier.example/tag/ferries?page=2#list", ["/tag", "/ferries", "?page", "#list"]),
        ("https://WWW.Herald.example/News", ["@", "@herald", "/news"]),
        ("//news.herald.co.uk", ["@", "@herald", "/"]),
        ("https://me@pier.example:8080/", ["/"]),
        ("/2024/05/council-votes-to-repair-the-ferry.html", ["/0"]),
        ("/council-votes-to-repair-the-ferry/7001", ["/a-b-c-d", "/0"]),
        ("#comments", ["/", "#comments"]),
        ("?replytocom=31", ["/", "?replytocom"]),
        ("mailto:desk@pier.example", ["mailto:"]),
        ("javascript:void(0)", ["javascript:"]),
        ("http://[half", ["@", "@[half", "/"]),
        ("", ["/"]),
    ],
)
def test_tokens_of_an_address(href: str, tokens: list[str]) -> None:
    page = to_page(Document(f'<p>See <a href="{href}">this</a>.', "html"))
    assert list(link_tokens(page.blocks[0], "pier")) == tokens


def test_where_the_own_site_is_unknown_none_is_another() -> None:
    page = to_page(Document('<p><a href="https://pier.example/tag">Tags</a>', "html"))
    assert site_of(page) == ""
    assert list(link_tokens(page.blocks[0], "")) == ["@pier", "/tag"]


def test_a_block_without_links_has_no_tokens_and_one_of_many_those_of_the_first() -> None:
    links = " ".join(f'<a href="/part{"abcdefgh"[n]}">{n}</a>' for n in range(8))
    plain, many = to_page(Document(f"<p>No <b>link</b>.<p>{links}", "html")).blocks
    assert not link_tokens(plain, "")
    assert list(link_tokens(many, "")) == [f"/part{letter}" for letter in "abcdefgh"[:MOST]]


@pytest.mark.parametrize(
    ("url", "head"),
    [
        ("https://www.pier.example/ferry", ""),
        (None, '<link rel="canonical" href="https://pier.example/ferry">'),
        (None, '<meta property="og:url" content="//m.pier.co.uk/ferry">'),
    ],
)
def test_the_name_of_the_own_site(url: str | None, head: str) -> None:
    page = to_page(Document(f"<html><head>{head}</head><body><p>Text.", "html", url=url))
    assert site_of(page) == "pier"
