"""The command line: one group, each command imported when it is asked for."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import cast

import click

from cleannews import __version__
from cleannews.cli.exits import CLOSED_PIPE, INTERRUPTED, NOT_ALL, OK, leave, quietly
from cleannews.write.printable import printable

COMMANDS = {
    "extract": "Print the article of a page: a file, a URL, or '-' (nothing reads standard input).",
    "batch": "Clean many pages: folders, archives (WARC, WET, ZIP, TAR, MHTML, JSON lines),"
    " lists, URLs.",
    "explain": "Show what became of every line of a page, and why: a file, a URL or '-'.",
    "compare": "Ask every extractor about a page: words kept, agreement, time, and who keeps what.",
    "learn": "Write the lines that come back on a site's pages to a profile, for `--profile`.",
    "extractors": "List the extractors, built-in and plugins, with their versions.",
    "schema": "Print the JSON Schema of the output.",
}
"""In the order of the help: each is a module here with a command of its own name. What they do
stands here as well, so that the help need not import them all; a test compares the two."""

ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""Read by numpy's library when it is loaded. Our products are too small to share out, and to start
threads takes a third of numpy's start-up; who wants some sets it."""

NEW_OBJECTS = 50_000
"""Objects that are made before the youngest are looked through for cycles: nearly all that a
command makes are modules, which stay, and records, which have no cycles."""


class ClosedPipe(Exception):
    """Nobody reads standard output any more."""


class Commands(click.Group):
    """The commands, found by name."""

    def invoke(self, ctx: click.Context) -> object:
        # click itself would end with code 1 on a broken pipe, before anyone could catch it
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ClosedPipe from None

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        room = formatter.width - 6 - max(map(len, COMMANDS))
        known = [click.Command(name, help=does) for name, does in COMMANDS.items()]
        rows = [(str(command.name), command.get_short_help_str(room)) for command in known]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cleannews.cli.{cmd_name}")
        return cast(click.Command, getattr(module, cmd_name))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cleannews")
def cleannews() -> None:
    """Any raw news page in, HTML or flattened text; the article out.

    Exit codes: 0 every page gave an article; 1 at least one gave none or failed; 2 the call
    itself is wrong; 130 interrupted.
    """


def _tell(error: click.ClickException) -> None:
    """What is wrong with a call, in one line; what shows help in its place may do so."""
    if type(error).show not in (click.ClickException.show, click.UsageError.show):
        error.show()
        return
    context = getattr(error, "ctx", None)
    # of an input the line says all; an option or a command was misunderstood
    misread = context is not None and type(error) is not click.UsageError
    hint = f" (see '{context.command_path} --help')" if context and misread else ""
    message = " ".join(error.format_message().split())
    click.echo(f"cleannews: {printable(message)}{hint}", err=True)


def main() -> None:
    """Run the command line; what a user does wrong ends in one line, not in a traceback."""
    os.environ.setdefault(ONE_THREAD, "1")
    gc.set_threshold(NEW_OBJECTS)
    try:
        code = cleannews.main(prog_name="cleannews", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        _tell(error)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("cleannews: interrupted", err=True)
        code = INTERRUPTED
    except (ClosedPipe, BrokenPipeError):
        quietly()
        code = CLOSED_PIPE
    except OSError as error:  # standard output on a full disk, for one
        click.echo(f"cleannews: {error.strerror or error}", err=True)
        quietly()
        code = NOT_ALL
    leave(code or OK)
