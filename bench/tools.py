"""Other tools behind one signature: HTML in, body text out. Measured, never copied."""

from __future__ import annotations

import html as escaping
from collections.abc import Callable
from functools import partial
from typing import Any

Tool = Callable[[str], str]


def flattened(text: str) -> str:
    """Flattened text as the HTML that suits these tools best: a paragraph a line."""
    lines = (line.strip() for line in text.splitlines())
    paragraphs = "".join(f"<p>{escaping.escape(line)}</p>\n" for line in lines if line)
    return f"<html><body>{paragraphs}</body></html>"


def everything(html: str) -> str:
    """All visible text: what a page is worth without a tool."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=False))


def _trafilatura(html: str, **options: Any) -> str:
    import trafilatura

    return trafilatura.extract(html, include_comments=False, **options) or ""


def _readability(html: str) -> str:
    from lxml.html import fromstring
    from readability import Document

    summary = Document(html).summary(html_partial=True)
    return "\n".join(text for text in fromstring(summary or "<p></p>").itertext())


def _justext(html: str) -> str:
    import justext

    paragraphs = justext.justext(
        html.encode(),
        frozenset(),
        length_high=120,
        stopwords_low=0,
        stopwords_high=0,
        encoding="utf-8",
    )
    return "\n".join(one.text for one in paragraphs if not one.is_boilerplate)


def _newspaper(html: str) -> str:
    import newspaper

    article = newspaper.Article("https://example.org/", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    return str(article.text)


def _boilerpy(html: str) -> str:
    from boilerpy3.extractors import ArticleExtractor

    return str(ArticleExtractor(raise_on_failure=False).get_content(html))


def _resiliparse(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=True, alt_texts=False, links=False))


TOOLS: dict[str, Tool] = {
    "all text": everything,
    "trafilatura": _trafilatura,
    "trafilatura precision": partial(_trafilatura, favor_precision=True),
    "trafilatura fast": partial(_trafilatura, fast=True),
    "readability-lxml": _readability,
    "jusText": _justext,
    "newspaper4k": _newspaper,
    "boilerpy3": _boilerpy,
    "resiliparse": _resiliparse,
}
