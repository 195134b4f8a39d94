"""The affiliation on a line of its own below the author's name."""

from __future__ import annotations

import pytest

from cleannews.metadata.bylines import affiliation


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("TNS News, Geneva", "TNS News, Geneva"),
        ("Science reporter, NWS News", "NWS News"),
        ("Wirtschaftsredakteur, NDS Nachrichten, Kiel", "NDS Nachrichten, Kiel"),
        ("Science reporter", None),
        ("Geneva, Switzerland", None),
        ("Passengers waiting on the quay", None),
        ("TNS News, Geneva.", "TNS News, Geneva"),
        ("The council voted late on Friday.", None),
        ("By Ada Morrow, NWS News", None),
        ("https://nws.example/2026/wall.html", None),
    ],
)
def test_a_job_is_no_part_of_it(line: str, found: str | None) -> None:
    assert affiliation(line) == found
