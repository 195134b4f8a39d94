"""`cleannews schema`: what the JSON output looks like, for programs."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of the output."""
    from cleannews.write.schema import FILE

    click.echo(FILE.read_text(encoding="utf-8"), nl=False)
