"""Hostile nesting made flat before the parse.

The parser's time grows with the square of the nesting, and formatting elements that are never
closed (`<font>`, `<b>`) are opened again in every paragraph. Pages of ordinary size cannot nest
deep enough to matter and are not looked at.
"""

from __future__ import annotations

from cleannews.regex import regex

MANY_TAGS = 5_000
"""Below so many tags no nesting costs more than a tenth of a second."""

MANY_UNCLOSED = 1_000
"""So many more opening than closing tags are worth a look; void elements make a few hundred."""

MAX_DEPTH = 500
"""Elements inside each other that are kept; browsers stop at 512."""

MAX_OPEN_FORMATTING = 50
"""Formatting elements open at once that are kept: each is opened anew in every paragraph."""

_TAG = regex(r"<(/?)([a-z][^\s/>]*+)|<!--")
"""How a tag starts, in small letters; its end is looked for apart, for a search that fails must
not start again."""

_FORMATTING = frozenset("b big code em font i nobr s small strike strong tt u".split())

_NOT_NESTING = frozenset(
    "a area base body br col colgroup dd dt embed frame head hr html img input li link meta"
    " optgroup option p param rp rt source tbody td tfoot th thead tr track wbr".split()
)
"""Void elements and those whose end the parser supplies before the next of their kind."""

_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
"""Elements whose content is no markup."""


def may_nest(page: bytes) -> bool:
    """Whether a page has tags enough to nest too deep for the parser."""
    opened = page.count(b"<")
    return opened >= MANY_TAGS or (
        opened >= MANY_UNCLOSED and opened - 2 * page.count(b"</") >= MANY_UNCLOSED
    )


def flatten(page: bytes) -> tuple[bytes, int]:
    """The page without the tags that nest too deep, and how many were left out.

    Their content stays; only where it stands in the tree changes.

    Parameters:
        page: a page in UTF-8.
    """
    if not may_nest(page):
        return page, 0
    text, removed = _Flattening(page).result()
    return (text.encode("utf-8"), removed) if removed else (page, 0)


class _Flattening:
    """One pass over the tags with a stack of what is open."""

    def __init__(self, page: bytes) -> None:
        self.text = page.decode("utf-8")
        # bytes know small letters of ASCII alone, so that places stay what they are
        self.small = page.lower().decode("utf-8")
        self.stack: list[tuple[str, bool]] = []
        self.open: dict[str, int] = {}
        self.formatting = 0
        self.removed: list[tuple[int, int]] = []

    def result(self) -> tuple[str, int]:
        position = 0
        while match := _TAG.search(self.small, position):
            name = match[2] or ""
            if not name:
                position = self._after("-->", match.end())
                continue
            position = self._after(">", match.end()) + 1
            if match[1]:
                self._close(name, (match.start(), position))
            elif name in _RAW:
                position = self._after("</" + name, position)
            elif name not in _NOT_NESTING:
                self._open(name, (match.start(), position))
        return self._without_removed(), len(self.removed)

    def _after(self, mark: str, position: int) -> int:
        found = self.small.find(mark, position)
        return found if found >= 0 else len(self.text)

    def _open(self, name: str, span: tuple[int, int]) -> None:
        formats = name in _FORMATTING
        drop = len(self.stack) >= MAX_DEPTH or (formats and self.formatting >= MAX_OPEN_FORMATTING)
        if drop:
            self.removed.append(span)
        elif formats:
            self.formatting += 1
        self.stack.append((name, drop))
        self.open[name] = self.open.get(name, 0) + 1

    def _close(self, name: str, span: tuple[int, int]) -> None:
        if not self.open.get(name):
            return
        inner, dropped = "", False
        while inner != name:
            inner, dropped = self.stack.pop()
            self.open[inner] -= 1
        if dropped:
            self.removed.append(span)
        elif name in _FORMATTING:
            self.formatting -= 1

    def _without_removed(self) -> str:
        if not self.removed:
            return self.text
        pieces, position = [], 0
        for start, end in self.removed:
            pieces.append(self.text[position:start])
            position = end
        pieces.append(self.text[position:])
        return "".join(pieces)
