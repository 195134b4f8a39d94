"""Declared against true encodings: the share of pages read right, ours beside other tools.

Paragraphs of real news in many languages are written in the encodings of their languages and
declared rightly, not at all, or as something else. A page counts as right if its paragraphs come
out letter by letter.
"""

from __future__ import annotations

import logging
import unicodedata
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable, Iterator

from bench.data import load
from bench.tools import TOOLS
from cleannews.read.decode import decode

TRUE = (
    "utf-8 utf-16-le utf-16-be cp1252 cp1250 iso8859-2 cp1251 koi8-r cp1253 cp1254 cp1255 cp1256"
    " cp1257 gb18030 big5hkscs cp932 euc_jp iso2022_jp cp949"
).split()

DECLARED = ("right", None, "iso-8859-1", "utf-8", "windows-1251", "gb2312")

LEAST = 10
"""Characters beyond ASCII that a page must have to test anything."""

PARAGRAPHS = 6


def main(arguments: list[str]) -> None:
    """Print a line for each true encoding and declaration."""
    parser = ArgumentParser(prog="python -m bench encodings", description=__doc__)
    parser.add_argument("--pages", type=int, default=8, help="pages of an encoding")
    parser.add_argument("--wrong", action="store_true", help="name the pages we read wrong")
    options = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    print(f"{'true':12}{'declared':14}{'pages':>6}" + "".join(f"{name:>18}" for name in READERS))
    totals: dict[str, list[bool]] = defaultdict(list)
    for true in TRUE:
        pages = list(_written(true))[: options.pages]
        for declared in DECLARED if pages else ():
            right = {
                name: [_right(read, true, declared, *page) for page in pages]
                for name, read in READERS.items()
            }
            shares = "".join(f"{sum(one) / len(one):18.0%}" for one in right.values())
            print(f"{true:12}{declared or 'nothing':14}{len(pages):6}{shares}")
            for name, one in right.items():
                totals[name] += one
            if options.wrong:
                _name_wrong(pages, right["cleannews"])
    shares = "".join(f"{sum(one) / len(one):18.1%}" for one in totals.values())
    print(f"{'all':32}{shares}")


def _name_wrong(pages: list[tuple[str, list[str]]], right: list[bool]) -> None:
    for (name, _), yes in zip(pages, right, strict=True):
        if not yes:
            print("   ", name)


def _written(codec: str) -> Iterator[tuple[str, list[str]]]:
    """Pages, one a publisher, whose paragraphs the codec can write and that are told by it."""
    seen = set()
    for page in load("fundus-tests"):
        paragraphs = [_plain(one) for one in page.gold.split("\n") if len(one) > 60][:PARAGRAPHS]
        text = "".join(paragraphs)
        try:
            text.encode(codec)
        except UnicodeEncodeError:
            continue
        letters = sum(one > "\x7f" and one.isalpha() for one in text)
        if letters >= LEAST and page.site not in seen and _usual(codec, page.lang):
            seen.add(page.site)
            yield page.id, paragraphs


_USUAL = {
    "cp1252": "at au be ca ch cl de dk es fr ie is it lu mx na no pt py se uk us za fi nl br",
    "cp1250": "cz hu pl ro hr si sk",
    "iso8859-2": "cz hu pl ro hr si sk",
    "cp1251": "ru ua bg rs mk by",
    "koi8-r": "ru bg",
    "cp1253": "gr",
    "cp1254": "tr",
    "cp1255": "il",
    "cp1256": "eg sa ae ir lb jo",
    "cp1257": "lt lv ee",
    "gb18030": "cn sg",
    "big5hkscs": "tw hk",
    "cp932": "jp",
    "euc_jp": "jp",
    "iso2022_jp": "jp",
    "cp949": "kr",
}


def _usual(codec: str, country: str | None) -> bool:
    return codec not in _USUAL or country in _USUAL[codec].split()


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _page(paragraphs: list[str], true: str, declared: str | None) -> bytes:
    label = {"right": true, None: ""}.get(declared, declared)
    meta = f'<meta charset="{LABELS.get(str(label), label)}">' if label else ""
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    html = f"<!DOCTYPE html><html><head>{meta}<title>News</title></head>\n<body><article>\n"
    return f"{html}{body}</article></body></html>".encode(true)


LABELS = {
    "cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251",
    "cp1253": "windows-1253", "cp1254": "windows-1254", "cp1255": "windows-1255",
    "cp1256": "windows-1256", "cp1257": "windows-1257", "iso8859-2": "iso-8859-2",
    "big5hkscs": "big5", "cp932": "shift_jis", "euc_jp": "euc-jp", "cp949": "euc-kr",
    "iso2022_jp": "iso-2022-jp",
}  # fmt: skip
"""What pages call the codecs."""


def _right(
    read: Callable[[bytes], str], true: str, declared: str | None, _name: str, paragraphs: list[str]
) -> bool:
    try:
        text = _plain(read(_page(paragraphs, true, declared)))
    except Exception:
        return False
    return all(paragraph in text for paragraph in paragraphs)


def _ours(data: bytes) -> str:
    return decode(data).text


def _trafilatura(data: bytes) -> str:
    return TOOLS["trafilatura"](data)  # type: ignore[arg-type]  # it decodes bytes itself


def _readability(data: bytes) -> str:
    return TOOLS["readability-lxml"](data)  # type: ignore[arg-type]  # it decodes bytes itself


READERS: dict[str, Callable[[bytes], str]] = {
    "cleannews": _ours,
    "trafilatura": _trafilatura,
    "readability-lxml": _readability,
}
