"""Diagnostics → text, one file a format."""

from collections.abc import Mapping
from typing import Protocol

from sayso.reporters import concise, full, github, gitlab, json, junit, rdjson, sarif
from sayso.reporters.report import Report


class Reporter(Protocol):
    """Renders a report; colour only where asked for and where the format has any."""

    def __call__(self, report: Report, *, color: bool) -> str:
        """The report as text that ends in a line end, or is empty."""


REPORTERS: Mapping[str, Reporter] = {
    "full": full.render,
    "concise": concise.render,
    "json": json.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "rdjson": rdjson.render,
}
