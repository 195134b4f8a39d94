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
    5 responses to | 5 response to | one response to | 5 replies to | 5 reply to | one reply to
    5 thoughts on | 5 thought on | one thought on | 5 comments on | 5 comment on | one comment on
    5 comments to | 5 comment to | 5 comments for
    5 antworten zu | 5 antwort zu | eine antwort zu | 5 gedanken zu | ein gedanke zu
    5 kommentare zu | 5 kommentar zu | ein kommentar zu
    5 réponses à | 5 réponse à | une réponse à | 5 réflexions sur | une réflexion sur
    5 commentaires sur | 5 commentaire sur | un commentaire sur
    5 respuestas a | 5 respuesta a | una respuesta a | 5 comentarios en | 5 comentario en
    un comentario en | 5 pensamientos en
    5 risposte a | 5 risposta a | una risposta a | 5 pensieri su | un pensiero su
    5 commenti su | 5 commento su | un commento su
    5 respostas para | 5 resposta para | uma resposta para | 5 comentários em | 5 comentários sobre
    5 reacties op | 5 reactie op | één reactie op | 5 gedachten over
    5 svar på | ett svar på | ett svar til | 5 svar til | 5 kommentarer til | 5 kommentarer på
    5 odpowiedzi na | 5 komentarzy do | 5 комментариев к | 5 ответов на
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
