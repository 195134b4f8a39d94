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
    subscribe now for unlimited access | subscribe for unlimited access
    to continue reading, log in or create an account | sign in to continue reading | sign in to read
    log in to continue reading | support local journalism | subscriber-only content
    subscriber only | for subscribers | premium content | unlock full access | read the full story
    try it free | choose your plan
    sie haben noch kein abo? | noch kein abo? | diesen artikel weiterlesen mit einem abo
    jetzt testen | jetzt abonnieren | jetzt abo abschließen | s'abonner pour lire la suite
    contenu réservé aux abonnés | s'abonner | je m'abonne | lire la suite avec un abonnement
    si ya eres suscriptor, inicia sesión | ¿ya estás suscrito? | ya soy suscriptor
    suscríbete para leer | sólo para suscriptores | abbonati per continuare a leggere
    questo contenuto è riservato agli abbonati | sei già abbonato? accedi | hai già un abbonamento?
    assine para continuar lendo | já é assinante? faça login | já é assinante? entre | assine agora
    assine já | word abonnee | al abonnee? log in | reeds abonnee? | bli prenumerant
    denna artikel är för prenumeranter | logga in för att läsa | för prenumeranter | bliv abonnent
    kun for abonnenter | denne artikel er for abonnenter | for abonnenter
    allerede abonnent? logg inn | bli abonnent | tilaajille | vain tilaajille | tilaa
    kup subskrypcję | kup dostęp | wykup dostęp | materiał dostępny tylko dla subskrybentów
    masz już prenumeratę? zaloguj się | dla subskrybentów | předplatit | pouze pro předplatitele
    pre predplatiteľov | előfizetés | előfizetőknek | pentru abonați | για συνδρομητές
    оформить подписку | для подписчиков | за абонати | abonelere özel | للمشتركين فقط | למנויים בלבד
    会员专享 | 订阅后阅读全文 | 訂閱後閱讀全文 | 有料記事 | 有料会員になると続きをお読みいただけます
    ログインして読む | 会員登録して続きを読む
    become a member | members only | register for free | already registered? log in
    you're currently logged out | keep reading for $0 | jetzt kostenlos testen | kostenlos testen
    offre d'abonnement | sans engagement | suscríbete desde 0 euro | assine a partir de r$ 0
    det här är en låst artikel | du har inget konto | gillar du det du läser?
    無料会員登録で続きを読む | ログインして続きを読む | 請先登入 | 请先登录 | 訂閱本報
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
    this article is free to read | to continue reading, | to keep reading, | to read more,
    you've read 0 of | you have read 0 of | you have 0 free articles | you have 0 articles
    you're reading a preview | sign in or subscribe | log in or subscribe | register now to
    register for free to | create a free account to | subscribe today to | subscribe now for
    subscribe today for | become a subscriber | become a member to | this is premium content
    exclusive content for | read this story for free | try unlimited access
    dieser artikel ist teil unseres | diesen artikel weiterlesen | jetzt weiterlesen
    weiterlesen mit | jetzt abonnieren | alle artikel auf | mit einem abo | mit abo weiterlesen
    sie haben noch kein | sie sind bereits abonnent | dieser beitrag ist nur für
    dieser text ist exklusiv
    abonnez-vous à partir | abonnez-vous pour | s'abonner à partir | il vous reste 0
    contenu réservé aux | article réservé aux | déjà abonné ? | cet article est exclusivement
    pour continuer à lire | suscríbete y lee | suscríbete por | si ya eres suscriptor
    si ya estás suscrito | contenido exclusivo para | solo para suscriptores
    este artículo es exclusivo | abbonati a partire | abbonati per | questo contenuto è riservato
    contenuto riservato | sei già abbonato | assine para | assine a partir | conteúdo exclusivo para
    conteúdo restrito a | word nu abonnee | verder lezen? | lees dit artikel
    met een abonnement lees | dit is een premium | köp prenumeration | prenumerera för att
    bli prenumerant för | denna artikel är | læs videre med | du skal være abonnent
    denne artikkelen er for | dette er en sak for abonnenter | kjøp abonnement | osta tilaus
    tilaajana voit | jatka lukemista | pozostało 0% | materiał dostępny tylko
    dostęp do tego artykułu | ten artykuł jest dostępny | tento článek je určen
    tento článek je jen pro | pro pokračování v čtení | tento článok je určený
    a cikk folytatásához | acest articol este disponibil | το άρθρο είναι διαθέσιμο
    чтобы читать дальше | чтобы прочитать | щоб читати далі | devamını okumak için | 本文为付费
    本文為付費 | 登录后阅读 | 登入後 | 訂閱會員 | 続きは有料会員 | 会員になると
    この先は有料 | ここから先は有料 | ここから先は会員
    dieser inhalt ist nur für angemeldete | sie können den artikel kostenlos
    le reste de l'article est | regístrate gratis para seguir | det här är en artikel för
    keep reading for
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
