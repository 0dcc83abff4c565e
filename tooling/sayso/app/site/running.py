"""Running the engine, and putting what it made in the place of the site that is read."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile
from typing import NoReturn

from sayso.app.site.plan import Plan
from sayso.errors import UserError
from sayso.renderers.assets import STYLE


def run_engine(plan: Plan, folder: Path | None = None) -> None:
    """Makes the site in an empty folder; a `UserError` with the engine's words where it fails."""
    begin_engine(plan, folder)()


def begin_engine(plan: Plan, folder: Path | None = None) -> Callable[[], None]:
    """Begins to make the site; what comes back waits for it, and has to be called."""
    into = folder or plan.stage
    shutil.rmtree(into, ignore_errors=True)
    config = plan.engine.configured(plan.config, plan.settings, into)
    heard = TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115  # until it ends
    engine = subprocess.Popen(
        plan.command(*plan.engine.building(config, into)),
        cwd=plan.root,
        env=plan.engine.environment(),
        stdout=subprocess.DEVNULL,
        stderr=heard,
    )

    def ended() -> None:
        with heard:
            failed = engine.wait()
            heard.seek(0)
            said = heard.read() if failed else ""
        if failed:
            _refuse(plan, said)

    return ended


def _refuse(plan: Plan, said: str) -> NoReturn:
    words = "\n".join(plan.engine.told(said)) or said.strip()
    raise UserError(
        f"the site could not be built\n{words or 'it did not say why'}",
        f"look at {plan.config.name}",
    )


def refuse_to_clear(site: Path) -> None:
    """The folder of the site is emptied; somebody's work is not to be in there."""
    if site.is_dir() and any(site.iterdir()) and not (site / STYLE).is_file():
        raise UserError(
            f"{site.name}/ holds files that are not of a site made here",
            "move them, or name another folder as `site_dir` in mkdocs.yml",
        )


def put_in_place(plan: Plan) -> None:
    """Empties the folder of the site, which itself stays, and moves the new one in.

    Hidden files at its top stay: a host's own settings, or a checkout of a branch of pages.
    """
    refuse_to_clear(plan.site)
    plan.site.mkdir(parents=True, exist_ok=True)
    for place in plan.site.iterdir():
        if place.name.startswith("."):
            continue
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink()
    for place in plan.stage.iterdir():
        shutil.move(place, plan.site / place.name)
    plan.stage.rmdir()
