"""Diagnostics → text, one file a format."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sayso.reporters.report import Report


class Reporter(Protocol):
    """Renders a report; colour only where asked for and where the format has any."""

    def __call__(self, report: "Report", *, color: bool) -> str:
        """The report as text that ends in a line end, or is empty."""


class Reporters(Mapping[str, Reporter]):
    """The reporters by name; the file of one is loaded when it is asked for."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def __getitem__(self, name: str) -> Reporter:
        if name not in self._names:
            raise KeyError(name)
        render: Reporter = import_module(f"sayso.reporters.{name}").render
        return render

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


REPORTERS: Mapping[str, Reporter] = Reporters(
    "full", "concise", "json", "github", "gitlab", "sarif", "junit", "rdjson"
)
