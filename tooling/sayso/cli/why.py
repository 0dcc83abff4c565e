"""`sayso why`."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from sayso.app.opening import open_log
from sayso.app.ownership.why import Governor, Reasons, as_object, why
from sayso.cli.lettering import visible
from sayso.cli.paths import asked_here, path_options
from sayso.cli.tables import TONES
from sayso.cli.talk import has_color
from sayso.cli.who_told import remark


@click.command("why")
@path_options
@click.option("--all", "everything", is_flag=True, help="Also what binds no longer.")
def command(paths: Sequence[str], form: str, *, listed: bool, everything: bool) -> None:
    """List the decisions that govern a path: in force first, then proposed.

    A superseded one stands under what replaced it. The patterns are those of `applies-to`.
    `-` reads paths from standard input.
    """
    opened = open_log(Path.cwd())
    asked = asked_here(opened, paths, listed=listed)
    found = list(why(opened.log, asked, everything=everything))
    if form == "json":
        click.echo(json.dumps([as_object(one) for one in found], indent=2, ensure_ascii=False))
    else:
        click.echo("\n\n".join("\n".join(_card(one)) for one in found), color=has_color())


def _card(one: Reasons) -> Iterator[str]:
    said = remark(one.asked)
    yield click.style(visible(one.asked.shown), bold=True) + (f"  {said}" if said else "")
    if not one.governed_by:
        yield "  no decision says that it applies here"
        if one.asked.path is not None:
            yield "  try: name the path under `applies-to` of the decision that does"
    for each in one.governed_by:
        yield from _governor(each)


def _governor(one: Governor) -> Iterator[str]:
    decision = one.decision
    status = decision.status or "no status"
    mark = click.style(f"{status:<10}", fg=TONES.get(status))
    yield f"  {mark} {visible(decision.title)}"
    owner = one.owner or "nobody"
    told = [decision.id, owner, *([str(day)] if (day := decision.day_of_record) else [])]
    yield f"  {'':<10} {visible(' · '.join(told))}"
    yield f"  {'':<10} {visible(str(one.because))}"
    for older in one.replaced:
        yield f"  {'':<10} replaces {visible(older.title)} ({visible(older.id)})"
