"""The sample of a site's pages is the same from one table and from parts, however parted."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from cleannews.sites.evidence import FEWEST_PAGES
from cleannews.sites.profile import Line, Profile
from cleannews.sites.sample import drawn, united
from cleannews.sites.shelf import Shelf, bound
from cleannews.sites.store import Store

KEYS = st.integers(0, 30).map(lambda number: bytes([number]))
SOURCES = st.text("abyzéß日", min_size=1, max_size=3)
HELD = 5


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(SOURCES, KEYS, max_size=40), st.integers(1, 7))
def test_parts_give_the_sample_of_the_whole(pages: dict[str, bytes], parts: int) -> None:
    listed = [(key.hex(), source) for source, key in pages.items()]
    samples = [united(listed[part::parts], HELD) for part in range(parts)]
    found = united((each for sample in reversed(samples) for each in sample.items()), HELD)
    with TemporaryDirectory() as folder, Store(Path(folder) / "s.db", HELD) as store:
        for source, key in pages.items():
            store.list(source, "example.org", key)
        store.draw()
        assert {source for source in pages if store.wants(source)} == set(drawn(found))


def test_too_few_pages_are_no_sample() -> None:
    assert drawn({"a": "one", "b": "two"}) == []
    assert len(drawn(united((str(number), "x") for number in range(FEWEST_PAGES)))) == FEWEST_PAGES


def test_a_shelf_holds_what_was_bound(tmp_path: Path) -> None:
    profiles = [Profile(site, 3, {"Menu": Line(3, 3, 0, 0, 0, "a")}) for site in ("a", "b")]
    path = tmp_path / "shelf"
    path.write_bytes(bound(profiles))
    shelf = Shelf(path)
    assert list(shelf.profiles()) == profiles
    assert shelf.profile("b") == profiles[1]
    assert shelf.profile("c") is None
