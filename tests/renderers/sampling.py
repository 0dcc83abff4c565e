"""A small log of every kind of record, kept as files, and the pages that are made of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sayso.artifact import Artifact, Copy
from sayso.diagnostics import Diagnostic
from sayso.model import Log
from sayso.renderers.publication import Happened, Publication, Repository
from sayso.renderers.site import pages
from sayso.rules import RULES
from sayso.settings import Settings
from tests.logs import log_of
from tests.renderers.what_happened import ENTRIES, LATELY

SAMPLE = Path(__file__).parent / "sample"
TODAY = date(2026, 11, 22)
SETTINGS = Settings(strict_from=date(2026, 1, 1))

AT_HOST = Publication(
    name="Handbook",
    repository=Repository("https://github.com/acme/handbook", "main"),
    happened=Happened(ENTRIES, LATELY, "2026-11-15"),
    rules=tuple(one for one in RULES if one.code in {"SO004", "SO305"}),
)
NOWHERE = Publication(name="Handbook")


def sample_files() -> dict[str, str]:
    """The texts of the sample, by path."""
    return {
        path.relative_to(SAMPLE).as_posix(): path.read_text("utf-8")
        for path in sorted(SAMPLE.rglob("*"))
        if path.is_file()
    }


def sample_log(**more: str) -> Log:
    """The sample as a log; `more` are further files, or other texts for them."""
    files = sample_files() | more
    return log_of(files, settings=SETTINGS, today=TODAY, standing=False)


def rendered(
    log: Log, publication: Publication = AT_HOST, findings: tuple[Diagnostic, ...] = ()
) -> dict[str, str]:
    """The pages of a log, by path; of a file that is copied, where it is from."""
    given = replace(publication, findings=findings)
    return {one.path: _text(one) for one in pages(log, given)}


def decision(body: str, path: str = "decisions/2026-11-20-try.md", fields: str = "") -> str:
    """The page of a decision with a body, in the sample log."""
    text = f"---\ntitle: Try\nstatus: proposed\nowner: linh\ndecide-by: 2026-12-01\n{fields}---\n"
    return rendered(sample_log(**{path: text + body}))[path]


def _text(one: Artifact | Copy) -> str:
    return one.text if isinstance(one, Artifact) else one.origin
