"""Texts of news databases, taken apart: cases beside the first and last line of each story."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleannews.read.archives import Reading, inputs, is_archive
from cleannews.read.borders import count, stories
from cleannews.read.inputs import Input
from cleannews.read.sources import File

CASES = sorted((Path(__file__).parent / "records").glob("*.txt"))
LIMIT = 10_000


def pages(path: Path, limit: int = LIMIT) -> list[Input]:
    return list(inputs(File(str(path), path.name), Reading(limit, records=True)))


def ends(page: Input) -> str:
    """The first and the last line of a story that are not blank."""
    assert isinstance(page.data, bytes)
    lines = [line.strip() for line in page.data.decode().splitlines() if line.strip()]
    return f"{lines[0]} … {lines[-1]}" if lines else "nothing"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    expected = case.with_suffix(".stories").read_text().splitlines()
    assert [ends(page) for page in pages(case)] == expected


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_text_by_itself_is_counted_alike(case: Path) -> None:
    encoding = "utf-16" if case.stem == "nexis-german" else "utf-8"
    assert count(case.read_text(encoding)) == len(pages(case))


def test_names(tmp_path: Path) -> None:
    path = tmp_path / "nexis.txt.gz"
    path.write_bytes(gzip.compress((CASES[0].parent / "nexis.txt").read_bytes()))
    first, *_, last = pages(path)
    assert (first.source, first.mirror) == (f"{path}!1", "nexis.txt.gz/000001")
    assert (last.source, last.kind, len(pages(path))) == (f"{path}!3", "text", 3)


def test_a_story_over_the_limit_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    path.write_bytes(b"1 of 2 DOCUMENTS\n" + b"word " * 100 + b"\n2 of 2 DOCUMENTS\nShort.\n")
    first, second = pages(path, limit=100)
    assert (first.status, first.data, first.reason) == ("too-large", None, "more than 100 bytes")
    assert (second.status, second.data) == ("", b"2 of 2 DOCUMENTS\nShort.\n")


def test_a_broken_file_gives_what_came_before_the_break(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt.gz"
    stories = b"".join(b"%d of 90 DOCUMENTS\nStory %d.\n" % (n, n * 7919) for n in range(1, 91))
    path.write_bytes(gzip.compress(stories, 0)[:-200])
    *found, last = pages(path)
    assert len(found) > 10
    assert all(not page.status for page in found)
    assert last.status == "failed"


@pytest.mark.parametrize(
    ("path", "asked", "expected"),
    [
        ("a.txt", True, True),
        ("A.TXT", True, True),
        ("a.text", True, True),
        ("a.txt.gz", True, True),
        ("a.txt", False, False),
        ("a.html", True, False),
        ("a.zip", True, True),
    ],
)
def test_texts_are_archives_where_asked_for(path: str, asked: bool, expected: bool) -> None:
    assert is_archive(path, asked) is expected


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                b"1 of 2 DOCUMENTS", b"  2 of 2 DOCUMENTS", b"Document 3 of 9", b"End of Document",
                b"AN Document PELC000020090301e5310002x", b"_" * 60, b"ProQuest document ID: 7",
                b"Document PELC000020090301e5310002x", b"\x0c", b"", b"\xef\xbb\xbf1 of 1 DOCUMENTS"
            ]
        ),
        st.binary(max_size=20).map(lambda data: data.replace(b"\n", b" ")),
    )
)  # fmt: skip


@given(LINES)
def test_every_line_is_in_one_story_in_order(lines: list[bytes]) -> None:
    ended = [line + b"\n" for line in lines]
    found = list(stories(ended, LIMIT))
    assert [line for story in found for line in story.lines] == ended
    assert all(story.size == sum(map(len, story.lines)) for story in found)
