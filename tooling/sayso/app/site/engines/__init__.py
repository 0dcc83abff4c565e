"""The engines that make a site of our pages: a file for each, all read one configuration."""

from importlib.util import find_spec
from typing import Final

from sayso.app.site.engines.engine import Engine
from sayso.app.site.engines.mkdocs import MKDOCS
from sayso.app.site.engines.properdocs import PROPERDOCS
from sayso.app.site.engines.zensical import ZENSICAL
from sayso.errors import UserError
from sayso.settings import EngineName

ENGINES: Final[dict[EngineName, Engine]] = {one.name: one for one in (MKDOCS, PROPERDOCS, ZENSICAL)}


def installed(name: EngineName) -> Engine:
    """The engine of a name; where it is not installed, how to get it."""
    if find_spec(name) is None:
        raise UserError(f"{name} is not installed", f'python -m pip install "sayso[{name}]"')
    return ENGINES[name]
