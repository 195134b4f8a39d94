"""Which group a page counts in, for figures apart: its language, or when it was published."""

from __future__ import annotations

from bench.data import Sample
from cleannews import clean

ERAS = ((2013, "to 2012"), (2019, "2013 to 2018"), (2024, "2019 to 2023"))
"""The year before which a page belongs to an era, and what it is called."""

LAST = "from 2024"
UNKNOWN = "unknown"


def group_of(page: Sample, by: str) -> str:
    """The name of a page's group.

    Parameters:
        page: of the development data.
        by: `language` or `era`; both are what we read from the page's HTML where its gold does
            not tell.
    """
    article = clean(page.html, url=page.url, kind="html", effort="fast")
    if by == "language":
        return article.language or UNKNOWN
    date = page.date or article.published or ""
    return _era(int(date[:4])) if date[:4].isdigit() else UNKNOWN


def _era(year: int) -> str:
    return next((name for end, name in ERAS if year < end), LAST)
