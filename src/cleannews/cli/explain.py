"""`cleannews explain`: every block of a page, kept or cut, with label, score and reason."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleannews.cli import options
from cleannews.cli.exits import NOT_ALL, OK

if TYPE_CHECKING:
    from cleannews.cli.ledger import Screen
    from cleannews.model import Article
    from cleannews.pipeline import Effort

NARROWEST = 60
"""Columns from which there is room for a text and a reason beside it."""


@click.command()
@click.argument("source", default="-", metavar="[INPUT]")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["ledger", "json"]),
    default="ledger",
    show_default=True,
)
@click.option("--all", "whole", is_flag=True, help="Fold no runs, clip no texts.")
@click.option(
    "--html", type=click.Path(dir_okay=False), metavar="FILE", help="Write a page to look at."
)
@click.option(
    "--diff",
    "old",
    type=click.Path(exists=True, dir_okay=False),
    metavar="OLD.json",
    help="Show what changed since this `-f json` of the same page.",
)
@options.reading
@options.profiles
@options.site_configs
@click.option("--url", help="Where the page came from.")
@click.pass_context
def explain(
    ctx: click.Context,
    source: str,
    format_: str,
    whole: bool,
    html: str | None,
    old: str | None,
    extractors: tuple[str, ...],
    effort: Effort | None,
    kind: str,
    encoding: str | None,
    profiles: tuple[str, ...],
    site_config: str | None,
    url: str | None,
) -> None:
    """Show what became of every line of a page, and why: a file, a URL or '-'."""
    if html is not None and (old is not None or Path(html).absolute() == Path(source).absolute()):
        raise click.UsageError("--html goes to a file of its own, and not with --diff")
    known = options.profile_files(profiles) or None
    article = read(
        source,
        extractors,
        effort,
        url,
        kind=kind,
        encoding=encoding,
        profile=known,
        site_config=site_config,
    )
    screen = screen_of(whole)
    if html is not None:
        _write_page(article, Path(html))
    elif old is not None:
        _print_changes(article, Path(old), screen)
    elif format_ == "json":
        from cleannews.write import json

        click.echo(json.dumps(data(article), indent=2))
    else:
        from cleannews.cli.ledger import lines

        for line in lines(article, screen):
            click.echo(line, color=screen.colour)
    ctx.exit(OK if article.found else NOT_ALL)


def read(
    source: str,
    extractors: tuple[str, ...],
    effort: Effort | None,
    url: str | None,
    **reading: Any,
) -> Article:
    """The article of an input that must be there.

    Raises:
        click.UsageError: there is no such input, or an option makes no sense.
    """
    from cleannews import clean
    from cleannews.cli.page import needed

    raw = needed(source)
    reading["encoding"] = reading["encoding"] or raw.encoding
    try:
        return clean(
            raw.data,
            url=url or raw.url,
            extractor=options.asked(extractors),
            effort=effort or "auto",
            source=source,
            **reading,
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def screen_of(whole: bool) -> Screen:
    """The terminal, or a pipe where there is none."""
    from cleannews.cli.ledger import Screen

    width = shutil.get_terminal_size().columns
    if not sys.stdout.isatty() or width < NARROWEST:
        return Screen(whole=whole)
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Screen(width, not plain, whole)


def data(article: Article) -> dict[str, Any]:
    """The record with all blocks, the sources of the metadata, and the warnings."""
    from cleannews.write import json

    sources = [candidate._asdict() for candidate in article.metadata.candidates]
    record = json.record(article, include=frozenset({"removed"}))
    return record | {"sources": sources, "warnings": list(article.warnings)}


def _write_page(article: Article, path: Path) -> None:
    from cleannews.write.review import render

    page = render([data(article)], f"cleannews: {article.title or article.source}")
    options.write_whole(path, page)


def _print_changes(article: Article, path: Path, screen: Screen) -> None:
    import json

    from cleannews.cli.changes import changes
    from cleannews.cli.ledger import SIGNS, STYLES, told

    try:
        before = dict(json.loads(path.read_text(encoding="utf-8")))
        found = changes(before, data(article))
    except (ValueError, KeyError, TypeError) as error:
        message = f"{path} is no `explain -f json` of a page: {error}"
        raise click.UsageError(message) from error
    styles = {SIGNS[fate]: STYLES[fate] for fate in ("kept", "cut")}
    for change in found:
        for line in told(change, styles.get(change[0], "0"), screen):
            click.echo(line, color=screen.colour)
