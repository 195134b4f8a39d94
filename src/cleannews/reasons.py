"""Why a block was kept or cut, in a sentence a person understands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from cleannews.model import Label, Mark, Scores

if TYPE_CHECKING:
    from cleannews.sites.profile import Sighting

NO_ARTICLE = "reads like prose, but the page as a whole holds no article"

NOT_READ = "past the limit on blocks of a page: not read"

LOOKS_LIKE: dict[Label, str] = {
    Label.TITLE: "the headline",
    Label.SUBTITLE: "a standfirst under the headline",
    Label.BYLINE: "a byline",
    Label.DATELINE: "a date line",
    Label.CAPTION: "a caption or picture credit",
    Label.NAVIGATION: "navigation",
    Label.RELATED: "a teaser of another story",
    Label.SHARE: "share buttons",
    Label.COMMENTS: "readers' comments",
    Label.NEWSLETTER: "a newsletter box",
    Label.SIGN_IN: "a log-in link",
    Label.COOKIE_NOTICE: "a cookie notice",
    Label.BROWSER_NOTICE: "a browser notice",
    Label.COPYRIGHT: "a rights notice",
    Label.ADVERT: "an advertisement",
    Label.TOOLS: "page tools",
    Label.PAYWALL: "an offer to subscribe",
    Label.TAGS: "a topic list",
    Label.AUTHOR_NOTE: "a note about the author",
}


class Evidence(NamedTuple):
    """All that is known of one block."""

    score: float
    guess: Mapping[Label, float]
    marks: tuple[Mark, ...]
    spoken: Mapping[str, Scores]
    seen: Sighting | None = None
    config: str = ""


def reason(label: Label, kept: bool, evidence: Evidence) -> str:
    """One sentence: the rule that named the block, or what the extractors made of it; and on how
    many pages of the site a block that was cut has been seen.

    Parameters:
        label: the label decided on.
        kept: whether the block stays.
        evidence: what was known of it.
    """
    why = _reason(label, kept, evidence)
    if evidence.config:
        why = f"{why}; {evidence.config}"
    if evidence.seen is None or kept:
        return why
    like = "lines like it " if evidence.seen.near else ""
    return f"{why}; {like}seen on {evidence.seen.pages} of {evidence.seen.of} pages of this site"


def _reason(label: Label, kept: bool, evidence: Evidence) -> str:
    for mark in evidence.marks:
        if mark.label == label:
            return mark.reason
    if label in evidence.guess:
        sure = f"{evidence.guess[label]:.0%} sure"
        seems = LOOKS_LIKE.get(label)
        if seems:
            return f"reads like {seems} ({sure})"
    voices = ", ".join(evidence.spoken)
    if not voices:
        return "no extractor found an article here"
    verb = "kept" if kept else "not part of the article"
    return f"{verb}: body score {evidence.score:.2f} by {voices}"
