"""HTML or flattened text: cases of either kind."""

from __future__ import annotations

import pytest

from cleannews.read.sniff import kind

HTML = [
    "<!DOCTYPE html><title>News</title><p>Text",
    "\ufeff\n  <html><body>Text</body></html>",
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    "<!-- saved page --><HTML><BODY>Text</BODY></HTML>",
    "<p>One paragraph.</p>",
    "<div class=story><p>First</p><p>Second</p></div>",
    "<news-article><p>All in custom elements</p></news-article>",
    "<h1>Ferry stops</h1>\n<p>The ferry stops.</p>",
    "The ferry stops.<br>It will run again.<br/>In spring.</p>",
    "Notice: undefined index\n<html>\n<body>\n<p>Text</p>\n</body>\n</html>",
    "<article>Brief of a few words</article>",
]

TEXT = [
    "",
    "   \n\n",
    "The ferry stops on Monday.",
    "If a < b and c > d, then stop.",
    "Write to <ann@example.org> or see <https://example.org/>.",
    "<Reuters> said on Monday",
    "Use <b>bold</b> with care.\nNothing else here.\n",
    "The <p> element is closed by </p>.\n" + "Prose goes on without markup.\n" * 8,
    "> quoted\n> text\n",
    "# Heading\n\nText with **bold** and [a link](https://example.org).\n",
    '{"json": "<p>no page</p>"}\n' * 1 + "line\n" * 5,
    "<b> is bold, says the manual.\nThis is a line.\nAnd one more.\n",
    "Home\nNews\nTo republish, copy:\n<div>code</div>\n" + "A line of the story.\n" * 12,
]


@pytest.mark.parametrize("text", HTML)
def test_markup(text: str) -> None:
    assert kind(text) == "html"


@pytest.mark.parametrize("text", TEXT)
def test_flattened_text(text: str) -> None:
    assert kind(text) == "text"
