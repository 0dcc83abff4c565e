"""What commands that edit the log share: options, and showing what was written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

from sayso.app.editing import Edited, Plan, edit
from sayso.app.editing.telling import as_object
from sayso.app.opening import Opened, open_log
from sayso.cli.options import Day
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report

Command = TypeVar("Command", bound=Callable[..., Any])


class Showing(TypedDict):
    """How to show an edit, and whether to make it."""

    dry_run: bool
    as_json: bool


def editing(command: Command) -> Command:
    """`--dry-run` and `--format`."""
    for option in (
        click.option(
            "--format",
            "as_json",
            type=click.Choice(["text", "json"]),
            default="text",
            callback=lambda _context, _option, value: value == "json",
            help="How to show it; `json` is for programs.",
        ),
        click.option("--dry-run", is_flag=True, help="Show the patch, and write nothing."),
    ):
        command = option(command)
    return command


def on_day(command: Command) -> Command:
    """`--on`, the day on which it happened."""
    return click.option("--on", type=Day(), metavar="DATE", help="When it was; today.")(command)


def opened_here() -> Opened:
    """The log of the folder that the command runs in."""
    return open_log(Path.cwd())


def carry_out(opened: Opened, plan: Callable[[Opened], Plan], showing: Showing) -> None:
    """Makes an edit and shows it: what changed on stdout, what is useful next on stderr."""
    edited = edit(opened, plan, dry_run=showing["dry_run"])
    if showing["as_json"]:
        click.echo(json.dumps(as_object(edited), indent=2, ensure_ascii=False))
        return
    for one in edited.files:
        if edited.written:
            click.echo("\n  ".join([one.path, *one.said]))
        else:
            click.echo(one.diff, nl=False)
    _tell_next(edited)


def _tell_next(edited: Edited) -> None:
    if edited.found:
        click.echo("What `sayso check` asks for next:", err=True)
        report = Report(edited.found, edited.log.sources, 1)
        click.echo(REPORTERS["concise"](report, color=False), nl=False, err=True)
    if not edited.files:
        click.echo("the log says so already, and nothing was written", err=True)
    elif not edited.written:
        click.echo("nothing was written", err=True)
    for line in edited.then if edited.written else ():
        click.echo(f"next: {line}", err=True)
