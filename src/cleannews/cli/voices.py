"""The extractors side by side: what each would keep of a page, how long it took, who agrees."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from cleannews.blocks import to_page
from cleannews.decide import KEEP
from cleannews.extractors import names_for
from cleannews.extractors.ask import ask, one_line, watched
from cleannews.model import Document, Page
from cleannews.pipeline import clean_document
from cleannews.words import count

OURS = "cleannews"
"""The row of the pipeline's own decision."""

WARM_UP = {
    "html": "<html><body><p>A sentence to load the models with.</p></body></html>",
    "text": "A sentence to load the models with.",
}
"""A page that every extractor sees first: loading is paid once a run, not once a page."""


class Voice(NamedTuple):
    """One extractor's answer; `keep` is None where it has none, `problem` says why it failed."""

    name: str
    keep: list[bool] | None
    seconds: float
    problem: str = ""


class Comparison(NamedTuple):
    """A page's blocks in words, and everyone's answer; the pipeline's decision comes last."""

    page: Page
    words: list[int]
    voices: list[Voice]


def compared(
    document: Document, names: Sequence[str] = (), site_config: str | None = None
) -> Comparison:
    """Ask extractors about a page, one after another.

    Parameters:
        document: decoded input.
        names: whom to ask; everyone who answers for such a page when empty.
        site_config: a folder of site-config files; that of the page's host is a voice, too.

    Raises:
        UnknownExtractor: a name that nothing is installed under.
    """
    page = to_page(document)
    words = [count(block.text) for block in page.blocks]
    small = Document(WARM_UP[document.kind], document.kind)
    voices = []
    for name in names or names_for(document.kind):
        ask(to_page(small), [name])
        voices.append(_voice(page, name))
    if site_config is not None:
        voices += _configured(page, Path(site_config))
    clean_document(small)
    start = perf_counter()
    article = clean_document(document, site_config=site_config)
    kept = [decision.kept for decision in article.blocks]
    voices.append(Voice(OURS, kept if article.found else None, perf_counter() - start))
    return Comparison(page, words, voices)


def agreement(one: Voice, other: Voice, words: Sequence[int]) -> float:
    """Words that both keep over the mean of what each keeps (Dice's coefficient), 0..1."""
    if one.keep is None or other.keep is None:
        return 0.0
    both = sum(count for count, a, b in zip(words, one.keep, other.keep, strict=True) if a and b)
    sizes = kept_words(one, words) + kept_words(other, words)
    return 2 * both / sizes if sizes else 0.0


def kept_words(voice: Voice, words: Sequence[int]) -> int:
    """How many words of the page a voice keeps."""
    return sum(count for count, kept in zip(words, voice.keep or (), strict=False) if kept)


def _configured(page: Page, folder: Path) -> list[Voice]:
    from cleannews.sites import VOICE
    from cleannews.sites.configured import apply, config_for

    config = config_for(page, folder)
    if config is None:
        return []
    start = perf_counter()
    try:
        scores, problem = watched(lambda page: apply(page, config), page).scores, ""
    except Exception as error:
        scores, problem = None, one_line(error)
    keep = None if scores is None else [score >= KEEP for score in scores.keep]
    return [Voice(VOICE + config.name, keep, perf_counter() - start, problem)]


def _voice(page: Page, name: str) -> Voice:
    start = perf_counter()
    answers = ask(page, [name])
    seconds = perf_counter() - start
    scores = answers.spoken.get(name)
    keep = None if scores is None else [score >= KEEP for score in scores.keep]
    return Voice(name, keep, seconds, answers.silent[0] if answers.silent else "")
