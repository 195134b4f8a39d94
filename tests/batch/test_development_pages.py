"""Development pages as a folder, a WARC made by a WARC library, a ZIP and JSON lines."""

import io
import json
import subprocess
import sys
import zipfile
from itertools import islice

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cleannews.read.decode import decode
from tests.batch.conftest import tree

PAGES = 60


@pytest.fixture(scope="module")
def pages() -> list[tuple[str, bytes]]:
    data = pytest.importorskip("bench.data", reason="the source archive comes without bench")
    if not data.available():
        pytest.skip("the development data is not here")
    samples = islice(data.load("fundus-tests"), PAGES)
    # a site each: only the archive tells addresses, and pages of one site learn from each other
    return [(f"https://news{n}.test/{s.id}", s.html) for n, s in enumerate(samples)]


def write_warc(path, pages):
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, html in pages:
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1")
            payload = io.BytesIO(html)
            writer.write_record(
                writer.create_warc_record(url, "response", payload=payload, http_headers=headers)
            )


def write_zip(path, pages):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (_, html) in enumerate(pages):
            archive.writestr(f"{number:03}.html", html)


def write_lines(path, pages):
    with path.open("w") as file:
        file.writelines(json.dumps({"html": decode(html).text}) + "\n" for _, html in pages)


def write_folder(path, pages):
    path.mkdir()
    for number, (_, html) in enumerate(pages):
        (path / f"{number:03}.html").write_bytes(html)


FORMS = {
    "pages": write_folder,
    "pages.warc.gz": write_warc,
    "pages.zip": write_zip,
    "pages.jsonl": write_lines,
}


@pytest.mark.slow
def test_the_same_articles_from_every_form(tmp_path, pages):
    found = {}
    for name, write in FORMS.items():
        write(tmp_path / name, pages)
        command = [sys.executable, "-m", "cleannews", "batch", "--fast", "-f", "text", name]
        run = subprocess.run(
            [*command, "-o", f"out/{name}"], cwd=tmp_path, capture_output=True, check=False
        )
        assert run.returncode in (0, 1), run.stderr
        found[name] = list(tree(tmp_path / "out" / name).values())
    assert len(found["pages"]) > PAGES * 0.9
    assert all(articles == found["pages"] for articles in found.values())
