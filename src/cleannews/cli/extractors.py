"""`cleannews extractors`: who can be asked, built-in and installed."""

from __future__ import annotations

import click

from cleannews import __version__
from cleannews.extractors import BUILT_IN, plugins

TOOLS = {"trafilatura": "trafilatura", "readability": "readability-lxml"}
"""Built-in extractors that put another package to work."""


@click.command()
def extractors() -> None:
    """List the extractors, built-in and plugins, with their versions."""
    from importlib.metadata import version

    for name in BUILT_IN:
        tool = TOOLS.get(name)
        maker = f"{tool} {version(tool)}" if tool else f"cleannews {__version__}"
        click.echo(f"{name}\tbuilt-in\t{maker}")
    for name, entry in plugins().items():
        owner = f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
        click.echo(f"{name}\tplugin\t{owner}")
