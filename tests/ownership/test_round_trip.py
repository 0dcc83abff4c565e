"""A CODEOWNERS file that is taken in and derived again asks the same people for every file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.app.ownership.importing import taken_in
from sayso.model import Log
from sayso.ownership.claims import Claims
from sayso.ownership.codeowners import Owned, read_codeowners
from sayso.ownership.deriving import derive
from sayso.ownership.signs import HOSTS, Host
from sayso.placing import place_change
from sayso.source import read_yaml
from sayso.text import apply_edits
from tests.logs import log_of

PEOPLE = (
    "# who is who\npeople:\n  linh: {name: Linh Tran}   # she\n  hoa: {name: Hoa, github: Hoa-P}\n"
)

NAMES = ("a", "b", "ab", "a.py", "b.md", "docs")
STEPS = (*NAMES, "*", "**", "*.py", "a*")
SIGNS = ("@linh", "@hoa-p", "@Minh-Le", "@org/team", "docs@example.com")

paths = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map("/".join)
patterns = st.builds(
    lambda lead, parts, tail: lead + "/".join(parts) + tail,
    st.sampled_from(["", "", "/"]),
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=3),
    st.sampled_from(["", "", "/", "/**"]),
).filter(lambda one: "**/**" not in one and not one.endswith("**/"))
lines = st.builds(
    lambda pattern, signs: " ".join([pattern, *signs]),
    patterns,
    st.lists(st.sampled_from(SIGNS), max_size=2, unique=True),
)


def taken(text: str, host: Host, files: list[str], roster: str = PEOPLE) -> Log:
    """The log that comes of taking a file in, with these files in its repository."""
    texts = {"owners.yaml": roster, **dict.fromkeys(files, "")}
    changes, _ = taken_in(log_of(texts, standing=False), text, host)
    for change in changes:
        edit = place_change(read_yaml("owners.yaml", texts["owners.yaml"].encode()), change)
        assert edit is not None, change
        texts["owners.yaml"] = apply_edits(texts["owners.yaml"], [edit])
    return log_of(texts, standing=False)


def owners(text: str, host: Host, files: list[str]) -> dict[str, set[str]]:
    file = Owned(read_codeowners(text, host))
    return {path: {sign.casefold() for sign in file.owners(path)} for path in files}


@settings(max_examples=100, derandomize=True, deadline=None, database=None)
@given(
    given_lines=st.lists(lines, min_size=1, max_size=6),
    files=st.lists(paths, min_size=1, max_size=12, unique=True),
    host=st.sampled_from(HOSTS),
)
def test_every_file_has_the_owners_it_had(
    given_lines: list[str], files: list[str], host: Host
) -> None:
    text = "\n".join(given_lines) + "\n"
    log = taken(text, host, files)
    assert log.sources["owners.yaml"].text.startswith("# who is who\npeople:\n  linh: {name:")
    assert owners(derive(log, host).text, host, files) == owners(text, host, files)


@pytest.mark.parametrize(
    "text, path, owner",
    [
        ("/src/jobs/ @linh\n*.py @hoa-p\n", "src/jobs/new.py", "hoa"),
        ("/src/jobs/ @linh\n*.py @hoa-p\n", "src/jobs/new.txt", "linh"),
        ("/src/jobs/ @linh\n/src/**/test_*.py @hoa-p\n", "src/jobs/a/test_new.py", "hoa"),
        ("src/**/gen/ @linh\n/src/ @hoa-p\n", "src/a/gen/new", "hoa"),
        ("/apps/ @linh\n/apps/github\n", "apps/github/new", None),
        ("* @linh\n/src/ @hoa-p\n* @linh\n", "src/new", "linh"),
    ],
)
def test_order_keeps_its_meaning_for_files_to_come(text: str, path: str, owner: str | None) -> None:
    log = taken(text, "github", [])
    found = Claims(log).on(path)
    assert (found[0].owner if found else None) == owner
