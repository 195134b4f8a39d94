"""Kinds of option values: sizes as people write them, and fields of JSON lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from cleannews.regex import regex

_SIZE = regex(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?", re.IGNORECASE)
_TIMES = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}

if TYPE_CHECKING:
    _ParamType = click.ParamType[Any]
else:
    _ParamType = click.ParamType  # a plain class before click 8.4

PARTS = ("html", "text", "url")


class Size(_ParamType):
    """Bytes: `20MB`, `1.5g`, `500000`; a kilobyte has a thousand."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        found = _SIZE.fullmatch(str(value).strip())
        if found is None or not float(found[1]):
            self.fail(f"{value!r} is no size such as 20MB", param, ctx)
        return int(float(found[1]) * _TIMES[found[2].lower()])


class Field(_ParamType):
    """`html=page_source`: which part of a page, and the field that holds it."""

    name = "field"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        part, equals, name = str(value).partition("=")
        if part not in PARTS or not equals or not name:
            self.fail(f"{value!r} is not html=NAME, text=NAME or url=NAME", param, ctx)
        return part, name


SIZE = Size()
FIELD = Field()
