"""The site on this machine by the engine's own server, where only the engine can make pages."""

import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import Opened, open_log
from sayso.app.site.alone import building_alone
from sayso.app.site.building import plan_of, render
from sayso.app.site.happening import happened
from sayso.app.site.plan import Plan
from sayso.diagnostics import Severity
from sayso.errors import UserError
from sayso.settings import EngineName

Tell = Callable[[str], None]

_PAUSE = 0.5  # seconds between two looks at the files
_READY = re.compile(r"Serving .*?\bon (http\S+)")
_FILES = ("owners.yaml", "sayso.toml", "pyproject.toml")


def serve(start: Path, host: str, port: int, tell: Tell, engine: EngineName | None = None) -> None:
    """Shows the site of a log and renders what changes, until it is interrupted."""
    opened = open_log(start)
    _refuse_taken(host, port)
    made = plan_of(opened.root, opened.log, engine)
    _render(opened, made, tell)
    with _engine(made, f"{host}:{port}", tell) as running:
        seen = _signs(opened)
        while running.poll() is None:
            try:
                running.wait(_PAUSE)
            except subprocess.TimeoutExpired:
                seen = _follow(opened, made, seen, tell)
        raise UserError("the site engine has stopped", "`sayso build` tells more")


def _render(opened: Opened, made: Plan, tell: Tell) -> None:
    """Pages are shown whatever is wrong with a record: its page tells."""
    sifted = judged(opened.log, chosen_rules(opened.log.settings))
    errors = [one for one in sifted.open if one.severity >= Severity.ERROR]
    with building_alone(opened.root, tell):
        render(made, opened.log, errors, happened(opened), sifted)


def _follow(opened: Opened, made: Plan, seen: dict[Path, int], tell: Tell) -> dict[Path, int]:
    now = _signs(opened)
    if now != seen:
        try:
            _render(open_log(opened.root), made, tell)
        except UserError as error:
            tell(str(error))
    return now


def _signs(opened: Opened) -> dict[Path, int]:
    """The files that pages are made from, with the moment each was last written."""
    return dict(_moments(opened.root, opened.log.settings.site.docs))


def _moments(root: Path, docs: str) -> Iterator[tuple[Path, int]]:
    folders = ("decisions", "goals", *([docs] if docs else []))
    within = (place for folder in folders for place in (root / folder).rglob("*"))
    for place in (*within, *(root / name for name in _FILES)):
        try:
            yield place, place.stat().st_mtime_ns
        except OSError:
            continue


@contextmanager
def _engine(made: Plan, address: str, tell: Tell) -> Iterator[subprocess.Popen[str]]:
    """The engine while it serves; what it says is passed on in short."""
    shutil.rmtree(made.stage, ignore_errors=True)
    config = made.engine.configured(made.config, made.settings, made.stage)
    engine = subprocess.Popen(
        made.command(*made.engine.serving(config, address)),
        cwd=made.root,
        env=made.engine.environment() | {"PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        process_group=0,
    )
    listening = threading.Thread(target=_pass_on, args=(made, engine, tell), daemon=True)
    listening.start()
    try:
        yield engine
    finally:
        engine.terminate()
        engine.wait()
        listening.join()


def _pass_on(made: Plan, engine: subprocess.Popen[str], tell: Tell) -> None:
    for line in engine.stdout or ():
        ready = _READY.search(line)
        if ready:
            tell(f"the site is at {ready[1].rstrip('/')}/ (Ctrl-C ends)")
        for said in made.engine.told(line):
            tell(said)


def _refuse_taken(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            reason = (error.strerror or "not possible").lower()
            raise UserError(f"cannot serve at {host}:{port}: {reason}", "--port 8001") from error
