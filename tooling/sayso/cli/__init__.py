"""The command line: parse, call `sayso.app`, show, exit."""

import gc
import sys


def main() -> None:
    """What `sayso` runs."""
    # A command makes no circles worth looking for before it ends; `serve` looks again.
    gc.disable()
    if not _at_once():
        from sayso.cli.program import run  # noqa: PLC0415

        sys.exit(run(sys.argv[1:]))


def _at_once() -> bool:
    """Answers what is asked all the time, before anything slow is loaded; false for the rest."""
    from sayso.cli.at_once import answer, say  # noqa: PLC0415
    from sayso.cli.exits import INTERRUPTED  # noqa: PLC0415

    try:
        answered = answer(sys.argv[1:])
        if answered is not None:
            say(answered)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        sys.exit(INTERRUPTED)
    return answered is not None
