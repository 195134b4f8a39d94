"""What stands over the headlines of other stories, and before them, in many languages."""

from __future__ import annotations

from cleannews.cruft.phrases import Phrases

HEADINGS = Phrases(
    whole="""
    related | related articles | related stories | related posts | related content | related news
    related items | related coverage | related reading | related video | related videos
    related story | related article | more related stories | more on this story | more on this topic
    more on this | more from this section | more like this | more stories | more news
    more articles
    more headlines | more videos | more from the web | more from around the web
    from around the web
    around the web | similar articles | similar posts | similar stories | similar to this post
    you may also like | you might also like | you may like | you might like
    you may be interested in
    recommended | recommended for you | recommended stories | recommended reading
    recommended articles
    read next | what to read next | next story | next article | next post | previous post
    previous article | previous story | keep reading | read more | read also
    also read | see also | don't miss | editor's picks | editors' picks | editor's choice
    our picks | staff picks | popular now | most popular | most read | most viewed | most shared
    most commented | most emailed | most watched | most discussed | popular posts
    popular stories | popular articles | trending now | trending stories | trending articles
    trending news | trending on | what's trending | what's hot | hot right now
    latest stories | latest articles | latest headlines | the latest
    recent posts | recent articles | recent stories | recent news | top videos | top headlines
    today's top stories | in case you missed it | icymi | elsewhere on the web | sponsored stories
    in other news | watch next | up next | external links | related resources | in this section
    in pictures | featured stories
    featured articles | the most popular stories | most popular stories | popular on
    weitere artikel zum thema | mehr zum thema | zum thema | lesen sie auch | lesen sie mehr
    mehr dazu | weitere artikel
    weitere nachrichten | weitere meldungen | ähnliche artikel | ähnliche beiträge
    verwandte artikel | verwandte themen | das könnte sie auch interessieren
    das könnte dich auch interessieren
    auch interessant | auch lesenswert | meistgelesen | meistgelesene artikel
    meistgelesene beiträge
    am meisten gelesen | neueste artikel | neueste beiträge | aktuelle nachrichten
    aktuelle artikel | beliebte artikel | meistgeklickt | meistkommentiert | empfehlungen
    empfehlungen der redaktion | mehr aus diesem ressort | mehr lesen
    à lire aussi | a lire aussi | lire aussi | sur le même sujet | sur le même thème
    articles similaires
    articles liés | articles les plus lus | les plus lus | les plus partagés | en lien
    dans la même rubrique | pour aller plus loin | à découvrir | nos recommandations | voir aussi
    à voir aussi
    derniers articles | les derniers articles | plus d'articles | lire la suite | l'essentiel
    noticias relacionadas | artículos relacionados | más noticias | más información
    lo más leído | lo más leido | te puede interesar | te recomendamos | también te puede interesar
    lee también | lea también | leer más | relacionados | más leídas
    más sobre este tema | en esta noticia | más en | destacados | leggi anche | articoli correlati
    i più letti | più letti | potrebbe interessarti | ti potrebbe interessare | notizie correlate
    leggi tutto | ultime notizie | leia também | leia mais | veja também | notícias relacionadas
    mais lidas | mais notícias | relacionadas | artigos relacionados | veja mais | saiba mais
    lees ook | lees meer | meer over dit onderwerp | gerelateerde artikelen | meest gelezen
    net binnen
    aanbevolen | bekijk ook | meer nieuws | läs också | läs mer | läs även | relaterade artiklar
    mest lästa
    senaste nytt | mer om | læs også | læs mere | mest læste | seneste nyt | relaterede artikler
    les også | les mer | mest lest | siste nytt | czytaj także | czytaj też | zobacz także
    zobacz też
    przeczytaj także | czytaj więcej | najczęściej czytane | powiązane artykuły | polecane
    najnowsze
    ilgili haberler | benzer haberler | çok okunanlar | en çok okunanlar | ayrıca okuyun
    önerilen haberler
    читайте также | читать также | похожие статьи | похожие материалы | материалы по теме | по теме
    самое читаемое | популярное | популярные статьи | главное | новости по теме | еще по теме
    ещё по теме
    главные новости | смотрите также | рекомендуем | читайте далее
    читайте також | схожі статті | матеріали за темою | популярні новини | останні новини
    дивіться також
    関連記事 | 関連ニュース | 関連リンク | 関連情報 | あわせて読みたい | おすすめ記事 | おすすめ
    アクセスランキング | 人気記事
    次の記事 | 前の記事 | こちらもおすすめ | 続きを読む | もっと見る | 人気記事ランキング
    記事ランキング
    相关新闻 | 相關新聞 | 相关阅读 | 相关文章 | 相關文章 | 延伸阅读 | 延伸閱讀 | 推荐阅读
    热门新闻 | 熱門新聞 | 热门文章
    热点新闻 | 猜你喜欢 | 上一篇 | 下一篇新闻 | 更多 | 今日推荐 | 热点推荐 | 为您推荐 | 看更多
    點閱排行
    관련기사 | 관련 기사 | 많이 본 뉴스 | 많이 본 기사 | 인기기사 | 추천기사 | 주요뉴스
    이 시각 주요뉴스 | 더보기 | 다른기사
    související články | kapcsolódó cikkek | lue myös | luetuimmat | citește și | διαβάστε επίσης
    اقرأ أيضا
    اقرأ أيضاً | مواضيع ذات صلة | الأكثر قراءة | baca juga | artikel terkait | tin liên quan
    xem thêm
    more coverage | more top stories | more from author | more from this author | more to explore
    read this next | further reading
    most read stories | most read articles | more reading | you may have missed
    what others are reading | what our readers are reading
    readers also liked | people also read | popular in the community | recommended videos
    recommended by our editors | stories for you | selected for you
    more great stories | more must-reads | must reads | must-read stories | also in the news
    also in this section | related topics and stories
    passend zum thema | mehr nachrichten aus der region | weitere themen
    weitere nachrichten aus der region | das könnte ihnen auch gefallen
    das könnte dir auch gefallen
    das könnte sie interessieren | auch interessant für sie | top-themen | mehr aus dem ressort
    mehr aus dieser rubrik | mehr von diesem autor | meistgelesene nachrichten
    aktuell meistgelesen
    meistgesehen | meistdiskutiert | beliebteste artikel | lesetipps | leseempfehlungen
    unsere empfehlungen | videos zum thema | ähnliche themen | weiterführende links
    weiterführende artikel
    cela pourrait vous intéresser | cela peut vous intéresser | ceci pourrait vous intéresser
    vous aimerez aussi | vous pourriez aussi aimer | articles recommandés | recommandé pour vous
    à ne pas manquer | à la une | nos derniers articles | dernières actualités | dernières infos
    plus d'infos
    les plus commentés | les articles les plus lus | notre sélection | lire plus
    sigue leyendo | seguir leyendo | últimas noticias | ver más noticias | noticias recomendadas
    te recomendamos leer | también te puede gustar | contenido relacionado | temas relacionados
    otras noticias | noticias más leídas | más vistas | las más vistas | las más leídas
    lo más visto | mira también | notas relacionadas | puede interesarle | le puede interesar
    le recomendamos | recomendados | más de esta sección | leé también | te podría interesar
    continua a leggere | continua a leggere l'articolo | potrebbe interessarti anche
    ti potrebbe interessare anche | ti potrebbero interessare | potrebbero interessarti
    articolo precedente | prossimo articolo | articolo successivo | articoli simili | leggi di più
    leggi tutte le notizie | notizie più lette | da non perdere | in evidenza | altre notizie
    altri articoli
    continue lendo | últimas notícias | notícias mais lidas | matérias relacionadas
    conteúdo relacionado | você também pode gostar | você pode gostar | talvez se interesse
    recomendados para você | outras notícias | leia ainda | confira também | em destaque
    mais sobre
    gerelateerd nieuws | gerelateerde berichten | lees verder | misschien ook interessant
    ook interessant | meer van deze auteur | meest bekeken | laatste nieuws | verder lezen
    relaterat | relaterade nyheter | mer från | fler artiklar | läs vidare | rekommenderade artiklar
    mest läst | mest läst just nu
    læs videre | relaterede nyheder | mest læste lige nå | anbefalet til dig | flere artikler
    mere om emnet | anbefalte saker | les videre | relaterte artikler | relaterte saker
    flere saker | siste saker
    lue lisää | lue seuraavaksi | suosituimmat | uusimmat | katso myös | aiheeseen liittyvää
    može vas zanimati | možda vas zanima | pročitajte još | pročitajte i | najčitanije
    vezane vijesti | povezane vesti | povezani članci | preberite tudi | najbolj brano
    czytaj dalej | może cię zainteresować | mogą cię zainteresować | więcej na ten temat
    więcej na temat | zobacz więcej | podobne artykuły | przeczytaj również | warto przeczytać
    pozostałe wiadomości | najpopularniejsze | popularne
    přečtěte si také | mohlo by vás zajímat | čtěte také | čtěte dále | nejčtenější
    nejčtenější články | další články | podobné články | doporučujeme | více k tématu
    přečtěte si více | prečítajte si aj | mohlo by vás zaujímať | čítajte aj | najčítanejšie
    súvisiace články | ďalšie články | odporúčame
    olvasta már? | ezt is olvassa el | kapcsolódó cikk | ajánlott cikkek | ajánló | legolvasottabb
    legfrissebb | további hírek | olvassa el ezt is | ezek is érdekelhetik
    citeşte şi | citeşte mai mult | citește mai mult | articole similare | articole recomandate
    cele mai citite | cele mai noi știri | știri similare | te-ar putea interesa | vezi și | vezi şi
    articolul anterior | articolul următor
    διαβάστε ακόμη | διαβάστε ακόμα | σχετικά άρθρα | σχετικές ειδήσεις | δείτε επίσης | δείτε ακόμη
    δημοφιλή | διαβάστε περισσότερα | ροή ειδήσεων | τελευταίες ειδήσεις
    читать далее | другие новости | новости партнёров | новости партнеров | новости сми0
    также по теме | ещё новости | еще новости | последние новости | самые читаемые | рекомендуемое
    рекомендуемые статьи | вам может быть интересно | это интересно | другие материалы
    новини партнерів | читати далі | більше новин | інші новини | найпопулярніше | популярне
    рекомендуємо | вас може зацікавити | матеріали по темі | новини по темі
    прочетете още | още по темата | още новини | прочетете също | вижте още | най-четени
    свързани статии | последни новини | прочитајте још | повезане вести | најчитаније
    İlginizi çekebilir | İlgili haberler | sıradaki haber | diğer haberler | son dakika haberleri
    bunlar da ilginizi çekebilir | okumaya devam et | öne çıkan haberler
    haberin devamı için tıklayın | daha fazla haber
    اقرأ أيضًا | إقرأ أيضا | إقرأ أيضاً | اقرأ ايضا | إقرأ المزيد | اقرأ المزيد | المزيد من الأخبار
    مقالات ذات صلة | أخبار ذات صلة | قد يعجبك أيضا | قد يعجبك أيضًا | قد يهمك أيضا | قد يهمك أيضًا
    موضوعات متعلقة | موضوعات ذات صلة | أخبار متعلقة | الأكثر مشاهدة | الأكثر قراءة اليوم | شاهد أيضا
    شاهد أيضًا | شاهد أيضاً | آخر الأخبار | المقال السابق | المقال التالي | الموضوع التالي
    الموضوع السابق
    بیشتر بخوانید | اخبار مرتبط | مطالب مرتبط | خبرهای مرتبط | پربازدیدترین | پربازدیدها
    آخرین اخبار | مزید پڑھیں | یہ بھی پڑھیں | متعلقہ خبریں
    קרא עוד | קראו גם | קראו עוד | כתבות נוספות | עוד בנושא | כתבות קשורות | אולי יעניין אותך
    הנקראות ביותר
    阅读更多 | 相关报道 | 相關報導 | 相关链接 | 相關連結 | 更多新闻 | 更多新聞 | 看更多新聞
    點我看更多 | 更多內容請看 | 热门推荐 | 熱門推薦 | 热门文章推荐 | 相关推荐 | 相關推薦 | 相关内容
    编辑推荐 | 編輯推薦 | 猜您喜欢 | 猜你喜歡 | 你可能感兴趣 | 你可能也喜歡 | 大家都在看
    其他人也在看 | 即時新聞 | 最新新聞 | 点击查看更多 | 查看更多 | 與內文相關的連結 | 上一則
    下一則 | 上一條 | 下一條 | 阅读排行 | 新闻排行 | 点击排行 | 排行榜 | 熱門話題 | 今日熱門
    続きを見る | この記事を読む | 合わせて読みたい | 写真を見る | 次のページへ | おすすめの記事
    編集部のおすすめ | ランキング | 最新記事 | 新着記事 | 注目記事 | 関連トピックス
    関連するニュース | この記事の続き | 他の記事を見る | アクセスランキング top0 | 前後の記事
    併せて読みたい | 最新ニュース | 人気ランキング | 注目の記事 | 記事一覧へ | 全文を読む
    주요 기사 | 함께 보면 좋은 뉴스 | 함께 볼만한 뉴스 | 추천 뉴스 | 추천 기사 | 인기 기사
    인기 뉴스 | 실시간 뉴스 | 최신 뉴스 | 최신기사 | 관련 뉴스 | 관련뉴스 | 연관기사 | 다음기사
    이전기사 | 이 기자의 다른 기사 | 많이 본 뉴스 top0 | 가장 많이 본 뉴스 | 오늘의 주요뉴스
    지금 뜨는 뉴스
    यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें | संबंधित खबरें | संबंधित ख़बरें
    ताजा खबरें | ताज़ा ख़बरें | बड़ी खबरें | हेही वाचा | आणखी वाचा | હજી વાંચો | આ પણ વાંચો
    আরও পড়ুন | আরও খবর | আরো পড়ুন | সম্পর্কিত খবর | সর্বশেষ সংবাদ | மேலும் படிக்க | இதையும் படிங்க
    తాజా వార్తలు | ఇవి కూడా చదవండి | ഇതും വായിക്കുക
    baca selengkapnya | simak juga | lihat juga | berita terkait | berita terkini | berita lainnya
    berita populer | terpopuler | terkini | artikel lainnya | artikel lain | selengkapnya
    rekomendasi untuk anda | rekomendasi | baca juga artikel | pilihan editor | video pilihan
    halaman selanjutnya | berita berkaitan | baca lagi
    đọc thêm | bài viết liên quan | tin cùng chuyên mục | tin mới nhất | tin mới | tin nổi bật
    đọc nhiều | đọc nhiều nhất | có thể bạn quan tâm | bài liên quan | tin đọc nhiều | xem nhiều
    bài viết cùng chủ đề
    อ่านข่าวที่เกี่ยวข้อง | อ่านเพิ่มเติม | ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง | ข่าวล่าสุด
    ข่าวอื่นๆ | ข่าวยอดนิยม | เรื่องที่เกี่ยวข้อง
    soma zaidi | soma pia | habari zinazohusiana | lees volgende | loe ka | loe veel | lasīt arī
    lasi vēl | skaitykite taip pat | susiję straipsniai | lexoni gjithashtu | lexo edhe
    top stories | trending | trending topics | most read in news | watch more
    read more on this story | read more on this topic
    mehr artikel laden | weitere artikel laden | mehr aus politik | weitere beiträge
    ces articles peuvent vous intéresser | plus d'articles sur le sujet | voir plus d'articles
    toute l'actu en direct | sélectionné pour vous | recomendado para ti | para ti | te interesa
    noticias de hoy | relacionado con esta noticia | leggi tutti gli articoli | mais lidas do dia
    assuntos relacionados | läs fler artiklar | fler nyheter | mer från förstasidan | mest populære
    mest sete | flere nyheter | flere nyheder | siste nytt fra | uusimmat uutiset | lisää aiheesta
    polecane artykuły | zobacz więcej artykułów | самое интересное | главные новости дня
    больше по теме | також читайте | 人気の記事 | ニュースをもっと見る | ニュースの続きを読む
    更多详情 | 相关专题 | 熱門點閱 | 你可能還想看 | 기자의 다른기사 보기 | 기사 추천 | और भी देखें
    read full article | read the full article | read article | next up | older posts | newer posts
    previous stories | next up in world | editors' recommendations | more news stories
    most popular in news | most popular in sport | best of the web | latest updates
    story continues | continue reading
    """
)

LEADS = Phrases(
    opening="""
    read more: | read more about | read also: | also read: | read next: | see also: | related:
    previous story: | previous post: | next post:
    related story:
    related article: | more: | must read: | recommended: | next story | next article:
    previous article: | click here to read | view discussions in | learn more about | learn more:
    read the full | read our full | read my full | see our full | read more from | see more from
    read more here | click here for more | listen: | 更多新聞： | discover more from
    for more stories | for more, read | video: | videos: | photos: | watch:
    read: | also check: | don't miss: | related article | related resources: | read report:
    check out my full | check out our full | check out another | check out these | check out more
    check out the best | see my complete | see our complete | read our complete
    for more detail, check out | this article is part | this story is part | you might also like:
    you may also like: | weiterlesen | funda olunye udaba
    mehr zum thema: | lesen sie auch:
    lesen sie auch | lesen sie mehr: | lesen sie hier: | lesen sie dazu | mehr dazu:
    auch interessant: | hier lesen sie
    lire aussi | à lire aussi | a lire aussi | lire également | voir aussi | lee también
    lea también
    leer más: | te puede interesar | puede leer: | leggi anche | leia também | leia mais:
    veja também
    lees ook | lees meer: | läs också | läs mer: | läs även | læs også | læs mere: | les også
    les mer:
    czytaj także | czytaj też | zobacz także | zobacz też | czytaj również | читайте также
    читать также
    читайте також | ilgili haber | 関連記事 | あわせて読みたい | 延伸閱讀 | 延伸阅读 | 相关阅读
    相关新闻 | 관련기사
    watch more: | read on: | also see: | more reading: | further reading: | read this:
    read full story | read the original | see more: | also watch: | watch live: | watch now:
    watch the full | click here to watch | click here for the latest
    for more on this | for more stories like this | read more on
    read more in | read more at | more on this story: | previously:
    lesen sie hier mehr | lesen sie hier | hier geht es zur | hier geht es zum | mehr zum thema
    mehr dazu lesen sie | mehr dazu hier | lesen sie außerdem | lesen sie zudem
    lies auch: | lesetipp: | zum thema: | mehr nachrichten aus | aktuelle nachrichten aus
    alle news zu | alles zum thema | fotostrecke: | bildergalerie: | bilderstrecke:
    zum weiterlesen: | das könnte sie auch interessieren:
    à lire : | à lire également | à lire aussi : | lire également : | lire notre | à voir aussi
    à voir : | pour en savoir plus : | en savoir plus : | retrouvez toute l'actualité
    retrouvez toutes | découvrez aussi | à découvrir : | voir la vidéo
    puedes leer: | también puedes leer | te recomendamos: | mira también
    más información en | lea además | lee además | lee más: | lea más: | leé también | leé además
    ver también | le puede interesar: | vea también | ver más: | consulta aquí
    leggi anche: | leggi qui | leggi tutto | leggi l'articolo | guarda anche | guarda il video
    per approfondire | approfondisci: | ti potrebbe interessare | vedi anche
    leia ainda | leia a matéria | veja mais: | confira também | saiba mais: | clique aqui e
    clique aqui para | veja os vídeos | vídeos: mais vistos | leia também: | veja também: | assista:
    lees ook: | bekijk ook | lees hier | lees verder: | meer weten? | kijk ook: | luister ook
    läs också: | läs vidare: | se också: | se även: | läs hela | les også: | se også:
    læs videre: | les hele | læs hele
    lue myös | lue lisää: | katso myös | katso video | čtěte také | čtěte více | přečtěte si
    prečítajte si aj | čítajte aj | čítajte tiež | mohlo by vás zajímat: | pročitajte i
    pročitajte još | opširnije: | preberite tudi | čitajte također
    citește și | citeşte şi | citește mai mult | citeşte mai mult | vezi și | vezi şi | olvasta már?
    olvassa el | διαβάστε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | δείτε επίσης
    διαβάστε περισσότερα
    czytaj więcej: | więcej przeczytasz | przeczytaj także | przeczytaj też
    przeczytaj również | zobacz również | więcej o: | polecamy: | warto przeczytać:
    читайте далее | читайте подробнее | подробнее: | подробнее читайте | читайте в материале
    смотрите также | по теме: | ранее по теме: | материалы по теме: | больше новостей
    больше новостей в | все новости | дивіться також | читати також | більше новин | прочетете още
    вижте още | още по темата
    İlginizi çekebilir | haberin devamı | ayrıca okuyun | bunu da okuyun | İlgili haber:
    daha fazlası için
    اقرأ أيضا | اقرأ أيضاً | اقرأ أيضًا | إقرأ أيضا | إقرأ أيضاً | اقرأ ايضا | اقرأ المزيد
    إقرأ المزيد | اقرأي أيضاً | شاهد أيضا | شاهد أيضاً | شاهد أيضًا | لمزيد من التفاصيل | للمزيد:
    للمزيد من الأخبار | بیشتر بخوانید | یہ بھی پڑھیں | مزید پڑھیں | קראו גם | קראו עוד | לכתבה המלאה
    עוד בנושא
    यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | यह भी देखें | ये भी देखें | हेही वाचा | આ પણ વાંચો
    আরও পড়ুন | আরো পড়ুন | இதையும் படிங்க | ఇవి కూడా చదవండి
    baca juga | baca juga: | baca selengkapnya | baca artikel | simak juga | simak video
    lihat juga | tonton juga | baca lagi: | xem thêm: | đọc thêm: | xem thêm | đọc thêm
    อ่านข่าวที่เกี่ยวข้อง | อ่านเพิ่มเติม | ข่าวที่เกี่ยวข้อง | อ่านต่อ
    上一篇： | 下一篇： | 上一篇: | 下一篇: | 更多內容請看 | 更多內容： | 看更多： | 點我看
    更多報導 | 更多新聞 | 更多精彩 | 推荐阅读： | 推薦閱讀 | 相關新聞 | 相关报道： | 相關報導：
    同場加映 | 延伸閱讀： | 热门推荐： | 相关链接：
    【写真】 | 【画像】 | 【関連記事】 | 【関連】 | 【あわせて読みたい】 | 【合わせて読みたい】
    【次ページ】 | 次ページ： | 次ページは | 【もっと読む】 | 【関連写真】 | 【写真特集】 | 【図】
    【一覧】 | 【こちらも読む】 | 【もっと見る】 | 合わせて読みたい： | 【別の写真】
    [관련기사] | [관련 기사] | ▶관련기사 | ▶ 관련기사 | 관련기사 : | [관련뉴스]
    soma pia: | soma zaidi: | lees meer oor | loe ka: | lasi arī: | skaitykite taip pat:
    画像を見る | 写真を見る | 【図解】 | ※ 歡迎
    click to read | read the article | more news: | for the latest news | for more news
    for more information, visit our | for daily updates | for updates, follow | visit our website
    visit our homepage | read full article | read the full article | lesen sie mehr zum
    mehr zu diesem thema: | hören sie auch | lee el artículo completo | leggi l'articolo completo
    leia a reportagem completa | lees hier alles over | också läst: | також читайте:
    больше по теме: | смотрите также: | तस्वीरें देखें | और भी देखें
    """,
    longest=220,
)
"""Openings of a line that only links to another story."""

BOXES = Phrases(
    opening="""
    more from | more in | more on | also on this site | also on | also in | most read in | latest in
    mehr aus | mehr zu | plus de | más de | más en | altro da | meer uit | mer från | ещё из
    """,
    longest=40,
)
"""Openings of a short line that names the box of a section or a site."""

BARRED = (
    "read", "also read", "read also", "read more", "read next", "must read", "see more", "see also",
    "up next", "watch", "watch live", "listen", "lees", "lees ook", "kyk", "luister", "funda",
    "lire", "lire aussi", "voir", "lee", "lee también", "mira", "leia", "leia também", "assista",
    "leggi", "leggi anche", "guarda",
)  # fmt: skip
"""What stands before a bar that another story's headline follows: "READ | The bridge is open"."""
