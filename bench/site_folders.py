"""Made folders of one site: a page's own boilerplate around the articles of other pages.

The pages of a site in the development data are years apart and share little, where a folder that
a person cleans is of one time and one layout. Such a folder is made from one finely labelled page,
the frame, whose article lines give way to those of a guest, a labelled page of another site. What
stays is what sites repeat: navigation, notices, buttons. What differs from page to page on a real
site comes from the guests or from other pages: headlines, bylines, captions, teasers, comments.
Some folders are columns: one paragraph of body stands in all their articles, as openings and
closings do. Figures on such folders are named so wherever they are printed.
"""

from __future__ import annotations

import copy
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from bench import data
from bench.gold import align_labels, fine_body, labelled_lines
from bench.split import fold_of
from cleannews.blocks import to_page
from cleannews.model import BODY, Label
from cleannews.read.decode import decode

PAGES = 8
"""Pages of a made folder."""

NEW = 0.7
"""Share of a frame's teasers and comments that another page of the site would not have."""

COLUMNS = 0.33
"""Share of folders whose articles have a paragraph in common. More than on real sites, since such a
paragraph lost is the worst that learning can do."""

SWAPPED = 0.95
"""Share of the frame's article letters that must be found in its HTML to be swapped; what stayed
would come back on every page as if the site repeated its stories."""

PASSING = frozenset({Label.RELATED, Label.COMMENTS})
"""Labels whose lines come and go from page to page of one site."""

GUESTS = BODY | {
    Label.TITLE,
    Label.SUBTITLE,
    Label.BYLINE,
    Label.DATELINE,
    Label.CAPTION,
    Label.TAGS,
}
"""Labels whose lines belong to one article."""

TONGUES = {
    "en": frozenset("the and of to in that for with was".split()),
    "de": frozenset("der die und das den von mit ist nicht".split()),
}
"""Words that tell the two languages of which there are guests enough."""


Article = list[tuple[str, Label]]
"""Lines with their labels."""


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")


class Made(NamedTuple):
    """A page of a site: `data` as flattened text or HTML, and its gold body."""

    id: str
    site: str
    fold: int
    data: str
    gold: str


def tongue(page: data.Sample) -> str:
    """The language of a page's body, empty for one without guests enough."""
    words = fine_body(page).lower().split()
    shares = {name: sum(word in marks for word in words) for name, marks in TONGUES.items()}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] > 0.05 * len(words) > 0 else ""


@cache
def companies() -> dict[tuple[int, str], list[data.Sample]]:
    """Labelled articles that may stand in for each other: of one fold and one language."""
    found = defaultdict(list)
    for name in data.SETS:
        for page in data.load(name):
            if page.labels is not None and page.article and fine_body(page) and tongue(page):
                found[fold_of(page), tongue(page)].append(page)
    return dict(sorted(found.items()))


def folders(kind: str, each: int, pages: int = PAGES) -> Iterator[list[Made]]:
    """Made folders, one for each frame.

    Parameters:
        kind: `html` or `text`.
        each: frames of every fold and language at the most.
        pages: of a folder.
    """
    for (fold, _), company in companies().items():
        chance = random.Random(fold)
        for frame in chance.sample(company, min(each, len(company))):
            guests = [page for page in company if page.site != frame.site]
            chosen = chance.sample(guests, min(pages, len(guests)))
            passing = _passing(guests)
            make = _flattened if kind == "text" else _marked_up
            articles = _articles(chosen, chance)
            made = [make(frame, article, passing, chance) for article in articles]
            if all(made):
                yield [
                    Made(f"{frame.id}+{guest.id}", f"made:{frame.id}", fold, *page)
                    for guest, page in zip(chosen, made, strict=True)
                ]


def _articles(guests: Sequence[data.Sample], chance: random.Random) -> list[Article]:
    """The article lines of the guests; those of a column with a paragraph in common."""
    articles = [
        [(line, label) for line, label in labelled_lines(guest) if label in GUESTS]
        for guest in guests
    ]
    host = articles[0]
    prose = [pair for pair in host if pair[1] is Label.PARAGRAPH and " " in pair[0].strip()]
    if not prose or chance.random() >= COLUMNS:
        return articles
    standing = chance.choice(prose)
    host.remove(standing)
    share = chance.choice((0.0, 0.0, 0.5, 1.0))
    return [_with(standing, article, share) for article in articles]


def _with(standing: tuple[str, Label], article: Article, share: float) -> Article:
    """The article with a paragraph put in before this share of its body."""
    spots = [at for at, (_, label) in enumerate(article) if label in BODY]
    spot = spots[min(len(spots) - 1, int(share * len(spots)))] + (share == 1.0)
    return [*article[:spot], standing, *article[spot:]]


def _gold(lines: Article) -> str:
    return "\n\n".join(line.strip() for line, label in lines if label in BODY | {Label.SUBTITLE})


def _passing(guests: Sequence[data.Sample]) -> dict[Label, list[str]]:
    """Lines of each passing label, from all guests."""
    lines: dict[Label, list[str]] = {label: [""] for label in PASSING}
    for guest in guests:
        for line, label in labelled_lines(guest):
            if label in PASSING:
                lines[label].append(line)
    return lines


def _flattened(
    frame: data.Sample, guest: Article, passing: dict[Label, list[str]], chance: random.Random
) -> tuple[str, str]:
    """The frame's `paragraphs` rendering with the guest's article."""
    spots = [at for at, label in enumerate(frame.labels or ()) if label in GUESTS]
    share = iter(_dealt([line for line, _ in guest], len(spots)))
    labels = iter(frame.labels or ())
    out: list[str] = []
    for line in frame.texts["paragraphs"].splitlines():
        label = next(labels) if line.strip() else None
        if label in GUESTS:
            out.extend(next(share))
        elif label in PASSING and chance.random() < NEW:
            out.append(chance.choice(passing[label]))
        else:
            out.append(line)
    return "\n".join(out) + "\n", _gold(guest)


def _dealt(lines: Sequence[Any], spots: int) -> list[list[Any]]:
    """The lines in order, dealt evenly over a number of spots."""
    edges = [spot * len(lines) // spots for spot in range(spots + 1)]
    return [list(lines[start:end]) for start, end in pairwise(edges)]


def _marked_up(
    frame: data.Sample, guest: Article, passing: dict[Label, list[str]], chance: random.Random
) -> tuple[str, str] | None:
    """The frame's HTML with the guest's article; None where the frame's cannot be swapped."""
    found = _elements(frame)
    if found is None:
        return None
    tree, spots = copy.deepcopy(found[0]), found[1]
    elements = list(tree.iter("*"))
    gold: dict[int, list[str]] = {}
    for group in (BODY - {Label.HEADING}, *({label} for label in GUESTS - BODY), {Label.HEADING}):
        mine = [at for at, label in spots if label in group]
        lines = [line.strip() for line, label in guest if label in group]
        for at, share in zip(mine, _dealt(lines, len(mine)), strict=True) if mine else ():
            _fill(elements[at], share)
            gold[at] = share if group & (BODY | {Label.SUBTITLE}) else []
    for at, label in spots:
        if label in PASSING and chance.random() < NEW:
            _fill(elements[at], [chance.choice(passing[label]).strip()])
    return _text_of(tree), "\n\n".join(line for at in sorted(gold) for line in gold[at])


@cache
def _elements(frame: data.Sample) -> tuple[Any, list[tuple[int, Label]]] | None:
    """The frame's tree, and of what element number holds each labelled block that varies."""
    from lxml import html

    document = decode(frame.html, kind="html", url=frame.url)
    page = to_page(document)
    labels = align_labels(labelled_lines(frame), [block.text for block in page.blocks])
    parser = html.HTMLParser(encoding="utf-8")
    tree = html.document_fromstring(document.text.encode("utf-8", "replace"), parser=parser)
    for script in list(tree.iter("script", "style")):
        script.drop_tree()
    texts = [_folded(element) for element in tree.iter("*")]
    spots: list[tuple[int, Label]] = []
    found = lost = start = 0
    for block, label in zip(page.blocks, labels, strict=True):
        if label not in GUESTS | PASSING:
            continue
        at = _last_with(texts, " ".join(block.text.split()), start)
        if at is not None:
            spots.append((at, label))
            start = at + 1
        if label in BODY:
            found += len(block.text) * (at is not None)
            lost += len(block.text) * (at is None)
    return (tree, spots) if found >= SWAPPED * (found + lost) > 0 else None


def _folded(element: Any) -> str:
    return " ".join(element.text_content().split()) if isinstance(element.tag, str) else ""


def _last_with(texts: Sequence[str], text: str, start: int) -> int | None:
    """The innermost of the first elements in a row of nested ones that hold just this text."""
    for at in range(start, len(texts)):
        if texts[at] == text:
            while at + 1 < len(texts) and texts[at + 1] == text:
                at += 1
            return at
    return None


def _fill(element: Any, given: Sequence[str]) -> None:
    """Give an element these lines, each in a copy of its own; without any, take it out."""
    lines = [_CONTROL.sub(" ", line) for line in given]  # which a tree does not take
    tail, element.tail = element.tail, None
    for child in list(element):
        element.remove(child)
    after = element
    for line in lines[1:]:
        clone = copy.deepcopy(element)
        clone.text = line
        after.addnext(clone)
        after = clone
    element.text = lines[0] if lines else ""
    after.tail = tail


def _text_of(tree: Any) -> str:
    from lxml import html

    for title in tree.iter("title"):
        title.text = ""
    return html.tostring(tree, encoding="unicode", doctype="<!DOCTYPE html>")
