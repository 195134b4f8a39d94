"""Renderings that only training knows: what they do to a page, and what they leave alone."""

from __future__ import annotations

import pytest

from bench import flatteners

PAGE = (
    "<html><body><nav>Home</nav><h1>Bridge shut</h1>"
    + "<p>The council said on Monday that the old bridge over the river would be closed for repairs"
    " until the spring, as https://example.com/a/very/long/address/of/a/page/that/nobody/wraps"
    " had it, and that buses would be rerouted by the well-known mill.</p>"
    * 3
    + "<p>谷の橋は春まで通れなくなると町議会が月曜日に発表した。川を渡る古い橋は百年前に造られた"
    "もので、荷車が多く通る市場の日には特に傷みがひどくなるという。"
    "住民からは早く直してほしいという声が上がっていた。"
    "学校へ通う子どもたちには渡し船が用意される。</p></body></html>"
)


def test_wrapped_text_keeps_its_words_and_its_width() -> None:
    inscriptis = pytest.importorskip("inscriptis", reason="trains a labeller, ships with none")
    plain, wrapped = inscriptis.get_text(PAGE), flatteners.FLATTENERS["wrapped"](PAGE)
    assert "".join(wrapped.split()) == "".join(plain.split())
    assert "https://example.com/a/very/long/address/of/a/page/that/nobody/wraps" in wrapped
    widths = [len(line) for line in wrapped.splitlines() if "https" not in line]
    assert 40 < max(widths) <= max(flatteners.WIDTHS)
    assert len(widths) > len(plain.splitlines())


def test_every_flattener_is_used_by_some_page() -> None:
    drawn = {name for n in range(50) for name in flatteners.some_of(f"page-{n}", 2)}
    assert drawn == set(flatteners.FLATTENERS)
