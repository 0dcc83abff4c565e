"""What holds for whatever happened: nothing of nothing, in a settled order, each thing once."""

from collections.abc import Mapping
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.events import KINDS, THINGS, Event, events
from sayso.model import Log
from tests.events.cases import CASES
from tests.events.happening import ROSTER, Files
from tests.logs import log_of

_STATES = [files for one in CASES for files in (one.before, one.after)]
_TEXTS: Mapping[str, list[str]] = {
    path: sorted({files[path] for files in _STATES if path in files})
    for path in {path for files in _STATES for path in files}
}

ANY_FILES = st.fixed_dictionaries(
    {}, optional={path: st.sampled_from(texts) for path, texts in sorted(_TEXTS.items())}
)
"""A log in which every file is in any of the states that the cases know, or is not there."""


def _log(files: Files) -> Log:
    return log_of({"owners.yaml": ROSTER, **files}, standing=False)


@given(ANY_FILES)
@settings(deadline=None)
def test_nothing_happens_between_a_log_and_itself(files: Files) -> None:
    assert events(_log(files), _log(files)) == []


@given(ANY_FILES, ANY_FILES, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_of_files_and_renames_does_not_matter(
    before: Files, after: Files, chance: Random
) -> None:
    told = events(_log(before), _log(after))
    mixed = list(before.items()), list(after.items())
    for one in mixed:
        chance.shuffle(one)
    assert events(_log(dict(mixed[0])), _log(dict(mixed[1]))) == told


@given(ANY_FILES, ANY_FILES)
@settings(deadline=None)
def test_each_thing_is_told_once_and_in_one_place(before: Files, after: Files) -> None:
    told = events(_log(before), _log(after))
    sentences = [(one.thing, one.id, one.says) for one in told]
    assert len(set(sentences)) == len(sentences)
    order = [(THINGS.index(one.thing), one.id) for one in told]
    assert order == sorted(order)
    for one in told:
        _is_well_said(one)


def _is_well_said(one: Event) -> None:
    assert one.kind in KINDS
    assert one.title
    assert one.says == one.says.strip()
    assert one.owner is None or one.people[0] == one.owner
    assert "None" not in one.says


@given(ANY_FILES, ANY_FILES)
@settings(deadline=None)
def test_whatever_differs_is_told(before: Files, after: Files) -> None:
    then, now = _log(before), _log(after)
    differing = {
        path
        for path in then.sources.keys() | now.sources.keys()
        if then.source(path).text != now.source(path).text
    }
    readable = {one.path for log in (then, now) for one in log.records} | {"owners.yaml"}
    told = {one.path for one in events(then, now)}
    moved = {one.path for one in now.records if one.values.get("formerly")}
    assert differing & readable <= told | {"decisions/0001-use-sqs.md" for _ in moved}
    assert bool(told) == bool(differing & readable)
