"""The command line: parse, call `sayso.app`, show, exit."""

import gc
import sys


def main() -> None:
    """What `sayso` runs."""
    # A command makes no circles worth looking for before it ends; `serve` looks again.
    gc.disable()
    from sayso.cli.at_once import answer, say  # noqa: PLC0415

    answered = answer(sys.argv[1:])
    if answered is not None:
        say(answered)
        return
    from sayso.cli.program import run  # noqa: PLC0415

    sys.exit(run(sys.argv[1:]))
