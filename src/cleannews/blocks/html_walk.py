"""One pass over a well-formed body: runs of text between block-level boundaries become blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from cleannews.blocks.html_hidden import reveal
from cleannews.blocks.html_tables import is_data
from cleannews.blocks.html_tags import HEADINGS, INLINE, SPANS, UNSHOWN, VOID
from cleannews.blocks.html_text import Run, unescape
from cleannews.model import Block, Element, Elements, Image, Kind
from cleannews.regex import regex

Token = tuple[str, str, str, str]
"""A slash for end tags, the tag's name (empty for comments), its attributes, the text after it."""

TOKEN = regex(
    r"<(?:(/?)([a-zA-Z][^\s/>]*+)((?: =?[^ \t\n\f\r/>=]*=\"[^\"]*\")*+)>|!--.*?(?:-->|\Z))([^<]*)",
    re.DOTALL,
)
"""A tag or comment as the parser writes it, and the text that follows. Attribute names may hold
quotation marks, values may hold `>`: the possessive repeat takes each attribute one way only."""

HIDDEN = regex(
    r' hidden="| style="[^"]*?(?:display\s*:\s*none|visibility\s*:\s*hidden)', re.IGNORECASE
)

ATTRIBUTE = regex(r' (=?[^ \t\n\f\r/>=]*)="([^"]*)"')

IMAGE_SOURCES = ("data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset")
"""Where an image's address stands, the lazy loaders' first: their `src` is a placeholder."""


DOTS = frozenset(("0", "1"))
"""Widths and heights of what counts visits and is no picture."""

SHOWN, NEVER = -1, -2
"""Stand for the element that hides a text: there is none, or no script will show it."""


class Shape(NamedTuple):
    """What the elements around a run of text make of it."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    lists: int = 0
    quotes: int = 0
    hidden: int = SHOWN
    data: bool = False


def walk(body: str) -> tuple[tuple[Block, ...], Elements, tuple[Image, ...]]:
    """Blocks, block-level elements and images of a body as the parser writes it."""
    tokens: list[Token] = TOKEN.findall(body)
    state = _Walk(tokens)
    state.run()
    blocks = reveal(state.blocks, state.hidden_by) if state.hidden_by else tuple(state.blocks)
    return blocks, state.elements, tuple(state.images)


class _Walk:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.blocks: list[Block] = []
        self.images: list[Image] = []
        self.parents = [-1]
        self.tags = ["body"]
        self.attributes = [tokens[0][2] if tokens else ""]
        self.elements = Elements(self.parents, self.tags, self.attributes)
        self.shape = Shape()
        self.current = 0
        self.shapes = [self.shape]
        self.run_of_text = Run()
        self.lists: list[tuple[bool, int]] = []
        self.marker = ""
        self.hidden_by: dict[int, int] = {}
        self.veil: tuple[str, int, Run, Shape] | None = None

    def run(self) -> None:
        run = self.run_of_text
        for number, (slash, tag, attributes, text) in enumerate(self.tokens):
            if tag in INLINE:
                if tag != "span" or attributes or self.veil:
                    self._inline(slash, tag, attributes)
                    run = self.run_of_text
            elif tag == "br":
                self._line_break()
            elif not tag or tag == "body":
                pass
            elif slash:
                self._close(tag)
            else:
                self._open(number, tag, attributes)
            if text:
                if run.literal or not text.isspace():
                    run.add(text)
                else:
                    run.space = True
        self._flush()

    def _inline(self, slash: str, tag: str, attributes: str) -> None:
        if self.veil and tag == self.veil[0]:
            self._lift_veil(slash)
        elif attributes and _is_hidden(attributes) and tag not in VOID and not self.veil:
            self._draw_veil(tag)
        if tag in SPANS:
            if slash:
                self.run_of_text.end_span()
            else:
                self.run_of_text.begin_span(SPANS[tag], _link(attributes) if tag == "a" else "")
        elif tag == "font" and ' size="' in attributes:
            self.run_of_text.sized = True
        elif tag in ("img", "amp-img") and not slash:
            self._image(attributes)
        elif tag == "option":
            self.run_of_text.space = True

    def _draw_veil(self, tag: str) -> None:
        """A hidden inline element: its text becomes a block of its own, the run goes on after."""
        self.veil = (tag, 0, self.run_of_text, self.shape)
        self.run_of_text = Run(self.run_of_text.literal)
        self.shape = self.shape._replace(hidden=NEVER)

    def _lift_veil(self, slash: str) -> None:
        assert self.veil
        tag, depth, run, shape = self.veil
        if not slash or depth:
            self.veil = (tag, depth - 1 if slash else depth + 1, run, shape)
            return
        self._flush()
        self.veil, self.run_of_text, self.shape = None, run, shape

    def _line_break(self) -> None:
        kind, run = self.shape.kind, self.run_of_text
        second = run.breaks and kind is not Kind.TABLE
        if kind is Kind.CODE:
            run.add("\n")
        elif second or (kind is Kind.PARAGRAPH and run.is_stressed()):
            self._flush()
        else:
            run.add_break()

    def _image(self, attributes: str) -> None:
        found = dict(ATTRIBUTE.findall(attributes))
        if not DOTS.isdisjoint((found.get("width"), found.get("height"))):
            return
        alt = " ".join(unescape(found.get("alt", "")).split())
        linked = self.run_of_text.is_linked()
        self.images.append(Image(len(self.blocks), _source(found), alt, self.current, linked))

    def _open(self, number: int, tag: str, attributes: str) -> None:
        run = self.run_of_text
        if tag in CELLS and self.shape.kind is Kind.TABLE:
            run.begin_cell()
        elif self._is_line_of_code(tag, self.current) and not _is_hidden(attributes):
            run.end_line()
        elif run.length:
            self._flush()
        run.breaks = 0
        if tag in VOID:
            return
        self.parents.append(self.current)
        self.current = len(self.tags)
        self.tags.append(tag)
        self.attributes.append(attributes)
        if tag in SHAPING:
            self._reshape(number, tag, attributes)
        if attributes and _is_hidden(attributes):
            self.shape = self._hiding()
        self.shapes.append(self.shape)

    def _close(self, tag: str) -> None:
        run = self.run_of_text
        if tag in CELLS and self.shape.kind is Kind.TABLE:
            run.end_cell(_number(self.attributes[self.current], "colspan", 1))
        elif self._is_line_of_code(tag, self.parents[self.current]):
            run.end_line()
        elif run.length:
            self._flush()
        run.breaks = 0
        self.current = self.parents[self.current]
        self.shape = self.shapes[self.current]
        if tag in LISTS:
            self.lists.pop()
        elif tag == "li":
            self.marker = ""
        elif tag == "pre":
            run.literal = self.shape.kind is Kind.CODE

    def _is_line_of_code(self, tag: str, parent: int) -> bool:
        """Editors on pages set a `div` for every line of a `pre`; a hidden one is no line of it."""
        in_code = tag == "div" and self.tags[parent] == "pre"
        return in_code and self.shape == self.shapes[parent]

    def _reshape(self, number: int, tag: str, attributes: str) -> None:
        shape = self.shape
        if tag == "li":
            shape = _item(shape)
            self._count_item(attributes)
        elif tag in LISTS:
            self.lists.append((tag == "ol", _number(attributes, "start", 1) - 1))
            shape = _deeper(shape)
        elif tag in HEADINGS:
            shape = _heading(shape, HEADINGS[tag])
        elif tag == "blockquote":
            shape = shape._replace(kind=Kind.QUOTE, level=shape.quotes + 1, quotes=shape.quotes + 1)
        elif tag == "pre":
            shape = shape._replace(kind=Kind.CODE, level=0)
            self.run_of_text.literal = True
        elif tag in ("figcaption", "caption"):
            shape = shape._replace(kind=Kind.CAPTION, level=0)
        elif tag == "table":
            shape = shape._replace(data=is_data(self.tokens, number))
        elif tag == "tr" and shape.data:
            shape = shape._replace(kind=Kind.TABLE, level=0)
        elif tag in UNSHOWN or (tag == "dialog" and ' open="' not in attributes):
            shape = self._hiding() if tag == "noscript" else shape._replace(hidden=NEVER)
        self.shape = shape

    def _hiding(self) -> Shape:
        """Hidden by the current element; what is hidden twice stays so."""
        first = self.shape.hidden == SHOWN
        return self.shape._replace(hidden=self.current if first else NEVER)

    def _count_item(self, attributes: str) -> None:
        ordered, number = self.lists[-1] if self.lists else (False, 0)
        number = _number(attributes, "value", number + 1)
        if self.lists:
            self.lists[-1] = (ordered, number)
        self.marker = f"{number}." if ordered else "-"

    def _flush(self) -> None:
        """The run of text ends: a block, if it holds any."""
        text, spans = self.run_of_text.take()
        if not text:
            return
        kind, level = self.shape.kind, self.shape.level
        marker = ""
        if kind is Kind.LIST_ITEM:
            marker, self.marker = self.marker, ""
        where = Element(self.elements, self.current)
        hidden = self.shape.hidden
        if hidden >= 0:
            self.hidden_by[len(self.blocks)] = hidden
        self.blocks.append(Block(text, kind, where, level, spans, marker, hidden != SHOWN))


CELLS = frozenset(("td", "th"))

LISTS = frozenset(("ul", "ol"))

SHAPING = (
    UNSHOWN
    | HEADINGS.keys()
    | frozenset("ul ol li blockquote pre figcaption caption table tr dialog".split())
)
"""Elements that change the shape of the text inside; others do so by their attributes alone."""


@lru_cache(maxsize=256)
def _item(shape: Shape) -> Shape:
    return shape._replace(kind=Kind.LIST_ITEM, level=max(1, shape.lists))


@lru_cache(maxsize=256)
def _deeper(shape: Shape) -> Shape:
    return shape._replace(lists=shape.lists + 1)


@lru_cache(maxsize=256)
def _heading(shape: Shape, level: int) -> Shape:
    return shape._replace(kind=Kind.HEADING, level=level)


def _is_hidden(attributes: str) -> bool:
    return ("none" in attributes or "hidden" in attributes) and bool(HIDDEN.search(attributes))


def _link(attributes: str) -> str:
    start = attributes.find(' href="') + 7
    return unescape(attributes[start : attributes.find('"', start)]).strip() if start > 6 else ""


def _source(found: Mapping[str, str]) -> str:
    """Where a picture's file is; empty where a script has yet to say so."""
    for name in IMAGE_SOURCES:
        url = found.get(name, "").strip()
        if url and not url.startswith("data:"):
            return unescape(url.split()[0] if name.endswith("srcset") else url)
    return ""


def _number(attributes: str, name: str, default: int) -> int:
    match = re.search(rf' {name}="\s*(-?\d{{1,9}})', attributes) if attributes else None
    return int(match[1]) if match else default
