"""The page a person wants, as CommonMark with tables.

Text of the page never becomes markup: everything that Markdown would take for its own is escaped,
and links lead only where an article's links may lead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cleannews.model import BODY, Article, Decision, Image, Label
from cleannews.write.address import address
from cleannews.write.continued import whole
from cleannews.write.front_matter import front_matter as metadata_block
from cleannews.write.inline import Style, inline, is_blank
from cleannews.write.shape import runs
from cleannews.write.structure import heading, stretch

FIRST_HEADING = 2
"""The title has level 1 to itself."""

LAST_HEADING = 6

TOGETHER = frozenset({Label.LIST_ITEM, Label.QUOTE, Label.TABLE})
"""Shapes that are one piece of Markdown; between other blocks pictures and captions find room."""

Placed = tuple[int, int, str]
"""A piece of Markdown with the number of the block it stands at; the second number orders those
of one place: pictures, then captions and text."""


def render(
    article: Article,
    *,
    include: frozenset[str] = frozenset({"links"}),
    front_matter: bool = False,
) -> str:
    """The article as Markdown.

    Parameters:
        article: a cleaned page.
        include: any of `links`, `images`, `captions`, `related`, `removed`.
        front_matter: whether the metadata stands above it as YAML.

    Returns:
        Title, subtitle and body, then what else was asked for; lines end in a line feed. Empty
        when there is no article and neither metadata nor the removed blocks were asked for.
    """
    style = Style(article.url, "links" in include)
    parts = [metadata_block(article)] if front_matter else []
    if article.found:
        parts += [*_top(article, style), *_flow(article, include, style)]
        if "related" in include:
            parts += _related(article, style)
    if "removed" in include:
        parts += _removed(article, include)
    return "\n\n".join(parts) + "\n" if parts else ""


def _top(article: Article, style: Style) -> Iterator[str]:
    title = inline(article.title or "", style=Style(in_heading=True))
    if title:
        yield heading(title, 1)
    blocks = [d for d in article.blocks if d.kept and d.label is Label.SUBTITLE]
    lines = [inline(decision.text, decision.block.spans, style) for decision in blocks]
    yield from filter(None, lines or [inline(article.subtitle or "")])


def _flow(article: Article, include: frozenset[str], style: Style) -> list[str]:
    """The body, with pictures and captions where they stand; what precedes the title follows it."""
    placed = [*_body(article, style)]
    if "images" in include:
        placed += _pictures(article)
    if "captions" in include:
        placed += _captions(article, style)
    return [text for _, _, text in sorted(placed, key=lambda piece: piece[:2])]


def _body(article: Article, style: Style) -> Iterator[Placed]:
    numbers = {id(decision): number for number, decision in enumerate(article.blocks)}
    kept = (d for d in article.blocks if d.kept and d.label in BODY and not is_blank(d.text))
    written = [(numbers[id(first)], made) for first, made in whole(kept)]
    places = {id(made): number for number, made in written}
    ranks = _ranks([made for _, made in written])
    for form, group in runs(made for _, made in written):
        for part in [group] if form in TOGETHER else [[decision] for decision in group]:
            yield places[id(part[0])], 1, stretch(form, part, style, ranks)


def _ranks(kept: list[Decision]) -> dict[int, int]:
    """The heading levels in use, closed up so that they nest below the title without gaps."""
    levels = sorted({d.block.level for d in kept if d.label is Label.HEADING})
    return {level: min(LAST_HEADING, FIRST_HEADING + n) for n, level in enumerate(levels)}


def _pictures(article: Article) -> Iterator[Placed]:
    """Pictures beside a kept block or a caption; the others belong to what was cut."""
    by_place: dict[int, list[Image]] = defaultdict(list)
    for image in article.page.images:
        by_place[image.before].append(image)
    for place, images in by_place.items():
        beside = article.blocks[max(0, place - 1) : place + 1]
        if any(decision.kept or decision.label is Label.CAPTION for decision in beside):
            for image in images:
                url = address(image.url, article.url)
                if url:
                    yield place, 0, f"![{inline(image.alt)}]({url})"


def _captions(article: Article, style: Style) -> Iterator[Placed]:
    for number, decision in enumerate(article.blocks):
        if decision.label is Label.CAPTION:
            links = [span for span in decision.block.spans if span.kind == "link"]
            text = inline(decision.text, links, style)
            if text:
                yield number, 1, f"*{text}*"


def _related(article: Article, style: Style) -> Iterator[str]:
    items = []
    for story in article.related:
        title = inline(story.title)
        url = address(story.url or "", article.url) if style.links else ""
        about = [inline(part) for part in (story.date, story.section) if part]
        items.append(" · ".join([f"[{title}]({url})" if url else title, *about]))
    if items:
        yield heading("Related", FIRST_HEADING)
        yield "\n".join(f"- {item}" for item in items)


def _removed(article: Article, include: frozenset[str]) -> Iterator[str]:
    """What was not kept, block by block: its label, where it stands, its text."""
    shown = {Label.CAPTION} if "captions" in include else set()
    cut = [d for d in article.blocks if not d.kept and d.label not in shown]
    if cut:
        yield heading("Removed", FIRST_HEADING)
        yield "\n".join(f"- {d.label} ({_place(d)}): {inline(d.text)}" for d in cut)


def _place(decision: Decision) -> str:
    where = decision.where
    if "path" in where:
        return f"`{where['path']}`"
    first, last = where["lines"]
    return f"line {first}" if first == last else f"lines {first}–{last}"
