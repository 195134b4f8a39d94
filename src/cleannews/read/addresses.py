"""Web addresses, told from paths."""

from __future__ import annotations

import re

from cleannews.regex import regex

_URL = regex(r"https?://", re.IGNORECASE)


def is_url(source: str) -> bool:
    """Whether the source is a web address rather than a path."""
    return _URL.match(source) is not None
