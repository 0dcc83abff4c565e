"""What others have published and `make test` has fetched; a test without it is skipped or fails."""

import os
import sys
from pathlib import Path

import pytest

SHARE = Path(sys.prefix) / "share"
FROM_NPM = SHARE / "web" / "node_modules"


def published(path: Path) -> Path:
    """A file that was fetched; where it was not, the test is skipped here and fails in CI."""
    if not path.is_file():
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing(f"NOT FETCHED: {path.name}; `make test` says why")
    return path
