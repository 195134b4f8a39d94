"""Output names: a mirror of the input, distinct, in any order, inside the output folder."""

import os
import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleannews.batch.names import Names

PLAIN = [
    ("a/b/page.html", "a/b/page.md"),
    ("page.HTM", "page.md"),
    ("page.txt", "page.md"),
    ("page.html.gz", "page.md"),
    ("page", "page.md"),
    ("v1.2/notes on 3.5", "v1.2/notes on 3.5.md"),
    (".html", ".html.md"),
    ("../../etc/passwd", "etc/passwd.md"),
    ("/abs/./page.html", "abs/page.md"),
    ("..\\..\\win.html", "win.md"),
    ("C:\\pages\\x.html", "C_/pages/x.md"),
    ("a\nb\x1b[31m.html", "a_b_[31m.md"),
    ("what?*.html", "what__.md"),
    ("con.html", "con_.md"),
    ("😀.html", "😀.md"),
    ("latin-\udce9.html", "latin-_.md"),
    ("\ud800.html", "_.md"),
    ("..", "page.md"),
    ("", "page.md"),
]


def named(mirrors, ending=".md"):
    names = Names(ending)
    for mirror in mirrors:
        names.claim(mirror)
    return {mirror: names.name(f"in/{mirror}", mirror) for mirror in mirrors}


@pytest.mark.parametrize(("mirror", "expected"), PLAIN)
def test_plain(mirror, expected):
    assert named([mirror])[mirror] == expected


MEETING = [
    (["page.html", "page.htm"], ["page.html.md", "page.htm.md"]),
    (["page", "page.html"], ["page~*.md", "page.html.md"]),
    (["Page.html", "page.html"], ["Page~*.md", "page~*.md"]),
    (["page.html", "page.htm", "page.html.txt"], ["page~*.md", "page.htm.md", "page.html.txt.md"]),
    (["a", "a.md/x.html"], ["a~*.md", "a.md/x.md"]),
    (["\u00e9.html", "e\u0301.html"], ["\u00e9~*.md", "e\u0301~*.md"]),
]


@pytest.mark.parametrize(("mirrors", "expected"), MEETING)
def test_two_that_would_meet(mirrors, expected):
    for order in (mirrors, mirrors[::-1]):
        found = named(order)
        for mirror, pattern in zip(mirrors, expected, strict=True):
            assert PurePosixPath(found[mirror]).match(pattern), found


def test_a_long_name_is_cut_with_a_hash():
    long, longer = "ü" * 125 + ".html", "ü" * 124 + "x.html.gz"
    found = named([long, longer], ".parquet")
    assert len(set(found.values())) == 2
    assert all(len(os.fsencode(name)) <= 255 for name in found.values())


def test_a_name_of_another_run_is_not_taken():
    names = Names(".md")
    names.take("page.md")
    names.claim("page.html")
    assert names.name("in/page.html", "page.html") == "page.html.md"


STEPS = st.one_of(
    st.sampled_from(["a", "A", "b.html", "b.htm", "b", "..", ".", "b.md", "x" * 300, "con"]),
    st.text(st.characters(exclude_characters="\0"), max_size=4),
)
MIRRORS = st.lists(st.lists(STEPS, min_size=1, max_size=3).map("/".join), unique=True, max_size=12)


@given(MIRRORS, st.randoms())
def test_names_are_distinct_in_any_order_and_stay_inside(mirrors, chance):
    found = named(mirrors)
    folded = {unicodedata.normalize("NFC", name).casefold() for name in found.values()}
    assert len(folded) == len(mirrors)
    for name in found.values():
        steps = name.split("/")
        assert not {"", ".", ".."} & set(steps)
        assert all(len(step.encode()) <= 255 for step in steps)
    shuffled = list(mirrors)
    chance.shuffle(shuffled)
    assert named(shuffled) == found
