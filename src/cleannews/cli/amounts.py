"""Kinds of option values: sizes as people write them, and fields of JSON lines."""

from __future__ import annotations

import math
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

_MOST = 2**62
"""Bytes: more is no size of anything, and the system counts no further."""

_DAY = 86_400.0
"""Seconds that anything may take; `nan` and `inf` are numbers, too."""


class Size(_ParamType):
    """Bytes: `20MB`, `1.5g`, `500000`; a kilobyte has a thousand."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        found = _SIZE.fullmatch(str(value).strip())
        size = float(found[1]) * _TIMES[found[2].lower()] if found else 0
        if not 1 <= size < _MOST:
            self.fail(f"{value!r} is no size such as 20MB", param, ctx)
        return int(size)


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


class Seconds(click.FloatRange):
    """Seconds from a least number up to a day."""

    def __init__(self, least: float) -> None:
        super().__init__(least, _DAY)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        seconds: float = super().convert(value, param, ctx)
        if math.isnan(seconds):  # it is in every range, as it compares with nothing
            self.fail(f"{value!r} is no number of seconds", param, ctx)
        return seconds


SIZE = Size()
SECONDS = Seconds(0.1)
WAIT = Seconds(0)
FIELD = Field()
