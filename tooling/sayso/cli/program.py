"""The group of commands, loaded one by one, and what happens when one of them fails."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from sayso import __version__
from sayso.cli import exits
from sayso.cli.overview import COMMANDS, DEBUG, EPILOG, SUMMARY
from sayso.cli.talk import stop_talking
from sayso.errors import UserError

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
    help=SUMMARY,
    epilog=EPILOG,
)
@click.option("--debug", is_flag=True, help=DEBUG)
@click.version_option(__version__, "-V", "--version", message="sayso %(version)s")
@click.pass_context
def program(context: click.Context, *, debug: bool) -> None:
    """What every call begins with."""
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
        stop_talking()
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
