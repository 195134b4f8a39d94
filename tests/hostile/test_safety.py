"""What a page holds never runs, never fetches, and never breaks out of the output."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from typing import Any, NoReturn

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cleannews import clean
from cleannews.write import json as json_format
from cleannews.write import markdown

STORY = "<p>The harbour of the town opened again on Monday, the council said after a vote.</p>" * 6

LURES = """<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM
"http://127.0.0.1:9/y">]><html><head><title>News</title>
<base href="http://127.0.0.1:9/"><link rel=stylesheet href=http://127.0.0.1:9/a.css>
<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/r">
<script src=http://127.0.0.1:9/s.js></script><script>import os; os.system('id')</script>
<script type="application/ld+json">{"@context": "http://127.0.0.1:9/c", "@type": "NewsArticle",
"headline": "News", "image": "http://127.0.0.1:9/i.png", "articleBody": "$(id)"}</script></head>
<body onload="fetch('http://127.0.0.1:9/')"><iframe src=http://127.0.0.1:9/f></iframe>
<img src=http://127.0.0.1:9/p.png><object data=file:///etc/passwd></object>&x;&y;
<a href="file:///etc/passwd">a</a>__STORY__</body></html>""".replace("__STORY__", STORY)

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + f"]><html><body><p>&a11;</p>{STORY}</body></html>"
)


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No sockets, no programs: any try fails the test."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        pytest.fail("the page made the package open a connection or run a program")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(subprocess, "Popen", refuse)
    monkeypatch.setattr(os, "system", refuse)
    for name in ("execv", "execve", "posix_spawn"):
        monkeypatch.setattr(os, name, refuse)


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("page", [LURES, BOMB], ids=["lures", "entity bomb"])
@pytest.mark.parametrize("effort", ["fast", "thorough"])
def test_nothing_is_fetched_and_nothing_runs(page: str, effort: Any) -> None:
    article = clean(page.encode(), url="http://127.0.0.1:9/story", effort=effort)
    assert "root:" not in article.to_dict()["markdown"] + str(article.blocks)
    assert "opened again" in article.text


def test_an_audit_of_all_events_sees_none() -> None:
    """The interpreter's own audit hook, in a process of its own: no connection, no program."""
    code = (
        "import sys\n"
        "from cleannews import clean\n"
        "page = sys.stdin.read()\n"
        "clean(page, effort='thorough')\n"
        "bad = ('socket.connect', 'socket.getaddrinfo', 'subprocess.Popen', 'os.system',"
        " 'os.exec', 'os.posix_spawn')\n"
        "seen = []\n"
        "sys.addaudithook(lambda event, _: seen.append(event) if event in bad else None)\n"
        "clean(page, url='http://127.0.0.1:9/', effort='thorough')\n"
        "sys.exit(str(seen) if seen else 0)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], input=LURES.encode(), capture_output=True, check=False
    )
    assert result.returncode == 0, result.stderr.decode()


def test_an_entity_bomb_stays_small() -> None:
    article = clean(BOMB)
    assert sum(len(block.text) for block in article.blocks) < 5000


PIECES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "</p><h1>x",
            "[a](javascript:alert(1))",
            "![a](data:text/html,x)",
            "---\ntitle: b\n---",
            "***",
            "# h",
            "> q",
            "```",
            "| a | b |",
            "<!-- c",
            "&lt;b&gt;",
            "\x1b]0;title\x07",
            "\x1b[2J",
            "\x9b31m",
            "\u202e",
            "http://a.example/",
            "<javascript:alert(1)>",
            "[a]: http://b.example",
            "\\",
            "1. x",
            "+ y",
            "***a*",
            "~~~",
            "===",
        ]
    ),
)
TEXTS = st.lists(PIECES, max_size=5).map(" ".join)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _page(title: str, paragraphs: list[str], address: str) -> str:
    inside = "".join(
        f'<p>{_escaped(one)} The council said so. <a href="{_escaped(address)}">it</a></p>{STORY}'
        for one in paragraphs
    )
    name = _escaped(title)
    body = f"<body><article><h1>{name}</h1>{inside}{STORY}</article></body>"
    return f"<html><head><title>{name}</title></head>{body}</html>"


ADDRESSES = st.sampled_from(
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        'http://a.example/)("<b>',
        "/a b",
        "//b.example",
        "#x",
    ]
)


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=3), ADDRESSES)
def test_markdown_is_not_broken_out_of(title: str, paragraphs: list[str], address: str) -> None:
    article = clean(_page(title, paragraphs, address), kind="html", effort="fast")
    written = markdown.render(article, front_matter=True)
    assert not any(ord(one) < 32 and one not in "\n\t" for one in written)
    assert not any(0x7F <= ord(one) < 0xA0 for one in written)
    matter, rest = _parted(written)
    assert yaml.safe_load(matter) is not None
    for token in MarkdownIt("commonmark").parse(rest):
        for one in (token, *(token.children or ())):
            assert one.type not in ("html_block", "html_inline")
            address = str(one.attrs.get("href", one.attrs.get("src", "http:")))
            assert not address.lower().startswith(("javascript:", "data:", "vbscript:", "file:"))


def _parted(written: str) -> tuple[str, str]:
    assert written.startswith("---\n")
    matter, _, rest = written[4:].partition("\n---\n")
    return matter, rest


@given(TEXTS)
def test_front_matter_gives_the_title_back(title: str) -> None:
    article = clean(_page(title, ["One."], "/a"), kind="html", effort="fast")
    matter = yaml.safe_load(_parted(markdown.render(article, front_matter=True))[0])
    if article.title:
        assert " ".join(str(matter["title"]).split()) == " ".join(article.title.split())


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=3))
def test_json_is_valid_for_every_text(title: str, paragraphs: list[str]) -> None:
    for kind in ("html", "text"):
        page = _page(title, paragraphs, "/a") if kind == "html" else "\n\n".join(paragraphs)
        article = clean(page, kind=kind, effort="fast")
        record = json_format.record(article, include=frozenset({"removed"}))
        line = json.dumps(record, ensure_ascii=False)
        assert json.loads(line.encode("utf-8")) == record
        assert "\x1b" not in str(record)
