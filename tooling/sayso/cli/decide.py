"""`sayso decide`."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

import click

from sayso.app.deciding.verdict import Verdict, lacks, plan_verdict
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here
from sayso.cli.talk import is_talking
from sayso.model import Log


class _Given(TypedDict):
    on: date | None
    done_when: tuple[str, ...]
    no_action: str | None
    why: str | None
    supersedes: tuple[str, ...]


@click.command("decide")
@click.argument("id_", metavar="ID")
@click.argument("status", type=click.Choice(["accepted", "rejected", "withdrawn", "deprecated"]))
@on_day
@click.option("--done-when", multiple=True, metavar="TEXT", help="How others will know; repeat it.")
@click.option("--no-action", metavar="REASON", help="Why nothing has to be done.")
@click.option("--why", metavar="TEXT", help="Why it was rejected, withdrawn or deprecated.")
@click.option("--supersedes", multiple=True, metavar="ID", help="A decision that it replaces.")
@editing
def command(
    id_: str, status: str, *, dry_run: bool, as_json: bool, **given: Unpack[_Given]
) -> None:
    """Decide a decision, and write what follows from it.

    An accepted decision says when it is done, and the ones that it supersedes say so too; one
    that is not accepted, or not any more, says why. ID may be any part that leaves no doubt.
    """
    opened = opened_here()
    verdict = _completed(opened.log, id_, Verdict(status=status, **given))
    showing = Showing(dry_run=dry_run, as_json=as_json)
    carry_out(opened, lambda now: plan_verdict(now, id_, verdict), showing)


def _completed(log: Log, id_: str, verdict: Verdict) -> Verdict:
    """The verdict with what somebody at the terminal adds to it."""
    missing = lacks(log, id_, verdict) if is_talking() else ""
    if missing == "done-when":
        said = ask(None, "How will somebody else know that it is done?", needed=True)
        return replace(verdict, done_when=(said,) if said else ())
    if missing == "reason":
        question = "What should somebody know who has the same idea again?"
        return replace(verdict, why=ask(None, question, needed=True))
    return verdict
