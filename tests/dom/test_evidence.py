"""What the trees' first word on a page tells of its blocks."""

from __future__ import annotations

import numpy as np

from cleannews.blocks.html import to_page
from cleannews.extractors.dom_evidence import seen
from cleannews.extractors.dom_features import features
from cleannews.extractors.dom_kin import ALONE, kin
from cleannews.model import Document, Page
from tests.dom.untaught import UNTAUGHT

PAGE = """\
<body><main class="story">
<p class="para">The ferries of the southern line will stay in port until the weekend,
the union said.</p>
<p class="para">Passengers of the ferries were told at the port that the union had called
a strike.</p>
<p class="para">Nobody at the union would say how long the ferries of the southern line
will stay.</p>
</main><div class="thread">
<p class="remark">Somebody ought to open a bakery here, the bread of the supermarket tastes
of nothing.</p>
<p class="remark">My neighbour keeps eleven hens and sells their eggs by the roadside every
Saturday.</p>
</div><aside>Subscribe</aside></body>
"""

BODY, REMARKS, LONE = slice(0, 3), slice(3, 5), 5

NAMES, KIN = 9, 11
"""Rows of who speaks of the same, and ways of being set alike, three rows each."""


def told(page: Page, odds: list[float]) -> np.ndarray:
    """What is told besides the features, of which this page has two."""
    known = features(page, UNTAUGHT)
    known = known._replace(rows=known.rows[:, :2])
    found = seen(page.blocks, known, np.array(odds))
    assert found.shape == (2 + 1 + NAMES + 3 * KIN, len(page.blocks))
    return found[3:]


def page_of(source: str) -> Page:
    return to_page(Document(source, "html"))


def test_who_speaks_of_the_same_is_told_from_who_does_not() -> None:
    shared = told(page_of(PAGE), [5, 5, 5, 0, 0, -5])[0]
    assert shared[BODY].min() > 0.3
    assert shared[REMARKS].max() < 0.2


def test_kin_are_judged_by_the_others() -> None:
    rows = told(page_of(PAGE), [9, 9, -9, 9, -9, -9])
    means = rows[NAMES::3]
    for mean in means[[0, 2]]:  # the same element; the same in the same container
        assert mean[3] < 0.01  # its kin is cut, though it is kept itself
        assert mean[4] > 0.99
        assert 0.4 < mean[0] < 0.6
        assert mean[LONE] == ALONE


def test_kin_weigh_by_their_words() -> None:
    group, chance = np.array([0, 0, 0, 1]), np.array([1.0, 1.0, 0.0, 1.0])
    mean, share, size = kin([group], chance, np.array([9, 29, 9, 5]))
    assert np.allclose(mean, [30 / 40, 10 / 20, 1, ALONE])
    assert np.allclose(share, [30 / 47, 10 / 47, 40 / 47, 0])
    assert np.allclose(size, np.log1p([3, 3, 3, 1]))


def test_every_number_is_finite() -> None:
    for source in (PAGE, "<body>One line.", "<p>" + "<div>" * 40 + "deep" + "</div>" * 40):
        page = page_of(source)
        assert np.isfinite(told(page, [30.0] * len(page.blocks))).all()
