"""Make `.venv` hold exactly the locked packages and this project; do nothing when it does.

Runs on the machine's own Python, before anything is installed: standard library only.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "tooling" / "locks" / "development.txt"
PROJECT = ROOT / "pyproject.toml"

# Written last, so that an interrupted set-up is never taken for a complete one.
PACKAGES_STAMP = VENV / "packages.sha256"
PROJECT_STAMP = VENV / "project.sha256"

OLDEST = (3, 11)

TOO_OLD = "Python 3.11 or newer is needed; {python} is {version}."

NO_VENV = """\
This Python ({python}) cannot make virtual environments: its `ensurepip` is missing.
On Debian and Ubuntu: apt-get install python3-venv
Elsewhere: install a full Python 3.11 or newer, from your system's packages or python.org."""


def fingerprint(path: Path) -> str:
    """Return a hash over the interpreter, the place of the environment, and one file."""
    place = f"{sys.version}\n{sys.base_prefix}\n{ROOT}\n"
    return hashlib.sha256(place.encode() + path.read_bytes()).hexdigest()


def is_current(stamp: Path, wanted: str) -> bool:
    """Tell whether the step that leaves `stamp` was last completed from the same inputs."""
    return PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted


def pip_install(*arguments: str) -> None:
    """Install with the environment's own pip; only its errors are shown."""
    quiet = ("-qq", "--disable-pip-version-check", "--no-input")
    subprocess.run([PYTHON, "-m", "pip", "install", *quiet, *arguments], cwd=ROOT, check=True)


def install_packages() -> None:
    """Make the environment anew, so that nothing of an older lock stays behind.

    The lock names every package, so that pip resolves nothing: where it does, an extra
    (`coverage[toml]`) is looked up by its newest release, which no hash of ours is for. That
    the lock does name every package is checked afterwards.
    """
    wanted = fingerprint(LOCK)
    if is_current(PACKAGES_STAMP, wanted):
        return
    print(f"setting up .venv with Python {sys.version.split()[0]} …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    pip_install("--require-hashes", "--no-deps", "--requirement", str(LOCK))
    check_packages()
    PACKAGES_STAMP.write_text(wanted, encoding="utf-8")


def check_packages() -> None:
    """Tell what a package needs and the lock does not name, and fail."""
    told = subprocess.run([PYTHON, "-m", "pip", "check"], stdout=subprocess.PIPE, check=False)
    if told.returncode:
        print(told.stdout.decode(errors="replace"), file=sys.stderr)
    told.check_returncode()


def install_project() -> None:
    """Install the project in place; its build backend is in the lock, so nothing is fetched."""
    wanted = fingerprint(PROJECT)
    if is_current(PROJECT_STAMP, wanted):
        return
    pip_install("--no-deps", "--no-build-isolation", "--editable", ".")
    PROJECT_STAMP.write_text(wanted, encoding="utf-8")


def what_is_wrong_with_this_python() -> str | None:
    """Say why the environment cannot be made with the Python that runs this, if so."""
    version = sys.version.split()[0]
    if sys.version_info < OLDEST:  # runs before anything has checked it
        return TOO_OLD.format(python=sys.executable, version=version)
    if importlib.util.find_spec("ensurepip") is None:
        return NO_VENV.format(python=sys.executable)
    return None


def main() -> int:
    """Install what changed; return an exit code."""
    wrong = what_is_wrong_with_this_python()
    if wrong:
        print(wrong, file=sys.stderr)
        return 1
    try:
        install_packages()
        install_project()
    except subprocess.CalledProcessError:
        print("Setting up .venv failed; the messages above say why.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
