"""Pages that other extractors are known to fail on: the story comes out, and what is around it
does not.

Reported by their users: text between single line breaks, in `<pre>` or in one form; letters in
bold; a brief of two sentences; scripts without spaces; the story of another page below; a licence
line over and over; words of menus in prose; every way to flatten a page.
"""

from __future__ import annotations

import textwrap

import pytest

from cleannews import clean

TITLE = "Ferry terminal opens before the summer ends"
STORY = (
    "The harbour council voted on Monday to open the new ferry terminal before the end of summer.",
    "Three hundred people had come to the meeting, and most of them stayed until the vote.",
    "“We have waited for eleven years,” said the harbour master, Ann Tarrow, “and we are glad.”",
    "The terminal cost four million more than was planned, and the county pays the difference.",
    "Its builders had promised three halls, of which two are ready, and a garden on the roof.",
    "Ferries will leave every forty minutes, the line said, and every twenty on Sundays.",
    "Those who live on the hill fear the noise of the cars that wait for the first boat.",
    "A second vote, about the fares of the new line, will follow in the first week of October.",
)
NAV = "<nav><a href=/a>Home</a> <a href=/b>News</a> <a href=/c>Sport</a></nav>"
RIGHTS = "Copyright 2024 The Harbour Post. All rights reserved."
PROSE = "".join(f"<p>{line}</p>" for line in STORY)
TEXT = "\n\n".join((TITLE, *STORY))
MENU = "Home\nNews\nSport\nWeather"

CHINESE = (
    "港口委员会星期一投票决定，在夏天结束之前开放新的渡轮码头。",
    "三百人参加了会议，大多数人一直等到投票结束才离开会场。",
    "码头的费用比计划多出四百万，差额将由县政府支付。",
    "建设方原先承诺建造三座大厅，目前只完成了两座，屋顶花园也还没有完工，预计明年春天才能开放。",
    "住在山上的居民担心等候头班船的汽车会带来噪音，港务长回答说他们只会听到海鸥的叫声。",
    "关于新航线票价的第二次投票将在十月的第一周举行，届时居民可以参加。",
)
WELSH = (
    "Pleidleisiodd cyngor yr harbwr ddydd Llun i agor y derfynfa fferi newydd cyn diwedd yr haf.",
    "Roedd tri chant o bobl wedi dod i'r cyfarfod, ac arhosodd y rhan fwyaf tan y bleidlais.",
    "Costiodd y derfynfa bedair miliwn yn fwy na'r disgwyl, a'r sir fydd yn talu'r gwahaniaeth.",
    "Bydd ail bleidlais ar brisiau'r llinell newydd yn dilyn yn wythnos gyntaf mis Hydref.",
)
ARABIC = (
    "صوت مجلس الميناء يوم الاثنين على فتح محطة العبارات الجديدة قبل نهاية الصيف.",
    "حضر الاجتماع ثلاثمئة شخص وبقي معظمهم حتى انتهاء التصويت في المساء.",
    "بلغت تكلفة المحطة أربعة ملايين أكثر من المخطط وستدفع المقاطعة الفرق.",
    "وسيجري تصويت ثان على أسعار الخط الجديد في الأسبوع الأول من أكتوبر.",
)


def html(inside: str, title: str = TITLE, language: str = "en") -> str:
    head = f"<head><meta charset=utf-8><title>{title} - The Harbour Post</title></head>"
    footer = f"<footer><p>{RIGHTS}</p></footer>"
    body = f"<body>{NAV}{inside}{footer}</body>"
    return f"<!DOCTYPE html><html lang={language}>{head}{body}</html>"


def told(lines: tuple[str, ...], title: str, language: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return html(f"<article><h1>{title}</h1>{paragraphs}</article>", title, language)


HTML = {
    "line breaks": html(f"<div><h1>{TITLE}</h1>{'<br><br>'.join(STORY)}</div>"),
    "pre": html(f"<h1>{TITLE}</h1><pre>{chr(10).join(STORY)}</pre>"),
    "one form": html(f"<form action=/x><h1>{TITLE}</h1>{PROSE}<input name=q></form>"),
    "bold letters": html(f"<h1>{TITLE}</h1>" + PROSE.replace("<p>T", "<p><b>T</b>")),
    "bold words": html(f"<h1>{TITLE}</h1>" + PROSE.replace("ferry", "<b><i>ferry</i></b>")),
}
OTHER = "The old orchard behind the school has won the prize of the county for the third time."
FLATTENED = {
    "plain": TEXT,
    "windows line ends": TEXT.replace("\n", "\r\n"),
    "NUL within words": TEXT.replace("harbour", "har\x00bour"),
    "menu at the end": f"{MENU}\n\n{TEXT}\n\n{MENU}\n",
    "no blank lines": f"{MENU}\n{TEXT.replace(chr(10) * 2, chr(10))}\nShare this\nPrint\n",
    "another story below": f"{MENU}\n\n{TEXT}\n\nShare this\n\nOrchard wins prize\n\n{OTHER}\n",
    "a licence line again and again": "\n\n".join(
        (TITLE, *STORY[:3], RIGHTS, *STORY[3:6], RIGHTS, *STORY[6:], RIGHTS)
    ),
    "a disclaimer amid": "\n\n".join(
        (TITLE, *STORY[:4], "We are not responsible for the content of external sites.", *STORY[4:])
    ),
}
CRUFT = ("Weather", "Sport", "All rights reserved", "Share this", "external sites", "None")


LOSE_ONE = {"no blank lines", "a licence line again and again", "Chinese", "Arabic"}
"""Pages of which a labeller still drops a line: the last, or one beside what is cut. A name goes
when its page comes out whole."""


def holds(page: str | bytes, lines: tuple[str, ...], lose: int = 0) -> None:
    """The article's text must hold the lines but so many of them, in their order, and no cruft."""
    text = " ".join(clean(page).text.split())
    lost = [line for line in lines if line not in text]
    assert len(lost) <= lose, lost
    places = [text.find(line) for line in lines if line not in lost]
    assert places == sorted(places)
    assert not [cruft for cruft in CRUFT if cruft in text]


@pytest.mark.parametrize("page", HTML.values(), ids=HTML)
def test_html(page: str) -> None:
    holds(page, STORY)
    assert clean(page).title == TITLE


@pytest.mark.parametrize("name", FLATTENED)
def test_flattened_text(name: str) -> None:
    holds(FLATTENED[name], STORY, lose=name in LOSE_ONE)
    assert clean(FLATTENED[name]).title == TITLE


def test_text_in_one_line() -> None:
    holds(" ".join(STORY), STORY)


def test_hard_wrapped_text() -> None:
    holds("\n\n".join(textwrap.fill(line, 40) for line in (TITLE, *STORY)), STORY)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_marked_and_wide_bytes(codec: str) -> None:
    holds(TEXT.encode(codec), STORY)


LANGUAGES = {
    "Chinese": (CHINESE, "新码头在夏天结束前开放", "zh"),
    "Arabic": (ARABIC, "محطة العبارات الجديدة تفتح", "ar"),
    "Welsh": (WELSH, "Terfynfa fferi newydd yn agor", "cy"),
}


@pytest.mark.parametrize("name", LANGUAGES)
def test_other_scripts_and_small_languages(name: str) -> None:
    lines, title, language = LANGUAGES[name]
    holds(told(lines, title, language), lines, lose=name in LOSE_ONE)
    holds("\n\n".join((title, *lines)), lines, lose=name in LOSE_ONE)


def test_a_brief() -> None:
    line = "The harbour bridge is closed until Friday after a lorry fire."
    page = html(f"<article><h1>Harbour bridge closed</h1><p>{line}</p></article>", "Bridge closed")
    holds(page, (line,))
    more = f"{line} Nobody was hurt, the police said."
    holds(f"Home\nNews\nSport\n\nHarbour bridge closed\n\n{more}\n\nShare this\n", (more,))


def test_words_of_menus_in_prose() -> None:
    lines = (
        STORY[0],
        "“Print it and share it with everybody you know,” the harbour master told the meeting.",
        "Share prices of the ferry line rose by a tenth on the day after the vote.",
        "The sign read {closed} for a week, and nobody could say who had put it there.",
        STORY[3],
    )
    holds("\n\n".join((TITLE, *lines)), lines)


def test_a_story_about_a_broadcaster() -> None:
    lines = (
        "The BBC will move four hundred jobs to the harbour, its director said on Monday.",
        "BBC News and BBC Radio are to share a building that stood empty for years, he said.",
        "The corporation expects to save nine million a year once the move is over.",
        "“The BBC is not leaving anybody behind,” the director told staff in the afternoon.",
    )
    holds("\n\n".join(("BBC to move four hundred jobs to the harbour", *lines)), lines)


def test_of_two_articles_title_and_body_are_of_one() -> None:
    second = f"<article><h2>Orchard wins the county prize</h2><p>{OTHER}</p></article>"
    page = html(f"<article><h1>{TITLE}</h1>{PROSE}</article>{second}")
    holds(page, STORY)
    assert clean(page).title == TITLE
