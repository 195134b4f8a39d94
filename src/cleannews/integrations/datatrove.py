"""An extractor step for DataTrove pipelines, which bring their own time limit and process."""

from __future__ import annotations

from datatrove.pipeline.extractors.base import BaseExtractor

from cleannews import clean
from cleannews.model import PageKind
from cleannews.pipeline import Effort

TIMEOUT = 10.0
"""Seconds a page: the limit of `batch`, a hundred times what an ordinary page takes."""


class CleanNews(BaseExtractor):
    """HTML or flattened text in, the article's body out; documents without one are dropped.

    Parameters:
        kind: `auto`, `html` or `text`.
        effort: as in `cleannews.clean`.
        timeout: seconds after which DataTrove kills the process that cleans.
    """

    name = "cleannews"

    def __init__(
        self, kind: PageKind | str = "auto", effort: Effort = "auto", timeout: float = TIMEOUT
    ) -> None:
        super().__init__(timeout)
        self.kind = kind
        self.effort: Effort = effort

    def extract(self, text: str) -> str:
        """The body of the article that the text holds, empty where it holds none."""
        return clean(text, kind=self.kind, effort=self.effort).text
