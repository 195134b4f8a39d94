"""Arguments of `clean` that make no sense raise, whatever the page."""

from __future__ import annotations

from typing import Any

import pytest

from cleannews import clean

PROSE = "The harbour was closed for three days after the storm, officials said on Monday. " * 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "pdf"},
        {"encoding": "klingon-8"},
        {"extractor": "crystal-ball"},
        {"extractor": ["lines", "crystal-ball"]},
        {"extractor": []},
        {"effort": "heroic"},
    ],
)
@pytest.mark.parametrize("data", ["", PROSE])
def test_arguments_that_make_no_sense(data: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"unknown|no extractor"):
        clean(data, **wrong)


@pytest.mark.parametrize("data", [None, 12, [b"x"]])
def test_data_that_is_no_page(data: Any) -> None:
    with pytest.raises(TypeError, match="not bytes or str"):
        clean(data)


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_bytes_of_every_kind(kind: type) -> None:
    assert clean(kind(PROSE.encode())).text == clean(PROSE.encode()).text
