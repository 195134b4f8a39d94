"""The headline: from what the head calls the page, and from the block that carries it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.metadata import bylines, desks, json_ld, people, site, sources
from cleannews.metadata.choice import choose
from cleannews.metadata.folding import solid
from cleannews.metadata.sources import Sources, meta
from cleannews.metadata.title_weights import (
    BLOCK,
    FIRST_HEADING,
    FIRST_LINE,
    HEAD_TITLE,
    HEADLINE,
    META,
    as_news,
    is_news,
)
from cleannews.model import Candidate, Decision, Kind, Label, Page
from cleannews.regex import regex

SHORTEST, LONGEST = 2, 400
"""Characters of a headline; two ideographs can be one."""
HEADINGS_READ = 3
"""Level-1 headings looked at: pages with more use them for teasers."""
LONGEST_NAME = 40
"""Characters of a site's name or section behind a separator."""

_SEPARATOR = regex(
    r"(?<!\s)\s*+(?:[|｜│ㅣ›»•]++|：|::)\s*+|(?<!\s)\s++[-–—·:~/]++\s++|,\s++|-(?=[^\s-]{1,12}$)"
)


def headline(page: Page) -> str | None:
    """The best title that the head of a page gives, without the site's name; None for none."""
    found = sources.read(page, ())
    names = site.names(found, list(site.candidates(found)))
    given = [*_head(found), *_headings(page)]
    winner = choose(cleaned(given, names))
    return winner.value if winner else None


def candidates(found: Sources) -> list[Candidate]:
    """Every title of the page, each without the site's name."""
    given = [*_head(found), *_blocks(found), *_headings(found.page)]
    given = cleaned(given, found.site_names)
    return as_news(given) if is_news(found.story) else given


def cleaned(given: Iterable[Candidate], names: frozenset[str]) -> list[Candidate]:
    """Candidates whose values have lost the names of site and section at either end."""
    titles = [one for one in given if SHORTEST <= len(one.value) <= LONGEST]
    texts = {solid(one.value) for one in titles}
    kept = [one._replace(value=without_site(one.value, names, texts)) for one in titles]
    return [one for one in kept if solid(one.value) not in names]


def _head(found: Sources) -> Iterator[Candidate]:
    for key in ("headline", "name"):
        text = json_ld.text(found.story.get(key))
        if text:
            yield Candidate("title", text, f"json-ld {key}", HEADLINE)
            break
    yield from meta(found, "title", META)
    if found.page.head.title:
        yield Candidate("title", " ".join(found.page.head.title.split()), "<title>", HEAD_TITLE)


def _blocks(found: Sources) -> Iterator[Candidate]:
    if found.first:
        yield Candidate("title", found.first, "first line, shown again", FIRST_LINE)
    if found.title is not None:
        yield Candidate("title", _with_kicker(found, found.title), "title block", BLOCK)


def _with_kicker(found: Sources, place: int) -> str:
    """The headline of a text with the kicker that ends in a colon on the line before, if any.

    In flattened text one headline is at times cut in two at its colon.
    """
    whole = found.page.blocks[place].text
    if found.page.kind == "html":
        return whole
    text = alone(found.page, whole)
    before, behind = found.decisions[max(0, place - 1) : place], found.decisions[place + 1 :][:1]
    cut = text.endswith(":") and whole.endswith(text)
    if cut and behind and not behind[0].text.endswith("."):
        return f"{text} {behind[0].text}"
    kicked = before and before[0].label in (Label.OTHER, Label.TITLE) and _is_kicker(before[0])
    if kicked and not _stands_alone(found, place):
        return f"{before[0].text} {text}"
    return text


def _stands_alone(found: Sources, place: int) -> bool:
    """Whether the page has the headline once more, with something else on the line before."""
    blocks = found.page.blocks
    text, before = blocks[place].text, blocks[place - 1].text
    return any(
        one.text == text and blocks[n - 1].text != before
        for n, one in enumerate(blocks)
        if n and n != place
    )


def alone(page: Page, text: str) -> str:
    """A headline less the site, section or author that the line holds as well.

    Dumps run the parts of a line into one; the headline's copy elsewhere on the page shows where
    it begins or ends. A second clause, behind a comma or colon, belongs to it.
    """
    bar = _BAR_BEHIND.search(text) if any(sign in text for sign in BARS + DASHES) else None
    if bar and bar.start() >= COPY:
        text = text[: bar.start()].strip()
    copies = [one.text for one in page.blocks if COPY <= len(one.text) < len(text)]
    return next((other for other in copies if _is_all_of(other, text)), text)


def _is_all_of(other: str, text: str) -> bool:
    """Whether a line is a headline less a few words behind it, or a breadcrumb before it."""
    extra = len(text) - len(other)
    if extra > LONGEST_NAME:
        return False
    if text.startswith(other):
        return text[len(other)].isspace() and _is_somebody(text[len(other) :].strip())
    return text.endswith(other) and any(sign in text[:extra] for sign in "/›»>")


def _is_somebody(text: str) -> bool:
    """Whether the words behind a headline name a person or a paper; else it goes on in them."""
    return bool(bylines.lead_in(text)) or people.is_person(text) or desks.is_desk(text)


BARS = "|｜│"
DASHES = "–—-"
_BAR_BEHIND = regex(
    rf"\s(?:[{BARS}]\s[^{BARS}]{{1,40}}|[{DASHES}]\s[A-Za-z][\w-]{{0,30}}(?:\.[\w-]{{2,20}}){{1,2}})$"
)
"""What a bar cuts off, or a dash where the address of the site stands behind it."""
COPY = 25
"""Characters: shorter lines begin or end others by chance."""


def _is_kicker(decision: Decision) -> bool:
    """Whether a line begins a headline; a line in capitals is a label of its own."""
    text = decision.text
    return text.endswith(":") and 1 < len(text) <= LONGEST_NAME and not text.isupper()


def _headings(page: Page) -> Iterator[Candidate]:
    tops = [b for b in page.blocks if b.kind is Kind.HEADING and b.level == 1 and not b.hidden]
    weight = FIRST_HEADING if len(tops) == 1 else FIRST_HEADING / HEADINGS_READ
    for block in tops[:HEADINGS_READ]:
        yield Candidate("title", block.text, "heading of level 1", weight)


def without_site(title: str, names: frozenset[str], others: set[str]) -> str:
    """A title less what stands behind or before it of the site's name and section.

    A piece at the end goes when it is a name of the site, or when what is left is a title that
    another source gives in full; a piece at the start goes only as a name of the site.

    Parameters:
        names: what the site is called, folded solid.
        others: the page's titles as other sources give them, folded solid.
    """
    cuts = list(_SEPARATOR.finditer(title))
    for cut in cuts:
        rest = solid(title[: cut.start()])
        if rest in others and len(title) - cut.end() <= LONGEST_NAME and cut[0][0] != ",":
            return title[: cut.start()].strip()
    for cut in cuts:
        if is_site(title[cut.end() :], names):
            return title[: cut.start()].strip()
    if cuts and is_site(title[: cuts[0].start()], names):
        return title[cuts[0].end() :].strip()
    return title.strip()


def is_site(piece: str, names: frozenset[str]) -> bool:
    """Whether a piece of a title is the site's name, alone or with its section."""
    if len(piece) > LONGEST_NAME:
        return False
    words = solid(piece)
    if not words:
        return True
    whole = any(words == name or _within(words, name) for name in names)
    return whole or any(solid(part) in names for part in _SEPARATOR.split(piece))


def _within(words: str, name: str) -> bool:
    """Whether one of two solid names holds the other, and both are long enough to tell."""
    shorter, longer = sorted((words, name), key=len)
    return len(shorter) >= SURE and (longer.startswith(shorter) or longer.endswith(shorter))


SURE = 4
"""Characters: shorter names begin too many words."""
