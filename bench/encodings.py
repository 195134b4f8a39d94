"""Declared against true encodings: the share of pages read right, ours beside other tools.

Paragraphs of real news in many languages are written in the encodings of their languages and
declared rightly, not at all, or as something else. A page counts as right if its paragraphs come
out letter by letter.
"""

from __future__ import annotations

import logging
import unicodedata
from argparse import ArgumentParser
from collections.abc import Callable, Iterator

from bench.data import load
from bench.tools import TOOLS
from cleannews.read.decode import decode

TWICE = "utf-8-twice"
"""UTF-8 that was taken for windows-1252 and written as UTF-8 again."""

TRUE = (
    "utf-8 utf-8-sig utf-8-twice utf-16 utf-16-le utf-16-be cp1252 cp1250 iso8859-2 cp1251 koi8-r"
    " cp1253 cp1254 cp1255 cp1256"
    " cp1257 gb18030 big5hkscs cp932 euc_jp iso2022_jp cp949"
).split()

DECLARED = ("right", None, "iso-8859-1", "utf-8", "windows-1251", "gb2312")

LEAST = 10
"""Characters beyond ASCII that a page must have to test anything."""

PARAGRAPHS = 6


def main(arguments: list[str]) -> None:
    """Print a line for each true encoding: read right by each tool, by what was declared."""
    parser = ArgumentParser(prog="python -m bench encodings", description=__doc__)
    parser.add_argument("--pages", type=int, default=8, help="pages of an encoding")
    parser.add_argument("--wrong", action="store_true", help="name the pages we read wrong")
    options = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    print("| true encoding | pages | " + " | ".join(READERS) + " |")
    print("|---|---:|" + "---:|" * len(READERS))
    totals = {name: _no_results() for name in READERS}
    for true in TRUE:
        if pages := list(_written(true))[: options.pages]:
            found = {name: _results(read, true, pages) for name, read in READERS.items()}
            _line(true, len(pages), found)
            for name, results in found.items():
                for kind, right in results.items():
                    totals[name][kind] += right
            if options.wrong:
                _name_wrong(true, pages)
    _line("all", 0, totals)


Written = tuple[str, list[str]]
"""A page's name and its paragraphs."""

Results = dict[str, list[bool]]
"""Whether pages were read right, by whether what they declared was right, nothing, or wrong."""


def _no_results() -> Results:
    return {"right": [], "nothing": [], "wrong": []}


def _results(read: Callable[[bytes], str], true: str, pages: list[Written]) -> Results:
    results = _no_results()
    for declared in DECLARED:
        kind = {"right": "right", None: "nothing"}.get(declared, "wrong")
        if kind == "wrong" and declared == LABELS.get(true, true):
            continue
        results[kind] += [_right(read, true, declared, *page) for page in pages]
    return results


def _line(name: str, pages: int, found: dict[str, Results]) -> None:
    shares = (
        " / ".join(f"{sum(right) / len(right):.0%}" for right in results.values())
        for results in found.values()
    )
    print(f"| {name} | {pages or ''} | {' | '.join(shares)} |", flush=True)


def _name_wrong(true: str, pages: list[Written]) -> None:
    for declared in DECLARED:
        for page in pages:
            if not _right(_ours, true, declared, *page):
                print("   ", declared, page[0])


def _written(codec: str) -> Iterator[Written]:
    """Pages, one a publisher, whose paragraphs the codec can write and that are told by it."""
    seen = set()
    for page in load("fundus-tests"):
        paragraphs = [_plain(one) for one in page.gold.split("\n") if len(one) > 60][:PARAGRAPHS]
        text = "".join(paragraphs)
        try:
            _encoded(text, codec)
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
    return _encoded(f"{html}{body}</article></body></html>", true)


def _as_windows(data: bytes) -> str:
    """As browsers read windows-1252: the five bytes that stand for nothing are left as they are."""
    read = ((one, bytes([one]).decode("cp1252", "replace")) for one in data)
    return "".join(chr(byte) if letter == "\ufffd" else letter for byte, letter in read)


def _encoded(text: str, true: str) -> bytes:
    return _as_windows(text.encode()).encode() if true == TWICE else text.encode(true)


LABELS = {
    "utf-8-sig": "utf-8", TWICE: "utf-8",
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
