"""The ledger of a page for a terminal: every block in order, kept or cut, with label and reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len, set_cell_size

from cleannews.cli.cells import one_line, wrapped
from cleannews.cli.facts import facts
from cleannews.model import CUT, KEPT, Article, Decision, Label
from cleannews.words import count as count_words

LONGEST_RUN = 15
"""Cut blocks in a row that are shown one by one, such as what stands below the story on a small
page; of a longer run, a menu or a thread, the first few stand for it."""

SHOWN = 3
"""Blocks of a folded run that are shown."""

KEPT_LINES, CUT_LINES = 3, 1
"""Screen lines of a block: enough to know it again."""

REASON_LINES = {"kept": 2, "named": 3, "cut": 5}
"""Screen lines of a reason beside a block of one line: a cut is explained in full, which takes
five lines of a narrow screen."""

NARROW_SIDE, WIDEST_SIDE = 32, 80
"""Columns for label and reason: a few words on a narrow screen, a sentence on a wide one."""

SIDE = 0.4
"""Share of the screen for label and reason: a reason is as long as a short paragraph's line."""

LABEL = 21
"""Columns of a label and a score beside the reason."""

ROOMY_SIDE = 60
"""Columns from which label and reason stand beside each other: below, reasons would break up."""

PLACE = 9
"""Columns for the place of a block, lines `120-123` or a block's number, and a sign."""

SIGNS = {"kept": "+", "named": "=", "cut": "-"}
"""What became of a block, for those who see no colour."""

STYLES = {"kept": "1", "named": "35", "cut": "2"}
"""ANSI styles that hold on light and on dark ground: bold, magenta, dim. Of the eight colours only
magenta and red have a contrast of at least 3 on white and on black."""

INDENT = "  "
"""What a sentence's later lines stand in by: the width of its sign."""

LEGEND = "the score says how much a line reads like the story's text: 0 not at all, 1 surely"

REASON, HEAD, WARNING = "2", "1", "31"


@dataclass(frozen=True, slots=True)
class Screen:
    """What the ledger is drawn on: columns (0 for a pipe: a line a block), colour, folding."""

    width: int = 0
    colour: bool = False
    whole: bool = False

    @property
    def side(self) -> int:
        return min(WIDEST_SIDE, max(NARROW_SIDE, int(SIDE * self.width)))

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text


def lines(article: Article, screen: Screen) -> Iterator[str]:
    """The ledger, a screen line at a time, without line ends.

    Parameters:
        article: a cleaned page.
        screen: what it is drawn on.
    """
    yield from _head(article, screen)
    yield from _columns(article, screen)
    for fate, run in groupby(enumerate(article.blocks, 1), key=lambda pair: _fate(pair[1])):
        blocks = list(run)
        folded = fate == "cut" and not screen.whole and len(blocks) > LONGEST_RUN
        for number, decision in blocks[:SHOWN] if folded else blocks:
            yield from _block(number, decision, fate, screen)
        if folded:
            hidden = [decision for _, decision in blocks[SHOWN:]]
            yield from told(_fold(hidden), STYLES["cut"], screen, f"{'…':>{PLACE - 2}} ")
    yield ""
    yield from _summary(article, screen)


def _columns(article: Article, screen: Screen) -> Iterator[str]:
    """What stands where, above the blocks on a screen; a pipe has blocks and nothing else."""
    if not screen.width or not article.blocks:
        return
    place = "line" if "lines" in article.blocks[0].where else "block"
    left = f"{place:>{PLACE - 2}}   text"
    right = f"{'label':14} score" + ("  why" if screen.side >= ROOMY_SIDE else ", why")
    room = screen.width - screen.side - 1
    yield screen.paint(f"{left:{room}} {right}", HEAD)


def told(text: str, style: str, screen: Screen, front: str = "") -> Iterator[str]:
    """A sentence over as many screen lines as it takes, the later ones under its first word."""
    room = screen.width - len(front) - len(INDENT)
    rows = wrapped(text, room) if screen.width else [text]
    for number, row in enumerate(rows):
        lead = front if number == 0 else " " * len(front) + INDENT
        yield screen.paint(f"{lead}{row}", style)


def _fate(decision: Decision) -> str:
    if decision.kept:
        return "kept"
    return "cut" if decision.label in CUT else "named"


def _head(article: Article, screen: Screen) -> Iterator[str]:
    for name, value, source in facts(article):
        text = f"{name:10} {one_line(value)}"
        room = screen.width - len(source) - 2 if screen.width else 0
        if room > PLACE:
            text = _clipped(text, room).rstrip()
        yield f"{text}  {screen.paint(source, REASON)}".rstrip()
    yield ""


def _block(number: int, decision: Decision, fate: str, screen: Screen) -> Iterator[str]:
    place, sign, text = _place(number, decision), SIGNS[fate], one_line(decision.text)
    if not screen.width:
        label, reason = f"{decision.label:14} {decision.score:.2f}", one_line(decision.reason)
        yield f"{place:>7} {sign} {label}  {text}  [{reason}]"
        return
    room = screen.width - PLACE - screen.side - 2
    left = wrapped(text, room, 0 if screen.whole else KEPT_LINES if fate == "kept" else CUT_LINES)
    right = _beside(decision, screen, max(REASON_LINES[fate], len(left) - 1))
    for row in range(max(len(left), len(right))):
        front = f"{place:>{PLACE - 2}} {sign}" if row == 0 else " " * PLACE
        body = left[row] if row < len(left) else ""
        if row < len(right):
            body = _clipped(body, room)
        label, reason = right[row] if row < len(right) else ("", "")
        beside = screen.paint(label, STYLES[fate]) + screen.paint(reason, REASON)
        yield f"{front} {screen.paint(body, STYLES[fate])} {beside}".rstrip()


def _beside(decision: Decision, screen: Screen, most: int) -> list[tuple[str, str]]:
    """Label and reason: beside each other where there is room, else the reason below."""
    most = 0 if screen.whole else most
    label, reason = f"{decision.label:14} {decision.score:.2f}", one_line(decision.reason)
    if screen.side < ROOMY_SIDE:
        return [(label, ""), *(("", line) for line in wrapped(reason, screen.side, most))]
    rows = wrapped(reason, screen.side - LABEL, most) or [""]
    return [(f"{label:{LABEL}}", rows[0]), *((" " * LABEL, line) for line in rows[1:])]


def _place(number: int, decision: Decision) -> str:
    span = decision.where.get("lines")
    if span is None:
        return str(number)
    first, last = span
    return str(first) if first == last else f"{first}-{last}"


def _clipped(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + "…"


def _fold(hidden: Sequence[Decision]) -> str:
    labels = Counter(decision.label for decision in hidden)
    if len(labels) == 1:
        named = f"{len(hidden)} {_words(next(iter(labels)))} lines"
    else:
        named = f"{len(hidden)} lines: {_counted(labels)}"
    return f"{SIGNS['cut']} {named}, --all shows them"


def _sized(count: int) -> str:
    return "1 block" if count == 1 else f"{count} blocks"


def _words(label: Label) -> str:
    return str(label).replace("-", " ")


def _counted(labels: Counter[Label]) -> str:
    return ", ".join(f"{count} {_words(label)}" for label, count in labels.most_common())


def _summary(article: Article, screen: Screen) -> Iterator[str]:
    kept = [decision for decision in article.blocks if decision.label in KEPT and decision.kept]
    named = [decision for decision in article.blocks if _fate(decision) == "named"]
    cut = [decision for decision in article.blocks if _fate(decision) == "cut"]
    total = sum(count_words(decision.text) for decision in article.blocks)
    words = sum(count_words(decision.text) for decision in kept)
    share = f" ({words / total:.0%} of the page)" if total else ""
    yield from told(f"+ kept {_sized(len(kept))}, {words} words{share}", STYLES["kept"], screen)
    if named:
        counts = _counted(Counter(decision.label for decision in named))
        yield from told(f"= neither kept nor cut: {counts}", STYLES["named"], screen)
    if cut:
        counts = _counted(Counter(decision.label for decision in cut))
        yield from told(f"- cut {_sized(len(cut))}: {counts}", STYLES["cut"], screen)
    for warning in article.warnings:
        yield from told(f"! {one_line(warning)}", WARNING, screen)
    if screen.width and article.blocks:
        yield from told(LEGEND, REASON, screen, INDENT)
