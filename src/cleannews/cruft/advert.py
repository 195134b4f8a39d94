"""Advertisements' own labels, sponsors, and the publisher's appeals for money."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    advertisement | advertisements | advertisement 0 | advertising content | sponsored by
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
    annonsørinnhold | artykuł sponsorowany | sponsorlu içerik | реклама
    партнерский материал | на правах рекламы | 広告 | 広告を非表示 | スポンサー | スポンサーリンク
    广告 | 廣告
    赞助内容 | 광고 | 스폰서 | διαφήμιση | إعلان | iklan | quảng cáo
    scroll to continue | scroll to continue with content | scroll for article | scroll down for more
    scroll down to continue reading | story continues after ad | sponsored stories by taboola
    you may like by taboola | promoted links by taboola | sponsored links by taboola
    recommended by outbrain | recommended by taboola | ads by taboola | from the web by taboola
    play now | support independent journalism | become a supporter today | become a supporter
    advertisement - scroll to continue | advertisement - scroll to continue reading
    available on the app store | get it on google play | download on the app store | get our app
    anzeige - hier geht's weiter | weiter nach der anzeige | werbung - weiterlesen
    nach der werbung geht es weiter | la suite après la publicité | la suite après cette publicité
    suite de l'article après la publicité | continúa leyendo tras la publicidad
    la noticia continúa después de la publicidad | publicidad - continúa leyendo
    continua a leggere dopo la pubblicità | l'articolo continua dopo la pubblicità
    continua dopo la pubblicità | continua depois da publicidade
    a matéria continua após a publicidade | lees verder onder de advertentie
    lees verder na de advertentie | tekst gaat verder onder de advertentie
    artikel gaat verder onder de advertentie | artikeln fortsätter under annonsen
    artikeln fortsätter efter annonsen | texten fortsätter efter annonsen
    texten fortsätter under annonsen | artiklen fortsætter efter annoncen
    artiklen fortsætter under annoncen | artikkelen fortsetter under annonsen
    saken fortsetter under annonsen | saken fortsetter etter annonsen
    juttu jatkuu mainoksen jälkeen | artikkeli jatkuu mainoksen jälkeen | mainos | mainos alkaa
    mainos päättyy | článek pokračuje pod reklamou | hirdetés | a cikk a hirdetés után folytatódik
    a hirdetés után folytatjuk | publicitate | articolul continuă după publicitate | oglas
    nastavak nakon reklame | İlan | reklamlar | विज्ञापन | বিজ্ঞাপন | விளம்பரம்
    પ્રકાશન બાદ જાહેરાત | اعلان | إعلانات | الإعلان | تبلیغات | اشتہار | פרסומת | תוכן שיווקי
    โฆษณา | iklan - scroll untuk melanjutkan | scroll untuk membaca
    advertentie - lees hieronder verder | 广告 x | 請繼續往下閱讀 | 文章未完，往下閱讀
    廣告 請繼續往下閱讀 | ad - continue below
    advertiser content | content from our partners | promoted content by | best deals today
    deals of the day | shop our top picks | jetzt spenden | la tua pubblicità qui
    sostieni il giornalismo | sostienici | unterstützen sie unabhängigen journalismus | terms apply
    prices accurate at time of publication
    zum angebot | zu den angeboten | video ad feedback | einmal zahlen | register now
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
    scroll to continue | scroll down for | scroll for more | read on below
    continues after advertisement | support local news | support our work | donate today
    become a supporter | download our app | download the free app | taboola | sponsored stories
    this story is brought to you | affiliate disclosure
    dalsza część artykułu pod | dalsza część tekstu pod | reszta artykułu pod | reszta tekstu pod
    ciąg dalszy artykułu pod | ciąg dalszy pod | tekst gaat verder onder | tekst gaat door onder
    artikel gaat verder onder | tekst loopt door onder | het artikel gaat verder | artikkeli jatkuu
    juttu jatkuu | artikkelen fortsetter | artiklen fortsætter | saken fortsetter
    teksten fortsetter | artikeln fortsätter | texten fortsätter | článek pokračuje
    text pokračuje pod | článok pokračuje | a cikk folytatódik | a cikk a hirdetés után
    articolul continuă | το άρθρο συνεχίζεται | продолжение после рекламы | продолжение статьи после
    реклама. ооо | реклама. ао | реклама. ип | продовження після реклами | haberin devamı için
    devamı için kaydırın | المقال يستمر بعد الإعلان | ตอนต่อไปหลังโฆษณา | artikel berlanjut setelah
    lanjut membaca setelah | la suite après | suite de l'article après | continúa leyendo tras
    continúa después de | l'articolo continua | continua dopo | continua depois da | continua após
    transparenzhinweis: | bei den mit einem stern | mit sternchen | wir erhalten eine provision
    si vous achetez | en tant que partenaire amazon | si compras a través
    affiliate links may | subscribe to our podcast | listen and subscribe | subscribe on youtube
    prices accurate at | prices and availability | prices correct at | unterstützen sie unabhängigen
    unterstützen sie uns
    en partenariat avec | in zusammenarbeit mit unserem partner | posted with amazlet
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
