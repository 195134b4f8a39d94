"""Menus, service links, skip links, pagination: the ways about a site."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import menus
from cleannews.cruft.phrases import Phrases
from cleannews.cruft.sections import first_words, names, service_pages
from cleannews.cruft.wording import EDGE, wording
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    наверх | нагору | do góry | till toppen | til toppen | do góry strony | scroll to top
    view all | see all | load more | show more | show less | loading | breadcrumb trail links
    mehr anzeigen | alle anzeigen | weniger anzeigen | mehr laden | voir plus | voir tout
    afficher plus | ver todo | ver todos | mostrar más | cargar más | mostra altro | vedi tutti
    carica altro | ver tudo | carregar mais | toon meer | meer laden | bekijk alles | visa mer
    visa alla | vis mere | vis mer | vis alle | näytä lisää | näytä kaikki | pokaż więcej
    zobacz wszystkie | załaduj więcej | zobrazit více | zobrazit další | načíst další
    több betöltése | vezi toate | încarcă mai multe | δείτε όλα | показать ещё | показать еще
    загрузить ещё | загрузить еще | показати ще | покажи още | daha fazla göster | tümünü gör
    عرض المزيد | مشاهدة المزيد | عرض الكل | 加载更多 | 載入更多 | 查看全部 | 顯示更多 | すべて見る
    一覧を見る | 더 보기 | 전체보기 | muat lebih banyak | lihat semua | tampilkan lebih banyak
    xem tất cả | ดูทั้งหมด
    """,
    opening="""
    skip to | jump to navigation | jump to content | back to top | go to top | return to top
    zum inhalt springen | zur hauptnavigation | direkt zum inhalt | aller au contenu
    ir al contenido
    vai al contenuto | ir para o conteúdo | naar de inhoud | hoppa till innehåll | przejdź do treści
    перейти к содержанию
    انتقل إلى المحتوى | تخطي إلى المحتوى | تخطى إلى المحتوى | الانتقال إلى المحتوى
    العودة إلى الأعلى | मुख्य सामग्री पर जाएं | सामग्री पर जाएं | ऊपर जाएं | přejít k obsahu
    přejít na obsah | přeskočit na obsah | přejít na hlavní obsah | zpět nahoru
    langsung ke konten | lewati ke konten | langsung ke isi | loncat ke konten | kembali ke atas
    zurück zur startseite | zur startseite | zum hauptinhalt | nach oben scrollen | zum seitenanfang
    zurück nach oben | retour en haut | haut de page | retour à l'accueil | aller au menu
    aller à la recherche | volver arriba | volver al inicio | saltar al contenido
    pasar al contenido | torna su | torna all'inizio | torna alla home | salta al contenuto
    voltar ao topo | voltar para o topo | ir para o menu | pular para o conteúdo | terug naar boven
    ga naar hoofdinhoud | ga naar inhoud | ga naar de inhoud | overslaan en naar | gå till innehåll
    gå till huvudinnehåll | gå til hovedindhold | gå til hovedinnhold | hopp til innhold
    hopp til hovedinnhold | siirry sisältöön | siirry pääsisältöön | takaisin ylös | powrót do góry
    powrót na górę | powrót do strony głównej | przejdź na stronę główną | skoč na obsah
    preskočiť na obsah | návrat hore | ugrás a tartalomra | ugrás a tartalomhoz | vissza a tetejére
    lap tetejére | sari la conținut | înapoi sus | μετάβαση στο περιεχόμενο | перейти к основному
    перейти к контенту | вернуться на главную | вверх страницы | перейти до вмісту | на головну
    içeriğe geç | ana içeriğe atla | yukarı çık | başa dön | رفتن به محتوا | דלג לתוכן | 返回首页
    返回頂部 | 返回顶部 | 回到首頁 | 回到頂部 | 回頂端 | トップへ戻る | ページトップへ
    ページの先頭 | 本文へ移動 | メインコンテンツ | 맨위로 | 본문 바로가기 | 메뉴 바로가기
    최상단으로 | về đầu trang | กลับด้านบน | choosing a selection results in a full page refresh
    opens in a new window
    """,
    longest=60,
)

LONGEST_NAME = 40
"""Characters of a menu's own name, "Main navigation"."""

MENU_WORDS = ("navigation", "navegación", "navigazione", "navigatie", "navigering", "навигация")
"""What the name of a menu ends with, folded."""

LONGEST_ROW = 400
"""Characters of a menu that was flattened into one line."""

FEWEST = 4
"""Names in a row that make a line a menu: three may be a headline."""

FEWEST_SERVICE = 2
"""The same where all are pages about the site: no headline is made of those."""

WORDS_OF_A_NAME = 3
"""Words of a section's name at most."""


def navigation(page: Page) -> Iterator[Mark]:
    """Lines of menus, and names of service pages alone."""
    for run in menus(page):
        for number in run:
            yield Mark(number, Label.NAVIGATION, f"one of {len(run)} short lines of a menu")
    words = wording(page)
    for name in service_pages() & words.same.keys():
        for number in words.same[name]:
            yield Mark(number, Label.NAVIGATION, f'words of a menu alone: "{name}"')
    for word in MENU_WORDS:
        for number in words.holding(word):
            if len(words.lines[number]) <= LONGEST_NAME and words.lines[number].endswith(word):
                yield Mark(number, Label.NAVIGATION, "the name of a menu")
    for word in first_words() & words.first.keys():
        for number in words.first[word]:
            if len(words.lines[number]) <= LONGEST_ROW and _is_row(words.lines[number]):
                yield Mark(number, Label.NAVIGATION, "names of sections alone, in one line")
    for hit in PHRASES.find(page):
        yield Mark(hit.block, Label.NAVIGATION, hit.reason)


def _is_row(line: str) -> bool:
    """Whether a line can be read as names of sections and pages, the longest first."""
    words = [word for part in line.split() if (word := part.strip(EDGE))]
    known, place = names(), 0
    found: list[str] = []
    while place < len(words):
        for length in range(WORDS_OF_A_NAME, 0, -1):
            if (name := " ".join(words[place : place + length])) in known:
                break
        else:
            return False
        place += length
        found.append(name)
    return len(found) >= (FEWEST_SERVICE if service_pages().issuperset(found) else FEWEST)
