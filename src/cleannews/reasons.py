"""Why a block was kept or cut, in a sentence a person understands.

A sentence says what pointed at the block: a rule, or what the block reads like; where it stands;
how sure that is and who says so. It is short, for it stands beside the block on a screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cleannews.model import KEPT, METADATA, OPTIONAL, Decision, Label, Mark, Scores
from cleannews.surroundings import Surroundings, surroundings

if TYPE_CHECKING:
    from cleannews.sites.profile import Sighting

TOO_LITTLE = "reads like the story, but is too little to be one"

ONLY_TEASERS = "the page has nothing but linked headlines with a line each"

NOT_READ = "past the limit on blocks of a page: not read"

NOBODY = "no extractor found an article here"

LIFTED = "in doubt by itself; kept for its place between lines of the story"

DESCRIBED = "nothing else reads like the story, and the page sums itself up with it"

LOOKS_LIKE: dict[Label, str] = {
    Label.TITLE: "the headline",
    Label.SUBTITLE: "the line that sums the story up",
    Label.HEADING: "a sub-heading",
    Label.PARAGRAPH: "the story",
    Label.LIST_ITEM: "a list in the story",
    Label.QUOTE: "a quotation",
    Label.TABLE: "a table of the story",
    Label.CODE: "code in the story",
    Label.BYLINE: "the author's line",
    Label.DATELINE: "the date line",
    Label.CAPTION: "a picture's caption or credit",
    Label.NAVIGATION: "a menu",
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

PERHAPS = 0.2
"""Probability of a label from which a block that got no name is said to be like it."""

BORDER = 0.5
"""The score from which a voice would keep a block."""

ABOUT = METADATA | OPTIONAL


class Evidence(NamedTuple):
    """All that is known of one block.

    `lifted` says why it is kept where its own score was under the border.
    """

    score: float
    guess: Mapping[Label, float]
    marks: tuple[Mark, ...]
    votes: Mapping[str, float]
    seen: Sighting | None = None
    config: str = ""
    lifted: str = ""


def no_article(chance: float) -> str:
    """Why nothing is kept of a page that has an article by this chance at most."""
    sure = _sure(1 - chance)
    return f"reads like prose, but the page as a whole like one without an article ({sure})"


def votes(spoken: Mapping[str, Scores], number: int) -> dict[str, float]:
    """What each extractor would give a block, by extractor."""
    return {name: scores.keep[number] for name, scores in spoken.items()}


def explained(decisions: Sequence[Decision], known: Sequence[Evidence]) -> list[Decision]:
    """The decisions with their reasons; one that has a reason keeps it."""
    around = surroundings(decisions)
    return [
        one if one.reason else one._replace(reason=reason(one, evidence, place))
        for one, evidence, place in zip(decisions, known, around, strict=True)
    ]


def reason(decision: Decision, evidence: Evidence, around: Surroundings) -> str:
    """One sentence: the rule that named the block, or what the extractors made of it; and on how
    many pages of the site a block that was cut has been seen.

    Parameters:
        decision: what was decided.
        evidence: what was known of the block.
        around: where it stands.
    """
    why = _reason(decision, evidence, around)
    if evidence.config:
        why = f"{why}; {evidence.config}"
    if evidence.seen is None or decision.kept:
        return why
    like = "lines like it " if evidence.seen.near else ""
    return f"{why}; {like}seen on {evidence.seen.pages} of {evidence.seen.of} pages of this site"


def _reason(decision: Decision, evidence: Evidence, around: Surroundings) -> str:
    label = decision.label
    for mark in evidence.marks:
        if mark.label == label:
            return mark.reason
    if not evidence.votes:
        return NOBODY
    if evidence.lifted and decision.kept:
        return evidence.lifted
    if label in KEPT:
        return _kept(label, evidence)
    if label in ABOUT and label in evidence.guess:
        place = f", {around.place}" if around.place else ""
        return f"reads like {LOOKS_LIKE[label]}{place} ({_sure(evidence.guess[label])})"
    if label in evidence.guess and label in LOOKS_LIKE:
        sure = f"{_sure(evidence.guess[label])}{_against(evidence)}"
        return f"reads like {_with(LOOKS_LIKE[label], around)} ({sure})"
    return _nameless(evidence, around)


def _kept(label: Label, evidence: Evidence) -> str:
    headline = label in (Label.TITLE, Label.SUBTITLE) and label in evidence.guess
    sure = _sure(evidence.guess[label] if headline else evidence.score)
    if headline:
        return f"reads like {LOOKS_LIKE[label]} ({sure})"
    return f"reads like {LOOKS_LIKE[label]} ({sure}{_voters(evidence.votes)})"


def _nameless(evidence: Evidence, around: Surroundings) -> str:
    """A block that is not of the story, and of nothing that could be named."""
    sure = f"{_sure(1 - evidence.score)}{_voters(evidence.votes, keep=False)}"
    why = f"{_with('unlike the story', around)} ({sure})"
    like = {label: chance for label, chance in evidence.guess.items() if label in LOOKS_LIKE}
    likeliest = max(like.items(), key=lambda pair: pair[1], default=(Label.OTHER, 0.0))
    if likeliest[0] in KEPT or likeliest[1] < PERHAPS:
        return why
    return f"{why}; perhaps {LOOKS_LIKE[likeliest[0]]} ({likeliest[1]:.0%})"


def _with(said: str, around: Surroundings) -> str:
    told = around.told()
    return f"{said}: {told}" if told else said


def _sure(chance: float) -> str:
    """Percent, but never all of them: nothing that was learnt is beyond doubt."""
    return f"{min(chance, 0.99):.0%} sure"


def _voters(votes: Mapping[str, float], keep: bool = True) -> str:
    """Who is for it, and who is not: `, by all 3`, `, by dom, not readability`.

    Nothing of a voice that is alone and agrees: the head of the page names it.
    """
    agreed = [name for name, score in votes.items() if (score >= BORDER) == keep]
    against = ", ".join(name for name in votes if name not in agreed)
    if not against:
        return f", by all {len(votes)}" if len(votes) > 1 else ""
    return f", by {', '.join(agreed)}, not {against}" if agreed else f", against {against}"


def _against(evidence: Evidence) -> str:
    """Who would have kept a block that was cut."""
    others = [name for name, score in evidence.votes.items() if score >= BORDER]
    return f"; {', '.join(others)} would keep it" if others else ""
