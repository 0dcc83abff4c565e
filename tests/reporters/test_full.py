"""The whole output, as a person sees it."""

from textwrap import dedent

from sayso.diagnostics import (
    Diagnostic,
    Fix,
    Location,
    Place,
    Position,
    SetValue,
    Severity,
)
from sayso.reporters import full
from sayso.reporters.report import Report
from sayso.source import Source, read_record

PATH = "decisions/2026-03-10-use-postgres.md"
TEXT = "---\ntitle: Use Postgres\nowner: linh\nstatus: acepted\nsupporter: linh\n---\n"


def diagnostic(source: Source, **changes: object) -> Diagnostic:
    given: dict[str, object] = {
        "code": "SO103",
        "name": "value-not-allowed",
        "severity": Severity.ERROR,
        "where": source.locate(Place(PATH, ("status",))),
        "message": "`status` `acepted` is not a known one",
        "hint": "did you mean `accepted`?",
        "notes": ("allowed: proposed, accepted",),
        "related": (),
        "fix": Fix("write `accepted`", (SetValue(PATH, ("status",), "accepted"),)),
        "record": "2026-03-10-use-postgres",
        "fingerprint": "0" * 16,
    }
    return Diagnostic(**(given | changes))  # type: ignore[arg-type]


def told(text: str = TEXT, *, color: bool = False, **changes: object) -> str:
    source = read_record(PATH, text.encode())
    return full.render(Report([diagnostic(source, **changes)], {PATH: source}, 1), color=color)


def test_finding_shows_its_line_what_is_meant_and_the_way_out() -> None:
    assert told() == dedent("""\
        error[SO103] `status` `acepted` is not a known one
          --> decisions/2026-03-10-use-postgres.md:4:9
          |
        4 | status: acepted
          |         ^^^^^^^ did you mean `accepted`?
          = allowed: proposed, accepted
          = fix: write `accepted` (`sayso fix --select SO103`, safe)

        """)


def test_related_place_in_the_same_file_stands_in_the_order_of_lines() -> None:
    source = read_record(PATH, TEXT.encode())
    owner = source.locate(Place(PATH, ("owner",), label="the owner"))
    where = source.locate(Place(PATH, ("supporter",)))
    assert told(where=where, related=(owner,), hint="", notes=(), fix=None) == dedent("""\
        error[SO103] `status` `acepted` is not a known one
          --> decisions/2026-03-10-use-postgres.md:5:12
          |
        3 | owner: linh
          |        ---- the owner
          :
        5 | supporter: linh
          |            ^^^^

        """)


def test_related_place_in_another_file_is_named() -> None:
    other = Location("owners.yaml", Position(3, 5), Position(3, 9), "known here")
    assert "  --> owners.yaml:3:5 known here\n" in told(related=(other,))


def test_unsafe_fix_says_so() -> None:
    fix = Fix("write `x`", (), safe=False)
    assert "= fix: write `x` (`sayso fix --select SO103 --unsafe`, look at it first)" in told(
        fix=fix
    )


def test_marks_stand_below_wide_letters() -> None:
    text = TEXT.replace("status: acepted", "status: 決定é")
    lines = told(text).split("\n")
    assert lines[3] == "4 | status: 決定é"
    assert lines[4].startswith("  |         ^^^^^ did")


def test_colour_only_where_asked_for() -> None:
    assert "\x1b[" in told(color=True)
    assert "\x1b[" not in told(color=False)


def test_very_long_line_is_cut_and_keeps_its_mark() -> None:
    text = TEXT.replace("title: Use Postgres", f"title: {'x' * 500}")
    source = read_record(PATH, text.encode())
    where = source.locate(Place(PATH, ("title",)))
    assert all(len(line) < 200 for line in told(text, where=where).split("\n"))
