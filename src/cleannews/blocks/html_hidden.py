"""Hidden text that scripts are to reveal: pages that hide their story until they have loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cleannews.model import Block

PROSE_WORDS = 15
"""Words from which a block counts as prose: menus and buttons hide and show all the time."""


def reveal(blocks: Sequence[Block], hidden_by: Mapping[int, int]) -> tuple[Block, ...]:
    """The blocks, with those shown that a page hides only until its scripts have run.

    Parameters:
        blocks: all blocks of a page.
        hidden_by: for each hidden block that scripts could show, the number of the element
            that hides it.

    Returns:
        The blocks. What one element hides counts as shown where it holds more prose than all
        that is in sight: no page keeps its readers from most of what it says.
    """
    prose = [len(b.text.split()) if len(b.text) > PROSE_WORDS else 0 for b in blocks]
    prose = [count if count >= PROSE_WORDS else 0 for count in prose]
    seen = sum(count for count, block in zip(prose, blocks, strict=True) if not block.hidden)
    behind: dict[int, int] = defaultdict(int)
    for number, element in hidden_by.items():
        behind[element] += prose[number]
    shown = {element for element, count in behind.items() if count > seen}
    return tuple(
        block._replace(hidden=False) if hidden_by.get(number) in shown else block
        for number, block in enumerate(blocks)
    )
