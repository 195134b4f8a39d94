"""Interviews in flattened text: the questions are all of one sort."""

from __future__ import annotations

from collections.abc import Sequence

from cleannews.model import Decision, Label

FEWEST = 3
"""Questions that make an interview; a story may have one or two as sub-headings."""

REASON = "a question among others"

ENDS = ("?", "？", "؟")


def with_questions(decisions: Sequence[Decision]) -> list[Decision]:
    """The ledger with the questions of an interview as paragraphs, not some of them as headings.

    Parameters:
        decisions: the ledger of a page of flattened text.

    Returns:
        The same, but that kept lines which are a question are paragraphs all where two thirds of
        them are.
    """
    asked = [number for number, one in enumerate(decisions) if _is_question(one)]
    headings = [number for number in asked if decisions[number].label is Label.HEADING]
    if len(asked) < FEWEST or 3 * len(headings) > len(asked):
        return list(decisions)
    named = list(decisions)
    for number in headings:
        named[number] = named[number]._replace(label=Label.PARAGRAPH, reason=REASON)
    return named


def _is_question(one: Decision) -> bool:
    asked = one.kept and one.label in (Label.HEADING, Label.PARAGRAPH)
    return asked and one.text.rstrip("\"'”’»").endswith(ENDS)
