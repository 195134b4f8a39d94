"""Names of a site's sections and service pages, as they stand alone in menus and footers."""

from __future__ import annotations

from functools import lru_cache

from cleannews.cruft.phrases import folded
from cleannews.cruft.wording import first_word

SERVICE_PAGES = """
home | homepage | home page | contact us | contact | about us | about | privacy policy | privacy
privacy notice | privacy statement | privacy & cookies | privacy and cookies | cookie policy
cookies policy | cookie settings | cookie preferences | terms of use | terms of service
terms & conditions | terms and conditions | terms | user agreement | legal | legal notice | imprint
careers | jobs | work with us | work for us | join our team | write for us | advertise
advertise with us | advertise here | advertising | media kit | press | press room | press office
press releases | newsroom | site map | sitemap | site index | help | help center | help centre | faq
faqs | support | customer service | customer care | feedback | accessibility
accessibility statement | accessibility help | skip to content | skip to main content
skip to navigation | skip navigation | skip to footer | jump to content | jump to main content
jump to navigation | back to top | back to the top | top of page | menu | main menu | navigation
main navigation | footer | footer menu | footer navigation | search | search this site
search the site | advanced search | table of contents | breadcrumb | you are here | quick links
helpful links | useful links | links | rss feeds | archive | archives | blog | blogs | podcasts
newsletters | e-paper | epaper | digital edition | current issue | classifieds | shop | store
do not sell my personal information | do not sell or share my personal information
do not sell my info | your privacy choices | your ad choices | ad choices | adchoices
about our ads
who we are | what we do | our team | our story | our partners | our services | meet the team
masthead | staff | newsroom staff | editorial policy | editorial standards | ethics statement
code of ethics | code of conduct | community guidelines | corrections | submissions | licensing
permissions | reprints & permissions | syndication | mobile apps | apps | subscriptions
subscriber services | gift cards | internships | affiliate program | trademarks
previous page | next page | last page | first page
startseite | zur startseite | kontakt | impressum | datenschutz | datenschutzerklärung
datenschutzhinweis | datenschutz-einstellungen | cookie-einstellungen | nutzungsbedingungen | agb
mediadaten | über uns | wir über uns | karriere | stellenangebote | stellenmarkt | hilfe | suche
nach oben | zum inhalt springen | zum hauptinhalt springen | direkt zum inhalt | hauptmenü
hauptnavigation | navigation | menü | archiv | abo | abo-service | abo kündigen | aboservice
kundenservice | leserbriefe | leserservice | redaktion | netiquette | barrierefreiheit | ressorts
verträge hier kündigen | widerrufsrecht | inhaltsverzeichnis | rubriken | jugendschutz | tickets
accueil | à propos | qui sommes-nous | qui sommes-nous ? | mentions légales | plan du site
conditions générales | conditions générales d'utilisation | cgu | cgv | politique de confidentialité
données personnelles | nous contacter | contactez-nous | publicité | annonceurs | aide | recrutement
aller au contenu | aller au contenu principal | haut de page | rechercher | recherche
gestion des cookies
paramétrer les cookies | charte | boutique | abonnements | les archives
inicio | portada | contacto | quiénes somos | aviso legal | política de privacidad
política de cookies | términos y condiciones | condiciones de uso | mapa web | mapa del sitio
publicidad | ayuda | hemeroteca | buscar | ir al contenido | ir al contenido principal
suscripciones
trabaja con nosotros | contactar | tarifas | secciones
chi siamo | contatti | privacy | note legali | termini e condizioni | mappa del sito | redazione
pubblicità | lavora con noi | vai al contenuto | cerca | condizioni d'uso | cookie policy
abbonamenti
início | página inicial | quem somos | fale conosco | contato | contactos | política de privacidade
termos de uso | termos e condições | anuncie | expediente | mapa do site | ir para o conteúdo
ajuda
voorpagina | over ons | contact opnemen | privacybeleid | privacyverklaring | cookiebeleid
algemene voorwaarden | gebruiksvoorwaarden | adverteren | vacatures | klantenservice | zoeken
naar de inhoud | naar hoofdinhoud | veelgestelde vragen | werken bij | abonnementen
startsida | om oss | kontakta oss | annonsera | integritetspolicy | personuppgiftspolicy | sök
hoppa till innehåll | kundtjänst | prenumerera | cookiepolicy | tipsa oss
forside | om os | kontakt os | annoncer | privatlivspolitik | persondatapolitik | søg
gå til indhold
cookiepolitik | forsiden | om oss | kontakt oss | annonsere | personvern | personvernerklæring | søk
hopp til innhold | gå til hovedinnhold | kundeservice | tips oss
strona główna | o nas | kontakt | reklama | regulamin | polityka prywatności | polityka cookies
szukaj | przejdź do treści | mapa strony | redakcja | praca | prenumerata
ana sayfa | anasayfa | hakkımızda | iletişim | künye | gizlilik politikası | kullanım koşulları
reklam | arama | çerez politikası | kvkk | içeriğe geç
главная | о нас | о проекте | о компании | контакты | редакция | вакансии | рекламодателям
политика конфиденциальности | пользовательское соглашение | поиск | карта сайта | архив
правила использования | обратная связь | перейти к содержанию | наверх | рубрики
головна | про нас | про проєкт | контакти | редакція | вакансії | політика конфіденційності | пошук
правила користування | архів | вгору
ホーム | トップ | トップページ | サイトマップ | 利用規約 | プライバシーポリシー | 個人情報保護方針
個人情報
お問い合わせ | 会社概要 | 会社案内 | 運営会社 | 広告掲載 | 採用情報 | サイトポリシー | ヘルプ
検索 | メニュー
よくある質問 | ページの先頭へ | ページトップへ | 本文へ | 特定商取引法に基づく表記 | 著作権 | リンク
首页 | 首頁 | 关于我们 | 關於我們 | 联系我们 | 聯絡我們 | 隐私政策 | 隱私政策 | 隱私權政策
使用条款 | 服務條款
广告服务 | 廣告刊登 | 招聘信息 | 人才招募 | 网站地图 | 網站地圖 | 网站导航 | 搜索 | 搜尋
返回顶部 | 回頂端 | 菜单
帮助中心 | 意见反馈 | 版权声明 | 免责声明 | 法律声明 | 友情链接 | 加入我们 | 回到首页 | 设为首页
홈 | 회사소개 | 이용약관 | 개인정보처리방침 | 개인정보취급방침 | 청소년보호정책 | 광고문의
제휴문의 | 고객센터
사이트맵 | 검색 | 메뉴 | 전체메뉴 | 본문 바로가기 | 기사제보 | 저작권정책 | 채용안내 | 구독신청
الرئيسية | الصفحة الرئيسية | من نحن | اتصل بنا | سياسة الخصوصية | شروط الاستخدام | أعلن معنا
خريطة الموقع | मुख्य पृष्ठ | हमारे बारे में | संपर्क करें | हमसे संपर्क करें | गोपनीयता नीति | प्राइवेसी पॉलिसी
नियम और शर्तें | उपयोग की शर्तें | domovská stránka | hlavní stránka | o nás | kontakty | mapa stránek
ochrana osobních údajů | zásady ochrany osobních údajů | podmínky užití | podmínky používání
všeobecné obchodní podmínky | inzerce | beranda | tentang kami | hubungi kami | kontak kami
kebijakan privasi | syarat dan ketentuan | syarat & ketentuan | pedoman media siber | peta situs
"""
"""Pages about the site itself, and the steps of moving in it."""

SECTIONS = """
news | world | world news | us news | u.s. news | uk news | national | national news | local
local news
international | international news | politics | business | business news | economy | finance
markets
money | personal finance | investing | stocks | companies | industry | technology | tech | science
health | environment | climate | energy | education | sport | sports | football | soccer | tennis
golf | cricket | rugby | basketball | baseball | hockey | nfl | nba | nhl | mlb | boxing
motorsport
formula 0 | entertainment | arts | arts & culture | culture | lifestyle | life & style | life
style
fashion | beauty | food | food & drink | recipes | travel | music | movies | film | tv | tv & radio
television | books | theater | theatre | art | design | architecture | photography | celebrity
celebrities | royals | gaming | games | puzzles | crossword | crosswords | horoscopes | comics
opinion
opinions | editorials | editorial | letters | columnists | columns | op-ed | analysis | features
magazine | video | videos | photos | pictures | galleries | audio | radio | live tv | watch live
weather
traffic | obituaries | events | calendar | real estate | property | homes | home & garden | autos
cars
motoring | automotive | shopping | deals | coupons | reviews | product reviews | guides
buying guides
how to | ideas | explainers | fact check | investigations | special reports | crime | courts
military | defense | religion | history | family | parenting | kids | pets | wellness | fitness
nutrition | mental health | careers & education | leadership | management | small business
startups
entrepreneurs | innovation | cybersecurity | security | internet | software | hardware | mobile
computers | laptops | smartphones | gadgets | africa | americas | asia | asia pacific | asia-pacific
australia | canada | china | europe | latin america | middle east | south asia | uk | united kingdom
us | u.s. | usa | united states | india | english | español | français | deutsch | italiano
português | polski | türkçe | русский | українська | العربية | فارسی | 中文 | 日本語 | 한국어
sections | topics a-z | all news | top news | all topics | more news | industries | products
services
solutions | resources | company | case studies | webinars | white papers | pricing | partners
politik | wirtschaft | sport | kultur | panorama | meinung | kommentare | kolumnen | ausland
inland
lokales | region | regional | deutschland | österreich | schweiz | welt | europa | gesellschaft
gesundheit | wissen | wissenschaft | digital | technik | netzwelt | auto | mobilität | verkehr
reise
reisen | leben | familie | karriere | bildung | geld | finanzen | börse | immobilien | wohnen
unternehmen | medien | fernsehen | tv-programm | musik | kino | literatur | bücher | kunst | theater
fußball | fussball | bundesliga | champions league | formel 0 | wintersport | eishockey | handball
wetter | horoskop | rätsel | spiele | gewinnspiele | ratgeber | verbraucher | essen & trinken
rezepte
mode | stars | leute | unterhaltung | veranstaltungen | blaulicht | nachrichten | schlagzeilen
videos
bilder | fotos | mediathek | podcasts | leserreisen | klima | natur | umwelt | geschichte | religion
politique | économie | société | monde | planète | sciences | santé | culture | cinéma | musique
livres
idées | débats | opinions | tribunes | sports | football | régions | faits divers | international
france | europe | afrique | médias | tech | high-tech | automobile | voyage | gastronomie | emploi
immobilier | patrimoine | entreprises | bourse | style | mode | vidéos | météo | jeux | mots croisés
política | economía | sociedad | internacional | mundo | nacional | españa | deportes | fútbol
baloncesto | cultura | cine | música | libros | televisión | gente | opinión | editoriales
tecnología | ciencia | salud | educación | vivienda | empleo | motor | viajes | gastronomía | vídeos
fotos | blogs | sucesos | local | provincia | madrid | barcelona | américa | méxico | argentina
horóscopo
politica | economia | cronaca | esteri | mondo | sport | calcio | cultura | spettacoli | tecnologia
scienza | salute | motori | viaggi | cucina | moda | meteo | opinioni | regioni | foto | video
política | economia | brasil | mundo | esportes | desporto | futebol | cultura | tecnologia
ciência
saúde | educação | opinião | entretenimento | famosos | viagem | carros | concursos | horóscopo
polícia
binnenland | buitenland | economie | politiek | sport | voetbal | wielrennen | cultuur | opinie
columns
wetenschap | gezondheid | onderwijs | regio | weer | reizen | koken | wonen | muziek | boeken
puzzels
inrikes | utrikes | ekonomi | politik | sport | fotboll | kultur | nöje | ledare | debatt | åsikter
vetenskap | hälsa | resor | mat | väder | indland | udland | erhverv | økonomi | kultur | debat
sundhed
rejser | mad | vejr | innenriks | utenriks | næringsliv | økonomi | meninger | helse | reise | vær
wiadomości | kraj | świat | polska | biznes | gospodarka | sport | piłka nożna | kultura | rozrywka
nauka | zdrowie | technologie | motoryzacja | opinie | pogoda | regiony | moto | turystyka
gündem | siyaset | ekonomi | dünya | spor | futbol | magazin | sağlık | teknoloji | eğitim | yaşam
kültür sanat | yazarlar | otomobil | hava durumu | son dakika
новости | политика | экономика | общество | мир | россия | спорт | футбол | культура | наука
технологии | происшествия | бизнес | финансы | здоровье | авто | недвижимость | мнения | видео
фото
новини | політика | економіка | суспільство | світ | україна | культура | наука | технології
здоров'я
думки | війна | київ | відео | фото
ニュース | 速報 | 政治 | 経済 | 国際 | 社会 | 社説 | スポーツ | 野球 | サッカー | ゴルフ | 相撲
ラグビー | エンタメ
芸能 | 文化 | ライフ | 生活 | 暮らし | 教育 | 科学 | 医療 | 健康 | 地域 | 天気 | 連載 | コラム
オピニオン | 動画
特集 | ランキング | 写真 | 映画 | 音楽 | テクノロジー | ビジネス | マネー | 旅行 | 選挙 | 北海道
東京 | 大阪 | 福岡
新闻 | 新聞 | 国内 | 國內 | 国际 | 國際 | 时政 | 政治 | 财经 | 財經 | 经济 | 經濟 | 社会 | 社會
体育 | 體育 | 运动
娱乐 | 娛樂 | 科技 | 军事 | 文化 | 教育 | 健康 | 旅游 | 旅遊 | 汽车 | 汽車 | 房产 | 房產 | 生活
评论 | 評論 | 视频
影音 | 图片 | 圖片 | 两岸 | 兩岸 | 港澳 | 台湾 | 地方 | 专题 | 專題 | 直播 | 滚动 | 即時 | 財经
论坛 | 博客 | 时尚 | 時尚
뉴스 | 정치 | 경제 | 사회 | 국제 | 문화 | 스포츠 | 연예 | 오피니언 | 사설 | 칼럼 | 지역 | 전국
과학 | 건강 | 교육 | 산업
부동산 | 증권 | 금융 | 라이프 | 생활/문화 | 포토 | 영상 | 날씨 | 야구 | 축구 | 기획 | 인물
전체기사
"""
"""Sections that most news sites have."""


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """All of these names, folded."""
    return service_pages() | folded(SECTIONS)


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """What these names begin with."""
    return frozenset(first_word(name) for name in names())


@lru_cache(maxsize=1)
def service_pages() -> frozenset[str]:
    """The names that stand for pages about the site itself, folded."""
    return folded(SERVICE_PAGES)
