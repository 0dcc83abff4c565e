"""The command line: parse, call `sayso.app`, show, exit."""

import gc
import sys

from sayso import __version__


def main() -> None:
    """What `sayso` runs."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Asked by editors and scripts all the time: answered before anything is loaded.
        print(f"sayso {__version__}")  # the command line may print
        return
    # A command makes no circles worth looking for before it ends; `serve` looks again.
    gc.disable()
    from sayso.cli.program import run  # noqa: PLC0415

    sys.exit(run(sys.argv[1:]))
