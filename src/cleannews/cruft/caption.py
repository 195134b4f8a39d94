"""Captions and credits of pictures, by the words and the agencies that stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleannews.cruft.phrases import Phrases
from cleannews.cruft.wording import wording
from cleannews.model import Block, Element, Kind, Label, Mark, Page
from cleannews.regex import regex

PHRASES = Phrases(
    opening="""
    credit: | image: | images via | featured image | header image | cover image
    photo: | photo by | photo credit | photos by | photo courtesy | photograph by | photograph:
    photographer: | image by | image credit | image source | image copyright | image caption
    picture: | picture by | video caption | media caption | file photo | illustration:
    image taken from | photo taken from | pictured: | above: | figure 0: | figure 0. | fig. 0
    illustration by | media playback is | screenshot: | getty images | ap photo | courtesy of
    foto: | bild: | bildquelle | symbolbild | archivbild | archivfoto | grafik:
    photo d'illustration | photo d'archives | crédit photo | crédits photo | crédit : | crédits :
    imagen: | imagen de archivo | foto de archivo | crédito: | foto di | crédito da foto
    imagem:
    beeld: | fot. | zdjęcie: | źródło zdjęcia | фото: | фотография: | ілюстрація: | 写真： | 写真=
    图片来源 | 圖片來源 | 资料图片 | 图为 | 사진= | 사진 제공 | 사진제공
    photograph courtesy | photo via | photo from | photo supplied | picture credit | image via
    image from: | image courtesy | pic: | screengrab | screen grab | representative image
    representational image | illustrative image | file image | file picture
    foto von | fotos: | bildrechte: | bildnachweis | quelle: imago | © dpa | crédit image
    crédits image | crédits photos | photo : | légende : | © afp | fuente: getty | créditos:
    foto: archivo | foto cortesía | fotografía: | imagen cortesía | captura de pantalla
    foto ilustrativa | foto d'archivio | fonte foto | immagine di repertorio | foto reprodução
    foto: reprodução | foto: divulgação | crédito: reprodução
    foto ter illustratie | beeld ter illustratie | foto ter | genrefoto | arkivfoto | arkivbild
    genrebild | kuva: | kuvituskuva | arkistokuva | fot: | foto ilustracyjne
    zdjęcie ilustracyjne | zdj. ilustracyjne | ilustrační foto | ilustrační snímek | ilustračné foto
    zdroj foto | illusztráció: | fotó: | sursa foto | foto arhivă | φωτογραφία: | φωτογραφία αρχείου
    φωτο: | фото из архива | иллюстративное фото | ілюстративне фото | фото ілюстративне | снимка:
    fotoğraf: | foto ilustrasi | ilustrasi foto | ilustrasi: | gambar: | ảnh: | ảnh minh họa
    hình minh họa | ภาพประกอบ
    圖／ | 圖/ | 图源 | 图／ | 图片： | 照片來源 | 攝影／ | 示意圖 | 資料照
    （资料图 | 画像： | 画像提供 | 写真提供 | 写真／ | 提供： | 撮影／ | 撮影： | /사진= | 사진제공=
    사진 = | 사진: | 사진출처 | 사진=연합뉴스
    скриншот:
    photo illustration by | image credits: | source: getty | courtesy photo
    contributed photo | submitted photo | handout photo | handout picture | legenda da foto
    crédito, | foto ansa | foto lapresse | تصوير: | bilder: | bildquellen: | 写真＝
    """,
    longest=220,
)

AGENCIES = (
    "getty images",
    "/getty",
    "via getty",
    "/ap",
    "via ap",
    "ap photo",
    "/afp",
    "via afp",
    "/reuters",
    "via reuters",
    "/epa",
    "/efe",
    "/ansa",
    "/dpa",
    "/imago",
    "imago images",
    "picture alliance",
    "/shutterstock",
    "via shutterstock",
    "/istock",
    "/alamy",
    "alamy stock photo",
    "/unsplash",
    "file photo",
    "wikimedia commons",
    " nuotr",
    "撮影",
    ". 연합뉴스",
    ". 뉴시스",
    ". 뉴스0",
)
"""What the credit at the end of a caption ends with, folded."""

CREDITS = (
    "photo by ",
    "photo by: ",
    "photo: ",
    "photograph: ",
    "image: ",
    "foto: ",
    "picture: ",
    "photo/",
    "foto/",
    "reprodução/",
    "divulgação/",
)
"""What opens a credit at the end of a caption, folded."""

OWNERS = (
    "credit: ",
    "bild: ",
    "bildrechte: ",
    "bildquelle: ",
    "photos by ",
    "photographs by ",
    "crédito: ",
    "kuva: ",
    "fotó: ",
    "ljósmynd/",
    "zdjęcie: ",
)
"""What opens one where a sentence or a bracket has ended, and may be a word of prose elsewhere."""

STOPS = ".!?…\"'”’»)]|–—-/("
"""What stands before such a word."""

SOLD = ("getty images", "/getty", "(afp /")
"""Agencies whose names stand amid captions, too: others, or the photographer, follow them."""

SIDES = (
    "from left:", "left to right:", "von links:", "von links nach rechts:",
    "v. l.:", "v.l.n.r.:", "de gauche à droite:", "de gauche à droite :", "da sinistra:",
    "de izquierda a derecha:", "da esquerda para a direita:", "da sinistra a destra:",
    "frá vinstri:", "fra venstre:", "från vänster:", "van links naar rechts:", "vasemmalta:",
    "слева направо:", "od lewej:", "zleva:", "balról jobbra:", "soldan sağa:",
)  # fmt: skip
"""What says who stands where, folded."""

OWNED = regex(r".{30,340} ?© ?[^\W\d_][^.!?©]{1,60}$")
"""A caption and whose the picture is; notices of copyright are shorter before the sign."""

SHORTEST = 30
"""Characters of a caption that ends in an agency's name; less is the story's own credit line."""

LONGEST_CREDIT = 80
"""Characters of a credit: a name, an agency."""

LONGEST = 400
"""Characters of a caption with its credit."""


def caption(page: Page) -> Iterator[Mark]:
    """Lines that tell of a picture or whose it is."""
    for number, block in enumerate(page.blocks):
        if block.kind == Kind.CAPTION and _is_of_a_figure(block):
            yield Mark(number, Label.CAPTION, "stands in the page's markup as a caption")
    for hit in PHRASES.find(page):
        yield Mark(hit.block, Label.CAPTION, hit.reason)
    for number, line in enumerate(wording(page).lines):
        if line.endswith(AGENCIES) and SHORTEST <= len(line) <= LONGEST:
            yield Mark(number, Label.CAPTION, "ends in the credit of a picture agency")
    yield from _credited(page)
    for number in wording(page).holding("©"):
        if OWNED.match(page.blocks[number].text):
            yield Mark(number, Label.CAPTION, "ends in whose the picture is")
    yield from _holding(page, SOLD, "holds the credit of a picture agency")
    yield from _holding(page, SIDES, "tells who stands where in a picture")


def _is_of_a_figure(block: Block) -> bool:
    """Tables have captions too, but theirs are headings."""
    place = block.where
    return isinstance(place, Element) and place.elements.tags[place.index] == "figcaption"


def _credited(page: Page) -> Iterator[Mark]:
    words = wording(page)
    for credit in (*CREDITS, *OWNERS):
        for number in words.holding(credit.strip()):
            text = page.blocks[number].text
            before, sign, name = text[-LONGEST_CREDIT:].casefold().rpartition(credit)
            stops = credit in CREDITS or not before or before.rstrip()[-1:] in STOPS
            if sign and stops and len(text) <= LONGEST and _is_a_name(text[-len(name) :]):
                yield Mark(number, Label.CAPTION, f'ends in a picture credit: "{sign}{name}"')


def _is_a_name(text: str) -> bool:
    """Whether a text begins as a name does, set in quotation marks or not."""
    return text.lstrip("'\"‘“")[:1].isupper()


def _holding(page: Page, phrases: Iterable[str], reason: str) -> Iterator[Mark]:
    words = wording(page)
    for phrase in phrases:
        for number in words.holding(phrase):
            if len(page.blocks[number].text) <= LONGEST:
                yield Mark(number, Label.CAPTION, reason)
