"""The profile that fits a page, of those a user named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from cleannews.model import Document
from cleannews.sites.grouping import FOLDER, site_of
from cleannews.sites.profile import Profile, load, merge

Given = str | Path | Profile | Sequence[str | Path | Profile]
"""A profile, the path of one, of a folder of them, or several of these."""


def profiles_of(given: Given) -> tuple[Profile, ...]:
    """The profiles behind what a user named, those of one site merged.

    Raises:
        FileNotFoundError: a path leads nowhere.
        OSError: a file cannot be read.
        BadProfile: a file holds something else (a `ValueError`).
    """
    several = [given] if isinstance(given, str | Path | Profile) else given
    by_site: dict[str, list[Profile]] = {}
    for item in several:
        for profile in [item] if isinstance(item, Profile) else _read(Path(item)):
            by_site.setdefault(profile.site, []).append(profile)
    return tuple(merge(by_site[site]) for site in sorted(by_site))


def _read(path: Path) -> list[Profile]:
    files = files_of(path)
    return [_loaded(file, file.stat().st_mtime_ns) for file in files]


def files_of(path: Path) -> list[Path]:
    """The profile files that a path means: itself, or the `.json` files of a folder, sorted."""
    return sorted(path.glob("*.json")) if path.is_dir() else [path]


@lru_cache(maxsize=64)
def _loaded(path: Path, changed: int) -> Profile:  # noqa: ARG001  (part of the cache's key)
    return load(path)


def choose(document: Document, profiles: Sequence[Profile]) -> Profile | None:
    """The profile of the page's site; a single one also for a page or a profile without a site.

    Of several profiles none is taken for a page that does not say where it is from: a wrong one
    would know the lines that two papers share, and nothing else.
    """
    if not profiles:
        return None
    site = site_of(document)
    for profile in profiles:
        if site and profile.site == site:
            return profile
    only = profiles[0] if len(profiles) == 1 else None
    return only if only and (not site or not _is_domain(only.site)) else None


def _is_domain(site: str) -> bool:
    return bool(site) and not site.startswith(FOLDER)
