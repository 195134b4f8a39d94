"""Date lines: when the story was published or updated."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.dates import is_date
from cleannews.cruft.lede import PROSE, leads_in
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.wording import wording
from cleannews.model import Label, Mark, Page
from cleannews.regex import regex

CUES = Phrases(
    opening="""
    published | published: | published on | published at | first published | originally published
    posted
    posted: | posted on | posted at | updated | updated: | updated on | updated at | last updated
    last updated:
    this article is more than | this article is over | this post is more than | this post is over
    this story is more than | this story is over
    last updated on | last updated at | last modified | page last updated | story updated | date:
    veröffentlicht | veröffentlicht am | erstellt | erstellt am | erstellt: | aktualisiert
    aktualisiert am
    aktualisiert: | zuletzt aktualisiert | stand: | stand | datum:
    publié le | publié | mis à jour le | mis à jour | modifié le | publicado | publicado el
    publicado em
    actualizado | actualizado el | atualizado em | atualizado | pubblicato | pubblicato il
    aggiornato
    aggiornato il | gepubliceerd | gepubliceerd op | bijgewerkt | laatste update | publicerad
    uppdaterad
    publiceret | opdateret | publisert | oppdatert | sist oppdatert | opublikowano | data publikacji
    aktualizacja | ostatnia aktualizacja | yayınlanma | güncelleme | son güncelleme | yayın tarihi
    опубликовано | обновлено | дата публикации | опубліковано | оновлено | 公開日 | 更新日
    最終更新 | 掲載日
    投稿日
    发布时间 | 發布時間 | 更新时间 | 更新時間 | 发表时间 | 入力 | 입력 | 수정 | 등록 | 기사입력
    최종수정
    """,
    longest=90,
)

TEASERS = 3
"""From so many dates on they are the teasers'."""


CLOCK = regex(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[:.][0-5]\d)?(?: ?(?:[ap]\.?m\.?|uhr|h|hrs))?"
    r"(?: (?:gmt|utc|bst|cest|cet|ist|et|est|edt|pt))?$"
)
"""A time of day and nothing else, folded."""

LONGEST_CLOCK = 30
"""Characters of a line that is asked whether it is one; it takes no more than twenty."""

UPDATES = 2
"""Times alone over a text that make a live blog; one may be that of publication."""

OVER = 2
"""Blocks between the time of an update and its text: its heading."""


def _updates(page: Page) -> list[int]:
    """The times over the updates of a live blog."""
    lines = wording(page).lines
    return [
        number
        for number, block in enumerate(page.blocks)
        if "0" in lines[number]
        and len(block.text) <= LONGEST_CLOCK
        and CLOCK.match(block.text.casefold())
        and any(len(text.text) >= PROSE for text in page.blocks[number + 1 : number + 1 + OVER])
    ]


def dateline(page: Page) -> Iterator[Mark]:
    """Lines that date the story."""
    words = wording(page)
    cued = [hit for hit in CUES.find(page) if "0" in words.lines[hit.block]]
    for hit in cued if len(cued) < TEASERS else ():
        yield Mark(hit.block, Label.DATELINE, f"a date with a cue, {hit.reason}")
    bare = [n for n, line in enumerate(words.lines) if "0" in line and is_date(page.blocks[n].text)]
    for number in bare if len(bare) < TEASERS else ():
        if leads_in(page, number):
            yield Mark(number, Label.DATELINE, "a date alone")
    updates = _updates(page)
    for number in updates if len(updates) >= UPDATES else ():
        yield Mark(number, Label.DATELINE, "the time of an update")
