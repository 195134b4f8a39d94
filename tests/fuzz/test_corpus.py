"""The corpus, and what hypothesis makes, through every target; atheris goes on from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())

PARTS = st.sampled_from(
    (
        b"<p> </p> <div> </div> <table><tr><td> <pre> <svg> <template> <select> <plaintext> <!--"
        b" --> <![CDATA[ &amp; &#0; &#xD800; <a href= <script> </script> \xff \xfe \x00 \xc3\xa9"
        b" \xe2 \xe2\x80\x99 \xd0\x9f \r \n \n\n * # > 1. | --- ``` [a](b) By Share Copyright word."
    ).split(b" ")
)
BYTES = st.one_of(st.binary(max_size=200), st.lists(PARTS, max_size=30).map(b" ".join))


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_corpus(target: Callable[[bytes], None], path: Path) -> None:
    target(path.read_bytes())


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@given(data=BYTES)
def test_made_inputs(target: Callable[[bytes], None], data: bytes) -> None:
    target(data)
