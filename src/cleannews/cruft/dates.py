"""Lines that are a date and nothing else, by their words: months and weekdays of many languages."""

from __future__ import annotations

from functools import lru_cache

from cleannews.cruft.phrases import listed
from cleannews.regex import regex

MONTHS = """
january | february | march | april | may | june | july | august | september | october | november
december | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec
januar | jänner | februar | märz | mai | juni | juli | oktober | dezember | okt | dez | mrz
janvier | février | mars | avril | juin | juillet | août | septembre | octobre | novembre | décembre
enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre
diciembre | ene | gennaio | febbraio | aprile | maggio | giugno | luglio | settembre | ottobre
dicembre | janeiro | fevereiro | março | maio | junho | julho | setembro | outubro | novembro
dezembro | januari | februari | maart | mei | augustus | maj | augusti | marts | desember | stycznia
lutego | marca | kwietnia | maja | czerwca | lipca | sierpnia | września | października | listopada
grudnia | ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım
aralık | января | февраля | марта | апреля | мая | июня | июля | августа | сентября | октября
ноября | декабря | січня | лютого | березня | квітня | травня | червня | липня | серпня | вересня
жовтня | листопада | грудня
"""

AROUND = """
monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | tues | wed | thu
thur | thurs | fri | sat | sun | montag | dienstag | mittwoch | donnerstag | freitag | samstag
sonnabend | sonntag | mo | di | mi | do | fr | sa | so | lundi | mardi | mercredi | jeudi | vendredi
samedi | dimanche | lunes | martes | miércoles | jueves | viernes | sábado | domingo | lunedì
martedì
mercoledì | giovedì | venerdì | sabato | domenica | segunda-feira | terça-feira | quarta-feira
quinta-feira | sexta-feira | maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag
måndag | tisdag | onsdag | torsdag | fredag | lördag | söndag | mandag | tirsdag | lørdag | søndag
poniedziałek | wtorek | środa | czwartek | piątek | sobota | niedziela | pazartesi | salı | çarşamba
perşembe | cuma | cumartesi | pazar | понедельник | вторник | среда | четверг | пятница | суббота
воскресенье | понеділок | вівторок | середа | четвер | п'ятниця | субота | неділя
am | pm | a.m | p.m | gmt | utc | est | edt | cst | cdt | mst | mdt | pst | pdt | et | pt | ct
bst | cet | cest
ist | jst | uhr | h | at | on | of | the | à | um | vom | am | le | de | del | a | las | alle
ore | ás | às
om | kl | klo | klokken | г | год | года | року | в | о | saat | godz | r | th | st | nd | rd
den | el
"""

SPELLED = regex(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|(?:\d{4}년 ?)?\d{1,2}월 ?\d{1,2}일"
    r"|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)\b"
)
"""Dates in figures."""

WORD = regex(r"[^\W\d_]+")

LONGEST = 60
"""Characters of a line that is but a date, a weekday, a time and a zone."""

CHARACTERS = frozenset("年月日時分秒년월일시분초上下午前後오전후")
"""What stands between the figures of East Asian dates and times."""


def is_date(text: str) -> bool:
    """Whether a line is a date, with or without a time, and nothing else."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return False
    months, around = _words()
    words = WORD.findall(text.casefold())
    if not all(w in months or w in around or CHARACTERS.issuperset(w) for w in words):
        return False
    return SPELLED.search(text) is not None or any(word in months for word in words)


def is_dated(text: str) -> bool:
    """Whether a line is a date, or a date and a section beside it ("1 May 08 | Asia")."""
    return is_date(text) or ("|" in text and is_date(text.split("|", 1)[0].strip()))


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(listed(MONTHS)), frozenset(WORD.findall(AROUND))
