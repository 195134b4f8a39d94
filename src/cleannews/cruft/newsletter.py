"""Boxes that ask for an address: newsletters, e-mail alerts, mailing lists."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    subscribe to the newsletter
    sign up for our newsletter | sign up for our newsletters | sign up to our newsletter
    sign up to our newsletters
    join our newsletter | join the newsletter | get our newsletter | get the newsletter
    get our free newsletter | subscribe by email | subscribe via email
    join our mailing list | join our email list
    daily newsletter | weekly newsletter | newsletter abonnieren
    thanks for signing up | thank you for subscribing | thanks for subscribing
    thank you for signing up
    enter your email | enter your email address | your email address | email address | sign up now
    get email alerts | get alerts | follow blog via email
    oops! something went wrong while submitting the form.
    thank you! your submission has been received!
    invalid email
    newsletter bestellen | zum newsletter anmelden | jetzt newsletter abonnieren
    ihre e-mail-adresse
    inscription newsletter | s'inscrire à la newsletter | abonnez-vous à la newsletter
    abonnez-vous à notre newsletter | recevoir la newsletter | votre adresse e-mail | votre email
    suscríbete a la newsletter | suscríbete al boletín | suscríbete a nuestra newsletter
    recibe nuestra newsletter | tu correo electrónico | iscriviti alla newsletter
    assine a newsletter | assine nossa newsletter | receba a newsletter | receba nossa newsletter
    aanmelden nieuwsbrief | schrijf je in voor de nieuwsbrief | nieuwsbrief ontvangen
    prenumerera på nyhetsbrevet | tilmeld nyhedsbrev | tilmeld dig nyhedsbrevet
    meld deg på nyhetsbrev
    zapisz się na newsletter | zapisz się do newslettera | e-bülten | bültene abone ol
    подписаться на рассылку | подпишитесь на рассылку | підписатися на розсилку
    メルマガ登録 | メールマガジン | 订阅电子报 | 訂閱電子報 | 订阅通讯 | 뉴스레터 구독
    뉴스레터 신청
    النشرة البريدية | اشترك في النشرة البريدية | اشترك في نشرتنا البريدية | أدخل بريدك الإلكتروني
    न्यूज़लेटर सब्सक्राइब करें | न्यूजलेटर सब्सक्राइब करें | अपना ईमेल दर्ज करें
    odběr newsletteru | odebírat newsletter | odběr novinek | zadejte svůj e-mail
    zadejte váš e-mail | berlangganan newsletter | langganan newsletter | daftar newsletter
    masukkan email anda | masukkan alamat email anda
    newsletter sign up | newsletter sign-up | newsletter signup | sign up for newsletters
    get notifications | turn on notifications | turn off notifications | unblock notifications
    notification settings | manage your alerts
    this field is for validation purposes and should be left unchanged. | want more news?
    stay informed
    jetzt kostenlos anmelden | newsletter anmelden | newsletter-anmeldung
    jetzt newsletter bestellen | kostenlos abonnieren | je m'inscris | s'inscrire gratuitement
    je m'abonne à la newsletter | inscription à la newsletter | suscríbete gratis | suscribirme
    quiero suscribirme | suscríbete a nuestro boletín | recibe las noticias en tu correo | iscriviti
    iscriviti gratis | receba as notícias no seu e-mail | quero receber | inscreva-se
    meld je aan voor de nieuwsbrief | aanmelden voor de nieuwsbrief | schrijf je in
    prenumerera på nyhetsbrev | tilaa uutiskirje | hírlevél | feliratkozás hírlevélre
    iratkozzon fel | feliratkozom | abonează-te la newsletter | abonare newsletter
    εγγραφή στο newsletter | εγγραφείτε στο newsletter | подпишитесь на нашу рассылку
    получать новости | bültenimize abone olun | اشترك الآن | اشترك في النشرة الإخبارية
    הירשמו לניוזלטר | הרשמה לניוזלטר | đăng ký nhận tin | đăng ký nhận bản tin
    berlangganan sekarang | ニュースレター登録 | ニュースレターに登録 | メルマガに登録
    our newsletters | more newsletters | nos newsletters | wij mailen je | 뉴스레터 구독하기
    최신 뉴스 받기
    """,
    opening="""
    subscribe to our newsletter | subscribe to our newsletters | subscribe to our free
    subscribe to our weekly
    subscribe to our daily | subscribe to our email | subscribe to our mailing list
    sign up for our newsletter | sign up for our newsletters | sign up for our free
    sign up for our email
    sign up for our daily | sign up for our weekly | sign up for free newsletters
    sign up for the newsletter
    sign up to our newsletter | sign up to our free | sign up to our daily | sign up to our weekly
    sign up to receive | sign up here for | sign up for email | sign up for the daily
    sign up for a daily
    sign up for a weekly | sign up for a newsletter | by signing up you | by signing up, you
    by subscribing you | by subscribing, you | by submitting your email | by entering your email
    by providing your information, you agree | we use your sign-up to
    mit meiner anmeldung zum newsletter
    we encountered an issue signing you up | by clicking sign up | by clicking subscribe
    by providing your email | by joining our
    get our newsletter | get our daily newsletter
    get our weekly newsletter | get the latest news delivered | get the latest news in your inbox
    get our free | get a daily | i would like to be emailed | want to stay informed?
    join our newsletter
    join our mailing list | we will never share your email | you can unsubscribe at any time
    please enter a valid email | there was an error, please provide a valid email
    a welcome email is on its way | thanks for signing up | thank you for signing up
    thank you for subscribing | interested in more newsletters
    melden sie sich für unseren newsletter | abonnieren sie unseren newsletter | unser newsletter
    mit unserem newsletter | mit der anmeldung zum newsletter | bestellen sie unseren newsletter
    der tägliche newsletter | inscrivez-vous à notre newsletter | inscrivez-vous à la newsletter
    abonnez-vous à notre newsletter | recevez notre newsletter | recevez chaque
    pour ne rien rater | get breaking news alerts | turn on notifications | 구독하기
    suscríbete a nuestra newsletter
    suscríbete a nuestro boletín | recibe en tu correo | apúntate a nuestra newsletter
    iscriviti alla newsletter | iscriviti alla nostra newsletter | ricevi la newsletter
    assine nossa newsletter | receba no seu e-mail | inscreva-se na newsletter
    schrijf je in voor onze nieuwsbrief
    meld je aan voor onze nieuwsbrief | ontvang onze nieuwsbrief | prenumerera på vårt nyhetsbrev
    tilmeld dig vores nyhedsbrev | meld deg på nyhetsbrevet | zapisz się na nasz newsletter
    подпишитесь на нашу рассылку | підпишіться на нашу розсилку
    اشترك في النشرة | اشترك في نشرتنا | اشترك في قائمتنا البريدية | سجل في نشرتنا
    हमारे न्यूज़लेटर को सब्सक्राइब | हमारे न्यूज़लेटर की सदस्यता | न्यूज़लेटर के लिए साइन अप
    přihlaste se k odběru | přihlášením k odběru | přihlásit se k odběru | přihlásit k odběru
    odebírejte náš newsletter | berlangganan newsletter | daftar untuk newsletter
    dapatkan berita terbaru langsung | dapatkan newsletter
    sign up for breaking news | sign up for alerts | stay up to date with notifications
    get notifications from | get notified | get breaking news | get the best of our
    get our best stories | get more news | get the day's | never miss a story | don't miss a story
    subscribe to get | subscribe for free | sign up and get | sign up today | be the first to know
    want more stories like this | like what you're reading? | enjoying this story?
    you will receive an email | check your inbox | please check your email to confirm
    your subscription has been confirmed | this email will be used | by signing up to
    newsletter: jeden morgen | jeden morgen die wichtigsten | die wichtigsten nachrichten des tages
    die wichtigsten news des tages | alles wichtige per e-mail | erhalten sie täglich
    erhalten sie jeden | jetzt für unseren | melden sie sich hier an
    hier können sie unseren newsletter | abonnieren sie den | sie haben sich erfolgreich
    wir haben ihnen eine e-mail
    recevez l'essentiel | recevez gratuitement | recevez tous les | recevez par e-mail
    chaque matin, recevez | chaque semaine, recevez | inscrivez-vous pour recevoir
    votre adresse mail est | en vous inscrivant, vous | vous pouvez vous désabonner
    recibe cada | recibe gratis | recibe las noticias | recibe las últimas | apúntate gratis
    suscríbete gratis | regístrate gratis y | suscríbete al boletín
    suscríbete a nuestros boletines | al suscribirte aceptas | al registrarte aceptas
    ricevi ogni | ricevi gratis | ricevi le notizie | iscriviti gratis | iscriviti per ricevere
    inserisci la tua email | receba notícias | receba as notícias | receba gratuitamente
    inscreva-se para receber | cadastre-se para receber | cadastre-se e receba | ao se cadastrar
    ontvang dagelijks | ontvang elke | ontvang het laatste nieuws | ontvang iedere
    meld je aan voor de | meld je aan voor onze | mis niets van | få nyheter direkt | få de senaste
    få nyhetsbrevet | få nyhedsbrevet | få de vigtigste | tilmeld dig vores | meld deg på
    tilaa uutiskirjeemme | tilaa uutiskirje | bądź na bieżąco | otrzymuj | iratkozz fel
    iratkozzon fel | abonează-te la newsletterul | primește știrile | εγγραφείτε στο
    получайте новости | подпишитесь, чтобы | підпишіться на розсилку | dapatkan update berita
    dapatkan berita | daftarkan email | đăng ký nhận
    get the latest news | get the latest updates | get the latest stories | get the latest headlines
    get all the latest
    sign up for the morning | sign up for the evening | sign up for our morning
    sign up for our evening | sign up for weekly | sign up for daily | sign up for the latest
    our free email newsletter | our free newsletter | get the top stories | get our top stories
    invalid email address | please enter an email | please enter your email
    thank you for your subscription | success! you're | keep up with the latest news
    don't miss out on the latest | stay up-to-date with | your email address will only be
    bitte geben sie eine gültige e-mail | der newsletter für | unser newsletter:
    das wichtigste des tages: | nos newsletters | suscríbete y recibe | iscriviti per rimanere
    resta aggiornato | blijf op de hoogte | wil je niks missen | anmäl dig till | få flere nyheder
    zapisz się do | подпишитесь на «
    """,
    holding="""
    in your inbox | to your inbox | into your inbox
    sign up for our newsletter | sign up for our newsletters | sign up to our newsletter
    sign up to our newsletters | sign up for my newsletter | sign up for his newsletter
    sign up for her newsletter | sign up for the newsletter
    unsubscribe at any time | unsubscribe anytime
    receive the above newsletter | receive our newsletter | to receive emails from
    check your junk folder | newsletter abonnieren | in ihr postfach
    dans votre boîte mail | en tu bandeja de entrada | apúntate al boletín
    apúntate a la newsletter | suscríbete al boletín | noticias en tu correo
    """,
    longest=260,
)


def newsletter(page: Page) -> Iterator[Mark]:
    """Lines of a box that asks for the reader's address."""
    menu = inside(page)
    for hit in PHRASES.find(page):
        if hit.block not in menu:
            yield Mark(hit.block, Label.NEWSLETTER, hit.reason)
