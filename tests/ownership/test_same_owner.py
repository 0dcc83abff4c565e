"""The derived CODEOWNERS says of every path what `sayso who` says."""

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Log
from sayso.ownership.claims import Claims
from sayso.ownership.codeowners import Owned, read_codeowners
from sayso.ownership.deriving import derive, is_derived
from sayso.ownership.signs import HOSTS, Host, whom_to_ask
from tests.app.repository import decision
from tests.logs import log_of

PEOPLE = ("linh", "minh", "hoa")
ROSTER = "people:\n" + "".join(
    f"  {one}: {{name: {one.title()}, github: {one}-gh, email: [{one}@example.com]}}\n"
    for one in PEOPLE
)

NAMES = ("a", "b", "ab", "a.py", "my file", "docs")
STEPS = (*NAMES, "*", "**", "*.py", "a*", "?b")

paths = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map("/".join)
patterns = st.builds(
    lambda lead, parts, tail: lead + "/".join(parts) + tail,
    st.sampled_from(["", "", "/"]),
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=3),
    st.sampled_from(["", "", "/", "/**"]),
).filter(lambda one: "**/**" not in one and not one.endswith("**/"))


def log_with(claimed: list[tuple[str, str | None]], **files: str) -> Log:
    """A log in which each pattern is an area's, or nobody's."""
    areas = "".join(
        f"  area-{number}: {{owner: {owner}, paths: ['{pattern}']}}\n"
        for number, (pattern, owner) in enumerate(claimed)
        if owner
    )
    nobody = ", ".join(f"'{pattern}'" for pattern, owner in claimed if not owner)
    roster = ROSTER + (f"areas:\n{areas}" if areas else "") + f"unowned: [{nobody}]\n"
    return log_of({"owners.yaml": roster, **files}, standing=False)


def expected(log: Log, path: str, host: Host) -> frozenset[str]:
    found = Claims(log).on(path)
    return frozenset(whom_to_ask(log.owners, found[0], host).signs) if found else frozenset()


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(
    claimed=st.lists(
        st.tuples(patterns, st.sampled_from([*PEOPLE, None])), max_size=6, unique_by=lambda x: x[0]
    ),
    asked=st.lists(paths, min_size=1, max_size=12, unique=True),
    host=st.sampled_from(HOSTS),
)
def test_every_path_has_the_owner_that_who_tells(
    claimed: list[tuple[str, str | None]], asked: list[str], host: Host
) -> None:
    log = log_with(claimed)
    file = Owned(read_codeowners(derive(log, host).text, host))
    assert {path: file.owners(path) for path in asked} == {
        path: expected(log, path, host) for path in asked
    }


@pytest.mark.parametrize("host", HOSTS)
def test_record_is_its_owners_and_not_the_areas(host: Host) -> None:
    mine, old = "decisions/2026-03-10-mine.md", "decisions/2026-03-09-old.md"
    files = {mine: decision(owner="minh"), old: decision(owner="minh", status="rejected")}
    log = log_with([("decisions/", "hoa"), (mine, "linh")], **files)
    file = Owned(read_codeowners(derive(log, host).text, host))
    assert file.owners(mine) == expected(log, mine, host)
    assert "minh" in str(file.owners(mine))
    assert "hoa" in str(file.owners(old))


def test_derived_file_says_so_and_stands_in_the_order_of_closeness() -> None:
    log = log_with([("/src/jobs/", "linh"), ("*", "hoa"), ("src/*.py", "minh"), ("gen/", None)])
    text = derive(log, "github").text
    assert is_derived(text)
    assert text.split("\n", 2)[2] == dedent("""\
        * @hoa-gh
        gen/
        /src/*.py @minh-gh
        /src/jobs/ @linh-gh
        """)


def test_log_in_a_folder_speaks_of_that_folder() -> None:
    log = log_with([("*.py", "linh"), ("src/", "hoa"), ("**", "minh")])
    text = derive(log, "github", "services/jobs/").text
    assert "from services/jobs/owners.yaml" in text
    file = Owned(read_codeowners(text, "github"))
    assert file.owners("services/jobs/x/a.py") == {"@linh-gh"}
    assert file.owners("services/jobs/readme") == {"@minh-gh"}
    assert file.owners("other/a.py") == frozenset()


def test_what_cannot_be_said_is_named() -> None:
    roster = ROSTER + dedent("""\
        areas:
          jobs: {owner: linh, paths: ["src/**", "!src/gen/**", "src/[ab].py", "my file"]}
        """)
    derived = derive(log_of({"owners.yaml": roster}, standing=False), "github")
    assert len(derived.remarks) == 2
    assert "`!src/gen/**` is left out" in derived.remarks[0]
    assert "`src/[ab].py` is left out" in derived.remarks[1]
    assert all(f"# {remark}\n" in derived.text for remark in derived.remarks)
    assert Owned(read_codeowners(derived.text, "github")).owners("my file") == {"@linh-gh"}


@pytest.mark.parametrize(
    "owner, asked, told",
    [
        ("mail", {"mail@example.com"}, ""),
        ("mute", {"@lead-gh"}, "Mute has neither a GitHub name nor an address"),
        ("gone", {"mail@example.com"}, ""),
        ("leaving", {"mail@example.com"}, ""),
        ("away", {"@away-gh"}, ""),
        ("lost", set(), "nobody is asked for what `lost` owns"),
        ("stranger", set(), "`stranger` is nobody in owners.yaml"),
    ],
)
def test_who_is_asked_in_whose_stead(owner: str, asked: set[str], told: str) -> None:
    roster = dedent(f"""\
        people:
          mail: {{name: Mail, email: [mail@example.com]}}
          mute: {{name: Mute, team: platform}}
          lead: {{name: Lead, github: lead-gh}}
          gone: {{name: Gone, github: gone-gh, left-on: 2026-01-01, successor: mail}}
          leaving: {{name: Leaving, github: leaving-gh, left-on: 2027-01-01, successor: mail}}
          away: {{name: Away, github: away-gh, away: [{{from: 2026-01-01, to: 2026-12-31}}]}}
          lost: {{name: Lost, left-on: 2026-01-01, successor: lost}}
        teams:
          platform: {{name: Platform, parent: all}}
          all: {{name: All, lead: lead, parent: platform}}
        areas:
          jobs: {{owner: {owner}, paths: [src/]}}
        """)
    derived = derive(log_of({"owners.yaml": roster}, standing=False), "github")
    assert Owned(read_codeowners(derived.text, "github")).owners("src/x") == asked
    assert told in "\n".join(derived.remarks)
    assert bool(derived.remarks) == bool(told)


def test_reviewers_are_asked_besides_the_owner() -> None:
    roster = ROSTER + dedent("""\
        areas:
          jobs: {owner: linh, reviewers: ["@org/team", minh, ghost, "@linh-gh"], paths: [src/]}
        """)
    derived = derive(log_of({"owners.yaml": roster}, standing=False), "github")
    assert "src/ @linh-gh @org/team @minh-gh\n" in derived.text
    assert derived.remarks == ("`ghost` is nobody in owners.yaml",)
