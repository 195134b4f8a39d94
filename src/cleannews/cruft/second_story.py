"""A story below the story: pages that go on with the next one, headline and text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleannews.cruft.lede import PROSE
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.related import is_headline
from cleannews.cruft.wording import EDGE, wording
from cleannews.model import Block, Label, Mark, Page

NEXT = Phrases(
    whole="""
    next story | next article | next post | next up | up next | read next | next in this section
    nächster artikel | nächste meldung | article suivant | siguiente noticia | siguiente artículo
    articolo successivo | próxima notícia | próximo artigo | volgend artikel | nästa artikel
    næste artikel | neste artikkel | następny artykuł | sonraki haber | следующая новость
    следующая статья | наступна стаття | 次の記事 | 下一篇 | 다음 기사
    """
)
"""What stands over the next story."""

REACH = 5
"""Lines between its headline and its first paragraph: author, date, picture."""

READ = 6
"""Blocks of the next story that are read for the words of its headline."""

TELLING = 4
"""Letters of a word that says what a story is about."""

FEWEST = 2
"""Words of a headline that its own story takes up again."""


def second_story(page: Page) -> Iterator[Mark]:
    """All that stands below the heading of a next story that is there in full."""
    for hit in sorted(NEXT.find(page)):
        if _is_story(page, hit.block + 1):
            for number in range(hit.block + 2, len(page.blocks)):
                certain = len(page.blocks[number].text) >= PROSE
                reason = f'of the story under "{page.blocks[hit.block].text}"'
                yield Mark(number, Label.OTHER, reason, certain=certain)
            return


def _is_story(page: Page, headline: int) -> bool:
    """Whether a headline's words are taken up below it and not above: no mere link to a story."""
    if headline >= len(page.blocks):
        return False
    line = wording(page).lines[headline]
    if not is_headline(line, page.blocks[headline].text):
        return False
    begun = any(len(block.text) >= PROSE for block in page.blocks[:headline])
    follows = any(len(block.text) >= PROSE for block in page.blocks[headline + 1 :][:REACH])
    return begun and follows and _is_taken_up(page.blocks, headline, line)


def _is_taken_up(blocks: Sequence[Block], headline: int, line: str) -> bool:
    words = {word for part in line.split() if len(word := part.strip(EDGE)) >= TELLING}
    below = words & _words(blocks[headline + 1 : headline + 1 + READ])
    above = words & _words(blocks[: headline - 1])
    return len(below) >= FEWEST and len(below) > len(above)


def _words(blocks: Sequence[Block]) -> set[str]:
    prose = " ".join(block.text for block in blocks if len(block.text) >= PROSE)
    return {part.strip(EDGE) for part in prose.casefold().split()}
