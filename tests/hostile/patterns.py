"""Every regular expression of the package, and inputs made to make it backtrack."""

from __future__ import annotations

import ast
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from re import _constants as kinds
from re import _parser
from types import ModuleType
from typing import Any

import cleannews
from cleannews.regex import _Late

CANDIDATES = " a1A<>\"'=-./:,;|\n\t#*_~`()[]{}&@\\©é年가日0Z\u0301"
"""Characters that are tried where a pattern allows a set of them."""

ENDS = ("", "\x01", " \x01", "a", "\n")
"""What may follow a repeated piece and spoil the match."""

GENERIC = (
    "a",
    " ",
    "1",
    "\n",
    "<",
    "-",
    ".",
    ",",
    '"',
    "(",
    "[",
    "a ",
    "a.",
    "1 ",
    "<a",
    "A. ",
    "| ",
)


def all_patterns() -> dict[re.Pattern[Any], str]:
    """Each compiled pattern of the package's modules, with where it was found."""
    found: dict[re.Pattern[Any], str] = {}
    for module in _modules():
        for name, value in vars(module).items():
            for pattern in _patterns_in(value, 3):
                found.setdefault(pattern, f"{module.__name__}.{name}")
    known = {pattern.pattern for pattern in found}
    for module in _modules():
        for pattern, line in _literals(module):
            if pattern.pattern not in known:
                found.setdefault(pattern, f"{module.__name__}:{line}")
    return found


def _modules() -> Iterator[ModuleType]:
    for entry in pkgutil.walk_packages(cleannews.__path__, "cleannews."):
        if entry.name.endswith("__main__"):
            continue
        try:
            yield import_module(entry.name)
        except ImportError:  # an extra that is not installed
            continue


def _patterns_in(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, _Late):
        yield re.compile(*value._asked)
    elif depth and isinstance(value, dict):
        for inner in value.values():
            yield from _patterns_in(inner, depth - 1)
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for inner in value:
            yield from _patterns_in(inner, depth - 1)
    elif depth and isinstance(value, type) and value.__module__.startswith("cleannews"):
        for inner in list(vars(value).values()):
            yield from _patterns_in(inner, depth - 1)


def _literals(module: ModuleType) -> Iterator[tuple[re.Pattern[Any], int]]:
    """Patterns that are written in a call: `re.sub(r"…", …)`."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            yield re.compile(node.args[0].value), node.lineno


def attacks(pattern: re.Pattern[Any], length: int) -> Iterator[str]:
    """Inputs of about `length` characters that repeat what the pattern repeats."""
    text = pattern.pattern
    if isinstance(text, bytes):
        text = text.decode("latin-1")
    tree = list(_parser.parse(text, pattern.flags & ~re.LOCALE & ~re.DEBUG))
    for before, piece in sorted(set(_pieces(tree, "", 4)) | {("", one) for one in GENERIC}):
        if piece:
            repeated = piece * (length // len(piece))
            for end in ENDS:
                yield before + repeated + end


def anchored(name: str) -> bool:
    """Whether a pattern is only ever matched at a place, never searched for."""
    uses = set(re.findall(rf"\b{re.escape(name.rpartition('.')[2])}\.({_METHODS})\b", _sources()))
    return bool(uses) and uses <= {"match", "fullmatch"}


_METHODS = "match|fullmatch|search|finditer|findall|subn?|split"


@cache
def _sources() -> str:
    files = Path(str(cleannews.__file__)).parent.rglob("*.py")
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def _pieces(tree: list[Any], before: str, depth: int) -> Iterator[tuple[str, str]]:
    """What stands before a part of the pattern, and a text that the part matches."""
    start = before
    for kind, value in tree:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
            for sample in _samples(list(value[2])):
                yield before, sample
                yield start, sample
            if depth:
                yield from _pieces(list(value[2]), before, depth - 1)
        elif kind == kinds.BRANCH and depth:
            for branch in value[1][:12]:
                yield from _pieces(list(branch), before, depth - 1)
        elif kind == kinds.SUBPATTERN and depth:
            yield from _pieces(list(value[3]), before, depth - 1)
        elif kind == kinds.ATOMIC_GROUP and depth:
            yield from _pieces(list(value), before, depth - 1)
        before += _sample([(kind, value)])
        yield start, before[len(start) :]
        yield "", before


def _samples(tree: list[Any]) -> list[str]:
    """Some texts that a part matches: of a set of characters, several of them."""
    if len(tree) == 1 and tree[0][0] == kinds.IN:
        return _members(tree[0][1])[:5]
    if len(tree) == 1 and tree[0][0] == kinds.BRANCH:
        return [_sample(list(branch)) for branch in tree[0][1][1][:8]]
    return [_sample(tree)]


def _sample(tree: list[Any]) -> str:
    """One text that a part matches, as far as that shows without matching."""
    return "".join(_one(kind, value) for kind, value in tree)


def _one(kind: Any, value: Any) -> str:
    if kind == kinds.LITERAL:
        return chr(value)
    if kind == kinds.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if kind == kinds.ANY:
        return "a"
    if kind == kinds.IN:
        return (_members(value) or [""])[0]
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return _sample(list(value[2])) * max(1, min(value[0], 3))
    if kind == kinds.BRANCH:
        return _sample(list(value[1][0]))
    if kind == kinds.SUBPATTERN:
        return _sample(list(value[3]))
    if kind == kinds.ATOMIC_GROUP:
        return _sample(list(value))
    return ""


def _members(items: list[Any]) -> list[str]:
    """The candidates that a set holds, and its first literal."""
    literals = [chr(value) for kind, value in items if kind == kinds.LITERAL]
    ranges = [chr(value[0]) for kind, value in items if kind == kinds.RANGE]
    negated = items[0][0] == kinds.NEGATE
    check = _set_pattern(items)
    known = [character for character in CANDIDATES if check.match(character)]
    return known[:4] + ([] if negated else (literals + ranges)[:3])


def _set_pattern(items: list[Any]) -> re.Pattern[str]:
    parts = []
    for kind, value in items:
        if kind == kinds.NEGATE:
            parts.append("^")
        elif kind == kinds.LITERAL:
            parts.append(re.escape(chr(value)))
        elif kind == kinds.RANGE:
            parts.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif kind == kinds.CATEGORY:
            parts.append(_CATEGORIES[value])
    return re.compile(f"[{''.join(parts)}]")


_CATEGORIES = {
    kinds.CATEGORY_DIGIT: r"\d",
    kinds.CATEGORY_NOT_DIGIT: r"\D",
    kinds.CATEGORY_SPACE: r"\s",
    kinds.CATEGORY_NOT_SPACE: r"\S",
    kinds.CATEGORY_WORD: r"\w",
    kinds.CATEGORY_NOT_WORD: r"\W",
}
