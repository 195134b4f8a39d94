"""Scripts, style sheets and data of a page that stand in its flattened text: told from prose.

`text_content()` of lxml and `text()` of selectolax write out what stands between `script` and
`style` tags, too. Code that an article shows is no such thing: a run of lines counts only where one
of them is minified, or names what only a page's own scripts speak of, or where a long style sheet
stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleannews.blocks.text_rows import Row
from cleannews.model import Kind
from cleannews.regex import regex

FEWEST = 3
"""Opening braces in a text that is looked through: prose has none."""

SIGNS = "{}[]();=<>|&$_\\"
"""What code is full of, and prose has now and then."""

MARKS = '":'
"""What data is full of, and what is said in short lines, too."""

SHARE = 0.07
"""Share of such signs among the characters of a line of code, at least."""

LONG, MINIFIED = 300, 160
"""Characters of a line of code that nobody wrote by hand, with its spaces and without."""

BRACKETS = 4
"""Brackets and braces of such a line, at least: addresses have none."""

SPACES = 0.11
"""White space among the characters of a minified line, at most: prose has a sixth."""

MANY = 40
"""Declarations of a style sheet in a run that no article shows."""

NEAR = 10
"""Rows between two runs of code that make them one: comments and lone words stand between."""

OWN = regex(
    r"googletag|googlesyndication|adsbygoogle|dataLayer|\bgtag\(|\bga\('|_gaq\b|\bfbq\(|NREUM"
    r"|__NEXT_DATA__|__next_f|__NUXT__|__INITIAL_STATE__|window\.__\w|<!\[CDATA\[|//\]\]>"
    r"|\"@type\"\s*:\s*\[?\s*\"(?:\w*News\w*|\w*Article|\w*Posting|VideoObject|WebPage|BreadcrumbList)\""
    r"|wp-emoji|wpcf7|_sf_async_config|disqus_"
    r"|\btwttr\b|_taboola|OBR\.|apstag|\bpbjs\b|moatads|scorecardresearch|__tcfapi|__cmp\b"
    r"|gdprApplies|OneTrust|Didomi|ATInternet|document\.write\(|navigator\.userAgent"
    r"|CLOSURE_FLAGS|webpackJsonp|webpackChunk|requirejs\.config|lazySizes|drupalSettings"
)
"""Names of advertising, counting, consent and of the frames that pages are built with."""

_DECLARATION = regex(r"[\w-]+ ?: ?[^;]{1,120};$")
"""A line of a style sheet: `color: red;`."""

_OPENS = regex(
    r"(?:[{}()\[\]<>/;,]+$|//|/\*|\*/|\}|(?:if|for|while|switch|catch)\s*\(|function\b|this\."
    r"|(?:var|let|const|throw|case|else|try)\b[^{}();:=]*[{}();:=]|return\b.*;$|\"[\w@-]+\"\s*:"
    r"|[\[{]+\"|[A-Za-z_$][\w.$]*\(.*[{(;,]$|[^{]*\{$|[.#][\w-].*,$|[.@#][\w-][^{]*\{)"
)
"""How lines of scripts, style sheets and JSON begin."""


def hide_scripts(rows: list[Row]) -> list[Row]:
    """The rows with those hidden, as code, that are of a page's scripts, style sheets or data."""
    if sum(row.text.count("{") for row in rows) >= FEWEST:
        codes = [_is_code(row) for row in rows]
        for start, end in _runs(rows, codes):
            _hide(rows[start:end], codes[start:end])
    return rows


def _hide(run: Sequence[Row], codes: Sequence[bool]) -> None:
    """Hides the code of a run, with the words that stand in brackets opened on another line."""
    depth = 0
    for row, is_code in zip(run, codes, strict=True):
        if row.hidden or depth > 0 or is_code:
            row.hide()
            opened, closed = (sum(map(row.text.count, signs)) for signs in ("{[(", "}])"))
            depth = max(0, depth + opened - closed)


def _runs(rows: Sequence[Row], codes: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and end of the runs of code that are a page's own for certain."""
    for run in _near([number for number, is_code in enumerate(codes) if is_code]):
        texts = [rows[number].text for number in run]
        styles = sum(bool(_DECLARATION.match(text)) for text in texts)
        if styles >= MANY or any(map(_is_own, texts)):
            yield run[0], run[-1] + 1


def _near(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Ascending numbers in groups without a wide gap."""
    group: list[int] = []
    for number in numbers:
        if group and number - group[-1] > NEAR + 1:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _is_own(text: str) -> bool:
    return bool(OWN.search(text)) or _is_made(text)


def _is_code(row: Row) -> bool:
    """Whether a line looks like code; fences are an author's."""
    if row.kind is Kind.CODE:
        return False
    if _OPENS.match(row.text) or _DECLARATION.match(row.text):
        return True
    return _has_signs(row.text, SIGNS) or _is_made(row.text)


def _is_made(text: str) -> bool:
    """Whether a line is code that a program wrote."""
    if len(text) < MINIFIED or sum(map(text.count, "{}()")) < BRACKETS:
        return False
    if len(text) >= LONG:
        return _has_signs(text, SIGNS + MARKS)
    return text.count(" ") <= SPACES * len(text) and _has_signs(text, SIGNS)


def _has_signs(text: str, signs: str) -> bool:
    return sum(map(text.count, signs)) >= SHARE * len(text)
