"""The blocks of a page of text, joined, are the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.data import available, load
from cleannews import clean
from cleannews.blocks import to_page
from cleannews.model import Document
from cleannews.read.decode import decode
from cleannews.write.json import record
from cleannews.write.raw import slices

LINES = st.lists(
    st.sampled_from(["", "  ", "Home", "* a list", "  wrapped", "A sentence that ends.", "\t|"])
    | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)
)


@given(LINES)
def test_the_slices_joined_are_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    page = to_page(Document(text, "text"))
    if page.blocks:
        assert "".join(slices(page)) == text
    assert len(slices(page)) == len(page.blocks)


def test_the_record_of_a_text_page_gives_the_page_back() -> None:
    text = "\n\nHome\n\n  The ferry left at six.  \n\tIt was late.\n\nShare\n \n"
    entry = record(clean(text, kind="text"), include=frozenset({"removed"}))
    assert "".join(block["raw"] for block in entry["blocks"]) == text


def test_html_has_no_raw_parts() -> None:
    entry = record(clean("<p>The ferry left at six.</p>"), include=frozenset({"removed"}))
    assert all("raw" not in block for block in entry["blocks"])


@pytest.mark.skipif(not available(), reason="no development data on this machine")
@pytest.mark.parametrize("how", ["paragraphs", "soup", "w3m", "html2text"])
def test_development_pages_come_back_byte_for_byte(how: str) -> None:
    for sample in load("fundus-tests")[::4]:
        if how in sample.texts:
            data = sample.texts[how].encode()
            page = to_page(decode(data, kind="text"))
            assert "".join(slices(page)).encode() == data
