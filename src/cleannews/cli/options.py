"""The options that `extract`, `batch` and their like share, and what they mean to the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from pathlib import Path

Command = TypeVar("Command", bound=Callable[..., Any])

EXTRAS = ("captions", "related", "removed", "links", "images")
"""What `--with` adds to the output."""


def reading(command: Command) -> Command:
    """How a page is read and who is asked about it."""
    for option in reversed(
        (
            click.option(
                "-x",
                "--extractor",
                "extractors",
                multiple=True,
                metavar="NAME",
                help="Ask this extractor alone; repeat for several. Default: auto.",
            ),
            click.option(
                "--fast", "effort", flag_value="fast", help="HTML: never ask other extractors."
            ),
            click.option(
                "--thorough",
                "effort",
                flag_value="thorough",
                help="HTML: ask every extractor about every page.",
            ),
            click.option(
                "--kind",
                type=click.Choice(["auto", "html", "text"]),
                default="auto",
                show_default=True,
                help="What the input is.",
            ),
            click.option("--encoding", metavar="NAME", help="The input's encoding, if known."),
        )
    ):
        command = option(command)
    return command


def profiles(command: Command) -> Command:
    """What is known of the pages' sites."""
    return click.option(
        "--profile",
        "profiles",
        multiple=True,
        type=click.Path(exists=True),
        metavar="FILE|DIR",
        help="What `cleannews learn` wrote: a site profile, or a folder of them. Repeatable.",
    )(command)


def site_configs(command: Command) -> Command:
    """What a person has written down of the pages' sites."""
    return click.option(
        "--site-config",
        type=click.Path(exists=True, file_okay=False),
        metavar="DIR",
        callback=lambda _context, _option, folder: _opened(folder),
        help="A folder of site-config files (example.com.txt), as FiveFilters has them.",
    )(command)


def _opened(folder: str | None) -> str | None:
    """The folder, its broken files named."""
    if folder:
        from pathlib import Path  # on use: it takes long to import

        from cleannews.sites.configured import problems

        for problem in problems(Path(folder)):
            click.echo(f"cleannews: {problem}", err=True)
    return folder


def learning(command: Command) -> Command:
    """How the pages of a run learn from each other."""
    command = click.option(
        "--site-from",
        type=click.Choice(["url", "folder", "none"]),
        help="What makes pages a site: their address, else their folder (url, the default); the"
        " folder alone; nothing.",
    )(command)
    return click.option(
        "--learn/--no-learn",
        default=True,
        show_default=True,
        help="Read all pages first: lines that come back on a site's pages are evidence.",
    )(command)


def shaping(command: Command) -> Command:
    """What the output holds."""
    return click.option(
        "--with",
        "include",
        multiple=True,
        type=click.Choice(EXTRAS),
        help="Add this to the output; repeat for several.",
    )(command)


def profile_files(given: tuple[str, ...]) -> tuple[str, ...]:
    """The profile files behind `--profile`, each of them read once to see that it is one."""
    if not given:
        return ()
    from pathlib import Path

    from cleannews.sites.choose import files_of
    from cleannews.sites.profile import BadProfile, load

    files = [file for name in given for file in files_of(Path(name))]
    for file in files:
        try:
            load(file)
        except (BadProfile, OSError) as error:
            raise click.UsageError(str(error)) from error
    return tuple(map(str, files))


def write_whole(path: Path, text: str) -> None:
    """Write a file that is whole or absent; where it cannot be written the call was wrong."""
    from cleannews.write.whole import whole

    try:
        with whole(path) as file:
            file.write(text.encode("utf-8", "replace"))
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror or error}") from error


def asked(extractors: tuple[str, ...]) -> str | list[str]:
    """The `extractor` argument of the pipeline for what was given with `-x`."""
    return list(extractors) if extractors and extractors != ("auto",) else "auto"
