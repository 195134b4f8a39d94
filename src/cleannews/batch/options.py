"""What a run is asked for: how pages are cleaned and written, and the limits for each page."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from cleannews import __version__

if TYPE_CHECKING:
    from cleannews.pipeline import Effort
    from cleannews.sites.grouping import SiteFrom

Format = Literal["markdown", "json", "text", "jsonl", "parquet"]

ENDINGS: dict[str, str] = {"markdown": ".md", "json": ".json", "text": ".txt"}
"""The formats that give a file for each page."""

ONE_FILE = frozenset({"jsonl", "parquet"})
"""The formats that give one file for all pages."""


@dataclass(frozen=True, slots=True)
class Options:
    """Everything that shapes an output. Two runs with equal options, version and input agree.

    `extractor` holds the names asked for, none meaning `auto`; `include` the names of `--with`;
    `profiles` paths of site profiles, whose content counts, not their names; `site_from` how pages
    are grouped to learn from each other, `none` for not at all; `site_config` the path of a folder
    of site configs, whose content counts, too; `ledger` says that
    every page's blocks are kept aside for the review page.
    """

    format: Format = "markdown"
    extractor: tuple[str, ...] = ()
    effort: Effort = "auto"
    kind: str = "auto"
    encoding: str | None = None
    include: tuple[str, ...] = ()
    front_matter: bool = True
    profiles: tuple[str, ...] = ()
    site_from: SiteFrom = "none"
    site_config: str = ""
    ledger: bool = False

    @property
    def one_file(self) -> bool:
        return self.format in ONE_FILE

    def digest(self) -> str:
        """A name for the options and the version: a page done under another one is done again."""
        shape = asdict(self) | {"include": sorted(self.include), "version": __version__}
        shape["profiles"] = [_content(path) for path in self.profiles]
        shape["site_config"] = _folder(self.site_config)
        return blake2b(json.dumps(shape).encode(), digest_size=8).hexdigest()


def _folder(path: str) -> list[tuple[str, str]]:
    files = sorted(Path(path).iterdir()) if path else []
    return [(file.name, _content(str(file))) for file in files if file.suffix == ".txt"]


def _content(path: str) -> str:
    return blake2b(Path(path).read_bytes(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take before the process that reads it is killed.

    `timeout` in seconds of wall clock; `max_bytes` of the page after decompression;
    `max_memory` in bytes, of the whole process.
    """

    timeout: float = 10.0
    max_bytes: int = 20_000_000
    max_memory: int = 1_000_000_000

    def __str__(self) -> str:
        return f"{self.timeout:g} s, {self.max_bytes} bytes, {self.max_memory} bytes of memory"
