"""The options that `extract`, `batch` and their like share, and what they mean to the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

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
            click.option(
                "--encoding", metavar="NAME", help="The input's encoding, if known."
            ),
        )
    ):
        command = option(command)
    return command


def shaping(command: Command) -> Command:
    """What the output holds."""
    return click.option(
        "--with",
        "include",
        multiple=True,
        type=click.Choice(EXTRAS),
        help="Add this to the output; repeat for several.",
    )(command)


def asked(extractors: tuple[str, ...]) -> str | list[str]:
    """The `extractor` argument of the pipeline for what was given with `-x`."""
    return list(extractors) if extractors and extractors != ("auto",) else "auto"
