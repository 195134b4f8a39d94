"""Site-config files in a run: what they decide, broken ones, and runs after a file has changed."""

from __future__ import annotations

import json

import pytest

from tests.batch.conftest import page, records, tree

AD = "The ferry company sells tickets at the window beside the harbour office every day."

FLAGS = ("-f", "json", "--site-config", "configs")


@pytest.fixture
def configs(batch):
    (batch.folder / "in").mkdir()
    for name, host in (("tide", "www.tide.example"), ("ebb", "www.ebb.example")):
        head = f'<head><link rel="canonical" href="https://{host}/{name}">'
        html = page("All is well.").replace("<head>", head)
        html = html.replace("</article>", f'<p class="shop">{AD}</p></article>')
        (batch.folder / "in" / f"{name}.html").write_text(html)
    folder = batch.folder / "configs"
    folder.mkdir()
    (folder / "tide.example.txt").write_text("body: //article\nstrip: //p[@class='shop']\n")
    return folder


def article(batch, name: str) -> dict:
    return json.loads((batch.folder / f"out/{name}.json").read_text())


@pytest.mark.usefixtures("configs")
def test_a_config_serves_the_pages_of_its_host(batch):
    run = batch("in", "-o", "out", *FLAGS)
    assert run.returncode == 0, run.stderr
    tide, ebb = article(batch, "tide"), article(batch, "ebb")
    assert AD not in tide["text"]
    assert "site-config tide.example.txt" in tide["extractors"]
    assert AD in ebb["text"]
    assert not any("site-config" in name for name in ebb["extractors"])


def test_a_broken_file_is_named_once_and_left_out(batch, configs):
    (configs / "ebb.example.txt").write_text("strip: //p[@class=\n")
    run = batch("in", "-o", "out", *FLAGS)
    assert run.returncode == 0, run.stderr
    assert run.stderr.decode().count("ebb.example.txt") == 1
    assert AD in article(batch, "ebb")["text"]
    assert AD not in article(batch, "tide")["text"]


def test_a_changed_file_has_the_pages_done_again(batch, configs):
    batch("in", "-o", "out", *FLAGS)
    assert b"2 of them done before" in batch("in", "-o", "out", *FLAGS).stderr
    (configs / "tide.example.txt").write_text("body: //article\n")
    again = batch("in", "-o", "out", *FLAGS)
    assert b"done before" not in again.stderr
    assert AD in article(batch, "tide")["text"]
    (configs / "tide.example.txt").unlink()
    batch("in", "-o", "out", *FLAGS)
    assert article(batch, "tide")["extractors"] == article(batch, "ebb")["extractors"]


@pytest.mark.usefixtures("configs")
def test_workers_agree_with_configs(batch):
    batch("in", "-o", "one", "-j", "1", *FLAGS)
    batch("in", "-o", "two", "-j", "2", *FLAGS)
    assert tree(batch.folder / "one") == tree(batch.folder / "two")
    assert set(records(batch.folder / "one/cleannews-run.jsonl")) == {"in/tide.html", "in/ebb.html"}


def test_a_folder_of_configs_that_is_none_is_a_wrong_call(batch, configs):
    run = batch("in", "-o", "out", *FLAGS[:-1], configs / "tide.example.txt")
    assert run.returncode == 2
    assert not (batch.folder / "out").exists()
