"""What a site config makes of a page: votes on our blocks, and values for the metadata.

The tree that its rules work on is thrown away. The body's text comes back as votes on the page's
own blocks, so nothing is printed that a replacement has written.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from cleannews.blocks.html import to_page
from cleannews.extractors.match import scores_from_text
from cleannews.extractors.tree import tree
from cleannews.model import Candidate, Document, Page, Scores
from cleannews.sites import VOICE
from cleannews.sites.ftr import BadConfig, Rule, SiteConfig, file_for, load
from cleannews.sites.grouping import address_of
from cleannews.sites.xpath import compiled, nodes, string

FIELDS = {"title": "title", "author": "author", "date": "published"}
"""Directive to field of the metadata."""

LARGEST = 10_000_000
"""Characters of a page after replacements; one that grows beyond has been replaced in a loop."""

LONGEST_VALUE = 500
"""Characters of a title, author or date; more is a paragraph that an expression hit."""


WEIGHT = 10.0
"""Of a config's values: a person wrote the rule for this very site, so that it goes before what
all other sources together say."""


class Configured(NamedTuple):
    """A config's word on a page: `scores` is None where no body was found."""

    file: str
    scores: Scores | None
    values: tuple[tuple[str, str], ...]

    @property
    def voice(self) -> str:
        """Its name among the extractors."""
        return VOICE + self.file

    def candidates(self) -> list[Candidate]:
        """The values as candidates for the metadata."""
        return [Candidate(field, value, self.voice, WEIGHT) for field, value in self.values]


def problems(folder: Path) -> list[str]:
    """A sentence for each file of a folder that cannot be used."""
    found = []
    for path in sorted(folder.glob("*.txt")) + sorted(folder.glob(".*.txt")):
        try:
            for expression in load(path).expressions():
                compiled(expression)
        except (BadConfig, OSError) as error:
            found.append(f"{path}: left out: {error}")
    return list(dict.fromkeys(found))


def config_for(page: Page, folder: Path) -> SiteConfig | None:
    """The config that serves the page's host; None for text, unknown hosts and broken files."""
    host = _host(address_of(page.document)) if page.kind == "html" else ""
    path = file_for(folder, host) if host else None
    try:
        config = load(path) if path else None
        for expression in config.expressions() if config else ():
            compiled(expression)
    except (BadConfig, OSError):  # named when the folder was opened
        return None
    return config


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def apply(page: Page, config: SiteConfig) -> Configured:
    """A config's votes and values for a page of its site.

    Raises:
        BadConfig: an expression finds too much, or a replacement makes too much of the page.
    """
    text = _replaced(page.document.text, config)
    parsed = tree(Page(Document(text, "html"), ()))
    if parsed is None:
        return Configured(config.name, None, ())
    values = [
        (field, _value(parsed, _rules(parsed, config, name))) for name, field in FIELDS.items()
    ]
    _strip(parsed, config)
    body = _body(parsed, _rules(parsed, config, "body"))
    scores = Scores(scores_from_text(page.blocks, body)) if body and page.blocks else None
    return Configured(config.name, scores, tuple((f, value) for f, value in values if value))


def _replaced(text: str, config: SiteConfig) -> str:
    for old, new in config.replacements:
        if len(text) + text.count(old) * len(new) > LARGEST:
            raise BadConfig(f"{old[:40]!r} is replaced by too much")
        text = text.replace(old, new)
    return text


def _rules(parsed: Any, config: SiteConfig, name: str) -> list[Rule]:
    """The rules of a directive whose conditions hold."""
    rules = config.rules.get(name, ())
    return [rule for rule in rules if not rule.condition or nodes(parsed, rule.condition)]


def _value(parsed: Any, rules: list[Rule]) -> str:
    """The first text that the rules find, each rule in turn."""
    for rule in rules:
        for node in nodes(parsed, rule.value):
            if 0 < len(text := string(node)) <= LONGEST_VALUE:
                return text
    return ""


def _strip(parsed: Any, config: SiteConfig) -> None:
    for rule in _rules(parsed, config, "strip"):
        for node in nodes(parsed, rule.value):
            _drop(node)
    for rule in _rules(parsed, config, "strip_id_or_class"):
        name = rule.value.strip("'\"")
        for node in list(parsed.iter("*")):
            if name and (name in node.get("class", "") or name in node.get("id", "")):
                _drop(node)


def _drop(node: Any) -> None:
    """Take an element out, with what is in it; strings, attributes and the root stay."""
    if not isinstance(node, str) and node.getparent() is not None:
        node.drop_tree()


def _body(parsed: Any, rules: list[Rule]) -> str:
    """The text of all that the first rule with any text finds, a line a block."""
    from lxml.html import tostring

    for rule in rules:
        elements = [node for node in nodes(parsed, rule.value) if not isinstance(node, str)]
        html = "\n".join(tostring(node, encoding="unicode", with_tail=False) for node in elements)
        text = "\n".join(block.text for block in to_page(Document(html, "html")).blocks)
        if text.strip():
            return text
    return ""
