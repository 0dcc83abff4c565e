"""A build backend that builds nothing and runs nothing of the package.

pip asks the backend for the metadata of every source distribution before it puts it down;
what each brings along in PKG-INFO is that.
"""

from __future__ import annotations

import shutil
from email import message_from_bytes
from pathlib import Path


def prepare_metadata_for_build_wheel(folder: str, settings: object = None) -> str:  # noqa: ARG001  # as PEP 517 has it
    """Leave the package's metadata in a folder, and name where it stands there."""
    said = message_from_bytes(Path("PKG-INFO").read_bytes())
    inside = Path(folder) / f"{said['Name']}-{said['Version']}.dist-info"
    inside.mkdir()
    shutil.copy("PKG-INFO", inside / "METADATA")
    return inside.name
