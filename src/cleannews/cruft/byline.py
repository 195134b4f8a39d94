"""Bylines: by whom, and who helped."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.dates import is_date
from cleannews.cruft.lede import leads_in
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.wording import wording
from cleannews.model import Label, Mark, Page
from cleannews.regex import regex

CREDITS = Phrases(
    opening="""
    reporting by | additional reporting by | edited by | compiled by | editing by
    autor: | autoren: | autorin: | auteur : | autore: | redakteur: | by associated press
    by the associated press | by reuters | by afp | 责任编辑 | 編集： | 编辑： | 編輯： | 记者：
    記者： | 作者：
    来源： | 來源：
    文／ | 文/ | автор: | автор текста | текст: | tekst: | text: | från: | writer:
    reporter: | das gespräch führte | das gespräch führten | das interview führte
    das interview führten | die fragen stellte | die fragen stellten | con información de
    this blog post was authored by | with inputs from | with pti inputs | with agency inputs
    mit material von dpa | mit material der dpa | mit material von afp | mit material der afp
    mit material von reuters | avec afp | avec reuters | quelle: dpa | quelle: afp
    quelle: reuters | quelle: sid | quelle: apa
    fact-checked by | fact checked by | reviewed by | medically reviewed by | words by
    story by | with reporting by | with files from | translated by | source: reuters
    source: afp | source: ap
    text von | ein artikel von | ein beitrag von | mit agenturmaterial | mit dpa | mit afp
    article écrit en collaboration | par la rédaction avec | avec agences | traduit par
    con datos de | escrito por | por redacción | traducción de | a cura di | di redazione
    scritto da | com informações d | com informações do | com informações da | geschreven door
    bron: anp | źródło: pap | źródło: | opracowanie: | opracował | oprac. | zdroj: | forrás: mti
    sursa: | πηγή: | источник: | джерело: | kaynak: | المصدر: | منبع: | nguồn: | 責任編輯 | 責任编辑
    （责任编辑 | 责编： | 责编: | 編輯／ | 記者／ | 採訪／ | 撰文／ | 撰文： | 本文来源 | 文章来源
    新闻来源 | （来源： | 审核： | 校对： | 監製： | 文：
    penulis: | edição: | редактор: | editör: | بقلم: | người dịch: | 原标题： | 原標題： | 提供元：
    special to the | staff report
    """,
    holding="""
    contributed to this report | contributed to this story | contributed reporting
    contributed to this article | contributed to this guide
    """,
    longest=200,
)

OPENING = regex(
    r"(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|Door|DOOR|Av|Af|Od|Autor|Text|Text:|Reporter)\s+"
    r"(?P<who>[^\W\d_][^\d?!;:]{3,90})$"
)
"""A word for "by" and what looks like names: no figures, no sentence marks."""

FIRST_WORDS = (
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "av",
    "af",
    "od",
    "autor",
    "text",
    "reporter",
)

BEFORE_DATE = regex(r"(?:[,|·•–—-]|\bon\b)\s")
"""What stands between the names and the date of a line that holds both."""

PARTICLES = frozenset(
    "and und et y e en och og i & de van von der den del della di da la le el al bin ibn for of"
    " the in at with mit avec con med special to staff writer correspondent editor reporter".split()
)
"""Words of a byline that are written small."""

UPDATE = regex(r"[0-2]?\d[:.][0-5]\d ?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}$")
"""What stands over an update of a live blog: the time, who wrote it, and often no space between."""

REPORTER = regex(
    r"[^\n]{0,40}?[가-힣]{2,4} ?(?:(?:선임|인턴|객원|전문)?기자|특파원|논설위원)[ (/=,]{0,3}"
    r"[\w.+-]{1,40}@[\w.-]{1,40}\)?$"
)
"""A Korean reporter's name, post and address."""

UPDATES = 3
"""So many of them make a live blog."""

LONGEST_UPDATE = 50
"""Characters of such a line."""

TEASERS = 3
"""From so many bylines on they are the teasers', and none is the story's for sure."""


def byline(page: Page) -> Iterator[Mark]:
    """Lines that name who wrote the story."""
    for hit in CREDITS.find(page):
        yield Mark(hit.block, Label.BYLINE, hit.reason)
    for number in _of_updates(page):
        text = page.blocks[number].text
        label = Label.DATELINE if text.isupper() else Label.BYLINE
        yield Mark(number, label, "the time of an update, and who wrote it or what it is")
    for number, block in enumerate(page.blocks):
        if "@" in block.text and REPORTER.match(block.text):
            yield Mark(number, Label.BYLINE, "a reporter's name and address")
    found = sorted(_by_names(page))
    if len(found) < TEASERS:
        for number in found:
            if leads_in(page, number):
                yield Mark(number, Label.BYLINE, 'names after a word for "by"')


def _of_updates(page: Page) -> list[int]:
    """The lines over the updates of a live blog, none where there are too few."""
    found = [
        number
        for number, block in enumerate(page.blocks)
        if len(block.text) <= LONGEST_UPDATE and UPDATE.match(block.text)
    ]
    return found if len(found) >= UPDATES else []


def _by_names(page: Page) -> Iterator[int]:
    words = wording(page)
    for opening in FIRST_WORDS:
        for number in words.first.get(opening, ()):
            match = OPENING.match(undated(page.blocks[number].text[:120]))
            if match and all(map(_is_name, match["who"].split())):
                yield number


def undated(text: str) -> str:
    """A line less the date behind its names: "By Ada Morrow, 9 May 2016" is one byline."""
    for sign in BEFORE_DATE.finditer(text):
        if is_date(text[sign.end() :]):
            return text[: sign.start()].rstrip()
    return text


def _is_name(word: str) -> bool:
    bare = word.strip(".,|/()'’-–—")
    return not bare or bare[0].isupper() or bare in PARTICLES
