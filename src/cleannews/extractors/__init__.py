"""The extractor contract, the built-in extractors, and those that other packages bring.

An extractor is a bare function from a page to a keep score for each of its blocks, or None for
"not mine" or "nothing found". Built-ins stand in a table, each imported when first asked for;
other packages add one through the entry-point group `cleannews.extractors`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from cleannews.model import Page, PageKind, Scores

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Extractor = Callable[[Page], Scores | None]

GROUP = "cleannews.extractors"

BUILT_IN: dict[str, str] = {
    "lines": "cleannews.extractors.lines",
    "dom": "cleannews.extractors.dom",
    "json-ld": "cleannews.extractors.json_ld",
    "trafilatura": "cleannews.extractors.trafilatura",
    "readability": "cleannews.extractors.readability",
}
"""Name to module; each module has a function `extract`."""

OWN = frozenset({"lines", "dom", "json-ld"})
"""Extractors of this package: bounded by construction, so they run without a watchdog."""

HTML_VOTERS = ("dom", "lines", "trafilatura", "readability")
"""Our own labeller has read the JSON-LD already, so `json-ld` has no vote of its own in `auto`."""


class UnknownExtractor(ValueError):
    """No built-in and no installed plugin has this name."""


def load(name: str) -> Extractor:
    """The extractor of this name.

    Raises:
        UnknownExtractor: nothing of that name is installed.
        Exception: whatever a plugin raises when it is imported.
    """
    if name in BUILT_IN:
        return cast(Extractor, import_module(BUILT_IN[name]).extract)
    entry = plugins().get(name)
    if entry is None:
        raise UnknownExtractor(_unknown(name))
    return cast(Extractor, entry.load())


def require(names: Iterable[str]) -> None:
    """Check that every name is an extractor that could be asked.

    Raises:
        UnknownExtractor: one is not.
    """
    for name in names:
        if name not in BUILT_IN and name not in plugins():
            raise UnknownExtractor(_unknown(name))


@cache
def plugins() -> dict[str, EntryPoint]:
    """The extractors that other installed packages bring, by name, sorted.

    Looked up once: reading the metadata of all packages costs as much as cleaning a short page.
    """
    # imported here: reading the metadata of installed packages is slow, and text needs none
    from importlib.metadata import entry_points

    found = {entry.name: entry for entry in entry_points(group=GROUP)}
    return {name: found[name] for name in sorted(found) if name not in BUILT_IN}


def _unknown(name: str) -> str:
    return f"no extractor named {name!r}; `cleannews extractors` lists them"


def names_for(kind: PageKind) -> tuple[str, ...]:
    """The extractors that `auto` may ask for a page of this kind, our own labeller first."""
    if kind == "text":
        return ("lines",)
    return (*HTML_VOTERS, *plugins())
