"""`sayso selftest`."""

import json
import time
from datetime import date
from pathlib import Path

import click

from sayso.app.opening import current_day
from sayso.app.selftesting import State, Verdict, as_object, count, selftest
from sayso.cli import exits
from sayso.cli.options import as_of, chosen_rules, rule_options
from sayso.cli.talk import has_color
from sayso.reporters.report import counted
from sayso.workspace import find_root, read_settings

SAID: dict[State, str] = {
    "proven": "proven",
    "not-possible": "could not be made to fire",
    "not-firing": "NOT FIRING",
}
TONES: dict[State, str] = {"proven": "green", "not-possible": "yellow", "not-firing": "red"}


@click.command("selftest")
@rule_options
@as_of
@click.option("--json", "as_program", is_flag=True, help="For programs.")
def command(
    select: tuple[str, ...], ignore: tuple[str, ...], day: date | None, *, as_program: bool
) -> int:
    """Prove that every rule speaks, on copies of this log's own records.

    A few records are copied and corrupted in memory, once for each rule; nothing is written.
    Each rule has to find what was done, with line and column. A rule that this log holds
    nothing for is named with the reason. Exits with 1 where a rule stays silent, which is a
    bug of ours and not a fault of your log.
    """
    began = time.perf_counter()
    root = find_root(Path.cwd())
    settings = read_settings(root)
    today = day or current_day()
    verdicts = selftest(root, settings, today, chosen_rules(select), chosen_rules(ignore))
    if as_program:
        click.echo(json.dumps(as_object(verdicts), indent=2, ensure_ascii=False))
    else:
        for one in verdicts:
            click.echo(_row(one), color=has_color())
        click.echo(_summary(verdicts, time.perf_counter() - began), err=True)
    return exits.FINDINGS if count(verdicts, "not-firing") else exits.CLEAN


def _row(one: Verdict) -> str:
    state = click.style(f"{SAID[one.state]:<25}", fg=TONES[one.state])
    shown = one.shown.where if one.shown else None
    said = f"{shown.path}:{shown.start.line}:{shown.start.column}" if shown else one.reason
    return f"{one.rule.code} {one.rule.name:<28} {state} {said}"


def _summary(verdicts: list[Verdict], seconds: float) -> str:
    parts = [f"{number} {SAID[state]}" for state in SAID if (number := count(verdicts, state))]
    return f"{counted(len(verdicts), 'rule')}: {', '.join(parts)} · in {seconds:.1f} s"
