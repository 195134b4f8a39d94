"""The step for DataTrove pipelines, against the real package."""

from __future__ import annotations

import pytest

pytest.importorskip("datatrove", reason="datatrove is not installed")

from datatrove.data import Document

from cleannews.integrations.datatrove import CleanNews

pytestmark = pytest.mark.slow

PROSE = "The harbour was closed for three days after the storm, and ferries were held in port."


def test_documents_become_their_articles_and_pages_without_one_are_dropped() -> None:
    page = f"<html><body><nav>Home</nav><article><p>{PROSE}</p><p>{PROSE[:-1]}, too.</p></article>"
    documents = [Document(text=page, id="a"), Document(text="<nav>Home</nav>", id="b")]
    found = list(CleanNews(kind="html", effort="fast").run(iter(documents)))
    assert [document.id for document in found] == ["a"]
    assert found[0].text.split("\n\n")[0] == PROSE
