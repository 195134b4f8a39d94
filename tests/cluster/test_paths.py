"""Sources and outputs on paths that fsspec knows."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="the extra 'ray' is not installed")
pytest.importorskip("pyarrow", reason="the extra 'ray' is not installed")

import fsspec
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from warcio.warcwriter import WARCWriter

from cleannews.batch.options import Limits, Options
from cleannews.cluster import clean_pages, pages, read_pages
from cleannews.read.archives import Reading, inputs
from cleannews.read.sources import File

STORY = (
    "<html lang='{language}'><body><article><h1>Ferry {n} held in port</h1><p>Ferry number {n} was "
    "held in port for a third day on Tuesday, and {n} passengers spent the night aboard while the "
    "crew waited for the wind to drop below gale force.</p></article></body></html>"
)
HOW = {"options": Options(format="jsonl", effort="fast"), "limits": Limits(timeout=30)}


def stories(count: int) -> list[str]:
    return [STORY.format(n=n, language="en" if n % 2 else "de") for n in range(count)]


def warc(count: int) -> bytes:
    packed = BytesIO()
    writer = WARCWriter(packed, gzip=True)
    for n, page in enumerate(stories(count)):
        headers = {"Content-Type": "text/html"}
        url, body = f"https://tide.example/{n}", BytesIO(page.encode())
        record = writer.create_warc_record(url, "resource", payload=body, warc_headers_dict=headers)
        writer.write_record(record)
    return packed.getvalue()


def test_a_remote_archive_keeps_its_name_and_leaves_no_copy(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    (tmp_path / "part.warc.gz").write_bytes(warc(3))
    fsspec.filesystem("memory").pipe("/crawl/part.warc.gz", warc(3))
    (file,) = pages._found(["memory://crawl/*.warc.gz"])
    there = list(pages._inputs(file, Reading(1_000_000)))
    here = list(inputs(File(str(tmp_path / "part.warc.gz"), "part.warc.gz"), Reading(1_000_000)))
    assert [page.source for page in there] == [
        f"memory:///crawl/part.warc.gz!{n}" for n in (1, 2, 3)
    ]
    assert [(page.data, page.url) for page in there] == [(page.data, page.url) for page in here]
    assert not list((tmp_path / "scratch").iterdir())


def test_remote_folders_are_read_whole_and_what_is_missing_is_named() -> None:
    system = fsspec.filesystem("memory")
    for name in ("b.html", "a.html", "deep/c.html"):
        system.pipe(f"/folder/{name}", b"<p>Ferries.</p>")
    found = [file.path for file in pages._found(["memory://folder"])]
    assert found == [f"memory:///folder/{name}" for name in ("a.html", "b.html", "deep/c.html")]
    with pytest.raises(FileNotFoundError):
        list(pages._found(["memory://nowhere"]))


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crawl")
    (folder / "one.warc.gz").write_bytes(warc(6))
    html = stories(6)
    (folder / "two.jsonl").write_text("".join(json.dumps({"html": each}) + "\n" for each in html))
    pq.write_table(pa.table({"html": html, "url": [None] * 6}), folder / "three.parquet")
    return folder


@pytest.mark.slow
@pytest.mark.usefixtures("cluster")
def test_archives_become_partitioned_parquet(crawl: Path, tmp_path: Path) -> None:
    rows = clean_pages(read_pages([f"file://{crawl}"]), **HOW)
    rows.write_parquet(f"file://{tmp_path}/out", partition_cols=["language"])
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"language=de", "language=en"}
    table = ds.dataset(tmp_path / "out", partitioning="hive").to_table()
    found = sorted(table.select(["source", "text", "language"]).to_pylist(), key=str)
    expected = clean_pages(read_pages([str(crawl)]), **HOW).take_all()
    assert found == sorted(
        (
            {"source": f"file://{row['source']}", "text": row["text"], "language": row["language"]}
            for row in expected
        ),
        key=str,
    )
    assert len({row["text"] for row in found}) == 6
    assert len(found) == 18


@pytest.mark.slow
@pytest.mark.usefixtures("cluster")
def test_archives_become_json_lines(crawl: Path, tmp_path: Path) -> None:
    system = fsspec.filesystem("dir", path=str(tmp_path), target_protocol="file")
    clean_pages(read_pages([f"file://{crawl}/*.warc.gz"]), **HOW).write_json(
        "out", filesystem=system
    )
    parts = sorted((tmp_path / "out").iterdir())
    found = [json.loads(line) for part in parts for line in part.read_text().splitlines()]
    assert {row["source"] for row in found} == {
        f"file://{crawl}/one.warc.gz!{n}" for n in range(1, 7)
    }
    assert {row["status"] for row in found} == {"ok"}
