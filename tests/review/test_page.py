"""The review page in a real browser: what it shows, that keys work, that nothing escapes."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cleannews.model import CUT
from cleannews.write.review import render

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,900",
)
PATIENCE = 90

CONTRAST = 4.5
"""Of text on its ground, as the accessibility guidelines (WCAG, level AA) ask for."""

NASTY = '</script><script>document.title = "stolen"</script><!-- <img src=x onerror=alert(1)> &amp;'

browser = next(filter(None, map(shutil.which, BROWSERS)), None)
in_a_browser = pytest.mark.skipif(browser is None, reason="no chromium on this machine")


def block(text: str, label: str, kept: bool = False, reason: str = "why") -> dict[str, Any]:
    return {
        "text": text,
        "kind": "paragraph",
        "label": label,
        "kept": kept,
        "score": 0.5,
        "reason": reason,
        "where": {"lines": [1, 2]},
    }


def record(source: str, confidence: float, *blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "source": source,
        "title": f"Title of {source}",
        "found": True,
        "confidence": confidence,
        "blocks": list(blocks),
    } | more


def answers(tmp_path: Path, page: str, script: str) -> Any:
    """What an expression gives that is evaluated in the page once it has drawn itself."""
    asking = (
        "<script>const said = document.createElement('pre'); said.id = 'said';"
        f"said.textContent = JSON.stringify((() => {{ {script} }})());"
        "document.body.append(said);</script>"
    )
    file = tmp_path / "review.html"
    file.write_text(page.replace("</body>", asking + "</body>"), encoding="utf-8")
    assert browser is not None
    done = subprocess.run(
        [browser, *FLAGS, f"--user-data-dir={tmp_path / 'user'}", "--dump-dom", file.as_uri()],
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    found = re.search(r'<pre id="said">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found, done.stderr.decode()[-2000:]
    return json.loads(html.unescape(found[1]))


PRESS = "const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', {key}));"


@in_a_browser
def test_what_a_page_says_is_text(tmp_path: Path) -> None:
    page = render(
        [
            record(
                NASTY,
                0.5,
                block(NASTY, "paragraph", kept=True, reason=NASTY),
                block(NASTY, "navigation"),
                title=NASTY,
                site=NASTY,
            )
        ],
        NASTY,
    )
    said = answers(
        tmp_path,
        page,
        """return {
            title: document.title,
            heading: document.querySelector("h1").textContent,
            kept: document.querySelector("#article p").textContent,
            cut: document.querySelector("#ledger .cut .words").textContent,
            images: document.images.length,
            running: [...document.scripts].filter((one) => !one.type).length,
        };""",
    )
    assert said["title"] == said["heading"] == NASTY
    assert said["kept"] == said["cut"] == NASTY
    assert said["images"] == 0
    assert said["running"] == 2  # the page's own and the one that asks


@in_a_browser
def test_worst_confidence_first_and_keys_step_through(tmp_path: Path) -> None:
    page = render(
        [
            record("sure", 0.9, block("A", "paragraph", kept=True)),
            record("doubtful", 0.2, block("B", "paragraph", kept=True)),
            record("none", 0.0, block("C", "navigation"), found=False),
            {"source": "broken", "found": False},
        ],
        "a run",
    )
    said = answers(
        tmp_path,
        page,
        PRESS
        + """
        const seen = [];
        for (const key of ["j", "j", "j", "j", "j", "k"]) {
            press(key);
            const facts = document.querySelector("#facts").textContent;
            seen.push(facts.match(/source(\\w+?)article/)[1]);
        }
        press("r");
        const sources = [...document.querySelectorAll("#list .source")];
        return { seen, run: !document.getElementById("run").hidden,
            names: sources.map((one) => one.textContent.slice(1)) };
        """,
    )
    assert said["names"] == ["broken", "none", "doubtful", "sure"]
    assert said["seen"] == ["broken", "none", "doubtful", "sure", "sure", "doubtful"]
    assert said["run"]


@in_a_browser
def test_labels_filter_and_hovering_tells_the_reason(tmp_path: Path) -> None:
    blocks = [
        block("Home", "navigation", reason="one of 9 short lines of a menu"),
        block("The ferry left at six.", "paragraph", kept=True, reason="two extractors keep it"),
        block("Share", "share"),
    ]
    said = answers(
        tmp_path,
        render([record("page", 0.7, *blocks)], "one"),
        PRESS
        + """
        const shown = () => [...document.querySelectorAll("#ledger .words")]
            .filter((one) => !one.parentElement.hidden).map((one) => one.textContent);
        const all = shown();
        document.querySelector("#labels [data-label=navigation]").click();
        const fewer = shown();
        press("a");
        press("n");
        const first = document.querySelector("#ledger .glow").textContent;
        const hovered = document.querySelector("#ledger .cut");
        hovered.dispatchEvent(new MouseEvent("mouseenter"));
        return { all, fewer, again: shown(), first, why: hovered.title,
            status: document.getElementById("status").textContent };
        """,
    )
    assert said["all"] == said["again"] == ["Home", "The ferry left at six.", "Share"]
    assert said["fewer"] == ["The ferry left at six.", "Share"]
    assert "Home" in said["first"]
    assert said["why"] == said["status"]
    assert "navigation, score 0.50: one of 9 short lines of a menu" in said["why"]


@in_a_browser
def test_a_thousand_pages_are_listed_and_one_is_drawn(tmp_path: Path) -> None:
    blocks = [block(f"Line {number} of a long page", "navigation") for number in range(700)]
    records = [record(f"page {number}", number / 1000, *blocks) for number in range(1000)]
    said = answers(
        tmp_path,
        render(records, "many"),
        PRESS
        + """
        press("j");
        return { listed: document.querySelectorAll("#list li").length,
            drawn: document.querySelectorAll("#ledger > div").length,
            bars: document.querySelectorAll("#run rect").length };
        """,
    )
    assert said["listed"] == 1000
    assert said["drawn"] == 601  # a batch, and the line that offers the rest
    assert said["bars"] > 20


@in_a_browser
def test_the_next_cut_is_found_past_what_is_drawn_and_a_click_tells_why(tmp_path: Path) -> None:
    blocks = [block(f"Paragraph {number}", "paragraph", kept=True) for number in range(700)]
    blocks.append(block("Home", "navigation", reason="one of 9 short lines of a menu"))
    said = answers(
        tmp_path,
        render([record("page", 0.7, *blocks)], "one"),
        PRESS
        + """
        const status = document.getElementById("status");
        press("n");
        const found = document.querySelector("#ledger .glow").textContent;
        const why = status.textContent;
        const main = document.querySelector("main").getBoundingClientRect();
        const place = document.querySelector("#ledger .glow").getBoundingClientRect();
        document.querySelector("#ledger .kept").click();
        return { found, why, seen: place.top >= main.top && place.bottom <= main.bottom,
            clicked: status.textContent };
        """,
    )
    assert "Home" in said["found"]
    assert "one of 9 short lines of a menu" in said["why"]
    assert said["seen"]
    assert said["clicked"].startswith("kept as paragraph")


@in_a_browser
def test_labels_are_legible_and_no_cut_looks_kept(tmp_path: Path) -> None:
    cut = [block("A", str(label)) for label in CUT]
    page = render([record("page", 0.7, block("B", "paragraph", kept=True), *cut)], "one")
    said = answers(
        tmp_path,
        page,
        """
        const brush = document.createElement("canvas").getContext("2d");
        const light = (colour) => {
            brush.fillStyle = colour;
            brush.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) =>
                one / 255 <= .04045 ? one / 255 / 12.92 : ((one / 255 + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
        };
        const ground = light(getComputedStyle(document.body).backgroundColor);
        return [...document.querySelectorAll("#ledger .label")].map((one) => {
            const colour = getComputedStyle(one).color;
            return [one.textContent, (ground + .05) / (light(colour) + .05), colour];
        });
        """,
    )
    assert len(said) == len(CUT) + 1
    assert {name: ratio for name, ratio, _ in said if ratio < CONTRAST} == {}
    assert len({colour for *_, colour in said}) == len(said)


def test_the_page_needs_nothing_but_itself() -> None:
    page = render([record("page", 0.7, block("A", "paragraph", kept=True))], "one")
    assert "default-src 'none'" in page
    assert not re.search(r"""\b(?:src|href|@import|url)\s*[=(]\s*["']?(?!x)""", page)
    assert "{{" not in page


def test_records_are_read_once_and_none_makes_an_empty_run() -> None:
    assert 'id="page-0"' not in render(iter(()), "nothing")
    page = render((record(name, 0.5) for name in ("a", "b")), "two")
    assert 'id="page-1"' in page


def test_every_string_encodes() -> None:
    page = render([record("\ud800", 0.5, block("half \udc00 a pair\u2028", "other"))], "\udfff")
    page.encode("utf-8")
