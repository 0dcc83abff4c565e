"""`sayso serve`."""

import gc
import signal
from functools import partial
from pathlib import Path

import click

from sayso.app.site.serving.show import show
from sayso.cli.options import site_engine
from sayso.settings import EngineName


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@site_engine
def command(engine: EngineName | None, *, port: int, host: str) -> None:
    """Show the site on this machine, and follow changes of the log."""
    gc.enable()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    show(Path.cwd(), host, port, partial(click.echo, err=True), engine)
