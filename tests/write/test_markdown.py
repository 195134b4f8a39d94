"""Markdown, piece by piece: what is written for what stands on the page."""

from __future__ import annotations

import pytest

from cleannews.model import Element, Image, Lines, Metadata, Related, Span
from cleannews.write.inline import Style, inline
from cleannews.write.markdown import render
from tests.write.articles import READER, TREE, article, block, lines, markup, read_back

PROSE = "The harbour was closed for three days."
EVERYTHING = frozenset({"links", "images", "captions", "related", "removed"})


def span(text: str, part: str, kind: str, url: str = "") -> Span:
    start = text.index(part)
    return Span(start, start + len(part), kind, url)  # type: ignore[arg-type]


ESCAPED = [
    ("# no heading", r"\# no heading"),
    ("#hashtag", "#hashtag"),
    ("1. May was cold", r"1\. May was cold"),
    ("1.5 metres", "1.5 metres"),
    ("- no item", r"\- no item"),
    ("-5 degrees", "-5 degrees"),
    ("---", r"\---"),
    ("> no quote", r"\> no quote"),
    ("5 > 4", "5 > 4"),
    ("5 < 4", "5 < 4"),
    ("<b>bold</b>", r"\<b>bold\</b>"),
    ("<https://a.example>", r"\<https://a.example>"),
    ("AT&T", "AT&T"),
    ("AT&amp;T", r"AT\&amp;T"),
    ("snake_case_name", "snake_case_name"),
    ("_emphatic_", r"\_emphatic\_"),
    ("2 * 3 * 4", r"2 \* 3 \* 4"),
    ("[a](b)", r"\[a\](b)"),
    ("```", r"\`\`\`"),
    ("~~gone~~", r"\~\~gone\~\~"),
    (r"C:\new", r"C:\\new"),
    ("a | b", "a | b"),
    ("| a", r"\| a"),
]


@pytest.mark.parametrize(("text", "written"), ESCAPED)
def test_escapes(text: str, written: str) -> None:
    assert inline(text) == written
    assert read_back(written) == [("p", text)]


LINKS = [
    ("https://a.example/x", "https://a.example/x"),
    ("/x y(1)", "https://news.example/x%20y%281%29"),
    ("../up?a=1&b=2", "https://news.example/up?a=1&b=2"),
    ("?q=&copy;", "https://news.example/2021/story?q=&amp;copy;"),
    ("//cdn.example/a", "https://cdn.example/a"),
    ("mailto:desk@news.example", "mailto:desk@news.example"),
    ("https://a.example/é", "https://a.example/é"),
    ("javascript:alert(1)", None),
    (" java\nscript:alert(1)", None),
    ("JAVASCRIPT:alert(1)", None),
    ("data:text/html;base64,AAAA", None),
    ("vbscript:x", None),
    ("file:///etc/passwd", None),
    ("#top", None),
    ("http://[", None),
    ("", None),
]


@pytest.mark.parametrize(("url", "written"), LINKS)
def test_links(url: str, written: str | None) -> None:
    style = Style("https://news.example/2021/story")
    expected = f"See [this]({written})." if written else "See this."
    assert inline("See this.", [Span(4, 8, "link", url)], style) == expected


def test_links_only_where_wanted() -> None:
    assert inline("See this.", [Span(4, 8, "link", "/a")], Style(None, links=False)) == "See this."


SPANS = [
    ("It was so loud.", [("so", "emphasis")], "It was _so_ loud."),
    ("It was so loud.", [("so loud", "strong")], "It was **so loud**."),
    ("It was so loud.", [(" so ", "emphasis")], "It was _so_ loud."),
    ("It was so loud.", [("so loud", "strong"), ("so", "emphasis")], "It was **_so_ loud**."),
    ("It was so loud.", [("was so", "strong"), ("so loud", "emphasis")], "It **was so** loud."),
    ("unbelievable", [("believ", "strong")], "un**believ**able"),
    ("unbelievable", [("believ", "emphasis")], "unbelievable"),
    ("这是强调的话", [("强调", "strong")], "这是**强调**的话"),
    ("这是“强调”的", [("“强调”", "strong")], "这是“强调”的"),
    ("run `ls` now", [("`ls`", "code")], "run `` `ls` `` now"),
    ("run a_b* now", [("a_b*", "code")], "run `a_b*` now"),
    ("stop!here", [("here", "link")], r"stop\![here](https://a.example)"),
]


@pytest.mark.parametrize(("text", "marked", "written"), SPANS)
def test_spans(text: str, marked: list[tuple[str, str]], written: str) -> None:
    spans = [span(text, part, kind, "https://a.example") for part, kind in marked]
    assert inline(text, spans) == written
    assert "".join(found for _, found in read_back(written)) == text


def test_marks_are_read_as_marks() -> None:
    text = "It was so loud, “very loud”, said the ls man."
    parts = [("so", "emphasis"), ("“very loud”", "strong"), ("ls", "code")]
    assert markup(inline(text, [span(text, *part) for part in parts])) == ["em", "strong", "code"]


def test_touching_spans_of_a_kind_become_one() -> None:
    assert inline("bold text", [Span(0, 4, "strong"), Span(4, 9, "strong")]) == "**bold text**"


def test_title_subtitle_and_headings_nest_without_gaps() -> None:
    page = article(
        block("Storm closes harbour", "title"),
        block("Ferries stay in port", "subtitle"),
        block("The night", "heading", level=3),
        block(PROSE),
        block("The morning after", "heading", level=5),
        metadata=Metadata(title="Storm closes harbour", subtitle="Ferries stay in port"),
    )
    assert render(page) == (
        "# Storm closes harbour\n\nFerries stay in port\n\n## The night\n\n"
        f"{PROSE}\n\n### The morning after\n"
    )


@pytest.mark.parametrize(("title", "line"), [("C #", r"# C \#"), ("C#", "# C#"), ("#", r"# \#")])
def test_number_signs_do_not_end_a_heading(title: str, line: str) -> None:
    assert render(article(block(PROSE), metadata=Metadata(title=title))).split("\n")[0] == line


def test_lists_nest_and_keep_their_numbers() -> None:
    items = [
        ("first", 1, "-"),
        ("third", 2, "3."),
        ("fourth", 2, "4."),
        ("deep", 3, "•"),
        ("more of the first", 1, ""),
        ("second", 1, "-"),
    ]
    decisions = [block(t, "list-item", level=level, marker=m) for t, level, m in items]
    assert render(article(*decisions)) == (
        "- first\n\n  3. third\n  4. fourth\n     - deep\n\n  more of the first\n- second\n"
    )


@pytest.mark.parametrize(
    ("text", "bold", "line"),
    [
        ("1. Pack the hay", "1. Pack the hay", "## 1. Pack the hay"),
        ("- or do not", "", "## - or do not"),
        ("Pack the hay", "hay", "## Pack the **hay**"),
        ("Pack *all*", "", r"## Pack \*all\*"),
    ],
)
def test_a_heading_is_bold_as_it_is_and_nothing_opens_a_block_in_it(
    text: str, bold: str, line: str
) -> None:
    spans = (span(text, bold, "strong"),) if bold else ()
    written = render(article(block(text, "heading", level=2, spans=spans)))
    assert written == f"{line}\n"
    assert read_back(written) == [("h2", text)]


def numbers_read_back(markdown: str) -> list[int]:
    """The numbers that a reader shows before the items of lists that are not nested."""
    shown: list[int] = []
    number = 0
    for token in READER.parse(markdown):
        if token.type == "ordered_list_open":
            number = int(token.attrs.get("start", 1))
        elif token.type == "list_item_open":
            shown.append(number)
            number += 1
    return shown


@pytest.mark.parametrize(
    "markers",
    [
        ["1.", "2.", "3."],
        ["1.", "2.", "1.", "2."],
        ["1.", "1.", "1."],
        ["3.", "2.", "1."],
        ["1)", "2)", "7)", "8."],
        ["10.", "12.", "13)", "1."],
    ],
)
def test_a_reader_shows_the_numbers_of_the_page(markers: list[str]) -> None:
    items = [block("goats", "list-item", level=1, marker=marker) for marker in markers]
    assert numbers_read_back(render(article(*items))) == [int(m[:-1]) for m in markers]


def test_pictures_and_captions_stand_between_the_paragraphs_they_stood_between() -> None:
    page = article(
        block("First."),
        block("A goat.", "caption", kind="caption"),
        block("Second."),
        block("Third."),
        images=(Image(1, "/goat.jpg"), Image(3, "/end.jpg")),
        metadata=Metadata(url="https://news.example/s"),
    )
    assert render(page, include=frozenset({"images", "captions"})) == (
        "First.\n\n![](https://news.example/goat.jpg)\n\n*A goat.*\n\nSecond.\n\n"
        "![](https://news.example/end.jpg)\n\nThird.\n"
    )


def test_a_paragraph_that_a_sheet_parted_is_whole_with_its_links() -> None:
    link = Span(0, 3, "link", "https://a.example/")
    parted = [
        block("The lamp", spans=(Span(4, 8, "strong"),)),
        block("At the edge.", "caption"),
        block("was lit", spans=(link,), goes_on=True),
        block("It burned."),
    ]
    written = render(article(*parted), include=frozenset({"links", "captions"}))
    assert written == (
        "The **lamp** [was](https://a.example/) lit\n\n*At the edge.*\n\nIt burned.\n"
    )


def test_quotes_nest() -> None:
    quotes = [block(t, "quote", level=n) for t, n in [("a", 1), ("b", 1), ("c", 2), ("d", 1)]]
    assert render(article(*quotes)) == "> a\n>\n> b\n>\n> > c\n>\n> d\n"


def row(*cells: str, table: int = 2) -> object:
    text, spans, at = "\t".join(cells), [], 0
    for cell in cells:
        spans.append(Span(at, at + len(cell), "cell"))
        at += len(cell) + 1
    return block(text, "table", spans=tuple(spans), where=Element(TREE, table))


def test_tables_take_their_first_row_as_head() -> None:
    rows = [row("Club", "Points"), row("A|B", "3"), row("C", "1", "*"), row("x", "y", table=3)]
    assert render(article(*rows)) == (  # type: ignore[arg-type]
        "| Club | Points |  |\n| --- | --- | --- |\n| A\\|B | 3 |\n| C | 1 | \\* |\n\n"
        "| x | y |\n| --- | --- |\n"
    )


def test_code_stands_between_fences_longer_than_its_own() -> None:
    assert render(article(block("a\n```\n  b", "code"))) == "````\na\n```\n  b\n````\n"


def test_pictures_stand_where_they_stood_beside_kept_text_only() -> None:
    page = article(
        block("Home", "navigation"),
        block("News", "navigation"),
        block(PROSE),
        block("A closed pier. Photo: Jo Maddern", "caption", kind="caption"),
        block("More stories", "related"),
        images=(
            Image(1, "/logo.png"),
            Image(3, "/pier.jpg", "A pier ]("),
            Image(5, "/teaser.jpg"),
            Image(3, "data:image/gif;base64,AAAA"),
        ),
        metadata=Metadata(url="https://news.example/s"),
    )
    assert render(page, include=frozenset({"images", "captions"})) == (
        f"{PROSE}\n\n![A pier \\](](https://news.example/pier.jpg)\n\n"
        "*A closed pier. Photo: Jo Maddern*\n"
    )


def test_related_stories_at_the_end() -> None:
    stories = (Related("Fares rise", "2021-03-01", "Travel", "/fares"), Related("No link"))
    page = article(block(PROSE), related=stories, metadata=Metadata(url="https://news.example/s"))
    assert render(page, include=frozenset({"links", "related"})) == (
        f"{PROSE}\n\n## Related\n\n"
        "- [Fares rise](https://news.example/fares) · 2021-03-01 · Travel\n- No link\n"
    )


def test_removed_blocks_with_label_and_place() -> None:
    decisions = lines([("Home", "navigation"), (PROSE, "paragraph"), ("# Share", "share")])
    decisions.append(block("© Us", "copyright", where=Lines(4, 6)))
    decisions.append(block("x", "other"))
    assert render(article(*decisions), include=frozenset({"removed"})) == (
        f"{PROSE}\n\n## Removed\n\n- navigation (line 1): Home\n- share (line 3): \\# Share\n"
        "- copyright (lines 4–6): © Us\n- other (`html/body/p[1]`): x\n"
    )


def test_no_article_is_no_markdown() -> None:
    page = article(
        block("Home", "navigation"), found=False, metadata=Metadata(title="All the news")
    )
    assert render(page) == ""
    assert render(page, front_matter=True) == (
        '---\ntitle: "All the news"\nconfidence: 0.875\nfound: false\n---\n'
    )
    assert render(page, include=EVERYTHING).startswith("## Removed")


def test_deep_nesting_does_not_indent_without_end() -> None:
    items = [block("x", "list-item", level=n, marker="-") for n in range(1, 400)]
    quotes = [block("x", "quote", level=n) for n in range(1, 400)]
    assert max(map(len, render(article(*items, *quotes)).split("\n"))) < 60
