"""`sayso answer`."""

import click

from sayso.app.deciding.doubting import plan_answer
from sayso.cli.editing import Showing, carry_out, editing, opened_here


@click.command("answer")
@click.argument("id_", metavar="ID")
@click.argument("words", nargs=-1, metavar="[WHICH] [TEXT]")
@click.option(
    "--outcome",
    required=True,
    type=click.Choice(["changed", "kept", "withdrawn"]),
    help="`changed`: they were right. `kept`: we go on, and say why. `withdrawn`: taken back.",
)
@editing
def command(
    id_: str, words: tuple[str, ...], outcome: str, *, dry_run: bool, as_json: bool
) -> None:
    """Answer a concern about a decision.

    WHICH is its number or a part of it, and may be left out where only one waits; TEXT is the
    answer, which a concern that was taken back does not need.
    """
    if len(words) > 2:  # noqa: PLR2004  # which, and the answer
        raise click.UsageError("the answer is several words: put it into quotes")
    showing = Showing(dry_run=dry_run, as_json=as_json)
    carry_out(opened_here(), lambda now: plan_answer(now, id_, words, outcome), showing)
