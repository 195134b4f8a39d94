"""One output file, and the same pages in every form: the same articles."""

import io
import json
import subprocess
import tarfile
import zipfile

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.batch.conftest import page, records, tree

PAGES = {f"{number:03}.html": page("All is well.", number=number) for number in range(40)}


@pytest.fixture
def folder(batch):
    (batch.folder / "in").mkdir()
    for name, html in PAGES.items():
        (batch.folder / "in" / name).write_text(html)
    return batch.folder / "in"


def lines(path):
    return [json.loads(line) for line in path.read_bytes().splitlines()]


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_one_record_for_every_input_in_their_order_whatever_the_jobs(batch, folder, ending):
    (folder / "020.html").write_text("")
    (folder / "021.html").unlink()
    (folder / "021.html").symlink_to("nowhere")
    runs = [batch("in", "-o", f"{jobs}.{ending}", "-j", str(jobs)) for jobs in (1, 3)]
    assert [run.returncode for run in runs] == [1, 1]
    one, three = (batch.folder / f"{jobs}.{ending}" for jobs in (1, 3))
    assert one.read_bytes() == three.read_bytes()
    if ending == "jsonl":
        found = [(record["source"], record["status"], record["found"]) for record in lines(one)]
        assert found[19:22] == [
            ("in/019.html", "ok", True),
            ("in/020.html", "no-article", False),
            ("in/021.html", "failed", False),
        ]
        assert len({tuple(record) for record in lines(one)}) == 1


def test_the_file_and_its_journal_in_the_input_folder_are_not_read_back(batch, folder):
    for _ in range(2):
        assert batch("in", "-o", "in/out.jsonl").returncode == 0
    assert len(lines(folder / "out.jsonl")) == len(PAGES)
    assert len(records(folder / "out.jsonl.cleannews-run.jsonl")) == len(PAGES)
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_a_changed_page_is_done_again_among_those_kept(batch, folder, ending):
    batch("in", "-o", f"out.{ending}")
    (folder / "007.html").write_text(page("Something else."))
    (folder / "0071.html").write_text(page("New."))
    again = batch("in", "-o", f"out.{ending}")
    assert f"{len(PAGES) - 1} of them done before" in again.stderr.decode()
    batch("in", "-o", f"undisturbed.{ending}")
    out, undisturbed = (batch.folder / f"{name}.{ending}" for name in ("out", "undisturbed"))
    assert out.read_bytes() == undisturbed.read_bytes()


def test_the_format_asked_for_counts_not_the_ending(batch, folder):
    for format_, start in (("parquet", b"PAR1"), ("jsonl", b'{"sch'), ("parquet", b"PAR1")):
        assert batch("in", "-o", "all.data", "-f", format_).returncode == 0
        assert (batch.folder / "all.data").read_bytes()[:4] == start[:4]
    (folder / "new.html").write_text(page("New."))
    again = batch("in", "-o", "all.data", "-f", "parquet")
    assert f"{len(PAGES)} of them done before" in again.stderr.decode()


def test_what_somebody_else_put_in_its_place_is_not_taken_for_it(batch, folder):
    batch("in", "-o", "out.jsonl")
    wanted = (batch.folder / "out.jsonl").read_bytes()
    (batch.folder / "out.jsonl").write_bytes(b'junk\n[1]\n{"status": "ok"}\n\xff\n')
    assert batch("in", "-o", "out.jsonl").returncode == 0
    assert (batch.folder / "out.jsonl").read_bytes() == wanted
    assert folder.exists()


def test_a_link_to_the_output_stays_one(batch, folder):
    (batch.folder / "latest.jsonl").symlink_to("monday.jsonl")
    assert batch("in", "-o", "latest.jsonl").returncode == 0
    assert (batch.folder / "latest.jsonl").is_symlink()
    assert len(lines(batch.folder / "monday.jsonl")) == len(list(folder.iterdir()))


def test_a_killed_run_goes_on_to_the_same_file(batch, folder):
    process = batch.start("in", "-o", "out.jsonl", "-j", "2")
    journal = batch.folder / "out.jsonl.cleannews-run.jsonl"
    while not (journal.exists() and journal.read_bytes().count(b"\n") > 10):
        assert process.poll() is None
    process.kill()
    process.communicate()
    again = batch("in", "-o", "out.jsonl", "-j", "2")
    assert again.returncode == 0
    assert "done before" in again.stderr.decode()
    batch("in", "-o", "undisturbed.jsonl")
    out, undisturbed = (batch.folder / f"{name}.jsonl" for name in ("out", "undisturbed"))
    assert out.read_bytes() == undisturbed.read_bytes()
    assert len(lines(out)) == len(list(folder.iterdir()))


def archives(folder):
    with zipfile.ZipFile(folder / "pages.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, html in PAGES.items():
            archive.writestr(name, html)
    with tarfile.open(folder / "pages.tar.gz", "w:gz") as archive:
        for name, html in PAGES.items():
            info = tarfile.TarInfo(name)
            info.size = len(html)
            archive.addfile(info, io.BytesIO(html.encode()))
    with (folder / "pages.jsonl").open("w") as file:
        file.writelines(json.dumps({"raw": html}) + "\n" for html in PAGES.values())
    with (folder / "pages.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for name, html in PAGES.items():
            writer.write_record(response(writer, name, html))


def response(writer, name, html):
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1")
    address = f"https://news.test/{name}"
    payload = io.BytesIO(html.encode())
    return writer.create_warc_record(address, "response", payload=payload, http_headers=headers)


def test_the_same_articles_from_a_folder_and_from_archives(batch, folder):
    archives(batch.folder)
    batch("in", "-o", "out/folder", "-f", "text")
    wanted = list(tree(batch.folder / "out/folder").values())
    assert len(wanted) == len(PAGES)
    for name in ("pages.zip", "pages.tar.gz", "pages.jsonl", "pages.warc.gz"):
        run = batch(name, "-o", f"out/{name}", "-f", "text", "--field", "html=raw")
        assert run.returncode == 0, run.stderr
        assert list(tree(batch.folder / "out" / name).values()) == wanted
    assert folder.exists()


@pytest.mark.usefixtures("folder")
def test_duckdb_and_jq_read_the_outputs(batch):
    duckdb = pytest.importorskip("duckdb")
    (batch.folder / "in/000.html").write_text("")
    for name in ("out.jsonl", "out.parquet"):
        batch("in", "-o", name, "--with", "removed")
        query = f"select count(*), sum(words), count(title) from '{batch.folder / name}'"
        ((count, words, titles),) = duckdb.sql(query).fetchall()
        assert (count, titles) == (len(PAGES), len(PAGES) - 1)
        assert words > 1000
    journal = batch.folder / "out.jsonl.cleannews-run.jsonl"
    found = duckdb.sql(f"select count(*) from '{journal}' where status = 'ok'").fetchall()
    assert found == [(39,)]
    batch("in", "-o", "out", "-f", "json")
    jq = ["jq", "-r", ".source"]
    files = sorted((batch.folder / "out").glob("*.json"))
    read = subprocess.run([*jq, *files], capture_output=True, text=True, check=True)
    assert read.stdout.split() == [f"in/{name}" for name in sorted(PAGES)[1:]]


def test_the_review_page_holds_every_page(batch, folder):
    (folder / "000.html").write_text("")
    (folder / "001.html").write_text(page("please kill"))
    for _ in range(2):  # the second run cleans again what the review must show
        assert batch("in", "-o", "out", "--review", "review.html").returncode == 1
        review = (batch.folder / "review.html").read_text()
        assert all(f"in/{name}" in review for name in PAGES)
        assert review.count("That was part 4.") >= len(PAGES) - 2
    assert sorted(path.name for path in batch.folder.iterdir()) == ["in", "out", "review.html"]
