"""What is measured of each block of an HTML page, one row a block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from cleannews.extractors import dom_links, dom_pictures
from cleannews.extractors.dom_elements import AROUND, Tree
from cleannews.extractors.dom_kin import groups
from cleannews.extractors.dom_tables import CLASSES, Tables
from cleannews.extractors.dom_texts import Texts
from cleannews.extractors.dom_tokens import text_tokens
from cleannews.extractors.json_ld import bodies
from cleannews.model import Block, Element, Kind, Page
from cleannews.regex import regex

Floats = NDArray[Any]
Integers = NDArray[np.int32]

LONG_PROSE = 12
"""Words of prose that make a paragraph rather than a line."""

SHORT_FOR_TITLE = 40
"""Words beyond which no block is compared with the page's title or description."""

TITLE_BEGINS = 25
"""Characters of the title that a block begins with where it is a longer form of it."""

WORDS, LINKED = 0, 2
"""Columns of `features` that others read: words, and the share of the text in links."""

KINDS = {kind: code for code, kind in enumerate(Kind)}

_SENTENCE_END = frozenset(".!?…。”“\"»'’)")
_DATE = regex(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b")


class Features(NamedTuple):
    """What is measured of a page's blocks: a row of numbers for each, and which are set alike, a
    row of numbers for each way (`dom_kin.groups`)."""

    rows: Floats
    kin: Sequence[Integers]


def features(page: Page, tables: Tables) -> Features:
    """What is measured of each block.

    Parameters:
        page: an HTML page in blocks, at least one.
        tables: learned evidence of class names and words.
    """
    assert page.elements is not None
    tree = Tree(page.elements, [cast(Element, b.where).index for b in page.blocks], tables)
    columns = measured(page, tree, tables)
    # a row a column in memory: the trees read column by column
    return Features(np.array(list(columns.values()), np.float32).T, groups(tree))


def measured(page: Page, tree: Tree, tables: Tables) -> dict[str, Floats]:
    """The numbers by name, in the order of `features`."""
    text = Texts(page.blocks)
    at = tree.at
    columns: dict[str, Floats] = {}
    wording = tables.of_text(
        [text_tokens(b.text, n) for b, n in zip(page.blocks, text.counts, strict=True)]
    )
    columns |= _of_text(page, text, wording)
    columns |= _of_elements(tree)
    columns |= _of_containers(tree, text)
    columns |= _of_place(page, text, columns)
    columns |= _of_neighbours(text, columns)
    columns |= _of_heading(page.blocks, text, columns, wording)
    columns |= dom_pictures.around(page, tree)
    site = dom_links.site_of(page)
    links = tables.of_links([dom_links.link_tokens(block, site) for block in page.blocks])
    columns |= {"links mean": links[:, 0], "links low": links[:, 1]}
    for number, label in enumerate(CLASSES):
        columns[f"links {label}"] = links[:, number + 2]
        columns[f"word {label}"] = wording[:, number + 2]
        columns[f"name {label}"] = tree.label_sum[at, number]
    return columns


def _of_text(page: Page, text: Texts, wording: Floats) -> dict[str, Floats]:
    blocks = page.blocks
    copies = Counter(block.text for block in blocks)
    prose = text.words > 40
    return {
        "words": text.words,
        "letters": text.letters,
        "linked": text.linked,
        "links": text.links,
        "stressed": text.stressed,
        "kind": _array(KINDS[block.kind] for block in blocks),
        "level": _array(block.level for block in blocks),
        "hidden": _array(block.hidden for block in blocks),
        "end": _array(_end(block.text) for block in blocks),
        "start": _array(_start(block.text) for block in blocks),
        "date": _array(
            n <= 20 and bool(_DATE.search(b.text)) for b, n in zip(blocks, text.counts, strict=True)
        ),
        "copies": _array(copies[block.text] for block in blocks),
        "wording mean": np.where(prose, 9, wording[:, 0]),
        "wording low": np.where(prose, 9, wording[:, 1]),
        **_of_head(page, text),
    }


def _array(values: Iterable[float]) -> Floats:
    return np.array(list(values), np.float32)


def _end(text: str) -> int:
    return 1 if text[-1] in _SENTENCE_END else 2 if text[-1] == ":" else 0


def _start(text: str) -> int:
    first = text[0]
    return 1 if first.isupper() else 2 if first.islower() else 3 if first.isdigit() else 0


def _of_head(page: Page, text: Texts) -> dict[str, Floats]:
    """How the blocks agree with what the page says of itself."""
    title = (page.head.first("og:title") or page.head.title).lower()
    begins = title[:TITLE_BEGINS]
    summary = page.head.first("og:description", "description").lower()
    body = " ".join(max(bodies(page.head), key=len, default="").split())
    titled, summed, repeated = [], [], []
    for block, words in zip(page.blocks, text.counts, strict=True):
        lowered = block.text[:400].lower() if words <= SHORT_FOR_TITLE else ""
        like = lowered and title and (lowered in title or lowered.startswith(begins))
        titled.append(_titled(lowered, title) if like else 0)
        summed.append(bool(summary) and words > 4 and block.text[:60].lower() in summary)
        if body:
            repeated.append(0.5 * (block.text[:40] in body) + 0.5 * (block.text[-40:] in body))
        else:
            repeated.append(-1.0)
    return {
        "titled": _array(titled),
        "summed": _array(summed),
        "repeated": _array(repeated),
        "repeated share": np.full(len(titled), np.mean(repeated) if body else -1.0, np.float32),
    }


def _titled(text: str, title: str) -> int:
    """3 for the title itself, 2 for its beginning, 1 for a part of it."""
    if text == title:
        return 3
    if text.startswith(title[:TITLE_BEGINS]) or (len(text) > 20 and title.startswith(text)):
        return 2
    return 1 if text in title else 0


def _of_elements(tree: Tree) -> dict[str, Floats]:
    at, box = tree.at, tree.box
    outer = tree.parents[box]
    columns = {
        "tag": tree.tag[at],
        "parent tag": tree.tag[tree.parents[at]],
        "depth": tree.depth[at],
        "names low": tree.low[at],
        "names high": tree.high[at],
        "names sum": tree.sum[at],
        "own names": tree.names[at, 3],
        "own low": tree.names[at, 0],
        "own high": tree.names[at, 1],
        "box low": tree.names[box, 0],
        "box high": tree.names[box, 1],
        "outer low": tree.names[outer, 0],
        "outer high": tree.names[outer, 1],
    }
    for tag, inside in zip((*AROUND, "articleBody"), tree.around(at), strict=True):
        columns[f"in {tag}"] = inside
    return columns


def _of_containers(tree: Tree, text: Texts) -> dict[str, Floats]:
    """How much prose, text and links the elements around each block hold."""
    at, box = tree.at, tree.box
    outer = tree.parents[box]
    outmost = tree.parents[outer]

    def summed(values: Floats, places: Integers = at) -> Floats:
        return np.bincount(places, values, tree.size).astype(np.float32)

    boxed = summed(text.prose, box)
    prose = tree.subtree(summed(text.prose))
    words = tree.subtree(summed(text.weight))
    links = tree.subtree(summed(text.weight * text.linked)) / np.maximum(words, 1)
    blocks = tree.subtree(summed(np.ones_like(text.weight)))
    best = _best(tree, boxed)
    up, shared = tree.distances(best)
    meeting = shared[box]
    return {
        "box prose": prose[box] / text.total,
        "box own prose": boxed[box] / text.total,
        "outer prose": prose[outer] / text.total,
        "outer own prose": boxed[outer] / text.total,
        "outmost prose": prose[outmost] / text.total,
        "box links": links[box],
        "outer links": links[outer],
        "outmost links": links[outmost],
        "own links": links[at],
        "own words": words[at],
        "box words": words[box],
        "outer words": words[outer],
        "box blocks": blocks[box],
        "outer blocks": blocks[outer],
        "steps to best": up[box],
        "depth of meeting": tree.depth[best] - tree.depth[meeting],
        "prose of meeting": prose[meeting] / text.total,
        "best prose": np.full(len(at), prose[best] / text.total),
        "in best": (up[box] == 0) & (meeting == best),
    }


def _best(tree: Tree, boxed: Floats) -> int:
    """The container with the most prose; part of a box's prose counts for those around it."""
    above = tree.parents
    score = boxed.copy()
    np.add.at(score, above, 0.6 * boxed)
    np.add.at(score, above[above], 0.3 * boxed)
    return int(np.argmax(score))


def _of_place(page: Page, text: Texts, columns: dict[str, Floats]) -> dict[str, Floats]:
    """Where each block stands: on the page, from the headline, in the run of the best prose."""
    count = len(page.blocks)
    number = np.arange(count)
    before = np.cumsum(text.prose) - text.prose
    sure = np.flatnonzero((text.prose > 0) & columns["in best"].astype(bool))
    first, last = (sure[0], sure[-1]) if len(sure) else (0, count - 1)
    headline = _headline(page.blocks, columns["titled"])
    return {
        "number": number,
        "blocks": np.full(count, count),
        "prose": np.full(count, text.total),
        "prose before": before / text.total,
        "from first": number - first,
        "to last": last - number,
        "within": (number - first) / max(1, last - first),
        "from headline": number - headline if headline >= 0 else np.full(count, -999),
        "prose from headline": before - (before[headline] if headline >= 0 else 0),
    }


def _headline(blocks: Sequence[Block], titled: Floats) -> int:
    """The block that is most likely the headline, -1 without any."""
    top = [n for n, block in enumerate(blocks) if block.kind is Kind.HEADING and block.level == 1]
    named = [n for n in np.flatnonzero(titled >= 2).tolist() if blocks[n].kind is Kind.HEADING]
    agreed = [n for n in top if titled[n]]
    for group in (agreed, named, top):
        if group:
            return int(group[0])
    return -1


def _of_neighbours(text: Texts, columns: dict[str, Floats]) -> dict[str, Floats]:
    """The blocks before and after, menu entries passed over; and kin: blocks set the same way."""
    before, after = _steps(text.menu)
    near: dict[str, Floats] = {}
    shown = ("tag", "words", "linked", "steps to best", "names low", "wording mean", "kind")
    places = {"-1": before, "+1": after, "-2": before[before], "+2": after[after]}
    for step, place in places.items():
        for name in shown:
            column = np.append(np.asarray(columns[name], np.float32), -1)
            near[f"{name} {step}"] = column[place][:-1]
    long = text.prose > LONG_PROSE
    number = np.arange(len(long))
    last = np.maximum.accumulate(np.where(long, number, -1))
    follows = np.concatenate(([-1], last[:-1]))
    near["since prose"] = np.where(follows >= 0, number - follows, 99)
    ahead = np.minimum.accumulate(np.where(long, number, len(long) + 99)[::-1])[::-1]
    ahead = np.concatenate((ahead[1:], [len(long) + 99]))
    near["until prose"] = np.minimum(99, ahead - number)
    near["prose around"] = np.convolve(np.pad(text.prose, 3), np.ones(7), "valid")
    return near


def _steps(menu: NDArray[np.bool_]) -> tuple[Integers, Integers]:
    """For each block the number of the one before and after that is no menu entry; the last
    place of both, beyond the blocks, stands for none."""
    count = len(menu)
    number = np.where(menu, -1, np.arange(count))
    back = np.concatenate(([-1], np.maximum.accumulate(number)[:-1]))
    number = np.where(menu, count, np.arange(count))
    ahead = np.concatenate((np.minimum.accumulate(number[::-1])[::-1][1:], [count]))
    before = np.append(np.where(back < 0, count, back), count)
    return before, np.append(ahead, count)


HEADING_LABELS = ("related", "comments", "newsletter", "author-note", "advert", "share")


def _of_heading(
    blocks: Sequence[Block], text: Texts, columns: dict[str, Floats], wording: Floats
) -> dict[str, Floats]:
    """The heading that each block stands under: what it says and how far it is."""
    heads = _array(
        block.kind is Kind.HEADING or (words <= 6 and block.text.endswith(":"))
        for block, words in zip(blocks, text.counts, strict=True)
    )
    number = np.arange(len(blocks))
    over = np.concatenate(([-1], np.maximum.accumulate(np.where(heads > 0, number, -1))[:-1]))
    none = over < 0
    before = np.cumsum(text.prose)
    under: dict[str, Floats] = {
        "heading distance": np.where(none, 99, np.minimum(99, number - over)),
        "heading prose": np.where(none, 0, before - text.prose - before[over]),
        "heading wording": np.where(none, 0, wording[over, 0]),
        "heading low": np.where(none, 0, wording[over, 1]),
        "heading names": np.where(none, 0, columns["names low"][over]),
        "heading level": np.where(none, 0, columns["level"][over]),
    }
    for number_, label in enumerate(CLASSES):
        if label in HEADING_LABELS:
            under[f"heading {label}"] = np.where(none, 0, wording[over, number_ + 2])
    return under
