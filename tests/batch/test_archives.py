"""Archives give their pages as streams, and say where they are broken."""

import errno
import gzip
import io
import json
import random
import sys
import tarfile
import zipfile

import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cleannews.read.archives import Reading, inputs
from cleannews.read.inputs import TooLarge, Unreadable
from cleannews.read.single import read
from cleannews.read.sources import File

LIMIT = 10_000


def pages(path, limit=LIMIT, **fields):
    return list(inputs(File(str(path), path.name), Reading(limit, fields)))


def loaded(path, limit=LIMIT):
    (page,) = pages(path)
    return read(page, limit)


def warc(path, records, gzipped=True):
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=gzipped)
        for kind, status, headers, body in records:
            http = StatusAndHeaders(status, headers, "HTTP/1.1") if kind == "response" else None
            record = writer.create_warc_record(
                "https://news.test/a",
                kind,
                payload=io.BytesIO(body),
                http_headers=http,
                warc_content_type=None if http else dict(headers).get("Content-Type"),
            )
            writer.write_record(record)


HTML = ("Content-Type", "text/html; charset=iso-8859-1")


@pytest.mark.parametrize("gzipped", [True, False])
def test_warc(tmp_path, gzipped):
    path = tmp_path / ("crawl.warc.gz" if gzipped else "crawl.warc")
    packed = [HTML, ("Content-Encoding", "gzip")]
    bomb = gzip.compress(bytes(LIMIT * 100))
    records = [
        ("response", "200 OK", [HTML], b"caf\xe9"),
        ("response", "404 Not Found", [HTML], b"no"),
        ("response", "200 OK", [("Content-Type", "image/png")], b"png"),
        ("request", "", [("Content-Type", "application/http")], b"GET"),
        ("response", "200 OK", packed, gzip.compress(b"zipped")),
        ("response", "200 OK", packed, bomb),
        ("response", "200 OK", [HTML, ("Transfer-Encoding", "chunked")], b"3\r\nabc\r\n0\r\n\r\n"),
        ("conversion", "", [("Content-Type", "text/plain")], b"plain"),
    ]
    warc(path, records, gzipped)
    found = [(page.source.rpartition("!")[2], page.status, page.data) for page in pages(path)]
    assert found == [
        ("1", "", b"caf\xe9"),
        ("2", "skipped", None),
        ("3", "skipped", None),
        ("5", "", b"zipped"),
        ("6", "too-large", None),
        ("7", "", b"abc"),
        ("8", "", b"plain"),
    ]
    first, *_, last = pages(path)
    assert (first.url, first.charset, first.kind) == ("https://news.test/a", "iso-8859-1", "auto")
    assert (last.kind, last.mirror) == ("text", f"{path.name}/000008")


@pytest.mark.parametrize(("cut", "whole"), [(5, 9), (60, 8), (150, 8)])
def test_a_warc_that_breaks_off_gives_what_it_has_and_says_so(tmp_path, cut, whole):
    path = tmp_path / "crawl.warc.gz"
    warc(path, [("response", "200 OK", [HTML], bytes([number]) * 3000) for number in range(9)])
    path.write_bytes(path.read_bytes()[:-cut])
    *found, end = pages(path)
    assert [page.status for page in found] == [""] * whole
    assert end.status == "failed"
    assert "in the middle of a record" in end.reason


def test_zip(tmp_path):
    path = tmp_path / "pages.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("a")
        archive.writestr("a/b.html", "one")
        archive.writestr("bomb.html", bytes(LIMIT * 50))
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a/b.html", "two")
    found = [(page.source, page.status, page.data) for page in pages(path)]
    assert found == [
        (f"{path}!a/b.html", "", b"one"),
        (f"{path}!bomb.html", "too-large", None),
        (f"{path}!a/b.html#2", "", b"two"),
    ]


@pytest.mark.parametrize("ending", ["tar", "tar.gz", "tgz", "tar.bz2", "tar.xz", "tar.zst"])
def test_tar(tmp_path, ending):
    path = tmp_path / f"pages.{ending}"
    raw = io.BytesIO()
    kind = {"tgz": "gz", "tar": "", "tar.zst": ""}.get(ending, ending.removeprefix("tar."))
    with tarfile.open(fileobj=raw, mode=f"w:{kind}") as archive:
        for name, data in {"a/b.html": b"one", "big.html": bytes(LIMIT + 1)}.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    data = raw.getvalue()
    path.write_bytes(zstandard.compress(data) if ending == "tar.zst" else data)
    found = [(page.mirror, page.status, page.data) for page in pages(path)]
    assert found == [
        (f"{path.name}/a/b.html", "", b"one"),
        (f"{path.name}/big.html", "too-large", None),
        (f"{path.name}/link.html", "skipped", None),
    ]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress])
def test_json_lines(tmp_path, pack):
    lines = [
        json.dumps({"html": "<p>é", "url": "https://news.test/1"}),
        "",
        json.dumps({"text": "flat"}),
        "not json",
        "[]",
        json.dumps({"body": "x"}),
        json.dumps({"html": "x" * LIMIT}),
        json.dumps({"html": "last"}),
    ]
    ending = {gzip.compress: ".gz", zstandard.compress: ".zst"}.get(pack, "")
    path = tmp_path / f"pages.jsonl{ending}"
    path.write_bytes(pack("\n".join(lines).encode()))
    found = [(page.mirror.rpartition("/")[2], page.status, page.data) for page in pages(path)]
    assert found == [
        ("000001", "", "<p>é"),
        ("000003", "", "flat"),
        ("000004", "failed", None),
        ("000005", "failed", None),
        ("000006", "failed", None),
        ("000007", "too-large", None),
        ("000008", "", "last"),
    ]
    first, second, *_ = pages(path)
    assert (first.url, first.kind, second.kind) == ("https://news.test/1", "html", "text")


def test_json_lines_with_fields_of_other_names(tmp_path):
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps({"raw": "page", "from": "https://news.test/"}))
    (page,) = pages(path, html="raw", url="from")
    assert (page.data, page.url) == ("page", "https://news.test/")


MHTML = b"""From: <Saved by a browser>
Snapshot-Content-Location: https://news.test/story
MIME-Version: 1.0
Content-Type: multipart/related; boundary="cut"

--cut
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

caf=E9 =
there
--cut
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
--cut--
"""


def test_mhtml(tmp_path):
    path = tmp_path / "story.mhtml"
    path.write_bytes(MHTML)
    page = loaded(path)
    assert page.data.strip() == b"caf\xe9 there"
    assert (page.charset, page.url) == ("windows-1252", "https://news.test/story")


def test_mhtml_without_a_page(tmp_path):
    path = tmp_path / "story.mht"
    path.write_bytes(b"<html>not what the name says")
    with pytest.raises(Unreadable, match="no HTML part"):
        loaded(path)


@pytest.mark.parametrize(("ending", "pack"), [("gz", gzip.compress), ("zst", zstandard.compress)])
def test_a_compressed_page(tmp_path, ending, pack):
    path = tmp_path / f"page.html.{ending}"
    path.write_bytes(pack(b"page"))
    assert loaded(path).data == b"page"
    path.write_bytes(pack(bytes(LIMIT * 100)))
    with pytest.raises(TooLarge):
        loaded(path)
    path.write_bytes(pack(random.Random(1).randbytes(LIMIT))[:5000])
    with pytest.raises(Unreadable, match="broken"):
        loaded(path)


def test_what_is_called_compressed_and_is_not_is_read_as_it_is(tmp_path):
    path = tmp_path / "page.html.gz"
    path.write_bytes(b"<p>plain")
    assert loaded(path).data == b"<p>plain"


@pytest.mark.parametrize("name", ["x.zip", "x.tar", "x.tar.gz", "x.warc.gz", "x.jsonl.gz"])
def test_no_archive_at_all(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"\x1f\x8bnothing of the kind" * 100)
    *_, last = pages(path)
    assert (last.status, last.source) == ("failed", str(path))


@pytest.mark.parametrize("name", ["x.html.zst", "x.jsonl.zst", "x.tar.zst"])
def test_without_the_library_the_extra_is_named_and_no_archive_is_called_broken(
    tmp_path, monkeypatch, name
):
    path = tmp_path / name
    path.write_bytes(zstandard.compress(b"{}"))
    monkeypatch.setitem(sys.modules, "zstandard", None)
    if name == "x.html.zst":
        with pytest.raises(Unreadable, match="zstd needs the extra"):
            loaded(path)
    else:
        assert pages(path)[-1].reason.startswith("zstd needs the extra")


@pytest.mark.parametrize("name", ["x.zip", "x.tar.gz", "x.warc.gz", "x.jsonl.gz"])
def test_an_archive_that_may_not_be_read_is_not_called_broken(tmp_path, monkeypatch, name):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    path = tmp_path / name
    path.touch()
    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("io.open", refuse)
    assert [(page.status, page.reason) for page in pages(path)] == [("failed", "Permission denied")]
