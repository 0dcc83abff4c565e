"""The files a log begins with, as texts."""

import json
from importlib.resources import files
from string import Template

from sayso.schema import COPIES, KINDS


class _Starter(Template):
    """A text with gaps like `%handle`: workflows are full of `$` and braces."""

    delimiter = "%"


def starter(name: str, **values: str) -> str:
    """A file of `sayso/starters` with its gaps filled."""
    text = files("sayso").joinpath("starters", name).read_text("utf-8")
    return _Starter(text).substitute(values) if values else text


def schemas() -> dict[str, str]:
    """The published schemas of a log's files, by the path at which editors look for them."""
    folder = files("sayso").joinpath("schemas")
    return {
        f"{COPIES}/{kind}.json": folder.joinpath(f"{kind}.json").read_text("utf-8")
        for kind in KINDS
    }


def site_configuration(name: str) -> str:
    """The configuration that `sayso build` has built in, as a log's own `mkdocs.yml`."""
    text = files("sayso.app.site").joinpath("mkdocs.yml").read_text("utf-8")
    _, _, settings = text.partition("site_name: NAME\n")
    ours = settings.replace("docs_dir: pages", "docs_dir: .sayso/pages")
    ours = ours.replace("site_dir: ../site", "site_dir: site")
    return f"{_ABOUT_SITE}site_name: {json.dumps(name, ensure_ascii=False)}\n{ours}"


_ABOUT_SITE = """\
# The site that `sayso build` makes, which writes its pages into .sayso/pages first. What
# you change here is yours; without this file, Sayso builds with the same settings.
"""
