"""`cleannews batch`: folders, archives and lists of pages, to a folder or to one file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from cleannews.cli import options
from cleannews.cli.amounts import FIELD, SECONDS, SIZE, WAIT
from cleannews.cli.exits import INTERRUPTED, NOT_ALL, OK
from cleannews.interrupt import interrupts_first

if TYPE_CHECKING:
    from cleannews.batch.options import Format, Options
    from cleannews.batch.pool import Engine
    from cleannews.batch.request import Request
    from cleannews.batch.run import Summary
    from cleannews.sites.grouping import SiteFrom

FORMATS = ("markdown", "json", "text", "jsonl", "parquet")


def cores() -> int:
    """The cores that this process may use, which may be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "-o", "--output", required=True, metavar="OUT", help="The folder, or the one file, to write."
)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Default: by the ending of OUT (.jsonl, .parquet), else markdown.",
)
@options.reading
@options.shaping
@click.option(
    "--front-matter/--no-front-matter",
    default=True,
    show_default=True,
    help="Metadata above Markdown.",
)
@click.option("--include", "include_globs", multiple=True, metavar="GLOB", help="Only such files.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="No such files.")
@click.option("--hidden", is_flag=True, help="Hidden files and folders, too.")
@click.option(
    "--files-from",
    "lists",
    multiple=True,
    metavar="FILE",
    help="Read names of files, folders and URLs from here; '-' is standard input.",
)
@click.option("-0", "--null", "nul", is_flag=True, help="The names are apart by NUL characters.")
@click.option(
    "--field",
    "fields",
    multiple=True,
    type=FIELD,
    metavar="PART=NAME",
    help="JSON lines: the field that holds html, text or url.",
)
@click.option(
    "--records", is_flag=True, help="A text (.txt) may hold many stories of a news database."
)
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes; default: the cores.")
@click.option("--timeout", type=SECONDS, default=10.0, show_default=True, help="Seconds a page.")
@click.option("--max-bytes", type=SIZE, default="20MB", show_default=True, help="Bytes a page.")
@click.option(
    "--max-memory", type=SIZE, default="1GB", show_default=True, help="Memory of a process."
)
@options.profiles
@options.site_configs
@options.learning
@click.option("--fresh", is_flag=True, help="Forget what earlier runs did.")
@click.option(
    "--progress/--no-progress", default=None, help="Default: when standard error is a terminal."
)
@click.option("-q", "--quiet", is_flag=True, help="Name no pages on standard error.")
@click.option(
    "--review", type=click.Path(dir_okay=False), metavar="FILE", help="Write a page to look at."
)
@click.option(
    "--save-raw", type=click.Path(file_okay=False), metavar="DIR", help="Keep what URLs gave."
)
@click.option(
    "--delay",
    type=WAIT,
    default=1.0,
    show_default=True,
    help="Seconds between two pages of one host.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="This machine's processes, or a Ray cluster's (the extra 'ray').",
)
@click.option(
    "--address",
    metavar="ADDR",
    help="The Ray cluster's address; default: RAY_ADDRESS, else a new one here.",
)
@click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses.")
@click.pass_context
def batch(ctx: click.Context, /, **given: Any) -> None:
    """Clean many pages: folders, archives (WARC, WET, ZIP, TAR, MHTML, JSON lines), lists, URLs.

    Every input gets a record in OUT/cleannews-run.jsonl. Run the same again to go on where a run
    was interrupted: only what is missing, failed or changed is done.
    """
    from cleannews.batch.report import Report

    request = _request(given)
    progress = given["progress"]
    report = Report(progress=progress, quiet=given["quiet"])
    summary = _run(request, report, _engine(given))
    if summary is None:
        ctx.exit(INTERRUPTED)
    report.table(summary, request.out)
    ctx.exit(OK if summary.complete else NOT_ALL)


def _engine(given: dict[str, Any]) -> Engine:
    """Who does the work; with Ray and no `--jobs`, one actor for each of its processors."""
    if given["engine"] == "local":
        from cleannews.batch.pool import Pool

        return Pool
    from importlib.util import find_spec

    if find_spec("ray") is None:
        raise click.UsageError("the Ray engine needs the extra: pip install 'cleannews[ray]'")
    from cleannews.cluster import RayPool

    return lambda _jobs, setup: RayPool(given["jobs"] or 0, setup, given["address"])


def _run(request: Request, report: Any, engine: Engine) -> Summary | None:
    """The run; None when it was interrupted."""
    from cleannews.batch.lock import Busy
    from cleannews.batch.pool import WorkerBroken
    from cleannews.batch.run import run
    from cleannews.batch.task import OutputFull, is_full

    try:
        with report, interrupts_first():
            return run(request, report, engine)
    except KeyboardInterrupt:
        report.say("interrupted; what is done is kept: run the same command again to go on")
        return None
    except FileNotFoundError as error:
        raise click.UsageError(f"{error.filename}: no such file") from error
    except (Busy, WorkerBroken, OutputFull, OSError) as error:
        full = isinstance(error, OutputFull) or (isinstance(error, OSError) and is_full(error))
        kept = "; what is done is kept: make room, run again" if full else ""
        raise click.ClickException(f"{error}{kept}") from error


def _request(given: dict[str, Any]) -> Request:
    from cleannews.batch.options import ONE_FILE, Limits
    from cleannews.batch.request import Request
    from cleannews.cli.batch_refusals import refuse
    from cleannews.read.fetch import Terms
    from cleannews.read.sources import Choice

    refuse(given, one_file=_format(given) in ONE_FILE)
    max_bytes = given["max_bytes"]
    return Request(
        sources=given["sources"],
        out=_output(given),
        options=_options(given),
        limits=Limits(given["timeout"], max_bytes, given["max_memory"]),
        lists=given["lists"],
        nul=given["nul"],
        jobs=given["jobs"] or cores(),
        fresh=given["fresh"],
        choice=Choice(given["include_globs"], given["exclude"], given["hidden"]),
        fields=dict(given["fields"]),
        records=given["records"],
        terms=Terms(
            max_bytes=max_bytes, delay=given["delay"], allow_private=given["allow_private"]
        ),
        save_raw=Path(given["save_raw"]) if given["save_raw"] else None,
        review=Path(given["review"]) if given["review"] else None,
    )


def _output(given: dict[str, Any]) -> Path:
    """The output; a link to one file stands for the file, which is replaced, not the link."""
    out = Path(given["output"])
    if out.is_symlink() and not out.is_dir():
        return Path(os.path.realpath(out))
    return out


def _options(given: dict[str, Any]) -> Options:
    from cleannews.batch.options import Options

    asked = options.asked(given["extractors"])
    if asked != "auto":
        from cleannews.extractors import UnknownExtractor, load

        try:
            for name in asked:
                load(name)
        except UnknownExtractor as error:
            raise click.UsageError(str(error)) from error
    return Options(
        format=_format(given),
        extractor=() if asked == "auto" else tuple(asked),
        effort=given["effort"] or "auto",
        kind=given["kind"],
        encoding=given["encoding"],
        include=tuple(sorted(set(given["include"]))),
        front_matter=given["front_matter"],
        profiles=options.profile_files(given["profiles"]),
        site_from=_site_from(given),
        site_config=given["site_config"] or "",
        ledger=given["review"] is not None,
    )


def _site_from(given: dict[str, Any]) -> SiteFrom:
    """Pages learn from each other unless the user brings profiles, or says otherwise."""
    if not given["learn"]:
        return "none"
    return cast("SiteFrom", given["site_from"] or ("none" if given["profiles"] else "url"))


def _format(given: dict[str, Any]) -> Format:
    by_ending = {".jsonl": "jsonl", ".parquet": "parquet"}
    chosen = given["format_"] or by_ending.get(Path(given["output"]).suffix.lower(), "markdown")
    if chosen == "parquet":
        _need_pyarrow()
    return cast("Format", chosen)


def _need_pyarrow() -> None:
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise click.UsageError("Parquet needs the extra: pip install 'cleannews[parquet]'")
