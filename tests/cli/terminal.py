"""A true terminal to run the command at."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def at_a_terminal(folder: Path, arguments: list[str], answers: list[str]) -> tuple[str, int]:
    """Runs the command at a terminal of its own, with the answers typed ahead."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "sayso", *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b""
        while part := _read(ours):
            shown += part
        code = process.wait(timeout=60)
    os.close(ours)
    return shown.decode().replace("\r\n", "\n"), code


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other end has closed
        return b""
