"""Parquet as a source: a page in each row."""

import sys

import pytest

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from cleannews.read.archives import Reading, inputs  # noqa: E402
from cleannews.read.sources import File  # noqa: E402


def pages(path, limit=1000, **fields):
    return list(inputs(File(str(path), path.name), Reading(limit, fields)))


def test_rows_are_pages_by_the_names_of_their_columns(tmp_path):
    path = tmp_path / "crawl.parquet"
    columns = {"page": ["<p>one</p>", b"<p>two</p>".decode()], "from": ["https://a.test/1", None]}
    pq.write_table(pa.table({**columns, "other": [1, 2]}), path)
    one, two = pages(path, html="page", url="from")
    assert (one.data, one.kind, one.url) == ("<p>one</p>", "html", "https://a.test/1")
    assert (two.source, two.mirror, two.url) == (f"{path}!2", "crawl.parquet/000002", None)


def test_bytes_are_left_to_be_decoded_and_long_rows_are_not_read(tmp_path):
    path = tmp_path / "crawl.parquet"
    pq.write_table(pa.table({"html": [b"<p>caf\xe9</p>", b"x" * 1001, None]}), path)
    short, long, none = pages(path)
    assert short.data == b"<p>caf\xe9</p>"
    assert (long.status, long.data) == ("too-large", None)
    assert none.status == "failed"


def test_what_is_no_parquet_says_so(tmp_path):
    path = tmp_path / "crawl.parquet"
    path.write_bytes(b"PAR1 and nothing behind it")
    (page,) = pages(path)
    assert page.status == "failed"
    assert "not Parquet" in page.reason


def test_without_the_library_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "crawl.parquet"
    path.write_bytes(b"PAR1")
    (page,) = pages(path)
    assert "cleannews[parquet]" in page.reason
