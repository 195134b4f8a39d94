"""What is found where the user points."""

import io
import os
from pathlib import Path

import pytest

from cleannews.read.sources import Choice, address, files, read_list
from tests.batch.conftest import below


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.html", "in/a.html", "in/sub/c.txt", "in/.hidden/d.html", "in/.e.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def mirrors(sources, **choice):
    return [file.mirror for file in files(sources, Choice(**choice))]


@pytest.mark.usefixtures("site")
def test_a_folder_is_read_in_order_without_hidden_files():
    assert mirrors(["in"]) == ["a.html", "b.html", "sub/c.txt"]


@pytest.mark.usefixtures("site")
def test_several_sources_keep_their_paths():
    assert mirrors(["in/sub", "in/a.html"]) == ["in/sub/c.txt", "in/a.html"]


@pytest.mark.usefixtures("site")
def test_hidden_files_when_asked_for():
    assert mirrors(["in"], hidden=True)[:2] == [".e.html", ".hidden/d.html"]


GLOBS = [
    ({"include": ("*.html",)}, ["a.html", "b.html"]),
    ({"exclude": ("b.*",)}, ["a.html", "sub/c.txt"]),
    ({"include": ("sub/*",)}, ["sub/c.txt"]),
    ({"include": ("*.html",), "exclude": ("a*",)}, ["b.html"]),
]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("choice", "expected"), GLOBS)
def test_globs(choice, expected):
    assert mirrors(["in"], **choice) == expected


def test_an_output_folder_inside_is_not_read(site):
    without = frozenset({os.path.realpath("in/sub")})
    assert mirrors(["in"], without=without) == ["a.html", "b.html"]
    (site / "in/link.txt").symlink_to(site / "in/sub/c.txt")
    assert mirrors(["in"], without=without) == ["a.html", "b.html"]


@pytest.mark.usefixtures("site")
def test_a_missing_source_is_an_error():
    with pytest.raises(FileNotFoundError):
        mirrors(["nowhere"])


LISTS = [
    (b"in/a.html\nin/sub\n\nmissing\n", b"\n"),
    (b"in/a.html\r\nin/sub\r\nmissing", b"\n"),
    (b"in/a.html\0in/sub\0missing\0", b"\0"),
]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("names", "separator"), LISTS)
def test_lists(names, separator):
    found = list(read_list(io.BytesIO(names), separator, Choice()))
    assert [file.mirror for file in found] == ["in/a.html", "in/sub/c.txt", "missing"]
    assert [file.status for file in found] == ["", "", "failed"]


@pytest.mark.usefixtures("site")
def test_a_file_outside_the_working_folder_is_mirrored_from_the_root(tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "x.html"
    other.touch()
    assert mirrors([f"../{other.parent.name}/x.html"]) == [str(other).lstrip("/")]


ADDRESSES = [
    ("https://news.test/a/b.html", "news.test/a/b.html"),
    ("https://news.test/", "news.test/index"),
    ("http://me:secret@news.test:8080/a%20b", "news.test_8080/a b"),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_addresses(url, expected):
    assert address(url).mirror == expected


def test_addresses_are_told_apart_by_their_query():
    one, two = (address(f"https://news.test/story?id={number}").mirror for number in (1, 2))
    assert one != two
    assert one.startswith("news.test/story~")


def test_folders_may_be_nested_deeper_than_calls(tmp_path):
    with below(tmp_path, 1200):
        Path("page.html").touch()
        found = list(files([str(tmp_path)], Choice()))
        assert [file.mirror for file in found] == ["d/" * 1200 + "page.html"]
