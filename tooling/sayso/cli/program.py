"""The group of commands, loaded one by one, and what happens when one of them fails."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from sayso import __version__
from sayso.cli import exits
from sayso.errors import UserError

COMMANDS = {
    "init": "Begin a log in this folder.",
    "new": "Add a decision, a goal or a quarter.",
    "decide": "Accept, reject, withdraw or end a decision.",
    "concern": "Put a doubt about a decision on record.",
    "answer": "Answer a concern.",
    "done": "Say that a line of done-when is met, and show it.",
    "review": "Look back at a decision.",
    "amend": "Tell of a change to what was decided.",
    "list": "List records.",
    "show": "Show one record.",
    "begin": "Make the draft of a goal active.",
    "check-in": "Say how a goal stands.",
    "close": "Close a goal: how it ended, and what we learned.",
    "close-quarter": "End a quarter: what is open, how it ended, what goes on.",
    "handoff": "Hand what is open from one person to another.",
    "leave": "Propose who takes what somebody leaves open.",
    "away": "Note when somebody is away, and who stands in.",
    "rename": "Give a record, a person, a team or an area another name.",
    "renumber": "Give a decision another number.",
    "who": "Tell who owns a path, and why.",
    "why": "List the decisions that govern a path.",
    "owners": "Write CODEOWNERS from this log, or take one in.",
    "check": "Say what is wrong with the log.",
    "fix": "Mend what can be mended.",
    "mine": "Show what is open for you, or for somebody.",
    "offers": "Find something to offer to somebody.",
    "digest": "Tell in a dozen lines what needs somebody.",
    "changes": "Tell what happened to decisions, goals and owners.",
    "report": "Write a report to send or to archive.",
    "comment": "Write the comment for a pull request.",
    "selftest": "Prove that every rule speaks, on copies of your records.",
    "baseline": "Take in what is found today as known.",
    "forecast": "Tell what the clock will find.",
    "explain": "Tell what a rule finds, and why.",
    "import": "Bring in records of other tools.",
    "build": "Build the site.",
    "serve": "Build the site and show it live.",
}
"""Every command with its line of help; its module bears its name."""

_MODULES = {"import": "import_", "list": "list_"}


class Program(click.Group):
    """A group that loads a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name; its module is loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"sayso.cli.{_MODULES.get(cmd_name, cmd_name.replace('-', '_'))}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, without loading any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`sayso COMMAND --help` tells more. Exit codes: 0 clean, 1 findings, 2 wrong use.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error of ours.")
@click.version_option(__version__, "-V", "--version", message="sayso %(version)s")
@click.pass_context
def program(context: click.Context, *, debug: bool) -> None:
    """Who owns this decision, what does done look like, and why are we doing it now."""
    context.obj = debug


def run(arguments: Sequence[str]) -> int:
    """Runs the command line; answers the exit code."""
    try:
        result = program.main(args=list(arguments), prog_name="sayso", standalone_mode=False)
    except (click.ClickException, UserError) as error:
        return _wrong_use(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        return exits.INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has seen enough, as `head` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.CLEAN
    except Exception:  # noqa: BLE001  # whatever else happens is our bug, and said so
        return _our_bug("--debug" in arguments)
    return result if isinstance(result, int) else exits.CLEAN


def _wrong_use(error: click.ClickException | UserError) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.ctx.get_help(), err=True)
    elif isinstance(error, UserError):
        _tell(error.problem, error.way_out)
    else:
        context = getattr(error, "ctx", None)
        path = context.command_path if context is not None else "sayso"
        _tell(error.format_message(), f"{path} --help")
    return exits.WRONG_USE


def _tell(problem: str, way_out: str) -> None:
    click.echo(f"{click.style('error:', fg='red', bold=True)} {problem}", err=True)
    if way_out:
        click.echo(f"  {click.style('try:', fg='cyan')} {way_out}", err=True)


def _our_bug(debug: bool) -> int:  # a private function of one flag
    kind, error, _ = sys.exc_info()
    click.echo(f"This is a bug in sayso {__version__}, not in your log.", err=True)
    if debug:
        import traceback  # noqa: PLC0415  # nobody but us ever needs it

        click.echo(traceback.format_exc(), err=True)
    else:
        click.echo(f"  {kind.__name__ if kind else ''}: {error}", err=True)
        click.echo("  `sayso --debug …` shows where; please report it.", err=True)
    return exits.OUR_BUG
