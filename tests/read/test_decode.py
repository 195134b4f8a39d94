"""Bytes to text: declared against true encodings, mended faults, binary input."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleannews.read.decode import decode

WRITTEN = {
    "Die Bundesregierung hat größere Maßnahmen für die Bürger angekündigt.": "cp1252",
    "Le maire a déclaré à la presse que l’été sera très chaud, ça va de soi.": "cp1252",
    "El año próximo habrá más trenes a Córdoba, dijo la señora Núñez.": "cp1252",
    "Příliš žluťoučký kůň úpěl ďábelské ódy, řekla vláda ve středu večer.": "cp1250 iso8859-2",
    "Rząd ogłosił, że będzie więcej pieniędzy na źródła i na łodzie.": "cp1250 iso8859-2",
    "Правительство сообщило, что поезда пойдут по новой дороге весной.": "cp1251 koi8-r cp866",
    "Уряд повідомив, що потяги підуть новою дорогою навесні цього року.": "cp1251 koi8-u",
    "Η κυβέρνηση ανακοίνωσε το νέο σχέδιο για τα τρένα στην πόλη.": "cp1253",
    "Hükümet yeni tren planını açıkladı; ışıklar şehirde yeniden görüldü.": "cp1254",
    "הממשלה הודיעה על תוכנית חדשה לרכבות בעיר הזאת": "cp1255",
    "أعلنت الحكومة عن خطة جديدة للقطارات في المدينة": "cp1256",
    "Vyriausybė pranešė, kad naujų traukinių planą paskelbs šiųmetį rudenį.": "cp1257",
    "รัฐบาลประกาศแผนรถไฟใหม่ในเมืองนี้เมื่อวันจันทร์": "cp874",
    "政府昨天宣布了新的铁路计划，这是城市多年来最大的工程。": "gb18030",
    "政府昨天宣布了新的鐵路計畫，這是城市多年來最大的工程。": "big5hkscs gb18030",
    "政府は新しい鉄道の計画を発表した。駅の工事は春に始まる。": "cp932 euc_jp iso2022_jp",
    "정부는 새로운 철도 계획을 발표했다. 공사는 봄에 시작된다.": "cp949",
}
PAIRS = [(text, codec) for text, codecs in WRITTEN.items() for codec in codecs.split()]


def page(text: str, declared: str) -> str:
    meta = f'<meta charset="{declared}">' if declared else ""
    return f"<!DOCTYPE html><html><head>{meta}</head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize("declared", ["", "iso-8859-1", "utf-8", "gb2312", "no-such-thing"])
@pytest.mark.parametrize(("text", "codec"), PAIRS)
def test_true_encoding_is_found_whatever_is_declared(text: str, codec: str, declared: str) -> None:
    html = page(text, declared)
    document = decode(html.encode(codec))
    assert document.text == html
    assert document.kind == "html"


@pytest.mark.parametrize(("text", "codec"), PAIRS)
def test_the_right_declaration_of_the_server_is_believed(text: str, codec: str) -> None:
    assert decode(text.encode(codec), declared=codec.replace("cp125", "windows-125")).text == text


@pytest.mark.parametrize("text", WRITTEN)
@pytest.mark.parametrize("declared", ["", "iso-8859-1", "shift_jis", "utf-16"])
def test_utf8_is_utf8_whatever_is_declared(text: str, declared: str) -> None:
    html = page(text, declared)
    document = decode(html.encode(), declared=declared or None)
    assert (document.text, document.encoding) == (html, "utf-8")
    if declared not in ("", "utf-16"):
        assert "but the bytes are UTF-8" in document.notes[0]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", WRITTEN)
def test_byte_order_marks(text: str, codec: str) -> None:
    document = decode(text.encode(codec))
    assert (document.text, document.notes) == (text, ())


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", WRITTEN)
def test_wide_text_without_a_mark(text: str, codec: str) -> None:
    html = page(text, "utf-8")
    document = decode(html.encode(codec))
    assert (document.text, document.encoding) == (html, codec)


@pytest.mark.parametrize(
    "text",
    ["The council met on Monday.\n\nIt will meet again.\n", "Совет собрался. Он решил.\n" * 9],
)
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_wide_flattened_text(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


MENDED = [
    ("caf\x92s", "caf’s", "C1 control"),
    ("\x93Yes,\x94 he said\x85", "“Yes,” he said…", "C1 control"),
    ("It was a cafÃ© in MÃ¼nchen", "It was a café in München", "encoded twice"),
    ("â€œYesâ€\x9d â€” so it is", "“Yes” — so it is", "encoded twice"),
    ("it\u00e2\u0080\u0099s fine", "it’s fine", "encoded twice"),
    ("café, but itâ€™s mixed", "café, but it’s mixed", "encoded twice"),
    ("\x1b[31mred\x1b[0m light", "red light", "left out"),
    ("a\x00b\x07c", "abc", "left out"),
    ("page one\x0cpage two", "page one page two", ""),
    ("sheet one\r\n\x0csheet two\x0c\x0b", "sheet one\n\x0csheet two  ", ""),
    ("half \ud83d emoji", "half \ufffd emoji", "surrogates"),
    ("two halves \ud83d\ude00", "two halves 😀", "surrogates"),
    ("a\r\nb\rc\nd", "a\nb\nc\nd", ""),
    ("\ufeffstart", "start", ""),
]


@pytest.mark.parametrize(("text", "wanted", "note"), MENDED)
def test_faults_are_mended_and_reported(text: str, wanted: str, note: str) -> None:
    document = decode(text)
    assert document.text == wanted
    assert note in " ".join(document.notes)


LEFT = [
    "Ã is a letter of Portuguese, and © a sign.",
    "SÃO PAULO, É claro: não há dúvida",
    "TÊTE-À-TÊTE à la “carte”",
    "naïve — façade … ‘quoted’",
    "Côte d’Ivoire – Ångström",
    "日本語 Ελληνικά עברית ١٢٣ ４５６ e\u0301",
    "price: 5 € per m²",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_right_is_left_alone(text: str) -> None:
    document = decode(text.encode())
    assert (document.text, document.notes) == (text, ())


def test_a_single_letter_that_looks_twice_encoded_is_left() -> None:
    assert decode("Ã© stands here with é and è").text == "Ã© stands here with é and è"


BINARY = [
    b"%PDF-1.7\n1 0 obj",
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    b"\xff\xd8\xff\xe0\x00\x10JFIF",
    b"GIF89a\x01\x00",
    b"PK\x03\x04\x14\x00\x06\x00word/document.xml",
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
    b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    b"\x00\x00\x00\x18ftypmp42",
    bytes(range(256)) * 8,
    b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00\xb8" + bytes(48),
]


@pytest.mark.parametrize("data", BINARY)
def test_binary_input_is_no_text_and_says_so(data: bytes) -> None:
    document = decode(data)
    assert document.text == ""
    assert document.notes[0].startswith("binary, not text")


def test_empty_input_is_empty_text() -> None:
    assert decode(b"") == decode(b"", kind="auto")
    assert (decode(b"").text, decode(b"").kind) == ("", "text")


@pytest.mark.parametrize("name", ["klingon", "", "base64", "rot13", "idna", "undefined", "a\x00b"])
def test_an_unknown_encoding_is_the_callers_fault(name: str) -> None:
    with pytest.raises(ValueError, match="unknown encoding"):
        decode(b"x", encoding=name)


def test_an_unknown_kind_is_the_callers_fault() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        decode(b"x", kind="pdf")


def test_the_caller_is_believed_even_when_wrong() -> None:
    document = decode("größer".encode("cp1252"), encoding="utf-8")
    assert document.text == "gr\ufffd\ufffder"
    assert "replaced" in document.notes[0]


def test_a_page_cannot_choose_a_codec_of_python() -> None:
    assert decode(b'<meta charset="utf-7"><p>+ADw-script+AD4-</p>').text.count("<script") == 0


def test_a_cut_off_page_is_still_utf8() -> None:
    document = decode("Der Bürgermeister größ".encode()[:-1])
    assert document.text == "Der Bürgermeister grö\ufffd"
    assert document.notes


def test_stray_bytes_in_utf8_are_read_as_windows() -> None:
    data = ("Bürger größer schön übel Fuß " * 5).encode() + b"it\x92s\n"
    document = decode(data)
    assert document.text.endswith("it’s\n")
    assert (document.encoding, len(document.notes)) == ("utf-8", 1)


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "latin-1", "gb18030", "utf-16"]))
def test_any_bytes_give_text_that_can_be_written(data: bytes, declared: str | None) -> None:
    document = decode(data, declared=declared)
    document.text.encode("utf-8")
    json.dumps(document.notes)
    assert not any(character < " " and character not in "\n\t" for character in document.text)


@given(st.text(max_size=200))
def test_any_string_gives_text_that_can_be_written(text: str) -> None:
    document = decode(text)
    document.text.encode("utf-8")
    assert document.text.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Co")), max_size=200))
def test_valid_utf8_comes_through_or_is_reported(text: str) -> None:
    document = decode(text.encode())
    assert document.text == text.removeprefix("\ufeff") or document.notes
