"""Topic lists: a story's keywords and the heading over them."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.related import is_box_heading as is_box
from cleannews.cruft.sections import names
from cleannews.cruft.wording import SPACELESS, fold, wording
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    tags | topics | related tags | related topics | topics in this article
    topics mentioned in this article
    filed under | keywords | tagged | explore more on these topics | mehr lesen über
    schlagworte | schlagwörter | stichwörter | themen in diesem artikel | mots-clés | mots clés
    thèmes
    etiquetas | archivado en | temas | tags: | palavras-chave | argomenti | tópicos | trefwoorden
    ämnen
    emner | tagi | słowa kluczowe | etiketler | теги | теги: | ключевые слова | キーワード
    関連キーワード
    タグ | 标签 | 標籤 | 关键词 | 關鍵字 | 태그 | klíčová slova | címkék
    mentioned in this article | mentioned in this story | people in this story | companies mentioned
    sujets associés | thématiques | les tags associés | temas de la noticia | temas relacionados
    tópicos relacionados | ämnen i artikeln | följ ämnen i artikeln | emner i artiklen
    emner i saken | 热门标签 | الكلمات المفتاحية | كلمات دلالية | كلمات مفتاحية | برچسب ها
    برچسب‌ها | टैग्स | topik terkait | từ khóa | chủ đề | แท็ก | แท็กที่เกี่ยวข้อง | avainsanat
    aiheet | etichete | ключови думи | ключові слова | תגיות
    """,
    opening="""
    tags: | tagged: | tagged with | filed under: | filed under | filed in | topics:
    this entry was posted in | this entry was posted on | this post was posted in
    keywords:
    related tags: | categories: | category: | schlagworte: | schlagwörter: | stichworte:
    mots-clés :
    etiquetas: | archivado en: | temas: | argomenti: | trefwoorden: | tagi: | etiketler: | теги:
    标签： | 關鍵字：
    タグ： | 关键词：
    tagged in | topik terkait: | từ khóa: | chủ đề: | etichete: | ключові слова: | ключевые слова:
    сюжет: | avainsanat: | témata: | címkék:
    posted under | keyword:
    """,
    longest=300,
)

LONGEST = 30
"""Characters of a topic: two or three words."""

REACH = 12
"""Topics that a story has at most."""


def tags(page: Page) -> Iterator[Mark]:
    """Headings over topics, and the topics under them."""
    words, menu = wording(page), inside(page)
    for hit in PHRASES.find(page):
        if hit.block in menu:
            continue
        yield Mark(hit.block, Label.TAGS, hit.reason)
        if hit.reason.startswith("nothing but"):
            for number in range(hit.block + 1, min(hit.block + 1 + REACH, len(words.lines))):
                line = words.lines[number]
                if not _is_topic(line) or line in names() or number in menu or is_box(line):
                    break
                yield Mark(number, Label.TAGS, f'stands under "{words.lines[hit.block]}"')


def is_tags_heading(text: str) -> bool:
    """Whether a line only names the topics that follow it."""
    return fold(text) in PHRASES.whole


def _is_topic(line: str) -> bool:
    """Whether a line is short enough; scripts without spaces say twice as much in a character."""
    return 0 < len(line) <= (LONGEST // 2 if line[0] >= SPACELESS else LONGEST)
