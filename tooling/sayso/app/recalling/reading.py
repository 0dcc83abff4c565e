"""The log of a folder, for a check: what is known to be quiet is not read again."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from sayso import history
from sayso.app.opening import uncollected
from sayso.app.recalling.ahead import Look, look_now
from sayso.app.recalling.context import context
from sayso.app.recalling.pages import Files, is_worth_it, kept, missing, with_rows_of
from sayso.app.recalling.survey import Survey
from sayso.intake import id_of, kind_of
from sayso.load import load, with_known
from sayso.model import Log
from sayso.model.known import KnownDecision
from sayso.recall.book import Heading, read_book, write_book
from sayso.rule import Rule
from sayso.settings import Settings
from sayso.source import File, Source, read_record
from sayso.workspace import DiskTree, Listed, list_files, read_file, read_listed, read_owners

FEW = 1_000
"""So many decisions are read as fast as anything could be remembered of them."""


def recall_log(
    root: Path,
    settings: Settings,
    today: date,
    rules: Sequence[Rule],
    look: Look = look_now,
) -> Log | None:
    """The log of a folder with its quiet decisions known; None where reading all is as fast.

    `look` tells what somebody saw of its files since this process began.
    """
    if not settings.cache:
        return None
    listed = list(list_files(root, settings))
    files = {one[0]: one for one in listed if _may_be_known(one)}
    if len(files) < FEW:
        return None
    with uncollected():
        owners = list(read_owners(root))
        touched = history.changed(root) if settings.strict_from else frozenset()
        ground = load(owners, settings, today, DiskTree(root), touched)
        alone = [one for one in rules if not one.across]
        survey = Survey(root, ground, alone, look())
        quiet = _quiet(survey, files, _heading(ground, owners, alone))
        if quiet is None:
            return None
        rest = [read_listed(root, one) for one in listed if one[0] not in quiet]
        log = load([*owners, *rest], settings, today, ground.tree, touched)
        return with_known(log, quiet.values())


def _may_be_known(listed: Listed) -> bool:
    path, entry = listed
    return kind_of(path) == "decision" and entry.is_file(follow_symlinks=False)


def _heading(ground: Log, owners: Sequence[File], alone: Sequence[Rule]) -> Heading:
    bytes_ = b"".join(one.data + one.unreadable.encode() for one in owners)
    codes = frozenset(one.code for one in alone)
    return Heading(context(ground.settings, ground.today, bytes_), codes)


def _quiet(survey: Survey, files: Files, heading: Heading) -> dict[str, KnownDecision] | None:
    """The decisions that are known to be quiet now; None where they are too few to matter."""
    before = read_book(survey.root, heading).pages
    still = kept(before, files, survey)
    new = missing(still, files)
    if len(new) >= FEW and not is_worth_it(new, survey):
        return None
    pages = with_rows_of(still, new, survey)
    if pages != before:
        write_book(survey.root, heading, [line for line, _ in pages])
    read = partial(_source, survey.root)
    return {
        path: KnownDecision(id_of(path), path, row.outline, read)
        for _, page in pages
        for path, row in page.items()
        if row.outline is not None
    }


def _source(root: Path, path: str) -> Source:
    return read_record(path, read_file(root, path).data)
