"""The pipeline: bytes in, an article out, every block of the page accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, get_args

from cleannews import __version__
from cleannews.blocks import to_page
from cleannews.cruft import marks
from cleannews.decide import decide
from cleannews.extractors import OWN, names_for, require
from cleannews.extractors.ask import Answers, ask, one_line, watched
from cleannews.metadata import Description
from cleannews.model import (
    Article,
    Block,
    Candidate,
    Decision,
    Document,
    Kind,
    Label,
    Page,
    Scores,
)
from cleannews.read.borders import count
from cleannews.read.decode import decode
from cleannews.reasons import NOT_READ
from cleannews.run_on import rejoined
from cleannews.write.markdown import render
from cleannews.write.text import body

if TYPE_CHECKING:
    from pathlib import Path

    from cleannews.sites.choose import Given
    from cleannews.sites.profile import Sighting

NOTICES = frozenset(
    {Label.COPYRIGHT, Label.BROWSER_NOTICE, Label.COOKIE_NOTICE, Label.COMMENTS, Label.HIDDEN}
)
"""Long, but nothing that a reader of the article would miss."""

FEW = 3
"""Long paragraphs that may go from any page without a word: a teaser, a box, a note."""

MOST_BLOCKS = 50_000
"""Blocks of a page that are read: fifty times what long live blogs have. Features take ten
kilobytes a block, so that a page of nothing but short paragraphs stays within a gigabyte."""

Effort = Literal["auto", "fast", "thorough"]
"""How many extractors an HTML page is worth: ours and the others in doubt, ours alone, or all."""

LONG = 200
"""Characters from which a paragraph is prose that a reader would miss."""

LOW = 0.1
"""Confidence below which the reader is told: held out, 97 of 100 such pages of text and 93 of 100
of HTML had an article that was not clean; a border of .2 would warn of a quarter of all pages."""

MUCH = 0.4
"""Share of a page's long paragraphs that may go before the reader is told; on the development
pages a clean article rarely loses more."""


def clean(
    data: bytes | bytearray | memoryview | str,
    *,
    url: str | None = None,
    kind: str = "auto",
    encoding: str | None = None,
    extractor: str | Sequence[str] = "auto",
    effort: Effort = "auto",
    source: str = "",
    profile: Given | None = None,
    site_config: str | Path | None = None,
) -> Article:
    """The article of a raw page.

    Parameters:
        data: the page as it was fetched or saved: HTML or flattened text.
        url: where it came from, if known; relative links are read against it.
        kind: `auto`, `html` or `text`.
        encoding: the encoding of bytes, if it is known better than the page knows it.
        extractor: `auto`, a name, or several names.
        effort: for HTML and `auto`: `auto` asks other extractors about doubtful pages, `fast`
            never, `thorough` always.
        source: a name for the page in the output.
        profile: what is known of the page's site: a profile, its file, a folder of such files,
            or several of these; the one that fits the page is used.
        site_config: a folder of site-config files (`example.com.txt`); that of the page's host
            has a say on its blocks, title, authors and date.

    Returns:
        The article; `found` is False when the page holds none.

    Raises:
        TypeError: `data` is neither bytes nor a string.
        ValueError: an argument makes no sense. What the page holds never raises.
        OSError: a profile cannot be read.
    """
    if isinstance(data, (bytearray, memoryview)):
        data = bytes(data)
    if not isinstance(data, (bytes, str)):
        raise TypeError(f"data is {type(data).__name__}, not bytes or str")
    document = decode(data, kind=kind, encoding=encoding, source=source, url=url)
    return clean_document(
        document, extractor=extractor, effort=effort, profile=profile, site_config=site_config
    )


def clean_document(
    document: Document,
    *,
    extractor: str | Sequence[str] = "auto",
    effort: Effort = "auto",
    profile: Given | None = None,
    site_config: str | Path | None = None,
) -> Article:
    """As `clean`, for input that is decoded already."""
    _check(extractor, effort)
    page = to_page(document)
    tail = page.blocks[MOST_BLOCKS:]
    page = _first_blocks(page) if tail else page
    answers = _answers(page, extractor, effort)
    values = _configured(page, site_config, answers) if site_config is not None else []
    evidence = marks(page), _seen(page, profile)
    page, spoken = _served(page, answers.spoken)
    verdict = decide(page, spoken, *evidence)
    page, decisions = rejoined(page, verdict.decisions)
    if tail:
        page = page._replace(blocks=page.blocks + tail)
    article = Article(
        found=verdict.found,
        blocks=decisions + tuple(map(_not_read, tail)),
        text=body(decisions),
        confidence=verdict.confidence,
        page=page,
        story=Description(page, decisions, values),
        render=render,
        extractors=tuple(spoken),
        warnings=(*page.document.notes, *answers.silent),
        version=__version__,
    )
    doubts = _several(document) or (*_doubt(article), *_loss(article))
    return replace(article, warnings=(*article.warnings, *doubts))


def _check(extractor: str | Sequence[str], effort: Effort) -> None:
    """Refuse arguments that make no sense, also where the page is empty and nobody is asked."""
    if effort not in get_args(Effort):
        raise ValueError(f"unknown effort {effort!r}: {', '.join(get_args(Effort))}")
    if not extractor:
        raise ValueError("no extractor is named: auto, a name, or several names")
    if extractor != "auto":
        require([extractor] if isinstance(extractor, str) else extractor)


def _first_blocks(page: Page) -> Page:
    """The part of an endless page that is read, with a note on what is not."""
    rest = len(page.blocks) - MOST_BLOCKS
    note = f"the page has {len(page.blocks)} blocks; the last {rest} were not read"
    document = page.document._replace(notes=(*page.document.notes, note))
    return page._replace(document=document, blocks=page.blocks[:MOST_BLOCKS])


def _not_read(block: Block) -> Decision:
    return Decision(block, Label.OTHER, False, 0.0, NOT_READ)


def _served(page: Page, spoken: dict[str, Scores]) -> tuple[Page, dict[str, Scores]]:
    """The page with the article that stands in its JSON-LD alone, if there is one."""
    if not page.head.json_ld:
        return page, spoken
    # imported on use: few pages need it, and flattened text never does
    from cleannews.extractors.unseen import serve

    return serve(page, spoken)


def _configured(page: Page, folder: str | Path, answers: Answers) -> list[Candidate]:
    """The values of the page's site config, if it has one; its votes join the answers."""
    # imported on use: few runs have site configs
    from pathlib import Path

    from cleannews.sites.configured import apply, config_for

    config = config_for(page, Path(folder))
    if config is None:
        return []
    try:
        told = watched(lambda page: apply(page, config), page)
    except Exception as error:
        answers.silent.append(f"site config {config.name} failed: {one_line(error)}")
        return []
    if told.scores is not None:
        answers.spoken[told.voice] = told.scores
    return told.candidates()


def _seen(page: Page, profile: Given | None) -> dict[int, Sighting]:
    """What the profile that fits the page knows of its blocks."""
    if profile is None:
        return {}
    # imported on use: a page on its own has no profile
    from cleannews.sites.choose import choose, profiles_of
    from cleannews.sites.evidence import seen

    chosen = choose(page.document, profiles_of(profile))
    return seen(page, chosen) if chosen else {}


def _answers(page: Page, extractor: str | Sequence[str], effort: Effort) -> Answers:
    if not page.blocks:
        return Answers({}, [])
    if extractor != "auto":
        return ask(page, [extractor] if isinstance(extractor, str) else extractor)
    return _cascade(page, names_for(page.kind), effort)


def _cascade(page: Page, names: tuple[str, ...], effort: Effort) -> Answers:
    """Our first labeller, our second where the first is not sure, and the others where both are
    in doubt; all of them where the user wants that."""
    if page.kind == "text" or effort == "fast":
        return ask(page, names[:1])
    answers = ask(page, names[:1])
    if effort == "auto" and _undisputed(page, answers.spoken):
        return answers
    answers = _joined(answers, ask(page, [name for name in names[1:] if name in OWN]))
    if effort == "auto" and _sure(page, answers.spoken):
        return answers
    return _joined(answers, ask(page, [name for name in names if name not in OWN]))


def _joined(some: Answers, others: Answers) -> Answers:
    return Answers(some.spoken | others.spoken, some.silent + others.silent)


def _undisputed(page: Page, own: dict[str, Scores]) -> bool:
    # imported on use, here and below: flattened text needs no model of votes
    from cleannews.extractors.votes import undisputed

    return "dom" in own and undisputed(page, own["dom"])


def _sure(page: Page, own: dict[str, Scores]) -> bool:
    from cleannews.extractors.votes import doubtful

    return "dom" in own and not doubtful(page, own)


def _several(document: Document) -> tuple[str, ...]:
    """A warning where a text holds more than one story."""
    held = count(document.text) if document.kind == "text" else 1
    if held == 1:
        return ()
    return (
        f"{held} stories of a database in one text: `cleannews batch --records` cleans each alone",
    )


def _doubt(article: Article) -> tuple[str, ...]:
    """A warning where the article is hardly ever right."""
    if not article.found or article.confidence >= LOW:
        return ()
    return (
        f"low confidence ({article.confidence:.2f}): the article is likely to lack lines or to "
        "have some too many; see `cleannews explain`",
    )


def _loss(article: Article) -> tuple[str, ...]:
    """A warning where much prose was cut from a page that has an article."""
    long = [
        decision
        for decision in article.blocks
        if len(decision.text) >= LONG
        and decision.kind == Kind.PARAGRAPH
        and decision.label not in NOTICES
    ]
    lost = sum(not decision.kept for decision in long)
    if not article.found or lost < FEW or lost <= MUCH * len(long):
        return ()
    share = lost / len(long)
    return (f"much prose was cut: {share:.0%} of the long paragraphs; see `cleannews explain`",)
