"""Towers of tags made flat, whatever stands before them."""

import pytest

from cleannews.blocks.html_nesting import flatten


@pytest.mark.parametrize("tag", ["div", "DIV", "font"])
@pytest.mark.parametrize("script", ["<script>1<2</script>", "<SCRIPT>1<2</Script>", "İ<!-- < -->"])
def test_a_tower_is_flattened_whatever_stands_before_it(tag, script):
    tower = f"<{tag}>x" * 6_000
    flat, removed = flatten(f"<html>{script}{tower}".encode())
    assert removed >= 5_400
    assert flat.count(b"x") == 6_000
    assert flat.startswith(f"<html>{script}<{tag}>x".encode())


def test_a_large_page_of_ordinary_depth_is_left_as_it_is():
    page = b"<ul>" + b"<li><p><b>news</b>" * 100 + b"</ul>" + b"<div></div>" * 5_000
    assert flatten(page) == (page, 0)
