"""Rights lines: copyright, terms, agency notices, disclaimers on other sites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleannews.cruft.phrases import Hit, Phrases
from cleannews.cruft.wording import once_a_page, wording
from cleannews.model import Label, Mark, Page
from cleannews.regex import regex

RESERVED = Phrases(
    holding="""
    all rights reserved | alle rechte vorbehalten | tous droits réservés
    todos los derechos reservados
    tutti i diritti riservati | todos os direitos reservados | alle rechten voorbehouden
    wszelkie prawa zastrzeżone | tüm hakları saklıdır | все права защищены | усі права захищені
    всі права захищені | alla rättigheter förbehållna | alle rettigheder forbeholdes
    無断転載を禁じます | 無断転載禁止 | 版权所有 | 版權所有 | 저작권자 | 무단전재 및 재배포
    جميع الحقوق محفوظة | كل الحقوق محفوظة | كافة الحقوق محفوظة | حقوق النشر محفوظة
    सर्वाधिकार सुरक्षित | सभी अधिकार सुरक्षित | všechna práva vyhrazena
    všechna práva jsou vyhrazena | hak cipta dilindungi | seluruh hak cipta dilindungi
    minden jog fenntartva | toate drepturile rezervate | όλα τα δικαιώματα διατηρούνται
    με επιφύλαξη παντός δικαιώματος | всички права запазени | сва права задржана
    sva prava pridržana | sva prava zadržana | vse pravice pridržane | kaikki oikeudet pidätetään
    všetky práva vyhradené | כל הזכויות שמורות | تمامی حقوق | تمام حقوق | جملہ حقوق محفوظ
    সর্বস্বত্ব সংরক্ষিত | mọi quyền được bảo lưu | giữ bản quyền | สงวนลิขสิทธิ์
    visas tiesības aizsargātas | visos teisės saugomos | kõik õigused kaitstud | 무단 전재 및 재배포
    무단전재-재배포 | 무단 전재-재배포 | 不許複製 | 複製を禁じます | 無断複製
    haki zote zimehifadhiwa
    """,
    longest=400,
)
"""Said of the page itself by the page alone, wherever in the line."""

LIKELY = Phrases(
    opening="""
    copyright information | copyright notice | powered by wordpress
    the views expressed | opinions expressed | unauthorized reproduction
    republish this article | republish our articles | riproduzione riservata
    © riproduzione riservata
    toute reproduction | reproduction interdite | prohibida la reproducción
    prohibida su reproducción
    queda prohibida | alla rättigheter | nachdruck | 未经授权 | 未經授權 | 未经许可
    本网站内容 | 本網站內容 | 京icp备 | 沪icp备 | 粤icp备 | 互联网新闻信息服务 | 增值电信业务
    网络文化经营许可证
    京公网安备 | 信息网络传播视听节目 | 广播电视节目制作 | 违法和不良信息举报 | 使用本网站
    views expressed are | the opinions expressed | the views and opinions expressed
    views and opinions expressed | the views in this article | reuse this content
    this story was originally published by | this material may not be | no part of this
    nachdruck und | vervielfältigung nur mit | reproducción prohibida
    è vietata la riproduzione | vietata la riproduzione | proibida a reprodução
    é proibida a reprodução | este texto não reflete | as opiniões expressas
    las opiniones expresadas | les opinions exprimées | overname van | kopiowanie materiałów
    materiał chroniony prawem autorskim | dalsze rozpowszechnianie | při použití materiálů
    a cikk szerzői jogi | при использовании материалов | при копировании | перепечатка
    использование материалов | при цитировании | воспроизведение материалов
    використання матеріалів | при використанні матеріалів | передрук | kaynak gösterilmeden
    本文版权 | 版权声明 | 著作權所有 | 本文系作者 | 本文仅代表 | 本文僅代表 | 本文为作者 | 本文来自
    转载请注明 | 轉載請註明 | 特别声明 | 免责声明 | 免責聲明 | 郑重声明 | 記事の無断 | 本記事の無断
    掲載の記事 | 当サイトに掲載 | bản quyền thuộc
    not for syndication | all contents © | purchase licensing rights | quotes delayed at least
    market data provided by | riproduzione vietata | 本文经授权
    """,
    holding="""
    may not be published, broadcast | may not be reproduced | may not be republished
    without written permission
    without prior written permission | without the prior written | without express written
    constitutes acceptance of our | constitutes acceptance of the | constitutes your acceptance
    is a registered trademark | are registered trademarks | are trademarks of | is a trademark of
    no reproduction | reproduction in whole or in part
    do not necessarily reflect the views
    does not necessarily reflect | not be reproduced, distributed | creative commons attribution
    licensed under a creative commons | under a creative commons license
    fair use notice | derechos reservados | droits réservés | diritti riservati
    direitos reservados
    无断转载 | 無断転載 | 禁止转载 | 概不负责
    publikování nebo další šíření | bez předchozího písemného souhlasu | tanpa izin tertulis
    दोबारा प्रकाशित करना मना है | دون إذن كتابي مسبق
    """,
    longest=600,
)

DISCLAIMERS = Phrases(
    holding="""
    not responsible for the content of external
    nicht verantwortlich für die inhalte externer | nicht verantwortlich für den inhalt externer
    no se hace responsable del contenido de sitios | no se hace responsable del contenido de páginas
    n'est pas responsable du contenu des sites | non è responsabile del contenuto di siti
    non è responsabile del contenuto dei siti | não se responsabiliza pelo conteúdo de sites
    не несет ответственности за содержание других сайтов
    не несет ответственности за содержание внешних сайтов
    """,
    longest=600,
)
"""Who does not answer for other sites."""

SIGN = regex(
    r"(?:©|\(c\)|\bcopyright\b|℗)[\s©]{0,9}+(?:by )?\d{4}|^©|^copyright\s*©", re.IGNORECASE
)
"""A rights sign with its year, or a line that begins with the sign."""

LONGEST_SIGNED = 200
"""Characters of a line with a rights sign; a longer one is a caption, or prose that cites it."""

BARE = 120
"""Characters of a rights line that can be nothing else: the phrase, the sign and a year. A sentence
of prose that quotes the phrase has no sign and runs longer."""


PLAIN = 75
"""Characters of a disclaimer that is nothing else."""

ASIDE = regex(r"[,;:\"“”„«»]")
"""What stands between a sentence and who says it."""


@once_a_page
def copyright_line(page: Page) -> list[Mark]:
    """Lines about who owns the page and who answers for what."""
    return list(_notices(page))


def _notices(page: Page) -> Iterator[Mark]:
    for hit in RESERVED.find(page):
        yield Mark(hit.block, Label.COPYRIGHT, hit.reason, certain=_is_bare(page, hit))
    for hit in DISCLAIMERS.find(page):
        yield Mark(hit.block, Label.COPYRIGHT, hit.reason, certain=_is_no_sentence(page, hit))
    for hit in LIKELY.find(page):
        yield Mark(hit.block, Label.COPYRIGHT, hit.reason)
    words = wording(page)
    for sign in ("©", "(c)", "copyright"):
        for number in words.holding(sign):
            text = page.blocks[number].text
            if len(text) <= LONGEST_SIGNED and SIGN.search(text):
                yield Mark(number, Label.COPYRIGHT, "a copyright sign with its year or owner")


def _is_bare(page: Page, hit: Hit) -> bool:
    text = page.blocks[hit.block].text
    return len(text) <= BARE and SIGN.search(text) is not None


def _is_no_sentence(page: Page, hit: Hit) -> bool:
    """Whether a line ends without a stop, as those under a list of links do and prose does not; or
    is too short and plain to tell who says so, as prose would."""
    text = page.blocks[hit.block].text
    plain = len(text) <= PLAIN and not ASIDE.search(text)
    return plain or (len(text) <= BARE and text[-1] not in '.!?…"”’»')
