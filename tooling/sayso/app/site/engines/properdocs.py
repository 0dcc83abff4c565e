"""ProperDocs, which goes on from MkDocs 1.6: called, configured and heard the same way."""

from pathlib import Path

from sayso.app.site.engines.engine import Engine
from sayso.app.site.engines.mkdocs import MKDOCS


def _serving(config: Path, address: str) -> list[str]:
    """It follows changes without being asked to, and knows no option for that."""
    return [word for word in MKDOCS.serving(config, address) if word != "--livereload"]


PROPERDOCS = Engine("properdocs", MKDOCS.configured, MKDOCS.building, _serving, MKDOCS.told)
