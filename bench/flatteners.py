"""Renderings of pages as text by further tools, for training on more than the four of the data.

People flatten pages with whatever is at hand; what all flatteners do to a page teaches more than
what one does. Some are kept for scoring alone. `bench score --input flat:NAME` scores on each.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap
from zlib import crc32

from bench.data import Sample
from cleannews.read.decode import decode


def flat(page: Sample, name: str) -> str:
    """The HTML of a page as text by the flattener of this name; empty where it gives up."""
    try:
        return (FLATTENERS | RUN_ON | UNSEEN)[name](decode(page.html, kind="html").text)
    except (RecursionError, ValueError, subprocess.TimeoutExpired):
        # pages that nest too deep, hold what no XML may, or that a program takes a minute for
        return ""


def some_of(page: str, count: int) -> list[str]:
    """The flatteners that a page of this id is trained on: by a hash, all get their share."""
    names = sorted(FLATTENERS)
    first = crc32(page.encode())
    return [names[(first + n) % len(names)] for n in range(min(count, len(names)))]


def _inscriptis(html: str) -> str:
    from inscriptis import get_text

    return str(get_text(html))


def _html_text(html: str) -> str:
    import html_text

    return str(html_text.extract_text(html))


def _resiliparse(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=False, alt_texts=False, links=False))


def _selectolax(html: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(html).body
    return body.text(separator="\n") if body else ""


def _markdownify(html: str) -> str:
    from bs4 import BeautifulSoup
    from markdownify import MarkdownConverter

    soup = BeautifulSoup(html, "lxml")
    for element in soup(["script", "style", "noscript", "template"]):
        element.decompose()
    return str(MarkdownConverter().convert_soup(soup))


def _html2text(html: str) -> str:
    import html2text

    return str(html2text.HTML2Text().handle(html))


def _wrapped(html: str) -> str:
    """What a browser for terminals makes of a page: lines of some width, set in by a margin."""
    text = _inscriptis(html)
    draw = crc32(text.encode())
    width, margin = WIDTHS[draw % len(WIDTHS)], " " * (draw // 7 % MARGINS)
    return "\n".join(line for part in text.splitlines() for line in _filled(part, width, margin))


def _filled(line: str, width: int, margin: str) -> list[str]:
    indent = margin + line[: len(line) - len(line.lstrip())]
    return wrap(
        line.strip(),
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=not line.isascii(),
        break_on_hyphens=False,
    ) or [""]


def _lynx(html: str) -> str:
    return _piped(UTF_8 + html, "lynx", "-dump", "-stdin", "-width=80", "-display_charset=utf-8")


def _elinks(html: str) -> str:
    return _piped(UTF_8 + html, "elinks", "-dump", "-force-html", "-dump-charset", "utf-8")


def _pandoc(html: str) -> str:
    return _piped(html, "pandoc", "--from=html", "--to=plain", "--quiet")


def _pandoc_markdown(html: str) -> str:
    return _piped(html, "pandoc", "--from=html", "--to=markdown", "--quiet")


def _get_text(html: str) -> str:
    from bs4 import BeautifulSoup

    return str(BeautifulSoup(html, "lxml").get_text())


def _text_content(html: str) -> str:
    from lxml import html as parser

    utf_8 = parser.HTMLParser(encoding="utf-8")
    return str(parser.document_fromstring(html.encode(), parser=utf_8).text_content())


def _one_line(html: str) -> str:
    from bs4 import BeautifulSoup

    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


def _printed(html: str, *layout: str) -> str:
    """What `pdftotext` reads from a page that a browser printed, as far as it can print it from a
    file: without scripts and frames, and with no style sheet but the page's own."""
    with TemporaryDirectory() as folder:
        page, printed = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(_ELSEWHERE.sub("", html), encoding="utf-8-sig", errors="replace")
        files = f"--user-data-dir={folder}/profile", f"--print-to-pdf={printed}", page.as_uri()
        subprocess.run(["chromium", *HEADLESS, *files], capture_output=True, timeout=60)
        return _piped("", "pdftotext", *layout, str(printed), "-")


def _printed_layout(html: str) -> str:
    return _printed(html, "-layout")


def _piped(html: str, *command: str) -> str:
    """What a program of the machine's own writes."""
    done = subprocess.run(command, input=html.encode(), capture_output=True, timeout=60)
    return done.stdout.decode(errors="replace")


UTF_8 = '<meta charset="utf-8">'
"""What browsers for terminals are told before a page, which says what it was fetched in."""

HEADLESS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip

_ELSEWHERE = re.compile(
    r"<(script|iframe)\b.*?</\1\s*>|<link\b[^>]*>|\b(?:src|srcset|on(?:load|error))=[\"'][^\"']*",
    re.IGNORECASE | re.DOTALL,
)
"""What has a page fetch or do something."""

WIDTHS = (64, 72, 76, 80, 90, 100, 120)
"""Columns that mailers, terminals and editors wrap at."""

MARGINS = 4
"""Margins of a page: none to three spaces."""

FLATTENERS: dict[str, Callable[[str], str]] = {
    "html-text": _html_text,
    "html2text-links": _html2text,
    "inscriptis": _inscriptis,
    "markdownify": _markdownify,
    "resiliparse": _resiliparse,
    "selectolax": _selectolax,
    "wrapped": _wrapped,
}
"""Each lays out a page in its own way: blank lines by guess, columns and indents as a browser,
marks for items and headings, Markdown with links and pictures, every text node with scripts
included, lines wrapped at some width."""

RUN_ON: dict[str, Callable[[str], str]] = {"one-line": _one_line}
"""All on one line, a space between: taught to a labeller of its own."""

UNSEEN: dict[str, Callable[[str], str]] = {
    "elinks": _elinks,
    "get-text": _get_text,
    "lynx": _lynx,
    "pandoc": _pandoc,
    "pandoc-markdown": _pandoc_markdown,
    "printed": _printed,
    "printed-layout": _printed_layout,
    "text-content": _text_content,
}
"""Never trained on. Programs of the machine's own: links and pictures numbered and listed below,
wrapped at 80 columns with a margin; plain text, and Markdown with attributes, wrapped at 72; print.
What runs a page together: text nodes without anything between them, with the scripts or without."""
