"""`sayso init`."""

from pathlib import Path

import click

from sayso.app.beginning.begin import Begun, Step, begin
from sayso.app.opening import current_day
from sayso.reporters.report import counted

_KEPT_PIPELINE = Step(".gitlab-ci.yml", "kept")


@click.command("init")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--bare", is_flag=True, help="Leave the examples out.")
@click.option("--gitlab", is_flag=True, help="Write a pipeline for GitLab in place of workflows.")
def command(folder: Path, *, bare: bool, gitlab: bool) -> None:
    """Begin a log in FOLDER, which is this one if none is named.

    Whatever is there already stays as it is: only what is missing is written. Copies of the
    schemas are the exception: they are brought to what this version of Sayso says.
    """
    begun = begin(folder, current_day(), bare=bare, host="gitlab" if gitlab else "github")
    for step in begun.steps:
        note = f"  ({step.note})" if step.note else ""
        click.echo(f"{step.done:<8} {step.path}{note}")
    for line in _closing(begun):
        click.echo(line, err=True)


def _closing(begun: Begun) -> list[str]:
    lines = [""] if begun.changed else ["", "Everything was there already; nothing was changed."]
    if begun.example_person:
        lines.append(
            "Git knows no name here: put yourself into owners.yaml in place of the example."
        )
    lines.append("Next:")
    if begun.root != Path.cwd().resolve():
        lines.append(f"  cd {begun.root}")
    if begun.foreign:
        lines.append(
            f"  sayso import decisions   # {counted(begun.foreign, 'file')} not of Sayso yet"
        )
    lines += [f"  sayso import {folder}" for folder in begun.elsewhere]
    if _KEPT_PIPELINE in begun.steps:
        lines.append("  add `include: [{local: .gitlab/sayso.yml}]` to .gitlab-ci.yml")
    return [*lines, '  sayso new decision "…"', "  sayso check", "  sayso build"]
