"""What a team has settled for its log, in `sayso.toml` or `[tool.sayso]`."""

from datetime import date
from typing import Literal

from sayso.data_classes import dataclass, field

EngineName = Literal["mkdocs", "properdocs", "zensical"]


@dataclass(frozen=True)
class Site:
    """How the published log presents itself.

    `repository` is the address people browse the repository at, `branch` the one that edit
    links lead to; both are asked of git where they are empty. `docs` is a folder of
    hand-written pages that the site takes in. `content_policy` says whether pages tell browsers
    to run and load nothing but the site's own, `allow_hosts` what else they may load from.
    `engine` makes the site of our pages, and `address` is where it will be read. Pages are made
    by so many `processes`; 0 leaves it to the size of the log.
    """

    name: str = ""
    repository: str = ""
    branch: str = ""
    docs: str = ""
    content_policy: Literal["strict", "off"] = "strict"
    allow_hosts: tuple[str, ...] = ()
    engine: EngineName = "mkdocs"
    address: str = ""
    processes: int = 0


@dataclass(frozen=True)
class Lexicon:
    """Words the vagueness lint lets pass, and words it also asks about."""

    allow: frozenset[str] = frozenset()
    add: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Settings:
    """All settings with their defaults; the schema of `settings.json` says what each means."""

    decision_ids: Literal["date", "number"] = "date"
    strict_from: date | None = None
    ignore: tuple[str, ...] = ()
    select_rules: tuple[str, ...] = ()
    ignore_rules: tuple[str, ...] = ()
    active_goals: int = 3
    open_things: int = 7
    language: str = "en"
    lexicon: Lexicon = field(default_factory=Lexicon)
    cache: bool = True
    site: Site = field(default_factory=Site)


DEFAULT = Settings()
