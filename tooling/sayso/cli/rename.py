"""`sayso rename`."""

from typing import Unpack

import click

from sayso.app.editing import Plan
from sayso.app.finding import find
from sayso.app.opening import Opened
from sayso.app.renaming.owners import plan_owner_rename
from sayso.app.renaming.record import plan_rename
from sayso.cli.editing import Showing, carry_out, editing, opened_here
from sayso.errors import UserError
from sayso.model import Area, Decision, Goal, Person, Team


@click.command("rename")
@click.argument("thing")
@click.argument("name", default="")
@click.option("--title", default="", metavar="TEXT", help="A new title; names the file as well.")
@editing
def command(thing: str, name: str, title: str, **showing: Unpack[Showing]) -> None:
    """Give a decision, a goal, a person, a team or an area another name.

    What refers to it follows, and the old name stays good for ever.
    """
    if not (name or title):
        raise UserError("which name?", f"`sayso rename {thing} NAME`, or `--title TEXT`")

    def plan(now: Opened) -> Plan:
        found = find(now.log, thing).thing
        if isinstance(found, Decision | Goal):
            return plan_rename(now.log, found, name, title=title)
        if isinstance(found, Person | Team | Area) and name:
            return plan_owner_rename(now.log, found, name)
        raise UserError(f"`{thing}` cannot be renamed", "a record, a person, a team or an area can")

    carry_out(opened_here(), plan, showing)
