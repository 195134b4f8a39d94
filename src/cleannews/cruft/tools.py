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
    increase font size | decrease font size | reset font size | a a a | aa
    jump to recipe | jump to the recipe | print recipe | print this recipe | print the recipe
    save recipe | save this recipe | pin recipe | rate this recipe | zum rezept
    zum rezept springen | rezept drucken | imprimer la recette | aller à la recette
    ir a la receta | imprimir receta
    story tools | article tools | page tools | 0 min read | 0 minute read | 0 minutes read
    0 mins read
    read time: 0 minutes | reading time: 0 minutes | reading time 0 min | estimated reading time
    0-minute read | read in 0 minutes | 0 words | save this story | save this story for later
    save article | save this article | save for later | bookmark this | add to favorites
    download pdf | download as pdf | view as pdf | save as pdf | listen to this article
    listen to article | listen to this story | listen · 0:0 0:0 | report an error | report a typo
    report a correction | report corrections | send corrections | suggest a correction
    suggest a story | request a correction | order a reprint | order reprints | reprints
    reprints and permissions | cite this article | cite this | embed | embed player
    hide transcript
    view transcript | this article was printed from | enlarge image | enlarge this image
    click to enlarge | haberin devamı | fehler gefunden?
    inhaltliches feedback?
    drucken | artikel drucken | seite drucken | druckansicht | druckversion | schriftgröße | schrift
    merken | artikel merken | vorlesen | artikel anhören | anhören | lesezeit: 0 min
    lesedauer: 0 minuten
    lesezeit 0 minuten | lesezeit: 0 minuten | 0 min. lesezeit | 0 minuten lesezeit | fehler melden
    zur merkliste hinzufügen | auf die merkliste | als pdf speichern
    imprimer | imprimer l'article | imprimer cet article | version imprimable | taille du texte
    temps de lecture : 0 min | temps de lecture 0 min | temps de lecture : 0 minutes | lecture 0 min
    écouter l'article | écouter cet article | ajouter à vos sélections | sauvegarder
    signaler une erreur
    imprimir | imprimir noticia | versión para imprimir | tamaño del texto | aumentar texto
    reducir texto
    tiempo de lectura: 0 minutos | 0 min lectura | escuchar | guardar | guardar noticia | rectificar
    lectura: 0 min | stampa | stampa articolo | tempo di lettura: 0 minuti | ascolta l'articolo
    salva
    versão para impressão | tempo de leitura: 0 minutos | ouvir artigo | tamanho do texto | salvar
    afdrukken | artikel bewaren | leestijd 0 minuten | leestijd: 0 minuten | lettergrootte
    voorlezen
    skriv ut | lästid 0 min | lästid: 0 min | spara artikel | lyssna | udskriv | læs op
    læsetid: 0 min
    lesetid 0 min | lagre | drukuj | wydrukuj | czas czytania: 0 minut | rozmiar tekstu | yazdır
    yazı boyutu
    распечатать | версия для печати | версия для слабовидящих | сообщить об ошибке
    время чтения: 0 минут
    роздрукувати | друк | версія для друку | 印刷 | 印刷する | 保存 | 文字サイズ | 文字の大きさ
    クリップ | 文字サイズ変更
    打印 | 打印本页 | 列印 | 友善列印 | 字体 | 字體 | 字号 | 字級 | 收藏 | 打印文稿 | 纠错 | 인쇄
    프린트 | 글자크기 | 글자 크기
    스크랩 | 기사저장 | 본문듣기 | vytisknout | nyomtatás | tulosta | εκτύπωση | طباعة
    correct a mistake | report this content | found an error? let us know
    found a mistake? let us know | was this article helpful? | was this helpful?
    was this page helpful? | rate this article | how useful was this post?
    click on a star to rate it! | no votes so far! be the first to rate this post.
    thanks for your feedback! | thank you for your feedback! | listen 0 min | listen (0 min)
    listen to this article • 0 min | listen to the article | 0 min listen | save this for later
    save article for later | bookmark | bookmark this article | copy to clipboard | translate
    translate this page | select language | article audio | text to speech | increase font
    decrease font | reader view | view comments and share | article rating | your rating
    artikel vorlesen lassen | artikel vorlesen | artikel als pdf | beitrag hören | artikel hören
    lesedauer ca. 0 minuten | leserbrief schreiben | artikel kommentieren | fehler im artikel melden
    zur merkliste | schrift vergrößern | war dieser artikel hilfreich? | lese-modus
    signaler une erreur dans le texte | corriger une erreur | écouter | lire plus tard
    offrir l'article | offrir cet article | ajouter aux favoris | temps de lecture
    guardar artículo | escucha este artículo | escuchar artículo | reportar un error
    ¿has encontrado un error? | imprimir artículo | leer más tarde | se ha enviado a tu correo
    ascolta questo articolo | ascolta | segnala un errore | salva articolo | regala questo articolo
    comunicar erro | ouvir notícia | ouvir | reportar erro | ouça este conteúdo | ler mais tarde
    foutje gezien? | fout gezien? | fout gevonden? | tip de redactie | luister naar dit artikel
    beluister dit artikel | opslaan | bewaar artikel | rapportera fel | lyssna på artikeln
    tipsa oss | tip os | send tips | tips oss | lyt til artiklen | lytt til artikkelen
    kuuntele juttu | kuuntele | tallenna | lähetä uutisvinkki | zgłoś błąd | posłuchaj artykułu
    posłuchaj | zapisz na później | poslechnout článek | našli jste chybu? | našli ste chybu?
    nahlásit chybu | nahlásiť chybu | nyomtat | cikk meghallgatása | ascultă articolul | tipărește
    εκτύπωση άρθρου | ακούστε το άρθρο | нашли ошибку? | сообщить об опечатке | прослушать новость
    слушать | слушать новость | знайшли помилку? | повідомити про помилку | haberi dinle
    sesli dinle | metni küçült | metni büyüt | استمع للمقال | استمع إلى المقال | حجم الخط
    گزارش خطا | چاپ | הדפסה | האזינו לכתבה | 举报 | 打开app阅读全文 | 下载客户端 | 加入收藏
    收藏本文 | 语音播报 | 听新闻 | 大字 | 小字 | 放大字体 | 缩小字体 | 字體大小 | 字级设定
    写真を拡大 | 記事を保存 | 音声で聞く | この記事を印刷 | 文字サイズを変更 | 글자 크기 설정
    글자크기 설정 | 본문 글씨 줄이기 | 본문 글씨 키우기 | 본문 글씨 크기 | 글씨크기 | 기사 듣기
    기사듣기 | 기사제보 | 프린트하기 | in bài viết | in bài | nghe đọc bài | lưu bài | cỡ chữ
    show caption | hide caption | view gallery | view full gallery | open image modal
    open full screen | view fullscreen | expand photo | expand image | tap to zoom | tap to expand
    click to expand | zoom image | play video | video player loading | close gallery | open gallery
    photo gallery | slideshow | view slideshow | start slideshow | bild vergrößern
    bild in lightbox öffnen | bildunterschrift anzeigen | bildunterschrift aufklappen
    galerie öffnen | zur bildergalerie | vollbild | video abspielen | agrandir l'image
    voir le diaporama | ouvrir l'image | lire la vidéo | ampliar imagen | ver galería
    ver fotogalería | reproducir video | reproducir vídeo | ingrandisci | guarda la gallery
    apri gallery | ver galeria | ampliar foto | vergroot afbeelding | bekijk galerij | visa bildtext
    förstora bild | fullskärm | forstør billede | forstørr bilde | avaa kuva | powiększ
    zobacz galerię | zvětšit obrázek | otevřít galerii | fotogalerie | nagyítás | vezi galeria foto
    увеличить | открыть галерею | galeriyi aç | 点击看大图 | 點擊放大圖片 | 画像を拡大
    拡大画像を見る | すべての写真を見る | 이미지 확대 | 이미지 크게보기 | 사진 확대 | perbesar
    xem ảnh
    text to speech icon | audio is ai-generated | this audio is auto-generated
    powered by trinity audio | voice by amazon polly | translated by google
    diesen artikel verschenken | artikel verschenken | wie finden sie diesen artikel?
    ihre meinung ist uns wichtig | cette information vous a été utile ? | une erreur à signaler ?
    cet article vous est offert | reporta un error | ¿te ha resultado útil? | ¿te ha parecido útil?
    hai trovato utile questo articolo? | este conteúdo foi útil? | mande sua denúncia
    ここから本文です | 記事本文 | 기사 원문 | view map | get price alerts | add to watchlist
    """,
    opening="""
    lesezeit | lesedauer | temps de lecture | tempo di lettura | tempo de leitura
    tiempo de lectura
    reading time: | estimated reading time | read time: | czas czytania | время чтения
    this article was printed from | listen to this article | to revisit this article
    to print this page | click here to print | right click here to download | text size
    jump to recipe
    average rating 0.0 | average rating 0 | as you found this post useful
    we are sorry that this post was not | let us improve this post | tell us how we can improve
    found an error? | found a mistake? | spotted an error? | spotted a mistake? | see an error?
    notice an error? | to report an error | listen to this story
    your browser does not support the audio | haben sie einen fehler | sie haben einen fehler
    fehler entdeckt? | vous avez repéré une erreur | une erreur dans l'article
    ¿encontraste un error | encontrou um erro | encontrou algum erro | hai trovato un errore
    zie je een fout | heb je een fout | hittat ett fel | se fejl | har du funnet en feil
    huomasitko virheen | našli jste v článku | нашли ошибку | нашли опечатку | если вы нашли ошибку
    если вы заметили ошибку | заметили ошибку | выделите ошибку | якщо ви знайшли помилку
    якщо ви помітили помилку | знайшли помилку | помітили помилку | hatalı haber | 발견된 오류
    audio is ai-generated | this article was read aloud | this audio was generated
    report typos | prevent your screen from going dark | salva questo articolo
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
