"""The help of the group says of each command what the command says of itself."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from cleannews.cli.app import COMMANDS, cleannews


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_described_as_it_describes_itself(name: str) -> None:
    command = cleannews.get_command(click.Context(cleannews), name)
    assert command is not None
    assert " ".join((command.help or "").split("\n\n")[0].split()) == COMMANDS[name]


def test_the_group_names_every_command() -> None:
    printed = CliRunner().invoke(cleannews, ["--help"]).output
    for name in COMMANDS:
        assert f"\n  {name} " in printed


def test_the_help_loads_no_command() -> None:
    code = (
        "import sys; from cleannews.cli import app; "
        "app.cleannews.main(['--help'], standalone_mode=False); "
        "loaded = {f'cleannews.cli.{name}' for name in app.COMMANDS} & sys.modules.keys(); "
        "sys.exit(', '.join(loaded) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0
