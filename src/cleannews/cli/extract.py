"""`cleannews extract`: one page or a few, to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from os.path import realpath
from typing import TYPE_CHECKING, NamedTuple

import click

from cleannews.cli import options
from cleannews.cli.exits import NOT_ALL, OK
from cleannews.cli.page import STDIN, fetched, refuse_missing

if TYPE_CHECKING:
    from cleannews.model import Article
    from cleannews.pipeline import Effort


class Request(NamedTuple):
    """What the options ask for."""

    extractors: str | list[str]
    effort: Effort
    kind: str
    encoding: str | None
    url: str | None
    format: str
    include: frozenset[str]
    front_matter: bool
    several: bool
    allow_private: bool
    profiles: tuple[str, ...]
    site_config: str | None


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["markdown", "json", "text"]),
    default="markdown",
    show_default=True,
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file instead.")
@options.reading
@options.profiles
@options.site_configs
@options.shaping
@click.option("--url", help="Where the page came from.")
@click.option("--front-matter/--no-front-matter", default=False, help="Metadata above Markdown.")
@click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses.")
@click.pass_context
def extract(
    ctx: click.Context,
    inputs: tuple[str, ...],
    format_: str,
    output: str | None,
    extractors: tuple[str, ...],
    effort: Effort | None,
    kind: str,
    encoding: str | None,
    profiles: tuple[str, ...],
    site_config: str | None,
    include: tuple[str, ...],
    url: str | None,
    front_matter: bool,
    allow_private: bool,
) -> None:
    """Print the article of a page: a file, a URL, or '-' (nothing reads standard input)."""
    sources = inputs or (STDIN,)
    request = Request(
        options.asked(extractors),
        effort or "auto",
        kind,
        encoding,
        url,
        format_,
        frozenset(include),
        front_matter,
        len(sources) > 1,
        allow_private,
        options.profile_files(profiles),
        site_config,
    )
    _refuse(sources, output)
    _check(request)
    articles = _articles(sources, request)
    complete = _print(articles, request) if output is None else _save(articles, request, output)
    ctx.exit(OK if complete else NOT_ALL)


def _refuse(sources: Sequence[str], output: str | None) -> None:
    """Stop before anything is done where the call cannot be meant."""
    for source in sources:
        refuse_missing(source)
        if output is not None and realpath(source) == realpath(output):
            raise click.UsageError(f"{output}: the output would overwrite the input")


def _check(request: Request) -> None:
    """Let the pipeline say what is wrong with the arguments before a page is read."""
    if request.url is not None and request.several:
        raise click.UsageError("--url is where one page came from: give one input with it")
    from cleannews.read.decode import decode  # on use: `--help` shall not load the reading

    try:
        decode("", kind=request.kind, encoding=request.encoding)
        if request.extractors != "auto":
            from cleannews.extractors import require

            require(request.extractors)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _articles(sources: Sequence[str], request: Request) -> Iterator[Article | None]:
    """Each page's article, or None where it could not be read; problems named on stderr."""
    for source in sources:
        try:
            yield _article(source, request)
        except OSError as error:
            _say(source, error.strerror or str(error))
            yield None


def _article(source: str, request: Request) -> Article:
    from cleannews import clean

    raw = fetched(source, allow_private=request.allow_private)
    article = clean(
        raw.data,
        url=request.url or raw.url,
        kind=request.kind,
        encoding=request.encoding or raw.encoding,
        extractor=request.extractors,
        effort=request.effort,
        source=source,
        profile=request.profiles or None,
        site_config=request.site_config,
    )
    for warning in article.warnings:
        _say(source, warning)
    if not article.found:
        _say(source, _missing(article, request))
    return article


def _missing(article: Article, request: Request) -> str:
    """That there is no article, and why where that is not the page's own doing."""
    if not article.blocks:
        return "no article found: the page has no text"
    if request.extractors == "auto" or article.extractors:
        return "no article found"
    return f"no article found by {', '.join(request.extractors)} in a page of {article.kind}"


def _rendered(article: Article, request: Request) -> str:
    if request.format == "json":
        from cleannews.write import json

        record = json.record(article, include=request.include)
        return json.dumps(record, indent=None if request.several else 2) + "\n"
    if not article.found:
        return ""
    if request.format == "text":
        return article.text + "\n"
    from cleannews.write import markdown

    return markdown.render(article, include=request.include, front_matter=request.front_matter)


def _pieces(articles: Iterator[Article | None], request: Request) -> Iterator[tuple[bytes, bool]]:
    """What to write for each page, and whether it gave an article."""
    apart = b"" if request.format == "json" else b"\n"
    first = True
    for article in articles:
        text = _rendered(article, request).encode() if article else b""
        yield (text if first or not text else apart + text), bool(article and article.found)
        first = first and not text


def _print(articles: Iterator[Article | None], request: Request) -> bool:
    complete = True
    for piece, found in _pieces(articles, request):
        sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        complete = complete and found
    return complete


def _save(articles: Iterator[Article | None], request: Request, output: str) -> bool:
    # imported on use: `pathlib` takes long to import
    from pathlib import Path

    from cleannews.write.whole import whole

    complete, path = True, Path(output)
    try:
        with whole(path) as file:
            for piece, found in _pieces(articles, request):
                file.write(piece)
                complete = complete and found
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror or error}") from error
    return complete


def _say(source: str, message: str) -> None:
    name = "standard input" if source == STDIN else source
    click.echo(f"cleannews: {printable(name)}: {printable(message)}", err=True)


def printable(text: str) -> str:
    """The text without characters that could steer a terminal."""
    return "".join(c if c.isprintable() else "?" for c in text)
