"""XPath of strangers: compiled without extension functions, evaluated within limits."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from cleannews.regex import regex
from cleannews.sites.ftr import BadConfig

LONGEST = 1_000
"""Characters of an expression; those in use have a few hundred at most."""

MOST_NODES = 5_000
"""Nodes that an expression may find: more is the whole page, not a part of it."""


CALLED = frozenset(
    "last position count id local-name namespace-uri name string concat starts-with contains"
    " substring-before substring-after substring string-length normalize-space translate boolean"
    " not true false lang number sum floor ceiling round text node comment"
    " processing-instruction and or div mod".split()
)
"""What may stand before a bracket: the functions of XPath 1.0, node tests, and operators."""

_STRING = regex(r"'[^']*'|\"[^\"]*\"")
_CALL = regex(r"(?<![\w.-])([\w.-]++(?::[\w.-]++)?+)\s*+\(")


@lru_cache(maxsize=1024)
def compiled(expression: str) -> Any:
    """The expression, ready to be called with a tree.

    Raises:
        BadConfig: it is too long, no XPath 1.0, or asks for functions outside of it.
    """
    from lxml import etree

    if len(expression) > LONGEST:
        raise BadConfig(f"an expression of {len(expression)} characters")
    try:
        ready = etree.XPath(expression, regexp=False, smart_strings=False)
    except (etree.XPathError, ValueError) as error:
        raise BadConfig(f"{expression[:80]!r} is no XPath: {error}") from error
    if foreign := set(_CALL.findall(_STRING.sub("''", expression))) - CALLED:
        raise BadConfig(f"{expression[:80]!r} calls {min(foreign)}, which XPath 1.0 has not")
    return ready


def nodes(tree: Any, expression: str) -> list[Any]:
    """What an expression finds: elements and strings; a text or number of its own as one string.

    Raises:
        BadConfig: as `compiled`, or more than `MOST_NODES` are found.
    """
    found = compiled(expression)(tree)
    if isinstance(found, bool):
        return ["true"] if found else []
    if not isinstance(found, list):
        return [str(found)] if found != "" else []
    if len(found) > MOST_NODES:
        raise BadConfig(f"{expression[:80]!r} finds {len(found)} nodes")
    return found


def string(node: Any) -> str:
    """The text of an element or string, white space folded."""
    text = node if isinstance(node, str) else node.xpath("string()")
    return " ".join(text.split())
