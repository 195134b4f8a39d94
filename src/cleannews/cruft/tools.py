"""What a reader can do with the page: print it, save it, hear it, enlarge its type."""

from __future__ import annotations

from collections.abc import Iterator

from cleannews.cruft.menu import inside
from cleannews.cruft.phrases import TEASERS, Phrases
from cleannews.cruft.wording import EDGE, wording
from cleannews.model import Label, Mark, Page

PHRASES = Phrases(
    whole="""
    print | print this | print page | print this page | print article | print this article
    print story | print this story | print version | printer friendly | printer-friendly
    printer-friendly version | printer friendly version | printable version
    text size | font size | larger text | smaller text | increase text size | decrease text size
    increase font size | decrease font size | reset font size | a a a | a+ | a- | aa
    jump to recipe | jump to the recipe | print recipe | print this recipe | print the recipe
    save recipe | save this recipe | pin recipe | rate this recipe | zum rezept
    zum rezept springen | rezept drucken | imprimer la recette | aller à la recette
    ir a la receta | imprimir receta
    story tools | article tools | page tools | 5 min read | 5 minute read | 5 minutes read
    5 mins read
    read time: 5 minutes | reading time: 5 minutes | reading time 5 min | estimated reading time
    5-minute read | read in 5 minutes | 500 words | save this story | save this story for later
    save article | save this article | save for later | bookmark this | add to favorites
    download pdf | download as pdf | view as pdf | save as pdf | listen to this article
    listen to article | listen to this story | listen · 5:55 5:55 | report an error | report a typo
    report a correction | report corrections | send corrections | suggest a correction
    suggest a story | request a correction | order a reprint | order reprints | reprints
    reprints and permissions | cite this article | cite this | embed | embed player
    hide transcript
    view transcript | this article was printed from | enlarge image | enlarge this image
    click to enlarge | haberin devamı | fehler gefunden?
    inhaltliches feedback?
    drucken | artikel drucken | seite drucken | druckansicht | druckversion | schriftgröße | schrift
    merken | artikel merken | vorlesen | artikel anhören | anhören | lesezeit: 5 min
    lesedauer: 5 minuten
    lesezeit 5 minuten | lesezeit: 5 minuten | 5 min. lesezeit | 5 minuten lesezeit | fehler melden
    zur merkliste hinzufügen | auf die merkliste | als pdf speichern
    imprimer | imprimer l'article | imprimer cet article | version imprimable | taille du texte
    temps de lecture : 5 min | temps de lecture 5 min | temps de lecture : 5 minutes | lecture 5 min
    écouter l'article | écouter cet article | ajouter à vos sélections | sauvegarder
    signaler une erreur
    imprimir | imprimir noticia | versión para imprimir | tamaño del texto | aumentar texto
    reducir texto
    tiempo de lectura: 5 minutos | 5 min lectura | escuchar | guardar | guardar noticia | rectificar
    lectura: 5 min | stampa | stampa articolo | tempo di lettura: 5 minuti | ascolta l'articolo
    salva
    versão para impressão | tempo de leitura: 5 minutos | ouvir artigo | tamanho do texto | salvar
    afdrukken | artikel bewaren | leestijd 5 minuten | leestijd: 5 minuten | lettergrootte
    voorlezen
    skriv ut | lästid 5 min | lästid: 5 min | spara artikel | lyssna | udskriv | læs op
    læsetid: 5 min
    lesetid 5 min | lagre | drukuj | wydrukuj | czas czytania: 5 minut | rozmiar tekstu | yazdır
    yazı boyutu
    распечатать | версия для печати | версия для слабовидящих | сообщить об ошибке
    время чтения: 5 минут
    роздрукувати | друк | версія для друку | 印刷 | 印刷する | 保存 | 文字サイズ | 文字の大きさ
    クリップ | 文字サイズ変更
    打印 | 打印本页 | 列印 | 友善列印 | 字体 | 字體 | 字号 | 字級 | 收藏 | 打印文稿 | 纠错 | 인쇄
    프린트 | 글자크기 | 글자 크기
    스크랩 | 기사저장 | 본문듣기 | vytisknout | nyomtatás | tulosta | εκτύπωση | طباعة
    """,
    opening="""
    lesezeit | lesedauer | temps de lecture | tempo di lettura | tempo de leitura
    tiempo de lectura
    reading time: | estimated reading time | read time: | czas czytania | время чтения
    this article was printed from | listen to this article | to revisit this article
    to print this page | click here to print | right click here to download | text size
    jump to recipe
    """,
    longest=70,
)

BUTTONS = frozenset(
    "print email e-mail mail save share listen download pdf sponsor comment bookmark copy zoom"
    " a+ a- drucken merken teilen versenden imprimer envoyer partager imprimir enviar compartir"
    " guardar stampa invia afdrukken mailen skriv ut udskriv drukuj yazdır".split()
)
"""What the buttons of a story's tool bar say, where a flattener set them in one line."""

LONGEST = 60
"""Characters of a tool bar."""


def tools(page: Page) -> Iterator[Mark]:
    """Lines that offer to do something with the page."""
    menu = inside(page)
    for hit in PHRASES.find(page):
        if hit.block not in menu:
            yield Mark(hit.block, Label.TOOLS, hit.reason)
    for number in _bars(page):
        yield Mark(number, Label.TOOLS, "names of the page's tools alone")


def _bars(page: Page) -> Iterator[int]:
    """The lines of two or more buttons; one that comes back on the page belongs to teasers."""
    words = wording(page)
    for button in BUTTONS & words.first.keys():
        for number in words.first[button]:
            line = words.lines[number]
            if len(line) <= LONGEST and len(words.same[line]) <= TEASERS and _is_bar(line):
                yield number


def _is_bar(line: str) -> bool:
    named = {name for word in line.split() if (name := word.strip(EDGE))}
    return len(named) > 1 and BUTTONS.issuperset(named)
