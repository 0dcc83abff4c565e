"""Reports as files; what lies there already is only replaced where it is ours and as we left it."""

import os
from pathlib import Path

from sayso.errors import UserError
from sayso.renderers.report.signing import is_as_we_wrote_it


def refuse_to_lose(place: Path, *, force: bool) -> None:
    """A `UserError` where a report would take the place of something else."""
    if place.is_dir():
        raise UserError(f"{place} is a folder", f"name a file in it: `--output {place}/…`")
    if not place.parent.is_dir():
        raise UserError(f"there is no folder {place.parent}", "make it first")
    if place.exists() and not force and not is_as_we_wrote_it(place.read_bytes()):
        raise UserError(
            f"{place} is there, and is no report as it was written",
            "name another file, or `--force` to replace it",
        )


def keep(place: Path, content: bytes, *, force: bool) -> None:
    """Writes a report whole or not at all; a `UserError` where it would replace something else."""
    refuse_to_lose(place, force=force)
    whole = place.resolve().with_name(f".sayso-{os.urandom(8).hex()}")
    try:
        whole.write_bytes(content)
        whole.replace(place.resolve())
    except OSError as error:
        raise UserError(
            f"{place} cannot be written: {(error.strerror or str(error)).lower()}",
            "name another file",
        ) from error
    finally:
        whole.unlink(missing_ok=True)
