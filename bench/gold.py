"""Gold for lines and blocks: from fine labels where a page was read, else from its gold body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from bench.alignment import align, tokens
from bench.data import Sample
from cleannews.model import BODY, Label

MOST = 0.5
"""A block takes a label, or counts as body, only where at least this share of it is accounted."""

AGREED = 0.6
"""Share of a block's aligned words that must carry one label; below it the label is ambiguous."""

RUN = 4
"""Words in a row that must agree with gold: fewer agree by chance."""

NEAR = 6
"""Blocks on either side that tell which of several copies of a text is the one in the body."""


def fine_body(page: Sample) -> str:
    """The body by fine labels: sub-title and body lines, without title and captions.

    Raises:
        ValueError: the page has no fine labels.
    """
    if page.labels is None:
        raise ValueError(f"{page.id} has no fine labels")
    wanted = BODY | {Label.SUBTITLE}
    kept = (
        line.strip()
        for line, label in zip(page.lines, page.labels, strict=True)
        if page.article and label in wanted
    )
    return "\n\n".join(kept)


def truth(page: Sample) -> str:
    """The body to learn and to score by: by fine labels where a page has them, else its gold."""
    return fine_body(page) if page.labels is not None else page.gold


def labelled_lines(page: Sample) -> list[tuple[str, Label]]:
    """The non-blank lines of the `paragraphs` rendering with their fine labels.

    Raises:
        ValueError: the page has no fine labels.
    """
    if page.labels is None:
        raise ValueError(f"{page.id} has no fine labels")
    return list(zip(page.lines, page.labels, strict=True))


def align_labels(
    lines: Sequence[tuple[str, Label]], block_texts: Sequence[str]
) -> list[Label | None]:
    """The labels of lines carried over to the blocks of another rendering of the same page.

    Words are aligned in order, so lines may be joined or split and copies of a text keep their
    places. A block that stands elsewhere than its line takes that line's label if the line was
    not used. None where too little of a block is found, or its words disagree.
    """
    said = [(token, number) for number, (line, _) in enumerate(lines) for token in tokens(line)]
    blocks = [tokens(text) for text in block_texts]
    places = align([token for token, _ in said], [token for block in blocks for token in block])
    owners = [said[place][1] if place >= 0 else -1 for place in places]
    spare = _unused(lines, said, owners)
    labels: list[Label | None] = []
    start = 0
    for block in blocks:
        mine = [lines[owner][1] for owner in owners[start : start + len(block)] if owner >= 0]
        start += len(block)
        labels.append(_vote(mine, len(block)) if block else None)
        if len(mine) < MOST * len(block) and spare.get(key := " ".join(block)):
            labels[-1] = spare[key].pop(0)
    return _bridge(blocks, labels)


def _unused(
    lines: Sequence[tuple[str, Label]], said: Sequence[tuple[str, int]], owners: Sequence[int]
) -> dict[str, list[Label]]:
    """Labels of the lines that no block took, by their words."""
    words = Counter(number for _, number in said)
    used = Counter(owners)
    spare: dict[str, list[Label]] = defaultdict(list)
    for number, (line, label) in enumerate(lines):
        if words[number] and used[number] < MOST * words[number]:
            spare[" ".join(tokens(line))].append(label)
    return spare


def _vote(found: Sequence[Label], words: int) -> Label | None:
    if not found or len(found) < MOST * words:
        return None
    label, count = Counter(found).most_common(1)[0]
    return label if count >= AGREED * len(found) else None


def _bridge(blocks: Sequence[Sequence[str]], labels: list[Label | None]) -> list[Label | None]:
    """Blocks without a word (a full stop cut off by a link) go with equal neighbours."""
    for number in range(1, len(labels) - 1):
        if not blocks[number] and labels[number - 1] == labels[number + 1]:
            labels[number] = labels[number - 1]
    return labels


def body_coverage(block_texts: Sequence[str], gold: str) -> list[float]:
    """The share of each block's words that stands in the gold body, 0..1.

    Gold is aligned in order, so each of its words counts once and short blocks are told apart by
    what stands around them; what gold has in another order is looked up by 4-word shingles.
    Of several copies of a text, those amid the most body count.
    """
    blocks = [tokens(text) for text in block_texts]
    flat = [token for block in blocks for token in block]
    true = tokens(gold)
    places = align(true, flat)
    covered = _in_runs(places)
    _add_whole_lines(covered, places, blocks, gold)
    _add_out_of_order(
        covered, flat, true, {p for p, yes in zip(places, covered, strict=True) if yes}
    )
    return _settle_copies(blocks, _shares(blocks, covered))


def _shares(blocks: Sequence[Sequence[str]], covered: Sequence[bool]) -> list[float]:
    shares = []
    start = 0
    for block in blocks:
        mine = covered[start : start + len(block)]
        start += len(block)
        shares.append(sum(mine) / len(block) if block else 0.0)
    return shares


def _in_runs(places: Sequence[int]) -> list[bool]:
    """Which aligned words stand in a run of at least RUN words that is a run in gold too."""
    covered = [False] * len(places)
    start = 0
    for end in range(1, len(places) + 1):
        if end < len(places) and places[end] == places[end - 1] + 1 and places[end - 1] >= 0:
            continue
        if places[start] >= 0 and end - start >= RUN:
            covered[start:end] = [True] * (end - start)
        start = end
    return covered


def _add_whole_lines(
    covered: list[bool], places: Sequence[int], blocks: Sequence[Sequence[str]], gold: str
) -> None:
    """Short blocks that are aligned from end to end with a whole line of gold are body."""
    spans = set()
    place = 0
    for line in gold.split("\n"):
        length = len(tokens(line))
        spans.add((place, length))
        place += length
    start = 0
    for block in blocks:
        end = start + len(block)
        if block and (places[start], len(block)) in spans and _is_run(places[start:end]):
            covered[start:end] = [True] * len(block)
        start = end


def _is_run(places: Sequence[int]) -> bool:
    return list(places) == list(range(places[0], places[0] + len(places)))


def _add_out_of_order(
    covered: list[bool], flat: Sequence[str], true: Sequence[str], used: set[int]
) -> None:
    """Cover shingles of gold that were not reached in order, no more often than gold has them."""
    left = Counter(
        tuple(true[place : place + RUN])
        for place in range(len(true) - RUN + 1)
        if not used.intersection(range(place, place + RUN))
    )
    if not left:
        return
    fresh = [not yes for yes in covered]
    for start in range(len(flat) - RUN + 1):
        shingle = tuple(flat[start : start + RUN])
        if left[shingle] > 0 and all(fresh[start : start + RUN]):
            left[shingle] -= 1
            covered[start : start + RUN] = [True] * RUN


def _settle_copies(blocks: Sequence[Sequence[str]], shares: list[float]) -> list[float]:
    """Of equal blocks, move the shares to those that stand amid the most body."""
    mass = [len(block) if share >= MOST else 0 for block, share in zip(blocks, shares, strict=True)]
    copies: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        if block:
            copies[tuple(block)].append(number)
    for group in copies.values():
        have = sum(shares[number] >= MOST for number in group)
        if 0 < have < len(group):
            own = len(blocks[group[0]])
            group.sort(
                key=lambda number: -_mass_near(number, mass, own),
            )
            best = max(shares[number] for number in group)
            for rank, number in enumerate(group):
                shares[number] = best if rank < have else 0.0
    return shares


def _mass_near(number: int, mass: list[int], own: int) -> int:
    """Words of body around a block, copies of itself aside."""
    around = mass[max(0, number - NEAR) : number] + mass[number + 1 : number + NEAR + 1]
    return sum(count for count in around if count != own)
