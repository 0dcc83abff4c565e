from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.app.adopt import adopt
from sayso.app.adopt.gathering import Found, Gathered
from sayso.app.adopt.planning import Plan, plan
from sayso.app.opening import open_log
from sayso.importers import ForeignFile
from sayso.source import read_record
from tests.importers.foreign import contents
from tests.logs import log_of

TODAY = date(2026, 3, 20)

NAMES = (
    *("old/0001-use-sqs.md", "old/0002-later.md", "old/adr/0001-use-sqs.md"),
    *("old/20200102-x.md", "old/web/adr/20200102-x.md", "old/a b.md", "old/template.md"),
)
folders = st.dictionaries(st.sampled_from(NAMES), contents, max_size=5)


def planned(files: Sequence[tuple[str, bytes]]) -> Plan:
    found = tuple(Found(ForeignFile(path, data)) for path, data in files)
    return plan(Gathered(found, ()), log_of({}), ())


@given(folders)
def test_every_record_that_comes_in_can_be_read_with_its_body(files: dict[str, bytes]) -> None:
    made = planned(tuple(files.items()))
    for one, writing in zip(made.report.came_in, made.writings, strict=True):
        source = read_record(writing.path, writing.text.encode())
        assert (source.readable, source.troubles) == (True, ())
        assert files[one.source].endswith(source.body.encode())
        assert source.values["title"]
        assert source.text == one.head + source.body


@given(folders)
def test_every_file_is_told_of(files: dict[str, bytes]) -> None:
    report = planned(tuple(files.items())).report
    told = {one.source for one in report.came_in} | {one.source for one in report.left_out}
    assert (told, report.already_in) == (set(files), ())


@given(folders)
def test_the_order_of_files_does_not_matter(files: dict[str, bytes]) -> None:
    assert planned(tuple(files.items())) == planned(tuple(reversed(files.items())))


@settings(max_examples=40, deadline=None)
@given(folders)
def test_importing_twice_changes_nothing(files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as name:
        root = Path(name, "log")
        root.mkdir()
        (root / "owners.yaml").write_bytes(b"people: {}\n")
        for path, data in (files | {"old/README.md": b"x"}).items():
            place = Path(name, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        first = adopt(open_log(root, TODAY), [Path(name, "old")])
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        second = adopt(open_log(root, TODAY), [Path(name, "old")])
        assert second.came_in == ()
        assert [one.differs for one in second.already_in] == [False] * len(first.came_in)
        assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
