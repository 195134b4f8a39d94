"""Site-config files: what each directive does, and what it must not do."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cleannews import clean
from cleannews.cli.app import cleannews
from cleannews.sites import ftr, xpath
from cleannews.sites.configured import problems
from cleannews.sites.ftr import BadConfig, file_for, parse

STORY = "The ferry to the island was held in port for a third day while the crew waited for calm."
MORE = "Passengers slept on benches, and the harbour master promised soup and news by the morning."
BOX = "Travellers who come by bus may leave their bags in the old customs house until Friday noon."
TAIL = "Forecasters said that the wind would turn to the south during the night and then drop."
PAGE = f"""<html><head><title>Ferry held in port | The Tide</title>
<link rel="canonical" href="https://www.tide.example/ferry"><meta name="stamp" content="2031-05-06">
</head><body><h1>Ferry held in port</h1><div class="who">By Ann Lee</div><h2 id="real">The ferry
that stayed</h2><div class="story"><p>{STORY}</p><p>{MORE}</p><p class="service-box">{BOX}</p>
<p>{TAIL}</p></div><footer>Copyright The Tide</footer></body></html>"""


def cleaned(folder: Path, config: str, name: str = "tide.example.txt", page: str = PAGE):
    (folder / name).write_text(config, encoding="utf-8")
    return clean(page, site_config=folder)


def kept(article) -> set[str]:
    return {block.text for block in article.blocks if block.kept}


def test_body_keeps_what_it_finds_and_no_more(tmp_path):
    article = cleaned(tmp_path, "body: //div[@class='story']/p[position() < 3]")
    assert {STORY, MORE} <= kept(article)
    assert not {BOX, TAIL} & kept(article)
    assert "site-config tide.example.txt" in article.extractors


def test_body_that_finds_nothing_changes_nothing(tmp_path):
    article = cleaned(tmp_path, "body: //div[@class='gone']")
    alone = clean(PAGE)
    assert (article.text, article.extractors) == (alone.text, alone.extractors)


@pytest.mark.parametrize("rule", ["strip: //p[@class='service-box']", "strip_id_or_class: service"])
def test_strip_takes_out_of_the_body(tmp_path, rule):
    article = cleaned(tmp_path, f"body: //div[@class='story']\n{rule}\n")
    assert {STORY, MORE, TAIL} <= kept(article)
    assert BOX not in kept(article)
    reason = next(block.reason for block in article.blocks if block.text == BOX)
    assert reason.endswith("no body by site-config tide.example.txt")


@pytest.mark.parametrize("rule", ["strip: //p[@class='other']", "strip_id_or_class: other"])
def test_strip_leaves_others(tmp_path, rule):
    assert BOX in kept(cleaned(tmp_path, f"body: //div[@class='story']\n{rule}\n"))


def test_values_go_before_the_page(tmp_path):
    article = cleaned(
        tmp_path,
        "title: //h2[@id='real']\nauthor: //div[@class='who']\n"
        "date: //meta[@name='stamp']/@content",
    )
    assert article.title == "The ferry that stayed"
    assert [author.name for author in article.authors] == ["Ann Lee"]
    assert article.published == "2031-05-06"
    sources = {one.source for one in article.metadata.candidates if one.won}
    assert "site-config tide.example.txt" in sources


def test_values_that_are_not_there_are_the_pages_own(tmp_path):
    article = cleaned(tmp_path, "title: //h5\nauthor: //h5\ndate: //h1")
    alone = clean(PAGE)
    assert (article.title, article.authors) == (alone.title, alone.authors)
    assert article.published == alone.published


@pytest.mark.parametrize("form", ["find_string: {}\nreplace_string: {}", "replace_string({}): {}"])
def test_replacements_help_rules_and_are_never_printed(tmp_path, form):
    rule = form.format('<p class="service-box">', '<p class="aside">invented words of a rule ')
    config = f"body: //div[@class='story']\n{rule}\nstrip: //p[@class='aside']"
    article = cleaned(tmp_path, config)
    assert BOX not in kept(article)
    assert "invented" not in article.markdown
    assert {STORY, TAIL} <= kept(article)


def test_a_condition_holds_for_the_rule_before_it(tmp_path):
    body = "body: //div[@class='story']\nstrip: //p[@class='service-box']\nif_page_contains: "
    assert BOX not in kept(cleaned(tmp_path, f"{body}//h1"))
    ftr.load.cache_clear()
    assert BOX in kept(cleaned(tmp_path, f"{body}//h6"))


def test_what_is_of_no_use_here_is_passed_over():
    config = parse(
        "# a comment\nprune: no\ntidy: no\ntest_url: https://tide.example/a\nstrip_image_src: ad\n"
        "single_page_link: //a\nif_page_contains: //b\nnext_page_link: //a\nno directive\nbody:\n"
    )
    assert config.rules == {}
    assert config.replacements == ()


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("tide.example", "tide.example.txt"),
        ("www.tide.example", "tide.example.txt"),
        ("news.tide.example", ".tide.example.txt"),
        ("a.b.tide.example", ".tide.example.txt"),
        ("ebb.example", None),
        ("../tide.example", None),
        ("", None),
    ],
)
def test_names_of_files(tmp_path, host, name):
    for each in ("tide.example.txt", ".tide.example.txt"):
        (tmp_path / each).write_text("")
    found = file_for(tmp_path, host)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    "text",
    [
        "body: //div[",
        "body: //p[re:test(., 'a')]",
        "body: //p[unknown(.)]",
        f"body: //p[. = '{'x' * xpath.LONGEST}']",
        "find_string: a",
        "strip: //a\n" * (ftr.MOST_RULES + 1),
        "title: //a[\nbody: //p",
    ],
)
def test_a_broken_file_is_named_once_and_left_out(tmp_path, text):
    (tmp_path / "tide.example.txt").write_text(text)
    (tmp_path / "page.html").write_text(PAGE)
    assert len(problems(tmp_path)) == 1
    flags = ["extract", str(tmp_path / "page.html"), "--site-config", str(tmp_path)]
    result = CliRunner().invoke(cleannews, [*flags, "-f", "text"])
    assert result.exit_code == 0
    assert result.stderr.count("tide.example.txt") == 1
    assert result.stdout == clean(PAGE).text + "\n"


def test_files_that_are_no_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.txt").write_text("#" * (ftr.LARGEST + 1))
    assert len(problems(tmp_path)) == 2


def test_limits_of_a_page(tmp_path):
    (tmp_path / "tide.example.txt").write_text("body: //p | //i\n")
    page = PAGE.replace("</body>", "<i>x</i>" * (xpath.MOST_NODES + 1) + "</body>")
    article = clean(page, site_config=tmp_path)
    assert any("site config tide.example.txt failed" in one for one in article.warnings)
    with pytest.raises(BadConfig):
        xpath.compiled("//a[")


def test_other_hosts_and_text_are_left_alone(tmp_path):
    config = "body: //p[1]"
    article = cleaned(tmp_path, config, "ebb.example.txt")
    assert article.extractors == clean(PAGE).extractors
    page = f"{STORY}\n\n{MORE}\n"
    text = clean(page, kind="text", url="https://ebb.example/", site_config=tmp_path)
    assert text.extractors == ("lines",)


@pytest.mark.parametrize("command", ["explain", "compare"])
def test_explain_and_compare_name_the_file(tmp_path, command):
    (tmp_path / "tide.example.txt").write_text("body: //div[@class='story']")
    (tmp_path / "page.html").write_text(PAGE)
    flags = [command, str(tmp_path / "page.html"), "--site-config", str(tmp_path)]
    result = CliRunner().invoke(cleannews, flags)
    assert "site-config" in result.stdout, result.output
