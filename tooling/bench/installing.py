"""What we compare with and do not depend on: kept beside the environment, at locked versions."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import venv
from importlib.metadata import version
from pathlib import Path

LOCKS = Path(__file__).parent / "peers"
NODE = Path(__file__).parents[1] / "locks" / "web.txt"
COMMANDS = Path(sys.executable).parent
_HOME = Path(sys.prefix) / "share" / "bench"
_PIP = ("-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes")


def versions() -> dict[str, str]:
    """The versions of all peers, as installed or as locked."""
    locked = json.loads((LOCKS / "package-lock.json").read_text("utf-8"))["packages"]
    pins = (LOCKS / "python.txt").read_text("utf-8")
    pinned = re.search(r"^check-jsonschema==(\S+)", pins, re.MULTILINE)
    installed = ("mkdocs", "mkdocs-material", "zensical", "pyyaml", "snowballstemmer")
    return {name: version(name) for name in installed} | {
        "check-jsonschema": pinned[1] if pinned else "",
        "log4brains": locked["node_modules/log4brains"]["version"],
    }


def check_jsonschema() -> str:
    """Its command, in an environment of its own."""
    home = _HOME / "python"
    lock = LOCKS / "python.txt"
    if _is_missing(home, lock):
        venv.create(home, clear=True, with_pip=True)
        _run(home / "bin/python", *_PIP, "--no-deps", "--requirement", lock)
        _stamp(home, lock)
    return str(home / "bin/check-jsonschema")


def log4brains() -> str:
    """Its command; none of the scripts of its packages ran."""
    home = _HOME / "node"
    locks = (LOCKS / "package.json", LOCKS / "package-lock.json", NODE)
    if _is_missing(home, *locks):
        _run(sys.executable, *_PIP, "--no-deps", "--requirement", NODE)
        home.mkdir(parents=True, exist_ok=True)
        for lock in locks[:2]:
            shutil.copyfile(lock, home / lock.name)
        npm = (COMMANDS / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
        _run(*npm, folder=home)
        _stamp(home, *locks)
    return str(home / "node_modules/.bin/log4brains")


def _run(*command: str | Path, folder: Path | None = None) -> None:
    path = f"{COMMANDS}{os.pathsep}{os.environ.get('PATH', '')}"
    subprocess.run(command, cwd=folder, env=os.environ | {"PATH": path}, check=True)


def _wanted(*locks: Path) -> str:
    return hashlib.sha256(b"\0".join(lock.read_bytes() for lock in locks)).hexdigest()


def _is_missing(home: Path, *locks: Path) -> bool:
    stamp = home / "complete.sha256"
    return not stamp.exists() or stamp.read_text("utf-8") != _wanted(*locks)


def _stamp(home: Path, *locks: Path) -> None:
    """Written last, so that half an installation is never taken for a whole one."""
    (home / "complete.sha256").write_text(_wanted(*locks), "utf-8")
