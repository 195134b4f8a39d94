"""Notes on what can be read as text but is no page."""

from __future__ import annotations

import pytest

from cleannews.pipeline import clean
from cleannews.read.foreign import told

ITEM = "<item><title>Ferry</title><description>It was late.</description></item>"


@pytest.mark.parametrize(
    "text",
    [
        '{"content": "<p>The ferry was late.</p>"}',
        ' [{"a": 1}, {"b": []}]\n',
        "{}",
        '\ufeff{"a": {"b": null}}',
    ],
)
def test_json(text: str) -> None:
    [note] = told(text)
    assert note.startswith("JSON, not a page")


@pytest.mark.parametrize(
    "text",
    [
        f"<rss>{ITEM}{ITEM}</rss>",
        f"<?xml version='1.0'?>\n<!-- by hand -->\n<rss version='2.0'>{ITEM}{ITEM}</rss>",
        "<?xml version='1.0'?><feed xmlns='x'><entry></entry> <entry lang='en'></entry></feed>",
        f"<rdf:RDF xmlns='x'>{ITEM.replace('<item>', '<item a=1>')}{ITEM}</rdf:RDF>",
    ],
)
def test_feeds(text: str) -> None:
    assert told(text) == ("a feed, not a page: its stories (2) are read as one",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1]",
        "[]",
        "[Note: the ferry was late]",
        "{ferry}",
        '{"a": 1} and [more]',
        "[" * 100_000 + "]" * 100_000,
        f"<rss>{ITEM}</rss>",
        "<p>An &lt;rss> feed</p>",
        f"<html><rss>{ITEM}{ITEM}</rss></html>",
        "<rssfeed><item></item><item></item></rssfeed>",
    ],
)
def test_no_note(text: str) -> None:
    assert told(text) == ()


def test_the_page_is_read_all_the_same() -> None:
    article = clean(f"<rss>{ITEM}{ITEM}</rss>")
    assert "".join(block.text for block in article.blocks).count("It was late.") == 2
    assert any(warning.startswith("a feed") for warning in article.warnings)
