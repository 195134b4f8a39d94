"""`cleannews compare`: the extractors side by side on one page."""

from __future__ import annotations

from typing import Any

import click

from cleannews.cli import options
from cleannews.cli.exits import NOT_ALL, OK


@click.command()
@click.argument("source", default="-", metavar="[INPUT]")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
)
@options.reading
@options.site_configs
@click.option("--url", help="Where the page came from.")
@click.pass_context
def compare(
    ctx: click.Context,
    source: str,
    format_: str,
    extractors: tuple[str, ...],
    kind: str,
    encoding: str | None,
    site_config: str | None,
    url: str | None,
    effort: Any,  # noqa: ARG001
) -> None:
    """Ask every extractor about a page: words kept, agreement, time, and who keeps what.

    Every extractor that is named is asked, or everyone, whatever the effort.
    """
    from cleannews.cli.comparison import data, lines
    from cleannews.cli.explain import screen_of
    from cleannews.cli.page import needed
    from cleannews.cli.voices import compared
    from cleannews.read.decode import decode

    raw = needed(source)
    try:
        document = decode(
            raw.data,
            kind=kind,
            encoding=encoding or raw.encoding,
            source=source,
            url=url or raw.url,
        )
        found = compared(document, list(extractors), site_config)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    if format_ == "json":
        from cleannews.write import json

        click.echo(json.dumps(data(found), indent=2))
    else:
        screen = screen_of(False)
        for line in lines(found, screen):
            click.echo(line, color=screen.colour)
    ctx.exit(OK if any(voice.keep for voice in found.voices) else NOT_ALL)
