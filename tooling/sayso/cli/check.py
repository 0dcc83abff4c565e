"""`sayso check`.

The options alone: what a check takes is loaded while another process looks at the files.
"""

import time
from datetime import date
from pathlib import Path

import click

from sayso.app.recalling.ahead import looking_ahead
from sayso.cli.options import as_of, chosen_rules, rule_options
from sayso.reporters import REPORTERS


@click.command("check")
@rule_options
@as_of
@click.option(
    "--base",
    metavar="REV",
    help="Tell only what is new since the branch left REV, as in `--base origin/main`.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="full",
    show_default=True,
    help="How findings are told.",
)
@click.option(
    "--no-cache",
    is_flag=True,
    help="Read every record, also those that a check has found nothing wrong with before.",
)
@click.option("--watch", is_flag=True, help="Check again after every save, until Ctrl-C.")
@click.option("--strict", is_flag=True, help="Let warnings fail the run too.")
@click.option("--quiet", "-q", is_flag=True, help="Leave the last line out.")
def command(  # noqa: PLR0913  # as many as the command has options
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date | None,
    base: str | None,
    form: str,
    *,
    no_cache: bool,
    watch: bool,
    strict: bool,
    quiet: bool,
) -> int:
    """Say what is wrong with the log, with the place and the way out.

    Exits with 1 where something is an error, with 0 where nothing is.
    """
    began = time.perf_counter()
    recalled = not (no_cache or watch or base)
    with looking_ahead(Path.cwd(), wanted=recalled) as look:
        from sayso.cli.checked import Check  # noqa: PLC0415  # heavy

        rules = chosen_rules(select), chosen_rules(ignore)
        check = Check(base, day, *rules, form, look, recalled=not no_cache)
        if watch:
            check.watch()
        return check.run(began, strict=strict, quiet=quiet)
