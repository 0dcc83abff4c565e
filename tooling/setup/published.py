"""Fetch what the tests hold Sayso's output against, and what others have published.

Into `.venv/share`: packages from npm, and the schema of JUnit's reports out of pytest's source
distribution. Two schemas are published as code and not as files: reviewdog's format by its
validator, and Code Climate's, which GitLab reads, as types. They are told as JSON here. All of
it is locked with its hash. What is there already is not fetched again.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "tooling" / "locks"
NODE, WEB, PYTHON = LOCKS / "web.txt", LOCKS / "web", LOCKS / "development.txt"
UNBUILT = Path(__file__).with_name("unbuilt")
COMMANDS = Path(sys.executable).parent
SHARE = Path(sys.prefix) / "share"

# Written last, so that an interrupted fetch is never taken for a complete one.
STAMP = SHARE / "published.sha256"

JUNIT = "testing/example_scripts/junit-10.xsd"

PACKAGES = Path("node_modules")
RDFORMAT = PACKAGES / "@umbrelladocs" / "rdformat-validator" / "dist" / "types" / "schema.js"
ISSUES = PACKAGES / "codeclimate-types" / "index.d.ts"
GENERATOR = PACKAGES / "ts-json-schema-generator" / "bin" / "ts-json-schema-generator.js"
TELL = """\
const schemas = require(require("path").resolve(process.argv[1]))
console.log(JSON.stringify(schemas.rdformatSchema))"""

FAILED = """\
================================================================================
NO PUBLISHED SCHEMAS: what the tests hold reports against could not be fetched.
The messages above say why; the machine needs its indexes of Python packages and of npm."""

WITHOUT = """\
Going on without: those tests are SKIPPED, and what they hold is not proven.
================================================================================"""


def fingerprint() -> str:
    """A hash over all that says what is fetched, and how."""
    told = [NODE, PYTHON, *sorted(WEB.iterdir()), Path(__file__)]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in told)).hexdigest()


def pip(*arguments: str, **environment: str) -> None:
    """Run the environment's own pip; only its errors are shown."""
    quiet = ("-qq", "--disable-pip-version-check", "--no-input")
    command, *rest = arguments
    subprocess.run(
        [sys.executable, "-m", "pip", command, *quiet, "--require-hashes", "--no-deps", *rest],
        env=os.environ | environment,
        check=True,
    )


def fetch_from_npm() -> None:
    """The packages that the lock names: none of their scripts runs on installing."""
    pip("install", "--requirement", str(NODE))
    inside = SHARE / "web"
    inside.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        (inside / name).write_bytes((WEB / name).read_bytes())
    path = f"{COMMANDS}{os.pathsep}{os.environ.get('PATH', '')}"
    subprocess.run(
        [COMMANDS / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=inside,
        env=os.environ | {"PATH": path},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def tell_schemas() -> None:
    """The schemas that packages publish as code and as types, as files of JSON."""
    tell("rdjson.json", "-e", TELL, str(RDFORMAT))
    tell("code-climate.json", str(GENERATOR), "--path", str(ISSUES), "--type", "Issue")


def tell(name: str, *arguments: str) -> None:
    """What a program for node tells, as a file."""
    node = [str(COMMANDS / "node"), *arguments]
    told = subprocess.run(node, cwd=SHARE / "web", stdout=subprocess.PIPE, check=True)
    (SHARE / name).write_bytes(told.stdout)


def fetch_junit() -> None:
    """The schema of JUnit's reports that pytest tests its own with; the lock has its hash."""
    pin = re.search(r"^pytest==(?:.*\\\n)*.*", PYTHON.read_text(encoding="utf-8"), re.MULTILINE)
    if pin is None:
        raise LookupError(f"{PYTHON} pins no pytest")
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "pytest.txt")
        wanted.write_text(pin.group(), encoding="utf-8")
        only_source = ("--no-binary", ":all:", "--no-build-isolation")
        to = ("--dest", folder, "--requirement", str(wanted))
        pip("download", *only_source, *to, PYTHONPATH=str(UNBUILT))
        (package,) = Path(folder).glob("*.tar.gz")
        (SHARE / Path(JUNIT).name).write_bytes(_file_in(package, JUNIT))


def _file_in(package: Path, path: str) -> bytes:
    with tarfile.open(package) as files:
        file = files.extractfile(f"{package.name.removesuffix('.tar.gz')}/{path}")
        return file.read() if file else b""


def main() -> int:
    """Fetch what is not there; return an exit code."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return 0
    print("fetching published schemas for the tests …", flush=True)
    try:
        fetch_from_npm()
        tell_schemas()
        fetch_junit()
    except (subprocess.CalledProcessError, OSError, LookupError) as error:
        print(f"{error}\n{FAILED}", file=sys.stderr)
        if os.environ.get("CI") == "true":
            print("CI=true: this is a failure.", file=sys.stderr)
            return 1
        print(WITHOUT, file=sys.stderr)
        return 0
    STAMP.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
