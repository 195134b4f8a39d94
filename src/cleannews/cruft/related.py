"""Other stories: the headings over them, the headlines under those, and lines that only link."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.dates import is_dated
from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.wording import SPACELESS, fold, once_a_page, wording
from cleannews.model import Label, Mark, Page

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
    featured articles |  | the most popular stories | most popular stories | popular on
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

REACH = 24
"""Lines under a heading that may be its teasers; longer lists are mostly two lists."""

HEADLINE = range(20, 161)
"""Characters of a headline: fewer are an entry of a menu or a name, more a paragraph."""

FEWEST_WORDS = 4
"""Words of a headline in scripts with spaces."""

ROW = 2
"""Headlines, and dates, that make a row of teasers; one of each may be the story's own."""


def related(page: Page) -> Iterator[Mark]:
    """Headings over other stories, their teasers, links to other stories."""
    menu = inside(page)
    for hit in HEADINGS.find(page):
        if hit.block not in menu:
            yield Mark(hit.block, Label.RELATED, hit.reason)
            yield from _under(page, hit.block)
    for hit in LEADS.find(page):
        yield Mark(hit.block, Label.RELATED, hit.reason)
    for hit in BOXES.find(page):
        if hit.block not in menu and _is_box(page, hit.block):
            yield Mark(hit.block, Label.RELATED, hit.reason)
            yield from _under(page, hit.block)
    for run in rows(page):
        for number in run:
            yield Mark(number, Label.RELATED, "in a row of headlines with dates")


def _is_box(page: Page, heading: int) -> bool:
    """Whether teasers stand under a line that may as well be a sub-heading of the story."""
    return len(list(_under(page, heading))) >= ROW


def is_box_heading(text: str) -> bool:
    """Whether a line that is known to be about other stories only names their box."""
    return fold(text) in HEADINGS.whole or BOXES.opens(text)


def without_lead(text: str) -> str:
    """The headline of a line such as "Read next: The bridge is open", without what leads in."""
    lead, colon, headline = text.partition(": ")
    return headline.strip() if colon and is_box_heading(lead) else text


def _under(page: Page, heading: int) -> Iterator[Mark]:
    """The teasers right under a heading, up to the first line of another kind."""
    title = page.blocks[heading].text.strip()
    for number in range(heading + 1, min(heading + 1 + REACH, len(page.blocks))):
        if not _is_teaser(page, number):
            return
        yield Mark(number, Label.RELATED, f'stands under "{title}"')


def _is_teaser(page: Page, number: int) -> bool:
    text = page.blocks[number].text
    return is_dated(text) or is_headline(wording(page).lines[number], text)


def is_headline(line: str, text: str) -> bool:
    """Whether a line could be a story's headline: neither a sentence nor an entry of a menu."""
    if text.rstrip(" \"'”’").endswith((".", "。", ":", "：")) or len(line) > HEADLINE.stop:
        return False
    if line[:1] >= SPACELESS:
        return len(line) >= HEADLINE.start // 2
    return len(line) in HEADLINE and line.count(" ") >= FEWEST_WORDS - 1


@once_a_page
def rows(page: Page) -> list[range]:
    """Runs of headlines among which dates stand: lists of other stories."""
    lines = wording(page).lines
    found, start, heads, dates = [], 0, 0, 0
    for number, block in enumerate([*page.blocks, None]):
        if block is not None and "0" in lines[number] and is_dated(block.text):
            dates += 1
        elif block is not None and is_headline(lines[number], block.text):
            heads += 1
        else:
            if ROW <= dates <= 2 * heads and heads >= ROW:
                found.append(range(start, number))
            start, heads, dates = number + 1, 0, 0
    return found
