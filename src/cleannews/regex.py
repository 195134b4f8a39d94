"""Regular expressions that are compiled when they are first used.

The package has more than a hundred. To compile them all would take a fifth of what the command
needs for a page, and one page uses a part of them.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, but the work is done at the first search.

    Parameters:
        pattern, flags: as `re.compile` takes them. A faulty pattern raises `re.error` when it is
            first used.
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))


class _Late:
    """Stands for a compiled pattern until one of its methods is asked for."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._asked = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Called for what is not there yet; from then on the compiled methods are found first."""
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._asked)
        self.__dict__.update((method, getattr(compiled, method)) for method in METHODS)
        return getattr(compiled, name)
