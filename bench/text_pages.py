"""Labelled pages for training the labeller of flattened text: read, composed, roughened.

A page read by a person gives a label to every block; of the others the gold body tells what is
kept. Composed pages teach where an article ends: another story after it, other boilerplate
around it, comments below it, or nothing of it left.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bench import data, flatteners, gold
from bench.alignment import tokens
from bench.markup_captions import Captions, caption_texts
from bench.split import fold_of
from cleannews.blocks.text import to_page
from cleannews.extractors.lines_labeller import STORY
from cleannews.model import Block, Document, Kind, Label, Lines

KEEP = frozenset(STORY)
"""What the keep score means: the body, with the sub-title where it says something of its own."""

INDEXES = ("listing", "collection")
"""Kinds of pages that hold no article: pages of this kind with fine labels are few."""

OTHER_KINDS = ("documentation", "product", "service")
"""Kinds of pages that hold a text of their own: their frames are those of all sites. Forums are
left out, for what is a comment elsewhere is the text there."""

FURTHER_READ, FURTHER_KIND, FURTHER = 5, 2, 1
"""By how many further tools a page is flattened that was read, that is of another kind, or has a
gold body: people flatten with whatever is at hand."""

FURTHER_COMPOSED = 0.4
"""Share of the read pages by further tools that pages are composed of, of those of the data all."""

SURE_BODY, SURE_OUT = 0.8, 0.2
"""Shares of a block's words in gold between which it is left out of the loss."""


@dataclass(frozen=True, eq=False)
class Lesson:
    """A page as blocks, with what is known of each.

    `body` is 1, 0 or None (unknown, out of the loss); `labels` are None where no reader spoke.
    """

    id: str
    set: str
    how: str
    fold: int
    lang: str
    blocks: tuple[Block, ...]
    body: tuple[float | None, ...]
    labels: tuple[Label | None, ...]
    truth: str
    article: bool
    fine: bool
    composed: str = ""


def lessons(
    sets: Sequence[str], hows: Sequence[str], others: Sequence[str] | None = None
) -> Iterator[Lesson]:
    """Every page of these sets that something is known of.

    Parameters:
        hows: in which renderings of the data.
        others: by which further tools each page is flattened; None for some of them.
    """
    for name in sets:
        for page in data.load(name):
            if page.kind in INDEXES:
                yield _index(page, _others(page, 1, others))
            elif page.labels is not None or (page.gold and page.texts):
                marked = _captions(page)
                for how in hows:
                    if how in page.texts:
                        yield _lesson(page, how, page.texts[how], marked)
                count = FURTHER if page.labels is None else FURTHER_READ
                yield from _flattened(page, _others(page, count, others), marked)
            elif page.gold and page.kind in OTHER_KINDS:
                yield from _flattened(page, _others(page, FURTHER_KIND, others))


def _others(page: data.Sample, count: int, others: Sequence[str] | None) -> Sequence[str]:
    return flatteners.some_of(page.id, count) if others is None else others


def _flattened(
    page: data.Sample, hows: Sequence[str], marked: Sequence[str] = ()
) -> Iterator[Lesson]:
    for how in hows:
        yield _lesson(page, how, flatteners.flat(page, how), marked)


def _captions(page: data.Sample) -> list[str]:
    """What the markup calls captions, without pictures that only repeat the headline."""
    headlines = {tuple(tokens(page.title or ""))}
    if page.labels is not None:
        lines = gold.labelled_lines(page)
        headlines |= {tuple(tokens(line)) for line, label in lines if label is Label.TITLE}
    return [text for text in caption_texts(page.html) if tuple(tokens(text)) not in headlines]


def _index(page: data.Sample, hows: Sequence[str]) -> Lesson:
    """A page of teasers or goods: no article, though what its own gold keeps is not held
    against anybody, and pictures of goods are no story's."""
    [lesson] = _flattened(page, hows[:1])
    body = tuple(0.0 if known == 0 else None for known in lesson.body)
    return replace(lesson, body=body, truth="", article=False)


def _lesson(page: data.Sample, how: str, text: str, marked: Sequence[str] = ()) -> Lesson:
    """A page in one rendering; `marked` is what its markup calls captions."""
    blocks = to_page(Document(text, "text")).blocks
    plain = _without_accents if how.startswith("html2text") else str
    texts = [plain(block.text) for block in blocks]
    labels: list[Label | None] = [None] * len(blocks)
    if page.labels is not None:
        lines = [(plain(line), label) for line, label in gold.labelled_lines(page)]
        labels = gold.align_labels(lines, texts)
    body_text = plain(gold.truth(page))
    shares = gold.body_coverage(texts, body_text) if body_text else [0.0] * len(texts)
    body = [_body(*pair) for pair in zip(labels, shares, strict=True)]
    _tell_captions(Captions([plain(text) for text in marked]), texts, labels, body)
    return Lesson(
        page.id,
        page.set,
        how,
        fold_of(page),
        page.lang or "",
        blocks,
        tuple(body),
        tuple(labels),
        gold.truth(page),
        page.article is not False,
        page.labels is not None,
    )


def _body(label: Label | None, share: float) -> float | None:
    if label is not None:
        return float(label in KEEP)
    return 1.0 if share >= SURE_BODY else 0.0 if share <= SURE_OUT else None


def _tell_captions(
    marked: Captions, texts: Sequence[str], labels: list[Label | None], body: list[float | None]
) -> None:
    """Name what no reader saw and the markup calls a caption. Gold that keeps one, against the
    convention, teaches nothing."""
    for number, text in enumerate(texts):
        if labels[number] is None and marked.told(text):
            if body[number] == 0:
                labels[number] = Label.CAPTION
            else:
                body[number] = None


def _without_accents(text: str) -> str:
    """As some flatteners write: accents dropped, so that both sides of an alignment agree."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


SENTENCE = re.compile(
    r"(?:(?<=[\w)][.!?…])|(?<=[\w)][.!?…][\"”»’)])) +(?=[\"“„«‘¿¡(]*[^\W\d_a-z])"
    r"|(?<=[。！？])(?=\w)"
)
"""Where a sentence ends and another begins: a capital or a letter without case follows."""

BY_SENTENCE = 0.4
"""Share of the pages that are taught once more with a paragraph a sentence."""

ALONE = 0.4
"""Share of the pages on one line that are taught once more as their story alone."""

Part = tuple[Block, float | None, Label | None]


def _parts(lesson: Lesson) -> list[Part]:
    return list(zip(lesson.blocks, lesson.body, lesson.labels, strict=True))


def _story(lesson: Lesson) -> tuple[int, int]:
    """First and end of what runs from the headline to the last sentence."""
    kept = [i for i, body in enumerate(lesson.body) if body]
    titles = [i for i, label in enumerate(lesson.labels) if label is Label.TITLE]
    if not kept:
        return 0, 0
    first = min([kept[0], *(i for i in titles if i < kept[0])])
    return first, kept[-1] + 1


def _made(lesson: Lesson, parts: Sequence[Part], how: str, article: bool = True) -> Lesson:
    blocks, body, labels = zip(*parts, strict=True)
    return replace(
        lesson, blocks=blocks, body=body, labels=labels, article=article, composed=how, truth=""
    )


def _as(label: Label, parts: Sequence[Part]) -> list[Part]:
    return [(block, 0.0, label) for block, _, _ in parts]


def second_story(one: Lesson, other: Lesson, chance: random.Random) -> Lesson:
    """One page with another story right after its end, in whole or in part."""
    parts, theirs = _parts(one), _parts(other)
    _, end = _story(one)
    start, stop = _story(other)
    stop = start + max(2, int((stop - start) * chance.uniform(0.15, 1)))
    between = chance.choice((0, 0, 1, 3, 8))
    end = min(len(parts), end + between)
    return _made(one, parts[:end] + _as(Label.RELATED, theirs[start:stop]) + parts[end:], "second")


def other_frame(one: Lesson, other: Lesson, chance: random.Random) -> Lesson:
    """One story in the boilerplate of another site, now and then with none on one side."""
    mine, theirs = _parts(one), _parts(other)
    start, end = _story(one)
    first, stop = _story(other)
    head = theirs[:first] if chance.random() < 0.8 else []
    tail = theirs[stop:] if chance.random() < 0.8 else []
    return _made(one, head + mine[start:end] + tail, "frame")


def no_article(one: Lesson, other: Lesson, chance: random.Random) -> Lesson:
    """What is left of two pages once their stories are gone: an index of a kind."""
    gone = KEEP | {Label.TITLE, Label.BYLINE, Label.DATELINE, Label.CAPTION}
    mine = [part for part in _parts(one) if part[2] not in gone and not part[1]]
    theirs = [part for part in _parts(other) if part[2] is Label.RELATED]
    middle = len(mine) // 2
    parts = mine[:middle] + theirs + mine[middle:] if chance.random() < 0.7 else mine
    return _made(one, parts or _parts(one)[:1], "none", article=False)


def teasers(one: Lesson, others: Sequence[Lesson], chance: random.Random) -> Lesson:
    """An index page: the headlines and first sentences of other stories, and no story."""
    mine = _parts(one)
    first, end = _story(one)
    shown: list[Part] = []
    for other in others:
        start, stop = _story(other)
        length = chance.choice((1, 2, 2, 3))
        shown += _as(Label.RELATED, _parts(other)[start : min(stop, start + length)])
    return _made(one, mine[:first] + shown + mine[end:], "none", article=False)


def comments_after(one: Lesson, other: Lesson, chance: random.Random) -> Lesson | None:
    """The comments of another page right after the end of one."""
    said = [part for part in _parts(other) if part[2] is Label.COMMENTS]
    if len(said) < 4:
        return None
    parts = _parts(one)
    _, end = _story(one)
    return _made(one, parts[:end] + said[: chance.randint(4, 60)] + parts[end:], "comments")


def brief(one: Lesson, chance: random.Random) -> Lesson | None:
    """One page with its story cut down to the first sentences."""
    start, end = _story(one)
    parts = _parts(one)
    body = [i for i in range(start, end) if parts[i][1] and parts[i][2] is Label.PARAGRAPH]
    if not body:
        return None
    last = body[min(len(body) - 1, chance.choice((0, 1, 1, 2)))]
    return _made(one, parts[: last + 1] + parts[end:], "brief")


def alone(one: Lesson) -> Lesson:
    """The story of a page with nothing around it, as corpora hold it: a line each."""
    start, end = _story(one)
    return _made(one, _parts(one)[start:end], "alone")


def by_sentence(one: Lesson, chance: random.Random) -> Lesson:
    """A page whose paragraphs are a sentence each, as wire services and broadcasters write: in
    most languages the pages that were read have few such stories."""
    share = chance.choice((0.6, 0.9, 1))
    parts: list[Part] = []
    for block, body, label in _parts(one):
        alike = body and label in (Label.PARAGRAPH, None) and chance.random() < share
        texts = SENTENCE.split(block.text) if alike else [block.text]
        parts += [(_cut(block, text) if len(texts) > 1 else block, body, label) for text in texts]
    return _made(one, parts, "sentences", one.article)


def _cut(block: Block, text: str) -> Block:
    return block._replace(text=text, spans=())


def roughened(one: Lesson, chance: random.Random) -> Lesson:
    """A page as a poorer dump has it: no blank lines, no indents, no marks, menus cut short."""
    flat, bare, plain, cut = (chance.random() < 0.5 for _ in range(4))
    parts = _parts(one)
    start, end = _story(one)
    if cut and end:
        parts = parts[max(0, start - chance.randint(0, 12)) : end + chance.randint(0, 40)]
    rough = [(_rough(block, flat, bare, plain), body, label) for block, body, label in parts]
    return _made(one, rough or parts, "rough", one.article)


def _rough(block: Block, flat: bool, bare: bool, plain: bool) -> Block:
    where = block.where
    assert isinstance(where, Lines)
    where = where._replace(
        gap=0 if flat else where.gap, indent=0 if bare or plain else where.indent
    )
    if not plain:
        return block._replace(where=where)
    return block._replace(where=where, kind=Kind.PARAGRAPH, level=0, marker="", spans=())


def composed(known: Sequence[Lesson], seed: int = 7) -> Iterator[Lesson]:
    """Pages made of the finely labelled ones, each from pages of one fold and one rendering."""
    groups: dict[tuple[int, str], list[Lesson]] = {}
    for lesson in known:
        if lesson.fine and lesson.article and any(lesson.body):
            groups.setdefault((lesson.fold, lesson.how), []).append(lesson)
    for key in sorted(groups):
        chance = random.Random(f"{seed} {key}")
        share = FURTHER_COMPOSED if key[1] in flatteners.FLATTENERS else 1
        for one in groups[key]:
            if chance.random() < share:
                yield from _composed_of(one, groups[key], chance)
            if key[1] in flatteners.RUN_ON and chance.random() < ALONE:
                yield alone(one)


def _composed_of(one: Lesson, group: Sequence[Lesson], chance: random.Random) -> Iterator[Lesson]:
    alike = [other for other in group if other.lang == one.lang and other.set == one.set]
    other = chance.choice(alike if len(alike) > 3 else group)
    draw = chance.random()
    made: Lesson | None
    if draw < 0.25:
        made = second_story(one, other, chance)
    elif draw < 0.40:
        made = other_frame(one, other, chance)
    elif draw < 0.50:
        made = no_article(one, other, chance)
    elif draw < 0.57:
        made = teasers(one, [chance.choice(group) for _ in range(chance.randint(3, 25))], chance)
    elif draw < 0.67:
        made = comments_after(one, other, chance)
    elif draw < 0.77:
        made = brief(one, chance)
    else:
        made = one
    if made is not None:
        yield roughened(made, chance) if made is one or chance.random() < 0.4 else made
    if chance.random() < BY_SENTENCE:
        made = by_sentence(one, chance)
        yield roughened(made, chance) if chance.random() < 0.6 else made
