"""What an article tells beside its body, made by hand."""

from __future__ import annotations

from typing import NamedTuple

from cleannews.model import Caption, Metadata, Related


class Told(NamedTuple):
    """A story whose parts are known beforehand."""

    metadata: Metadata = Metadata()
    captions: tuple[Caption, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def title(self) -> str | None:
        return self.metadata.title

    @property
    def subtitle(self) -> str | None:
        return self.metadata.subtitle

    @property
    def url(self) -> str | None:
        return self.metadata.url
