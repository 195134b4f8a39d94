"""`explain` and `compare` as they are called."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from cleannews import clean
from cleannews.cli.app import cleannews
from cleannews.write.schema import schema

TEXT = """Home
News
Sport
Tides
Contact us

Goats cross on the first ferry

By Ada Morrow

The first ferry of the year left the northern pier at six in the morning, with two goats, nine \
people and a bell on board, and it was late before it had even cast off, the harbour master said.

Nobody had told the goats where they were going, and nobody asked them what they thought of it, \
though one of them made its views known to the purser on the stairs to the upper deck.

The bell is meant for the lamp house, which has been silent since the old one fell into the sea \
in the great storm, nine years ago last May, and has not been found by any of those who looked.

Copyright © 2011 Harbour Post. All rights reserved.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, **more: object) -> Result:
    return CliRunner().invoke(cleannews, [str(one) for one in arguments], **more)  # type: ignore[arg-type]


def test_every_line_of_the_page_is_on_the_ledger(page: Path) -> None:
    done = run("explain", page, "--all")
    assert done.exit_code == 0
    for line in filter(None, TEXT.splitlines()):
        assert line in done.stdout
    assert "\x1b" not in done.stdout


def test_standard_input_is_a_page_as_well() -> None:
    assert run("explain", "-", input=TEXT).exit_code == 0
    assert run("explain", input=TEXT).exit_code == 0


def test_fields_of_a_head_in_text_are_its_own_and_those_of_html_its_own() -> None:
    head = "---\ntitle: Goats cross\ndate: 2011-05-03\nurl: https://news.test/goats\n---\n\n"
    told = run("explain", input=head + TEXT).stdout
    assert re.search(r"^title +Goats cross +head of the text$", told, re.MULTILINE)
    assert re.search(r"^url +https://news.test/goats +head of the text$", told, re.MULTILINE)
    html = "<html><head><meta name='author' content='Ada Morrow'></head><body><p>Goats.</p></body>"
    told = run("explain", input=html).stdout
    assert re.search(r"^authors +Ada Morrow +meta author$", told, re.MULTILINE)


def test_json_is_the_record_with_sources_and_warnings(page: Path) -> None:
    told = json.loads(run("explain", page, "-f", "json").stdout)
    jsonschema.validate(told, schema())
    whole = clean(page.read_bytes(), source=str(page)).to_dict()
    assert {name: told[name] for name in whole if name != "blocks"} == {
        name: whole[name] for name in whole if name != "blocks"
    }
    assert [block["label"] for block in told["blocks"]] == [b["label"] for b in whole["blocks"]]
    assert {"field", "value", "source", "weight", "won"} == set(told["sources"][0])
    assert told["warnings"] == []


def test_html_is_one_file_for_the_eye(page: Path, tmp_path: Path) -> None:
    done = run("explain", page, "--html", tmp_path / "review.html")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "Goats cross" in (tmp_path / "review.html").read_text(encoding="utf-8")


def test_html_never_goes_over_the_input_nor_into_nowhere(page: Path, tmp_path: Path) -> None:
    assert run("explain", page, "--html", page).exit_code == 2
    assert page.read_text(encoding="utf-8") == TEXT
    assert run("explain", page, "--html", tmp_path / "none" / "review.html").exit_code == 2


def test_a_diff_shows_what_changed_and_nothing_else(page: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    before = json.loads(run("explain", page, "-f", "json").stdout)
    old.write_text(json.dumps(before), encoding="utf-8")
    assert run("explain", page, "--diff", old).stdout == "nothing changed\n"

    kept = next(block for block in before["blocks"] if block["kept"])
    kept["kept"], kept["label"] = False, "other"
    cut = next(block for block in before["blocks"] if block["label"] == "copyright")
    cut["kept"], cut["label"] = True, "paragraph"
    before["title"] = "Another title"
    before["blocks"].append({**cut, "text": "A line that went away"})
    old.write_text(json.dumps(before), encoding="utf-8")
    changed = run("explain", page, "--diff", old).stdout.splitlines()
    assert changed[0].startswith("~ title: Another title → ")
    assert any(line.startswith("+ ") and "other → " in line for line in changed)
    assert any(line.startswith("- ") and "paragraph → copyright" in line for line in changed)
    assert any(line.startswith("- A line that went away  [gone") for line in changed)
    assert changed[-1] == "1 fields and 3 blocks changed"


@pytest.mark.parametrize("wrong", ["[]", "{}", "no json", '{"blocks": [1]}'])
def test_a_diff_against_something_else_is_a_wrong_call(
    page: Path, tmp_path: Path, wrong: str
) -> None:
    old = tmp_path / "old.json"
    old.write_text(wrong, encoding="utf-8")
    assert run("explain", page, "--diff", old).exit_code == 2


@pytest.mark.parametrize("command", ["explain", "compare"])
def test_what_is_not_there_is_a_wrong_call(command: str) -> None:
    assert run(command, "no-such-file.html").exit_code == 2
    assert run(command, "-x", "nobody", input=TEXT).exit_code == 2


@pytest.mark.parametrize("command", ["explain", "compare"])
def test_a_page_without_an_article_is_told_by_the_exit_code(command: str) -> None:
    assert run(command, input="").exit_code == 1


def test_compare_sets_the_extractors_side_by_side(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if len(line) > 90)
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><nav><a>Home</a></nav>{paragraphs}</body></html>")
    done = run("compare", page)
    assert done.exit_code == 0
    rows = [line for line in done.stdout.splitlines() if " trafilatura " in line]
    assert len(rows) == 1
    assert {"words", "share", "blocks", "ms"} <= set(done.stdout.splitlines()[0].split())
    assert "the page from top to end, 4 blocks:" in done.stdout
    assert "·███" in done.stdout


def test_compare_asks_only_whom_it_is_told_to(page: Path) -> None:
    done = run("compare", page, "-x", "lines")
    names = [line.split()[1] for line in done.stdout.splitlines()[1:3]]
    assert names == ["lines", "cleannews"]


def test_compare_as_data_says_the_same_as_the_table(page: Path) -> None:
    told = json.loads(run("compare", page, "-f", "json").stdout)
    assert told["kind"] == "text"
    assert told["source"] == str(page)
    lines, ours = told["extractors"][0], told["extractors"][-1]
    assert (lines["name"], ours["name"]) == ("lines", "cleannews")
    assert len(lines["keep"]) == len(ours["keep"]) == told["blocks"]
    assert 0 < ours["words"] <= told["words"]
    assert 0 < ours["agreement"]["lines"] <= 1
    assert ours["problem"] is None
    empty = run("compare", "-f", "json", input="")
    assert empty.exit_code == 1
    assert json.loads(empty.stdout)["words"] == 0
