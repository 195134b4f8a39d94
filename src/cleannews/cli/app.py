"""The command line: one group, each command imported when it is asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import cast

import click

from cleannews import __version__
from cleannews.cli.exits import CLOSED_PIPE, INTERRUPTED, quietly

COMMANDS = ("extract", "batch", "explain", "compare", "learn", "extractors", "schema")
"""In the order of the help: each is a module here with a command of its own name."""


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


def main() -> None:
    """Run the command line; what a user does wrong ends in one line, not in a traceback."""
    try:
        code = cleannews.main(prog_name="cleannews", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("cleannews: interrupted", err=True)
        code = INTERRUPTED
    except (ClosedPipe, BrokenPipeError):
        quietly()
        code = CLOSED_PIPE
    sys.exit(code)
