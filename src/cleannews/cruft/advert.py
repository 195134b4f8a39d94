"""Advertisements' own labels, sponsors, and the publisher's appeals for money."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    advertisement | advertisements | advertisement 5 | advertising content | sponsored by
    sponsored content | sponsored links | sponsored link | sponsored post | sponsored ads
    ad feedback
    paid post | from our partners | from our advertisers | thanks to our partners
    promoted | promoted content | promoted by | presented by | in partnership with | affiliate links
    story continues below | story continues below advertisement | article continues below
    article continues below advertisement | continue reading below | continues below advertisement
    continue reading after the ad | skip ad | skip advertisement | close ad | remove ads | ad | ads
    donate now | support our journalism
    ads by google | report this ad | why this ad? | learn more about this ad | view offer
    get this deal | sponsor message | promoted stories | promoted links
    anzeige | gesponsert | gesponserter inhalt | ende der anzeige | anzeigensonderveröffentlichung
    annonce | annonces | contenu sponsorisé | anuncio | anuncios
    contenido patrocinado | annuncio | contenuto sponsorizzato | patrocinado
    conteúdo patrocinado | continua após a publicidade | advertentie | advertenties | annons
    reklame
    annonce | annonsørinnhold | artykuł sponsorowany | sponsorlu içerik | реклама
    партнерский материал | на правах рекламы | 広告 | 広告を非表示 | スポンサー | スポンサーリンク
    广告 | 廣告
    赞助内容 | 광고 | 스폰서 | διαφήμιση | إعلان | iklan | quảng cáo
    """,
    opening="""
    this advertisement has not loaded | advertisement. scroll to continue
    story continues below | article continues below | story continues after
    article continues after | download our free app | if you value our reporting
    advertisement - story continues | advertisement continue reading | sponsored by
    brought to you by
    this content was paid for | this is a paid | ads help us | support independent journalism
    help support our | if you buy something | when you purchase through links
    we may earn a commission
    we may earn commission | we may receive a commission | we may earn an affiliate
    this post may contain affiliate
    this post contains affiliate | as an amazon associate
    products featured are independently selected
    how relevant is this ad | did you encounter any technical issues
    """,
    holding="""
    to order a copy | to buy a copy | order a copy for | order your copy at | order your copy from
    to order your copy | buy a copy for
    contain affiliate links | contains affiliate links | use affiliate links
    uses affiliate links | are affiliate links | through affiliate links
    may earn a commission | may earn a small commission | may earn an affiliate commission
    may earn affiliate commission | may earn us a commission | may receive a commission
    may receive a small commission | may receive an affiliate commission
    contains commissionable links | affiliate-links enthalten | sind affiliate-links
    call us today | contact us today
    """,
    longest=240,
)

ALSO_SECTIONS = Phrases(
    whole="""
    sponsored | partner content | paid content | support us | make a donation | buy now | order now
    shop now | anzeigen | werbung | publicité | publicités | publicidad | pubblicità | publicidade
    reklama | reklam | реклама | реклама: | mainos
    book a demo | schedule a demo | schedule your demo | request a demo | get a demo
    get a free demo | see a demo | start a free trial | start your free trial | request a quote
    get a quote | get a free quote | get a free estimate | request a consultation
    get a free consultation | get the app | download the app | download our app
    jetzt app herunterladen | become a member today
    """
)
"""In a menu these lead to the advertising department; alone they label an advertisement."""


def advert(page: Page) -> Iterator[Mark]:
    """Lines that announce or make an advertisement."""
    for hit in PHRASES.find(page):
        yield Mark(hit.block, Label.ADVERT, hit.reason)
    for hit in ALSO_SECTIONS.find(page):
        if hit.block not in inside(page):
            yield Mark(hit.block, Label.ADVERT, hit.reason)
