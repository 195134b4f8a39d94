"""Offers to subscribe to the rest of a story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.wording import wording
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    subscribe to continue reading | subscribe to read more | subscribe to read | subscribe to unlock
    subscribe to keep reading | subscribe to read the full story
    subscribe to read the full article
    already a subscriber? | already a subscriber? sign in | already a subscriber? log in
    already a member? log in | already a member? sign in | unlock this article
    unlock the full article
    this article is for subscribers only | this content is for subscribers only | subscribers only
    subscriber exclusive | exclusive for subscribers | exclusive to subscribers | view more offers
    view subscription options | see subscription options | see my options | start your free trial
    subscribe to unlock more articles | register to read more | register to unlock
    register to continue
    weiterlesen mit | jetzt weiterlesen | nur für abonnenten | exklusiv für abonnenten
    bereits abonnent?
    sie haben bereits ein abo? | jetzt abonnieren und weiterlesen | réservé aux abonnés
    article réservé aux abonnés | réservé à nos abonnés | déjà abonné ?
    déjà abonné ? connectez-vous
    solo para suscriptores | exclusivo para suscriptores | contenido exclusivo para suscriptores
    ¿ya eres suscriptor? | hazte suscriptor | sei già abbonato? | contenuto riservato agli abbonati
    exclusivo para assinantes | conteúdo exclusivo para assinantes | já é assinante? | al abonnee?
    alleen voor abonnees | lees verder met een abonnement | redan prenumerant? | allerede abonnent?
    er du allerede abonnent? | masz już prenumeratę? | dla prenumeratorów | только для подписчиков
    有料会員限定 | この記事は有料会員限定です | 続きを読むには | 会員限定記事 | 仅限订阅者
    구독자 전용
    """,
    opening="""
    subscribe to continue | subscribe to keep reading | subscribe now to read
    subscribe now to keep
    subscribe now to continue | subscribe to unlock | subscribe for full access
    to continue reading, please | to continue reading this article | to read the full story,
    to read this article in full | to read the rest of this | you've reached your limit
    you have reached your limit | you've reached your free | you have reached your free
    you've reached the limit | you have reached the limit | you've read your last free
    you have read your last free | you have used all of your free | you've used all your free
    this article is for subscribers | this content is for subscribers
    this content is reserved for subscribers
    this article is reserved for | this story is for subscribers
    this article is available to subscribers
    this article is free to read register | this is a subscriber-only
    this post is for paid subscribers
    this post is for paying subscribers | already a subscriber? | already a member?
    are you already a subscriber | unlimited digital access | get unlimited access | get full access
    enjoy unlimited access | create an account or sign in to continue
    access articles from across | enjoy additional articles per month | register / sign in to unlock
    dieser artikel ist nur für abonnenten | lesen sie weiter mit | um diesen artikel zu lesen
    um weiterzulesen | sie möchten weiterlesen | dieser inhalt ist exklusiv
    abonnez-vous pour lire | suscríbete para seguir | suscríbase para seguir
    cet article est réservé
    la suite est réservée | il vous reste | pour lire la suite | este contenido es exclusivo
    para seguir leyendo | has alcanzado el límite | per continuare a leggere
    questo articolo è riservato
    para continuar lendo | este conteúdo é exclusivo | om verder te lezen
    dit artikel is exclusief voor
    för att läsa vidare | for at læse videre | for å lese videre | aby czytać dalej
    この記事は会員限定 | この記事は有料会員 | 残り0文字 | この続きは
    """,
    holding="""
    left to read. subscribe | to unlock more articles | subscribers only | 続きをお読みいただけます
    have a subscription? | not a subscriber? | nog geen abonnee
    """,
    longest=240,
)

TERMS = Phrases(
    holding="""
    cancel at any time | cancel any time | cancel anytime | jederzeit kündbar
    opzeggen wanneer je wilt | cancela cuando quieras | disdici quando vuoi | いつでも解約
    """,
    longest=100,
)
"""What an offer closes with. Stories speak of it, too, but in longer sentences."""

OFTEN = 2
"""A line that stands oftener on a page marks the teasers of paid stories."""


def paywall(page: Page) -> Iterator[Mark]:
    """Lines that ask for a subscription before the story goes on."""
    words, menu = wording(page), inside(page)
    for hit in chain(PHRASES.find(page), TERMS.find(page)):
        repeated = len(words.same[words.lines[hit.block]]) > OFTEN
        if hit.block not in menu and not repeated:
            yield Mark(hit.block, Label.PAYWALL, hit.reason)
