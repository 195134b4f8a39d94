"""The readers' thread under a story: from its heading, which repeats the headline, to its form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleannews.cruft.comments import comments
from cleannews.cruft.lede import PROSE
from cleannews.cruft.menu import menus
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.related import is_box_heading
from cleannews.cruft.wording import wording
from cleannews.model import Label, Mark, Page

HEADINGS = Phrases(
    opening="""
    0 responses to | 0 response to | one response to | 0 replies to | 0 reply to | one reply to
    0 thoughts on | 0 thought on | one thought on | 0 comments on | 0 comment on | one comment on
    0 comments to | 0 comment to | 0 comments for
    0 antworten zu | 0 antwort zu | eine antwort zu | 0 gedanken zu | ein gedanke zu
    0 kommentare zu | 0 kommentar zu | ein kommentar zu
    0 réponses à | 0 réponse à | une réponse à | 0 réflexions sur | une réflexion sur
    0 commentaires sur | 0 commentaire sur | un commentaire sur
    0 respuestas a | 0 respuesta a | una respuesta a | 0 comentarios en | 0 comentario en
    un comentario en | 0 pensamientos en
    0 risposte a | 0 risposta a | una risposta a | 0 pensieri su | un pensiero su
    0 commenti su | 0 commento su | un commento su
    0 respostas para | 0 resposta para | uma resposta para | 0 comentários em | 0 comentários sobre
    0 reacties op | 0 reactie op | één reactie op | 0 gedachten over
    0 svar på | ett svar på | ett svar til | 0 svar til | 0 kommentarer til | 0 kommentarer på
    0 odpowiedzi na | 0 komentarzy do | 0 комментариев к | 0 ответов на
    """,
    longest=240,
)
"""What the themes of weblogs write over the comments, before the story's headline."""

SHORTEST = 12
"""Characters of a headline that is known again; shorter ones are in any sentence."""

APART = 8
"""Short lines at most between the buttons of two short comments: names, dates, a few words."""

QUOTES = '“”„«»"‘’'
"""Marks around the headline that is responded to."""


def thread(page: Page) -> Iterator[Mark]:
    """The comments under a heading that says to which story they respond."""
    for hit in HEADINGS.find(page):
        title = page.blocks[hit.block].text
        if _is_heading(page, hit.block):
            yield Mark(hit.block, Label.COMMENTS, hit.reason)
            for number in range(hit.block + 1, _end(page, hit.block)):
                yield Mark(number, Label.COMMENTS, f'stands under "{title}"')


def _is_heading(page: Page, number: int) -> bool:
    """Whether a line behind some prose names a story: the page's own, or one in quotes."""
    if not any(len(block.text) >= PROSE for block in page.blocks[:number]):
        return False
    lines = wording(page).lines
    known = (line for line in lines[:number] if len(line) >= SHORTEST)
    return page.blocks[number].text[-1] in QUOTES or lines[number].endswith(tuple(known))


def _end(page: Page, heading: int) -> int:
    """The number behind the thread: behind its last form or notice, else at the next box or menu.

    What says "Comment" below a menu is a button of the site.
    """
    limit = min((menu[0] for menu in menus(page) if menu[0] > heading), default=len(page.blocks))
    below = range(heading + 1, limit)
    last = _last_of(page, heading, sorted({mark.block for mark in comments(page)} & set(below)))
    if last > heading:
        return last + 1
    return next((n for n in below if is_box_heading(page.blocks[n].text)), limit)


def _last_of(page: Page, heading: int, numbers: Sequence[int]) -> int:
    """The last of the thread's buttons and notices: none that is far below the one before it, with
    nobody's comment between them."""
    last = heading
    for number in numbers:
        between = page.blocks[last + 1 : number]
        if len(between) > APART and not any(len(block.text) >= PROSE for block in between):
            break
        last = number
    return last
