"""`cleannews learn`: what the pages of a site have in common, as a file to review and keep."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleannews.cli import options
from cleannews.cli.batch import cores

if TYPE_CHECKING:
    from cleannews.sites.grouping import SiteFrom
    from cleannews.sites.profile import Profile


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o", "--output", required=True, metavar="OUT", help="A .json file; a folder for many sites."
)
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes; default: the cores.")
@click.option(
    "--site-from",
    type=click.Choice(["url", "folder"]),
    default="url",
    show_default=True,
    help="What makes pages a site: their address, else their folder; the folder alone.",
)
def learn(sources: tuple[str, ...], output: str, jobs: int | None, site_from: SiteFrom) -> None:
    """Write the lines that come back on a site's pages to a profile, for `--profile`."""
    from cleannews.batch.study import profiles_from
    from cleannews.batch.task import OutputFull

    try:
        found = profiles_from(sources, site_from, jobs or cores())
    except FileNotFoundError as error:
        raise click.UsageError(f"{error.filename}: no such file") from error
    except OutputFull as error:
        raise click.ClickException(str(error)) from error
    if not found:
        raise click.ClickException("no site has the three different articles that teach something")
    _write([_portable(profile) for profile in found], Path(output))


def _portable(profile: Profile) -> Profile:
    """Without a folder's name for a site, which means nothing elsewhere."""
    from cleannews.sites.grouping import FOLDER

    return replace(profile, site="") if profile.site.startswith(FOLDER) else profile


def _write(profiles: list[Profile], out: Path) -> None:
    from cleannews.sites.profile import dump

    if out.suffix == ".json" and not out.is_dir():
        if len(profiles) > 1:
            names = ", ".join(profile.site or "(no address)" for profile in profiles[:5])
            raise click.UsageError(f"pages of {len(profiles)} sites ({names}): name a folder")
        options.write_whole(out, dump(profiles[0]))
        return
    out.mkdir(parents=True, exist_ok=True)
    for number, profile in enumerate(profiles):
        options.write_whole(out / f"{profile.site or f'site-{number}'}.json", dump(profile))
