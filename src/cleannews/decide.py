"""The one place that decides: scores and marks in, a ledger of decisions out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from cleannews import reasons
from cleannews.brief import with_brief
from cleannews.described import with_described
from cleannews.groups import with_groups
from cleannews.headings import is_said, with_headings, with_runs
from cleannews.headline import headline
from cleannews.interviews import with_questions
from cleannews.lists import with_lists, with_whole_lists
from cleannews.model import (
    BODY,
    BODY_OF_KIND,
    KEPT,
    Block,
    Decision,
    Kind,
    Label,
    Mark,
    Page,
    Scores,
)
from cleannews.naming import Borders, borders
from cleannews.naming import name as cut_name
from cleannews.neighbours import with_neighbours, with_siblings
from cleannews.parted import with_parted
from cleannews.sites import VOICE
from cleannews.snippets import with_snippets
from cleannews.standfirst import with_headline, with_standfirst, with_story
from cleannews.teasers import only_teasers
from cleannews.words import letters

if TYPE_CHECKING:
    from cleannews.sites.profile import Sighting

KEEP = 0.5
"""Scores are probabilities of being body, so the even chance is the border; moving it between
.35 and .7 changed the development figures by less than .003."""

PIECE, MOST_OF_IT = 1000, 0.8
"""Characters of a line, and share of its page's, that hold a page which cannot be taken apart; no
rendering of the development pages has one."""

ONE_PIECE = 0.05
"""The confidence of such a page, where whatever stands around its story came along, or all of it
went, and of one on a line that was judged by the sentence: held out, 2 in 100 are clean."""

SURE = 0.5
"""A standfirst is named from this probability on, wherever it stands before the body."""

STANDFIRST = 0.2
"""A line right under the headline that has no better name is the standfirst from this on."""

BELOW_PICTURE = 0.6
"""A kept line below the author's line and a caption is named the standfirst from this on: many a
first paragraph that stands there reads like one."""

PROVEN = 0.95
"""A rule's mark cuts what scores less. Marked blocks of the development pages that score like body
are mostly not body; borders from .8 to 1 differ by less than .001, and this one leaves the
labeller the word where it is all but certain."""

LIKELY = 0.75
"""The same for a sentence of a page on one line, which holds more than what the mark points at: a
caption without a full stop, and the sentence behind it. Held out, mean page F1 of such pages rises
by .0005 to .004 on three sets."""

SETTLED = frozenset({Label.CAPTION, Label.COOKIE_NOTICE})
"""Labels whose marks cut whatever a line scores: credits of pictures and notices of consent are
written like sentences. Of the marked lines that the labellers were certain of, held out, all
fourteen were no body."""

NAMES_ONLY = frozenset({Label.NAVIGATION})
"""Labels whose marks never cut: sections' names are sub-headings too, and these rules are wrong on
half of what scores like body."""

ARTICLE = 0.25
"""Below this probability that the page holds an article, none is served. Of flattened pages without
one, seven to ten of 23 are refused, at one article in a hundred; .7 would refuse eighteen or
nineteen, at two or three in a hundred and .01 to .02 F1 on old pages. In HTML one half would refuse
more of the old pages that have an article than of the indexes that have none."""

BARE = 0.9
"""Share of a text's letters that is kept from which it is a story that somebody saved by itself: an
index has menus, and of no text without an article so much is kept."""

FEWEST = 25
"""Letters and digits that make an article: a brief of one sentence has more, a stray word less."""

LABELLER = 4.0
"""Votes that a labeller's word is worth beside a tool that says yes or no: 2 and 3 lose on the
development sets against the labeller alone, 4 does not."""

CONFIG = 8.0
"""Votes of a site config: a person wrote it for this very site, so it prevails over a labeller."""

Guess = Mapping[Label, float]

_UNSEEN: Mapping[int, Sighting] = {}


class Verdict(NamedTuple):
    """What became of a page."""

    decisions: tuple[Decision, ...]
    confidence: float
    found: bool


def decide(
    page: Page,
    spoken: Mapping[str, Scores],
    marks: Sequence[Mark],
    seen: Mapping[int, Sighting] = _UNSEEN,
) -> Verdict:
    """Keep or cut every block of the page, name it, and say why.

    Parameters:
        page: the page in blocks.
        spoken: the scores of every extractor that found something, by name.
        marks: what the cruft rules pointed at.
        seen: the blocks that a profile of the page's site knows.

    Returns:
        A decision for every block, in order; the page's confidence; whether it has an article.
    """
    scores = merged(page, spoken)
    if seen:
        # imported on use: a page on its own has no profile
        from cleannews.sites.evidence import weigh

        scores = weigh(scores, page, seen)
    marked = _by_block(marks)
    raised = with_snippets(page.blocks, scores, marked)
    if page.kind == "html":
        raised = with_described(page, raised, marked)
    else:
        raised = with_parted(page.blocks, raised, marked)
        raised = with_runs(with_headings(page.blocks, raised), marked)
        raised = with_brief(page.blocks, with_whole_lists(page.blocks, raised, marked), marked)
    known = _evidence(page, scores, raised, marked, spoken, seen)
    title = headline(page, scores, marked)
    decisions = _ledger(page, known, title)
    decisions = with_story(with_standfirst(with_headline(decisions)))
    decisions = with_siblings(decisions, known)
    decisions = with_neighbours(decisions, known, borders(page.kind))
    if page.kind == "text":
        decisions = with_groups(with_lists(with_questions(decisions)))
    missing = _missing(page, scores, decisions)
    if missing:
        decisions = [_refused(decision, missing) for decision in decisions]
    return Verdict(
        tuple(reasons.explained(decisions, known)),
        0.0 if missing else min(_confidence(scores, page.blocks), _limit(page)),
        not missing,
    )


def _evidence(
    page: Page,
    own: Scores,
    raised: Scores,
    marked: Mapping[int, tuple[Mark, ...]],
    spoken: Mapping[str, Scores],
    seen: Mapping[int, Sighting],
) -> list[reasons.Evidence]:
    """All that is known of every block; `raised` are the scores with what its place adds."""
    configs = {name: said for name, said in spoken.items() if name.startswith(VOICE)}
    return [
        reasons.Evidence(
            raised.keep[number],
            raised.labels[number] if raised.labels else {},
            marked.get(number, ()),
            reasons.votes(spoken, number),
            seen.get(number),
            _config(configs, number) if configs else "",
            _lifted(page, own) if raised.keep[number] > own.keep[number] else "",
        )
        for number in range(len(page.blocks))
    ]


def _lifted(page: Page, own: Scores) -> str:
    """Why a block of the page is kept in spite of its own score."""
    alone = page.kind == "html" and max(own.keep) < KEEP
    return reasons.DESCRIBED if alone else reasons.LIFTED


def _ledger(page: Page, known: Sequence[reasons.Evidence], title: int | None) -> list[Decision]:
    """What becomes of every block, without the reasons: these look at the whole ledger."""
    decisions: list[Decision] = []
    limits = borders(page.kind)
    begun = signed = False
    for number, (block, evidence) in enumerate(zip(page.blocks, known, strict=True)):
        label = Label.TITLE if number == title else _label(block, evidence, begun, limits)
        if decisions and decisions[-1].label is Label.TITLE and not begun:
            label = _under_title(label, evidence)
        pictured = bool(decisions) and decisions[-1].label is Label.CAPTION
        if label is Label.SUBTITLE and signed and pictured and evidence.score >= KEEP:
            label = _below_picture(block, evidence)
        decisions.append(Decision(block, label, label in KEPT, evidence.score, ""))
        begun = begun or label in BODY
        signed = label is not Label.TITLE and (signed or label is Label.BYLINE)
    return decisions


def merged(page: Page, spoken: Mapping[str, Scores]) -> Scores:
    """One score a block: our HTML labeller's, who weighs the voters it knows; then a mean with
    all who are left, in which a labeller counts for `LABELLER`.

    Parameters:
        page: the page in blocks.
        spoken: scores by extractor.
    """
    voices = dict(spoken)
    if page.blocks and "dom" in voices and len(voices) > 1:
        # imported on use: flattened text and single voices need no model of votes
        from cleannews.extractors.votes import HEARD, combine

        voices["dom"] = combine(page, voices)
        voices = {name: scores for name, scores in voices.items() if name not in HEARD}
    if len(voices) == 1:
        return next(iter(voices.values()))
    return _mean(voices, len(page.blocks))


def _mean(voices: Mapping[str, Scores], blocks: int) -> Scores:
    if not voices:
        return Scores([0.0] * blocks)
    weights = [_weight(name, scores) for name, scores in voices.items()]
    columns = zip(*(scores.keep for scores in voices.values()), strict=True)
    keep = [sum(map(mul, weights, column)) / sum(weights) for column in columns]
    labels = next((scores.labels for scores in voices.values() if scores.labels), None)
    article = next((s.article for s in voices.values() if s.article is not None), None)
    return Scores(keep, labels, article=article)


def _config(configs: Mapping[str, Scores], number: int) -> str:
    """What the first site config says of a block, with the name of its file."""
    name, scores = next(iter(configs.items()))
    return f"{'body' if scores.keep[number] >= KEEP else 'no body'} by {name}"


def _weight(name: str, scores: Scores) -> float:
    if name.startswith(VOICE):
        return CONFIG
    return LABELLER if scores.labels else 1.0


def _by_block(marks: Sequence[Mark]) -> dict[int, tuple[Mark, ...]]:
    found: dict[int, tuple[Mark, ...]] = {}
    for mark in marks:
        found[mark.block] = (*found.get(mark.block, ()), mark)
    return found


def _label(block: Block, evidence: reasons.Evidence, begun: bool, limits: Borders) -> Label:
    """The label of a block; a standfirst stands before the body, not after it has begun."""
    certain = [mark.label for mark in evidence.marks if mark.certain]
    if certain:
        return certain[0]
    if evidence.score >= KEEP and not _overruled(block, evidence):
        label = _kept_label(block, evidence.guess)
        return BODY_OF_KIND[block.kind] if begun and label is Label.SUBTITLE else label
    if not begun and evidence.guess.get(Label.SUBTITLE, 0.0) >= SURE:
        return Label.SUBTITLE
    return cut_name(evidence.guess, evidence.marks, limits)


def _overruled(block: Block, evidence: reasons.Evidence) -> bool:
    """Whether a rule's word outweighs a score that is no proof."""
    labels = {mark.label for mark in evidence.marks}
    if block.runs_on:
        return bool(labels - NAMES_ONLY) and evidence.score < LIKELY
    return bool(labels & SETTLED) or (bool(labels - NAMES_ONLY) and evidence.score < PROVEN)


def _under_title(label: Label, evidence: reasons.Evidence) -> Label:
    """Right under the headline a standfirst is likelier than anywhere else."""
    likely = evidence.guess.get(Label.SUBTITLE, 0.0) >= STANDFIRST
    free = label in (Label.OTHER, Label.CAPTION) and not evidence.marks
    return Label.SUBTITLE if likely and free else label


def _below_picture(block: Block, evidence: reasons.Evidence) -> Label:
    """Below the author's line and a picture a standfirst is less likely than above."""
    sure = evidence.guess.get(Label.SUBTITLE, 0.0) >= BELOW_PICTURE
    return Label.SUBTITLE if sure else BODY_OF_KIND[block.kind]


def _kept_label(block: Block, guess: Guess) -> Label:
    kept = {label: chance for label, chance in guess.items() if label in KEPT - {Label.TITLE}}
    likeliest = max(kept, key=kept.__getitem__) if kept else BODY_OF_KIND[block.kind]
    if likeliest is Label.SUBTITLE and kept[likeliest] < STANDFIRST:
        likeliest = BODY_OF_KIND[block.kind]
    spoken = likeliest is Label.HEADING and block.kind is not Kind.HEADING and is_said(block.text)
    return Label.PARAGRAPH if spoken else likeliest


def _missing(page: Page, scores: Scores, decisions: Sequence[Decision]) -> str:
    """Why the page holds no article; empty where it holds one."""
    if scores.article is not None and scores.article < ARTICLE and not _is_bare(page, decisions):
        return reasons.no_article(scores.article)
    body = sum(letters(d.text) for d in decisions if d.kept and d.label in BODY)
    if body < FEWEST:
        return reasons.TOO_LITTLE
    teasers = page.kind == "html" and only_teasers(decisions)
    return reasons.ONLY_TEASERS if teasers else ""


def _is_bare(page: Page, decisions: Sequence[Decision]) -> bool:
    """Whether a text is hardly more than what is kept of it."""
    kept = sum(letters(decision.text) for decision in decisions if decision.kept)
    return page.kind == "text" and kept >= BARE * sum(letters(one.text) for one in decisions)


def _refused(decision: Decision, why: str) -> Decision:
    if not decision.kept:
        return decision
    return Decision(decision.block, Label.OTHER, False, decision.score, why)


def _limit(page: Page) -> float:
    """The highest confidence that a page can have: hardly any for a text on one line."""
    if page.kind != "text":
        return 1.0
    if any(block.runs_on for block in page.blocks):
        return ONE_PIECE
    lengths = [len(block.text) for block in page.blocks if not block.hidden]
    return ONE_PIECE if max(lengths) >= max(PIECE, MOST_OF_IT * sum(lengths)) else 1.0


def _confidence(scores: Scores, blocks: Sequence[Block]) -> float:
    """The extractor's own, or 1 - doubt, where doubt is Σ min(p, 1-p)·letters / Σ p·letters."""
    if scores.confidence is not None:
        return scores.confidence
    doubt = kept = 0.0
    for score, block in zip(scores.keep, blocks, strict=True):
        size = letters(block.text)
        doubt += min(score, 1 - score) * size
        kept += score * size
    return max(0.0, 1 - doubt / kept) if kept else 0.0
