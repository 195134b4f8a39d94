"""Share, like and follow buttons, and the names of the services behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.wording import EDGE, wording
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    share | share: | share this | share this: | share this article | share this story
    share this post
    share this page | share article | share story | share post | share page | share it | share via
    share on | share link | share to | share now | share options | share this on | sharing options
    share all sharing options | share 0 | shares | 0 shares | 0.0k shares | tweet | tweet 0
    tweet this
    tweets | retweet | pin it | pin | like this | like this: | like 0 | likes | 0 likes
    follow us on | follow me | following | followers | 0 followers
    find us on facebook | like us on facebook
    follow us on instagram | follow on twitter | email this | email this article
    email this story | e-mail this | e-mail this article | email article | email a friend
    e-mail a friend
    email to a friend | email to friend | e-mail to a friend | send to a friend | send to friend
    tell a friend | copy link | copied | link copied | link copied! | copy url
    copy link to clipboard
    recommend this | blog this! | blogthis! | bookmark and share | bookmark & share
    share & bookmark
    submit this story | share this with | share this entry | click to share
    teilen | artikel teilen | diesen artikel teilen | beitrag teilen | seite teilen | link kopieren
    weiterempfehlen | artikel weiterempfehlen | folgen sie uns | folgen sie uns auf | folge uns
    folge uns auf
    link kopiert | per e-mail teilen | auf facebook teilen | auf twitter teilen | twittern
    versenden
    artikel versenden | folgen | per mail versenden | auf x teilen | auf whatsapp teilen
    partager | partager cet article | partager l'article | partager sur | partager : | partagez
    tweeter
    suivez-nous sur | nous suivre | copier le lien | lien copié | envoyer par mail
    envoyer par email | envoyer à un ami | partages | 0 partages | recommander
    compartir | compartir en | compartir esta noticia | comparte | comparte esta noticia | síguenos
    síguenos en | copiar enlace | enviar por email | enviar por correo | tuitear | enviar a un amigo
    compartir noticia | condividi | condividi su | condividi questo articolo | seguici su
    copia link | invia per email | compartilhar | compartilhe | compartilhe: | partilhar | partilhe
    siga-nos | siga-nos nas redes sociais | copiar link | delen | deel | deel dit artikel
    deel artikel
    deel via | volg ons | volg ons op | kopieer link | dela | dela artikeln | dela artikel
    följ oss
    kopiera länk | del | del artikel | del artiklen | del artikkelen | del på facebook | følg os
    følg oss
    kopier link | kopier lenke | udostępnij | udostępnij artykuł | podziel się | obserwuj nas
    skopiuj link
    paylaş | haberi paylaş | bizi takip edin | takip et | linki kopyala | bağlantıyı kopyala
    поделиться | поделиться: | поделитесь | подписывайтесь | мы в соцсетях | скопировать ссылку
    поділитися | поділитись | поширити | ми в соцмережах | シェア | シェアする | ツイート
    ツイートする
    メール | リンクをコピー | フォローする | この記事をシェア | 分享 | 分享到 | 分享到: | 分享至
    转发 | 轉寄 | 转寄朋友
    分享本文 | 复制链接 | 複製連結 | 关注我们 | 追蹤我們 | 공유 | 공유하기 | 페이스북 | 트위터
    카카오톡 | 카카오스토리
    url복사 | url 복사 | 링크복사 | 링크 복사 | sdílet | megosztás | jaa | κοινοποίηση | مشاركة
    شارك
    bagikan | chia sẻ
    شارك على فيسبوك | شارك على تويتر | شارك عبر واتساب | شارك المقال | شارك الخبر
    شارك هذا المقال | مشاركة المقال | مشاركة عبر | انسخ الرابط | نسخ الرابط | تابعنا على
    تابعونا على | शेयर करें | साझा करें | इस खबर को शेयर करें | फेसबुक पर शेयर करें
    ट्विटर पर शेयर करें | व्हाट्सएप पर शेयर करें | हमें फॉलो करें | लिंक कॉपी करें | sdílejte
    sdílet na facebooku | sdílet na twitteru | sdílet článek | sdílet na síti x | zkopírovat odkaz
    kopírovat odkaz | sledujte nás | sledujte nás na | bagikan ke facebook | bagikan ke twitter
    bagikan ke whatsapp | bagikan artikel | bagikan artikel ini | bagikan berita | salin tautan
    salin link | ikuti kami | ikuti kami di
    folgen sie unserem whatsapp-kanal | jetzt folgen | auf google news folgen
    whatsapp-kanal abonnieren | suivez-nous sur google actualités | suivez-nous : | suivre
    suivez nous | síguenos en google news | seguir | condividi articolo | condividi l'articolo
    seguici su google news | siga-nos no google notícias | compartilhe esta notícia
    compartilhar notícia | stuur ons een whatsapp-bericht | volg ons op whatsapp | jaa artikkeli
    jaa juttu | jaa facebookissa | polub nas na facebooku | sledujte nás na facebooku | zdieľať
    zdieľať článok | megosztom | ossza meg | distribuie | distribuiți | urmărește-ne pe google news
    κοινοποιήστε | ακολουθήστε μας | ακολουθήστε μας στο google news | поделиться в соцсетях
    поделиться новостью | подпишитесь на нас | підписуйтесь на наш telegram | сподели | споделете
    google news'te takip et | تابعونا | تابعنا | شارك هذا الخبر | شاركها | به اشتراک بگذارید
    اشتراک گذاری | שתפו | שתף | שיתוף | 微信扫一扫分享 | 分享到微信 | 扫描二维码 | 扫码关注
    关注公众号 | 加入line好友 | 加入好友 | 點擊分享 | 分享文章 | 分享新聞 | 一键分享
    用微信扫码二维码 | 分享至好友和朋友圈 | 記事をシェア | 記事をシェアする | 友だち追加
    기사 공유하기 | 이 기사를 공유합니다 | 네이버 채널 구독 | 구독하기 | 좋아요 | 공유하기 닫기
    카카오톡 공유 | sns 공유 | chia sẻ bài viết | chia sẻ lên facebook | chia sẻ facebook | แชร์
    แชร์ข่าวนี้ | แบ่งปัน | શેર કરો | শেয়ার করুন | শেয়ার | share full article | share this content
    share this video | show more sharing options | add to business exchange | gift this article
    give this article | share with friends | follow us: | follow us on social media
    follow us on google news
    enjoy this article? share it | copy this link | link has been copied | partagez cet article
    vous avez aimé cet article ? partagez-le | si te gusta este artículo, compártelo
    gostou desta notícia? compartilhe | копировать ссылку | ссылка скопирована | 公式line
    友だち登録 | xでフォロー | 分享让更多人看到 | 按讚加入粉絲團 | 追蹤更多 | 네이버에서 구독
    segui i nostri canali social | kopiér link | kopiera länken
    click to tweet | pin this for later | pin it for later | pin for later | कॉपी लिंक | लिंक कॉपी
    """,
    opening="""
    share on facebook | share on twitter | share on linkedin | share on pinterest | share on reddit
    share on whatsapp | share on x | share on tumblr | share on google | share via email
    share by email
    share this on | share this article | share this story | share this post | share this page on
    share this with | share using | share through | click to share | click to email | click to print
    click here to share | tweet this | follow me on | find us on facebook
    like us on facebook
    join us on facebook | join us on whatsapp | join us on telegram | join our whatsapp
    join our telegram | subscribe to our youtube | add us as a preferred source
    make us preferred on | jetzt den whatsapp-kanal | rejoignez notre chaîne | rejoignez-nous sur
    únete a nuestro canal | iscriviti al canale | entre no canal do | entre no nosso canal
    obserwuj nas w | lineで友だち追加 | become a fan | add us on | add to google
    email this to a friend
    email this article to | send this article | a link has been sent to | a link has been posted to
    auf facebook teilen | auf twitter teilen | teilen auf | teilen via | folgen sie uns
    partager sur
    partager cet article | partager l'article | suivez-nous sur | compartir en | compartir por
    síguenos en | condividi su | condividi via | seguici su | compartilhar no | compartilhe no
    compartilhar via | siga-nos no | deel op | deel via | volg ons op | dela på | följ oss på
    del på
    følg oss på | følg os på | udostępnij na | obserwuj nas na | podziel się na | facebook'ta paylaş
    twitter'da paylaş | поделиться в | подписывайтесь на наш | поділитися в | 分享到 | 分享至
    facebookでシェア | twitterで | xでシェア | 페이스북으로 | 트위터로 | 카카오톡으로
    follow us on x | follow us on google | follow us on instagram | follow us on telegram
    follow us on whatsapp | follow our whatsapp | follow our channel | join our channel
    get our whatsapp | get news on whatsapp | follow the latest on
    add as a preferred source
    folgen sie unserem | folge unserem | folgen sie uns auch | abonnieren sie unseren whatsapp
    besuchen sie uns auf facebook | suivez toute l'actualité | suivez l'actualité | suivez nos
    suivez-nous | rejoignez-nous | rejoignez notre | sigue toda la información
    sigue toda la actualidad | sigue nuestro canal | sigue el canal | síguenos | únete a nuestro
    segui le notizie | segui il nostro canale | segui tutte le notizie | iscriviti al nostro canale
    siga o nosso canal | siga o canal | siga-nos | participe do canal
    participe do grupo | entre no nosso grupo | entre no grupo | faça parte do nosso | volg ons via
    stuur ons een whatsapp | följ oss via | følg vores | polub nas | obserwuj nas | dołącz do nas na
    sledujte nás | sledujte naše | kövessen minket | kövesse oldalunkat | urmărește-ne
    urmăreşte-ne | urmăriți-ne | abonează-te pe youtube | ακολουθήστε το | ακολουθήστε μας
    подписывайтесь на нас | подпишитесь на наш | подпишись на наш | подписывайся на наш
    присоединяйтесь к нам | читайте нас в | следите за новостями | мы в telegram | наш канал в
    підписуйтесь на | підписуйся на | підпишіться на наш | приєднуйтесь до | последвайте ни
    следвайте ни | bizi google news | google news'te | whatsapp kanalımıza | telegram kanalımıza
    تابعونا على | تابعونا عبر | تابع آخر الأخبار | تابعوا آخر الأخبار | للاشتراك في قناة
    انضم إلى قناتنا | انضموا إلى قناتنا | हमारे व्हाट्सएप | हमारे व्हाट्सऐप | हमसे जुड़ने के लिए
    व्हाट्सएप चैनल | गूगल न्यूज पर | আমাদের ফলো করুন | ikuti kami di google | ikuti kami di
    ikuti saluran | ikuti whatsapp channel | gabung channel | gabung di channel
    follow whatsapp channel | yuk ikuti | mời quý độc giả | theo dõi chúng tôi | ติดตามข่าว
    关注微信 | 加入line | 카카오톡 :
    扫码关注 | 追蹤我們 | 追蹤我们
    """,
    longest=110,
)

ALSO_PAGES = Phrases(
    whole="""
    follow us | follow | connect with us | stay connected | suivez-nous | seguici
    """,
    opening="""
    follow us on
    """,
    longest=110,
)
"""Alone these stand over buttons; in a menu they lead to a page."""

SERVICES = frozenset(
    """
    facebook fb twitter tweet instagram insta linkedin linked youtube pinterest reddit tiktok
    whatsapp
    flipboard tumblr stumbleupon stumble digg delicious del.icio.us bluesky threads telegram
    snapchat
    mastodon pocket viber messenger vk vkontakte вконтакте odnoklassniki одноклассники weibo
    wechat qq
    line xing google+ googleplus evernote instapaper skype discord mixx newsvine technorati furl
    fark
    buzz diigo blinklist squidoo livejournal myspace meneame menéame bitácoras eskup tuenti truth
    parler
    gettr hatena はてなブックマーク kakaotalk kakao naver sms vimeo spotify twitch 微博 微信
    新浪微博 qq空间 人人网
    豆瓣 はてブ lineで送る feedly rss x
    """.split()
)
"""Names of services that links are passed on with; `x` and `rss` only in company."""

GLUE = frozenset(
    """
    share on via with to and & the email e-mail mail print link copy us follow by this or more in
    like
    teilen auf per partager sur compartir en condividi su delen op dela på del compartilhar no
    google feed app icon logo page opens new window copied url
    """.split()
)
"""Words that stand between the names."""

WEAK = frozenset(
    {"x", "line", "buzz", "threads", "pocket", "truth", "sms", "linked", "rss", "stumble"}
)
"""Names that are words as well: they count only beside another name."""

LONGEST = 120
"""Characters of a row of service names."""


OFTEN = 4
"""A button that stands oftener on a page belongs to each comment or teaser, not to the story."""

NEAR = 3
"""Lines around a lone name in which its company is looked for."""

COMPANY = 2
"""Other lines of names that make a lone name a button; without them it may be a topic, a product or
an entry of a menu."""


def share(page: Page) -> Iterator[Mark]:
    """Lines that pass the page on, or ask to be followed."""
    words, menu, asked = wording(page), inside(page), set()
    outside = (hit for hit in ALSO_PAGES.find(page) if hit.block not in menu)
    for hit in chain(PHRASES.find(page), outside):
        asked.add(hit.block)
        if len(words.same[words.lines[hit.block]]) <= OFTEN:
            yield Mark(hit.block, Label.SHARE, hit.reason)
    rows = _rows(page)
    for number, named in rows.items():
        near = range(number - NEAR, number + NEAR + 1)
        company = sum(other in rows for other in near) - 1
        alone = named == 1 and (company < COMPANY or number in menu)
        if not alone or not asked.isdisjoint(near):
            yield Mark(number, Label.SHARE, "names of share services alone")


def _rows(page: Page) -> dict[int, int]:
    """The lines made of service names, with how many names each holds."""
    words, rows = wording(page), {}
    for word in (SERVICES | GLUE) & words.first.keys():
        for number in words.first[word]:
            named = _named(words.lines[number])
            if named:
                rows[number] = named
    return rows


def _named(line: str) -> int:
    """How many services a line names that says nothing else."""
    if len(line) > LONGEST:
        return 0
    words = [stripped for word in line.split() if (stripped := word.strip(EDGE))]
    named = SERVICES.intersection(words)
    if named <= WEAK or not all(word in SERVICES or word in GLUE for word in words):
        return 0
    return len(named)
