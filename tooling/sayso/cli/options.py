"""Options that several commands share."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar, get_args

import click

from sayso.settings import EngineName

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day of the calendar, written YYYY-MM-DD."""

    name = "date"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """The day a text names."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            self.fail(f"`{value}` is not a day like 2026-03-17", param, ctx)


def rule_options(command: Command) -> Command:
    """`--select` and `--ignore`."""
    select = click.option(
        "--select", multiple=True, metavar="CODE", help="Run only these rules (SO2, SO401, …)."
    )
    ignore = click.option("--ignore", multiple=True, metavar="CODE", help="Leave these rules out.")
    return select(ignore(command))


def as_of(command: Command) -> Command:
    """`--as-of`, the day on which the log is read."""
    option = click.option(
        "--as-of",
        "day",
        type=Day(),
        metavar="DATE",
        help="Read the log as if it were this day.",
    )
    return option(command)


def site_engine(command: Command) -> Command:
    """`--engine`, which makes the site of our pages."""
    option = click.option(
        "--engine",
        type=click.Choice(get_args(EngineName)),
        help="What makes the site of the pages (mkdocs, or as in the settings).",
    )
    return option(command)


def chosen_rules(given: Iterable[str]) -> list[str]:
    """The codes of options that may be repeated and hold commas."""
    return [code.strip() for text in given for code in text.split(",") if code.strip()]


def address_of_the_web(_context: click.Context, _option: click.Parameter, given: str) -> str:
    """What an option gave, where it is an address that nothing can be hidden in."""
    safe = given.isascii() and given.isprintable() and not set(given) & set(" ()<>\"'\\")
    if given and not (safe and given.startswith(("https://", "http://"))):
        raise click.BadParameter(f"`{given}` is no address of the web")
    return given
