"""Consent banners: cookies, tracking, external content held back until a reader agrees."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    accept cookies | accept all cookies | accept all | reject all cookies | decline cookies
    allow cookies
    allow all cookies | manage cookies | manage consent | manage cookie consent | save & accept
    privacy overview | always enabled | always active | strictly necessary cookies
    necessary cookies
    functional cookies | performance cookies | targeting cookies | analytical cookies
    analytics cookies
    advertising cookies | advertisement cookies | non-necessary | cookie consent
    privacy preference center
    we value your privacy | we care about your privacy | your privacy choices matter
    confirm my choices
    got it! | i accept cookies | we use cookies | this website uses cookies | this site uses cookies
    cookie duration description | powered by onetrust | privacy & cookies policy
    alle cookies akzeptieren | cookies akzeptieren | alle akzeptieren | notwendige cookies
    empfohlener redaktioneller inhalt | empfohlener externer inhalt | externer inhalt
    externe inhalte
    accepter les cookies | tout accepter | accepter et continuer | continuer sans accepter
    gérer les cookies
    aceptar cookies | aceptar todas las cookies | aceptar y continuar | rechazar todo
    configurar cookies
    accetta i cookie | accetta tutti | accetta e continua | aceitar cookies | aceitar todos
    alle cookies accepteren | cookies accepteren | cookies beheren | acceptera cookies
    acceptera alla
    accepter alle | godta alle | akceptuję | zaakceptuj wszystkie | tümünü kabul et | принять все
    прийняти всі | すべて許可 | すべて同意 | 接受所有cookie | 모두 동의
    قبول الكل | رفض الكل | قبول جميع ملفات تعريف الارتباط | إعدادات ملفات تعريف الارتباط
    सभी कुकीज़ स्वीकार करें | सभी स्वीकार करें | कुकी सेटिंग | कुकीज़ सेटिंग | přijmout vše
    odmítnout vše | přijmout všechny cookies | povolit všechny cookies | přijmout cookies
    nastavení cookies | terima semua | tolak semua | terima semua cookie | terima cookie
    pengaturan cookie
    accept & continue | accept and continue | accept & close | manage your preferences
    manage preferences | manage your consent | your privacy choices | privacy settings
    cookie preferences | consent preferences | agree and continue | agree & close | reject all
    externen inhalt anzeigen | inhalt anzeigen | zustimmen und weiter | einstellungen verwalten
    inhalte von drittanbietern | externen inhalt laden | tout refuser | paramétrer les cookies
    personnaliser mes choix | rechazar y suscribirse | aceptar todo | rifiuta tutto
    rifiuta e abbonati | gestisci cookie | aceitar e continuar | aceitar tudo | rejeitar todos
    gerenciar cookies | alles accepteren | alles weigeren | instellingen aanpassen | godkänn alla
    hantera cookies | tillad alle | afvis alle | godta alle cookies | hyväksy kaikki
    evästeasetukset | przejdź do serwisu | akceptuję i przechodzę do serwisu | összes elfogadása
    accept toate | αποδοχή όλων | принять и продолжить | 同意して続ける | クッキーを使用しています
    tweet laden | instagram-inhalt laden | video-embed öffnen | mehr informationen zum datenschutz
    accepter et voir le contenu
    """,
    opening="""
    we use cookies | we and our partners | we and our 0 partners | we use technologies
    this website uses cookies | this site uses cookies | our website uses cookies
    our site uses cookies
    this website stores cookies | by using this site, you agree | by using our site, you
    by using this website, you agree | by continuing to browse | by continuing to use this
    by continuing to use our
    by clicking accept | by clicking “accept | by clicking i accept | necessary cookies
    functional cookies
    performance cookies | analytical cookies | advertisement cookies | targeting cookies
    these cookies
    other uncategorized cookies | strictly necessary cookies | any cookies that may not be
    when you visit our website, we store | when you visit any website, it may
    store and/or access information on a device | cookielawinfo-checkbox | viewed_cookie_policy
    wir verwenden cookies | wir nutzen cookies | diese website verwendet cookies
    diese website nutzt cookies
    diese webseite verwendet cookies | diese seite verwendet cookies | um ihnen ein optimales
    an dieser stelle finden sie externen | an dieser stelle finden sie einen von
    externer inhalt nicht | du kannst ihn dir mit einem klick | datenschutzeinstellungen anpassen
    an dieser stelle findest du einen externen
    an dieser stelle befindet sich ein externer | ich bin damit einverstanden, dass mir
    mit ihrer zustimmung | personenbezogene daten können an drittplattformen
    nous utilisons des cookies | nous utilisons les cookies | ce site utilise des cookies
    nos partenaires et nous | en poursuivant votre navigation | en cliquant sur accepter
    utilizamos cookies | usamos cookies | este sitio web utiliza cookies
    este sitio utiliza cookies
    nosotros y nuestros socios | al continuar navegando | si continúa navegando
    questo sito utilizza | questo sito usa cookie | utilizziamo i cookie | noi e i nostri partner
    este site utiliza cookies | este site usa cookies | nós utilizamos cookies
    nós e nossos parceiros
    wij gebruiken cookies | we gebruiken cookies | deze website gebruikt cookies
    deze site gebruikt cookies
    vi använder cookies | vi använder kakor | den här webbplatsen använder | vi bruger cookies
    denne hjemmeside bruger cookies | vi bruker informasjonskapsler | vi bruker cookies
    ta strona używa | ta witryna wykorzystuje | strona korzysta z plików cookie
    używamy plików cookie
    korzystamy z plików cookie | sitemizde çerez | bu sitede çerez | web sitemizde çerez
    мы используем cookie | мы используем файлы cookie | сайт использует cookie
    этот сайт использует
    ми використовуємо cookie | ми використовуємо файли cookie | цей сайт використовує
    当サイトではcookie | このサイトでは、利用状況 | 本網站使用 | 本网站使用cookie | 我们使用cookie
    我們使用cookie
    이 웹사이트는 쿠키를 | 본 웹사이트는 쿠키를
    نستخدم ملفات تعريف الارتباط | نحن نستخدم ملفات تعريف الارتباط
    يستخدم هذا الموقع ملفات تعريف الارتباط | هذا الموقع يستخدم ملفات تعريف الارتباط
    हम कुकीज़ का उपयोग | हम कुकीज का उपयोग | यह वेबसाइट कुकीज़ का उपयोग | यह साइट कुकीज़ का उपयोग
    používáme cookies | používáme soubory cookie | tento web používá cookies
    tento web používá soubory cookie | tyto stránky používají cookies
    tyto stránky používají soubory cookie | kami menggunakan cookie | situs ini menggunakan cookie
    situs web ini menggunakan cookie | website ini menggunakan cookie
    dengan melanjutkan, anda menyetujui
    this content is not available due to your | this content is hosted by
    this content is hosted on | this content is provided by | this content is embedded
    this article contains content provided by | we need your consent to | we need your permission to
    to view this content, you need to | to see this content, | to view this embed
    please accept cookies | your consent is required | by clicking continue
    by clicking 'accept | if you accept cookies | this external content | view this content on
    we and our trusted partners | we and our 0 | we value your privacy
    hier finden sie externen inhalt | hier finden sie einen externen | hier finden sie inhalte von
    dieser inhalt wird von | um diesen inhalt | zum anzeigen dieses inhalts | dieser externe inhalt
    dieses element enthält daten | an dieser stelle ist ein externer | zur anzeige dieses
    ich stimme zu, dass mir | ich willige ein, dass | wir und unsere partner
    wir benötigen ihre zustimmung | wir brauchen ihre zustimmung | bitte akzeptieren sie cookies
    hier werden ihnen inhalte
    ce contenu est bloqué car | ce contenu n'est pas visible | ce contenu est hébergé
    ce contenu provient de | pour afficher ce contenu | pour voir ce contenu
    vous avez choisi de ne pas | vous avez refusé les cookies | nous et nos partenaires
    en acceptant les cookies | este contenido se publica en
    este contenido no está disponible porque | para ver este contenido | para mostrar este contenido
    con tu acuerdo, nosotros | nosotros y nuestros | si rechazas las cookies
    questo contenuto è ospitato | per visualizzare questo contenuto | per vedere questo contenuto
    noi e i nostri | noi e terze parti | este conteúdo é fornecido por | para ver este conteúdo
    nós e os nossos parceiros | ao clicar em aceitar | deze content kan niet | deze inhoud kan niet
    om deze inhoud te | om deze content te | wij en onze partners | voor deze content
    för att se innehållet | vi och våra partners | dette indhold kan ikke vises
    for at se dette indhold | vi og vores partnere | for å se dette innholdet | vi og våre partnere
    käytämme evästeitä | me ja kumppanimme | ta treść jest niedostępna | my i nasi partnerzy
    my i nasi zaufani partnerzy | aby zobaczyć tę treść | my a naši partneři | my a naši partneri
    ez az oldal sütiket | weboldalunk sütiket | sütiket használunk | mi és partnereink
    acest site folosește cookie | acest site utilizează cookie | noi și partenerii noștri
    utilizăm cookie | ο ιστότοπος χρησιμοποιεί cookies | χρησιμοποιούμε cookies
    εμείς και οι συνεργάτες μας | мы и наши партнеры | оставаясь на сайте | ми та наші партнери
    çerezleri kullanıyoruz | çerez kullanıyoruz | biz ve ortaklarımız | نحن وشركاؤنا
    当サイトは、cookie | 当サイトではクッキー | 本サイトはcookie | 本網站使用cookie
    本网站使用 cookie | 당사는 쿠키를 | website này sử dụng cookie | chúng tôi sử dụng cookie
    เว็บไซต์นี้ใช้คุกกี้
    """,
    holding="""
    gdpr cookie consent | use of cookies | uses cookies to | uses cookies and | use cookies to
    use cookies and
    storing of cookies | cookies policy to | cookies on your device | cookies on your browser
    cookies, um | cookie-einstellungen | plików cookie | files cookie | utilise des cookies
    """,
    longest=900,
)


def cookie_notice(page: Page) -> Iterator[Mark]:
    """Lines of a banner that asks for consent."""
    menu = inside(page)
    for hit in PHRASES.find(page):
        if hit.block not in menu:
            yield Mark(hit.block, Label.COOKIE_NOTICE, hit.reason)
