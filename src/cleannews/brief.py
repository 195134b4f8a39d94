"""A brief with nothing around it: a few lines of flattened text that are the story, all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleannews.model import CUT, KEPT, Block, Kind, Label, Mark, Scores

MOST = 10
"""Blocks of a page on which there is no room for a site: menus and footers alone have more."""

POSSIBLE = 0.3
"""A page with a line below this behind the beginning of its body has something around it. Of 686
pages made of a headline and the first paragraphs of a story, held out, 636 come out whole with
this and 631 without; of 299 of short sentences 232 and 230."""

OTHERWISE = 0.2
"""A sentence that has a name outside the body with more than this chance is not lifted."""

STAYS = 0.5
"""The score that a line gets for its place: just enough to stay."""

NAMES = frozenset(Label) - KEPT - {Label.OTHER}
"""What a block can be told to be that is not of the story."""

LONGEST = 50
"""Characters of a sentence that says too little of itself. What is longer is not lifted: notes on
the author that stand alone behind a brief are mostly longer."""

ENDS = (".", "!", "?", "…", "。", "！", "？")

PROSE = 80
"""Characters of a paragraph that no menu, button or teaser has."""

HEADS = 2
"""Lines of another kind that a text of nothing but prose has: its headline, who wrote it."""


def with_brief(
    blocks: Sequence[Block], scores: Scores, marked: Mapping[int, tuple[Mark, ...]]
) -> Scores:
    """The scores with the doubtful sentences of a brief lifted over the border.

    What a line says of itself is little where lines are short, and the labeller has learnt that a
    page ends in boilerplate; on a page that has none its last sentence is the story's. A text of
    nothing but prose, of any length, is the story that somebody saved by itself.

    Parameters:
        blocks: the blocks of flattened text.
        scores: a score for each of them.
        marked: what the rules point at; where that is boilerplate the page is left as it is.

    Returns:
        The scores, where the sentences behind the first kept block of a page of `MOST` blocks at
        most are kept if none of the blocks there scores less than `POSSIBLE`, and all paragraphs
        of a text of nothing but prose, unless nobody who was asked found anything in it.
    """
    keep = list(scores.keep)
    if any(keep) and not _has_cruft(marked) and _is_bare_prose(blocks):
        pairs = zip(blocks, keep, strict=True)
        return scores._replace(keep=[max(STAYS, k) if _is_prose(b) else k for b, k in pairs])
    first = next((number for number, score in enumerate(keep) if score >= STAYS), len(keep))
    if len(blocks) > MOST or min(keep[first:], default=0.0) < POSSIBLE or _has_cruft(marked):
        return scores
    for number in range(first + 1, len(keep)):
        free = number not in marked and _otherwise(scores, number) <= OTHERWISE
        if free and _is_sentence(blocks[number]):
            keep[number] = max(STAYS, keep[number])
    return scores._replace(keep=keep)


def _has_cruft(marked: Mapping[int, tuple[Mark, ...]]) -> bool:
    return any(mark.label in CUT for marks in marked.values() for mark in marks)


def _otherwise(scores: Scores, number: int) -> float:
    """The chance of the likeliest name of something that is cut."""
    guess = scores.labels[number] if scores.labels else {}
    return max((chance for label, chance in guess.items() if label in NAMES), default=0.0)


def _is_bare_prose(blocks: Sequence[Block]) -> bool:
    """Whether nothing stands around the paragraphs of a text."""
    prose = sum(map(_is_prose, blocks))
    return prose > 0 and prose >= len(blocks) - HEADS


def _is_prose(block: Block) -> bool:
    text = block.text.rstrip("\"'”’»“")
    return block.kind is Kind.PARAGRAPH and len(text) >= PROSE and text.endswith(ENDS)


def _is_sentence(block: Block) -> bool:
    text = block.text.rstrip("\"'”’»“")
    return block.kind is Kind.PARAGRAPH and len(text) <= LONGEST and text.endswith(ENDS)
