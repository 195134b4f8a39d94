"""Learning inside the engine: the profiles and the pages of the local engine, to the byte."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("ray", reason="the extra 'ray' is not installed")
pytest.importorskip("pyarrow", reason="the extra 'ray' is not installed")

from cleannews.batch.options import Limits, Options
from cleannews.batch.pool import Engine, Pool
from cleannews.batch.request import Request, Unwatched
from cleannews.batch.run import run
from cleannews.batch.study import profiles_from
from cleannews.cluster import RayPool, clean_pages, learn_sites, read_pages
from cleannews.sites.grouping import SiteFrom
from cleannews.sites.shelf import Shelf

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("cluster")]

WORDS = (
    "the the the of of and and to in a was were that had by with for at on from ferry harbour "
    "council budget tunnel museum orchard glacier railway library people night morning weather "
    "closed opened waited said asked would could before after again never often"
).split()
APPEALS = {
    "tide.example": "Our newsroom lives on its readers alone: for the price of a cup of tea you "
    "keep reporters on the quays, in the courts and at every council meeting of the county.",
    "vale.example": "This story was brought to you by the partners of the Vale, who ask every "
    "reader to look at the terms of their offers before the end of the month, as stocks are low.",
    "moor.example": "Join us at the Moor on Sunday evening, when the editors answer your letters "
    "in the great hall, and tea is served to everyone who has kept a copy of the paper.",
}
SIZES = {"tide.example": 12, "vale.example": 9, "moor.example": 2}
"""Pages of each site; of the last there are too few to learn from."""


def html(site: str, number: int) -> str:
    word = WORDS[20 + number % 10]
    address = f'<link rel="canonical" href="https://www.{site}/{word}-{number}">'
    chance = Random(number)
    story = "".join(
        f"<p>The {' '.join(chance.choices(WORDS, k=30))} of {word} {part} was closed.</p>"
        for part in range(1, 6)
    )
    return (
        f"<html><head><title>{word} {number}</title>{address}</head><body><nav>Home News</nav>"
        f"<article><h1>The {word} of story {number}</h1>{story}<p>{APPEALS[site]}</p></article>"
        "<footer>All rights reserved.</footer></body></html>"
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sites")
    for site, size in SIZES.items():
        for number in range(size):
            (folder / f"{number:02}-{site}.html").write_text(html(site, number))
    copy = (folder / "00-tide.example.html").read_text()
    (folder / "a-copy.html").write_text(copy)
    (folder / "no-address").mkdir()
    for number in range(5):
        page = html("vale.example", number + 50).replace("canonical", "next")
        (folder / "no-address" / f"{number}.html").write_text(page)
    (folder / "empty.html").write_text("")
    return folder


def clean(pages: Path, out: Path, engine: Engine, site_from: SiteFrom = "url") -> list[str]:
    options = Options(format="jsonl", include=("removed",), site_from=site_from)
    limits = Limits(timeout=30)
    run(Request((str(pages),), out, options, limits), Unwatched(), engine)
    return out.read_text().splitlines()


def test_a_run_gives_what_the_local_engine_gives(pages: Path, tmp_path: Path) -> None:
    here = clean(pages, tmp_path / "here.jsonl", Pool)
    there = clean(pages, tmp_path / "there.jsonl", RayPool)
    assert there == here
    assert sum("seen on 12 of 12 pages" in line for line in here) == SIZES["tide.example"] + 1
    assert here != clean(pages, tmp_path / "alone.jsonl", Pool, "none")


@pytest.mark.parametrize("site_from", ["url", "folder"])
def test_a_pipeline_gives_what_the_local_engine_gives(
    pages: Path, tmp_path: Path, site_from: SiteFrom
) -> None:
    here = clean(pages, tmp_path / "here.jsonl", Pool, site_from)
    options, limits = Options(format="jsonl", include=("removed",)), Limits(timeout=30)
    rows = read_pages([str(pages)])
    learned = learn_sites(rows, site_from=site_from, options=options, limits=limits, batch_size=8)
    found = clean_pages(rows, options=options, limits=limits, learned=learned, batch_size=8)
    there = [row | {"blocks": json.loads(row["blocks"])} for row in _filled(found.take_all())]
    expected = {line["source"]: line for line in _filled(map(json.loads, here))}
    assert {row["source"]: row for row in there} == expected
    assert len(there) == len(expected)

    (tmp_path / "shelf").write_bytes(learned.shelf())
    assert list(Shelf(tmp_path / "shelf").profiles()) == profiles_from([str(pages)], site_from, 1)


def _filled(rows):
    """Pages that could be cleaned; the others have no blocks."""
    return [row for row in rows if row.get("blocks") is not None]


def test_learning_from_nothing_is_refused(pages: Path) -> None:
    with pytest.raises(ValueError, match="learns nothing"):
        learn_sites(read_pages([str(pages)]), site_from="none")
