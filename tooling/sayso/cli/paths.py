"""What `who` and `why` share: the paths they are asked about, and how they answer."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from sayso.app.opening import Opened
from sayso.app.ownership.asking import Asked, asked
from sayso.errors import UserError

Command = TypeVar("Command", bound=Callable[..., Any])


def path_options(command: Command) -> Command:
    """PATH..., `--stdin` and `--format`."""
    paths = click.argument("paths", nargs=-1, metavar="PATH...")
    stdin = click.option("--stdin", "listed", is_flag=True, help="Read paths, one on each line.")
    forms = click.Choice(["text", "json"])
    form = click.option("--format", "form", type=forms, default="text", help="json: for programs.")
    return paths(stdin(form(command)))


def asked_here(opened: Opened, paths: Sequence[str], *, listed: bool) -> list[Asked]:
    """The paths of a call, those of standard input in the place of `-`; told if not there."""
    return list(asked(opened.root, opened.log.tree, Path.cwd(), given_paths(paths, listed=listed)))


def given_paths(paths: Sequence[str], *, listed: bool) -> list[str]:
    """The same as they were given; a `UserError` where none is."""
    given = list(_given(paths, listed=listed))
    if not given:
        raise UserError("no path is named", "name one, or give many with --stdin")
    return given


def _given(paths: Sequence[str], *, listed: bool) -> Iterator[str]:
    for path in (*paths, *(["-"] if listed and "-" not in paths else [])):
        if path != "-":
            yield path
            continue
        yield from filter(None, (line.rstrip("\r\n") for line in sys.stdin))
