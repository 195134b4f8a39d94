"""What the end of a page says about the author."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.phrases import Phrases
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    about the author | about the authors | about the writer | more about me | author bio
    contact the author
    more by this author | about author | meet the author | über den autor | über die autorin
    zum autor
    zur person | à propos de l'auteur | sobre el autor | acerca del autor | sull'autore
    sobre o autor
    over de auteur | om författaren | om forfatteren | o autorze | yazar hakkında | об авторе
    про автора
    著者について | 著者プロフィール | この記事の著者 | 筆者プロフィール | 关于作者 | 關於作者
    作者简介 | 作者簡介 | 글쓴이 소개
    sobre la firma | लेखक के बारे में | tietoa kirjoittajasta | o autoru | o autorovi | a szerzőről
    despre autor | σχετικά με τον συντάκτη | tentang penulis | về tác giả | 기자 소개
    """,
    opening="""
    about the author: | follow the author | follow him on | follow her on
    email the author
    you can follow him | you can follow her | you can reach | you can contact
    contact the writer | write to him at | questions? comments?
    """,
    holding="""
    can be reached at | reach her at | reach him at | reach them at | is a staff writer
    is a senior writer | is a freelance writer
    is a freelance journalist
    is a senior reporter | is a senior editor | is a contributing writer | is a contributing editor
    is an associate editor | is a reporter for | is a reporter at | is a correspondent for
    is an editor at
    is an associate professor | is a professor of | is a writer based in | is a journalist based in
    is the author of the | is the author of several | follow him on twitter | follow her on twitter
    follow them on twitter | follow me on twitter | on twitter at @
    """,
    longest=480,
)


def author_note(page: Page) -> Iterator[Mark]:
    """Lines of a note about who wrote the story."""
    for hit in PHRASES.find(page):
        yield Mark(hit.block, Label.AUTHOR_NOTE, hit.reason)
