"""Where the engine makes every page itself, since something of a team's may look at each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sayso.app.site.plan import Plan

_OF_THE_ENGINE = ("toc", "tables", "fenced_code")
_READ_ALIKE = frozenset(
    (*_OF_THE_ENGINE, "admonition", "attr_list", "def_list", "meta", "sane_lists", "smarty")
)
"""Extensions of Markdown that look at a page alone, and pass blocks of HTML on."""

_OF_EVERY_PAGE = ("hooks", "exclude_docs", "draft_docs")


def reason_to_step_aside(plan: Plan) -> str:
    """What in a configuration may look at each page; empty where nothing does."""
    settings = plan.settings
    passed_over = plan.engine.leaves_out(settings)
    for name in _OF_EVERY_PAGE:
        if settings.get(name) and not (name == "hooks" and passed_over):
            return f"{plan.config.name} names `{name}`"
    plugins = settings.get("plugins", ["search"])
    if plugins:
        return f"{plan.config.name} names the plugin {_first(plugins)}"
    theme = settings.get("theme")
    if isinstance(theme, dict) and theme.get("custom_dir"):
        return f"{plan.config.name} names a `custom_dir` for its theme"
    if not settings.get("nav"):
        return f"{plan.config.name} names no `nav`, so that every page is in it"
    other = [name for name in extensions(settings)[0] if name not in _READ_ALIKE]
    return f"{plan.config.name} names the Markdown extension {other[0]}" if other else ""


def extensions(settings: Mapping[str, Any]) -> tuple[Sequence[str], Mapping[str, Any]]:
    """The extensions of Markdown as the engine has them, with their settings."""
    found: dict[str, Any] = dict.fromkeys(_OF_THE_ENGINE)
    named = settings.get("markdown_extensions") or ()
    pairs = named.items() if isinstance(named, dict) else map(_pair, named)
    for name, own in pairs:
        short = str(name).removeprefix("markdown.extensions.")
        found[short] = own or found.get(short)
    return tuple(found), {name: own for name, own in found.items() if own}


def navigation(settings: Mapping[str, Any]) -> Mapping[str, str]:
    """The pages that the navigation names, with the titles that it gives them, if it does."""
    return dict(_pages(settings.get("nav") or (), ""))


def _pages(named: Any, title: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # nested freely
    if isinstance(named, str):
        yield named, title
    elif isinstance(named, dict):
        for own, inner in named.items():
            yield from _pages(inner, str(own))
    elif isinstance(named, list):
        for inner in named:
            yield from _pages(inner, "")


def _pair(one: Any) -> tuple[str, Any]:  # noqa: ANN401
    return next(iter(one.items())) if isinstance(one, dict) else (str(one), None)


def _first(named: Any) -> str:  # noqa: ANN401
    first = next(iter(named))
    return str(next(iter(first)) if isinstance(first, dict) else first)
