"""A plain `sayso new decision` is answered before click is loaded, as click would answer it."""

import subprocess
import sys
from itertools import chain

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from sayso.app.adding.plainly.settled import says_nothing_of_new
from sayso.app.beginning.starters import starter
from sayso.cli import at_once
from sayso.cli.talk import can_say
from tests.app.repository import decision
from tests.cli.shell import Shell

NEW = ("new", "decision")
ID = "2026-03-20-use-sqs"
WHY = "Redis loses jobs when it fails over."

PEOPLE = """\
people:
  linh:
    name: Linh Tran
    email: [linh@example.com]
    team: platform
  minh: {name: Lê Minh, github: minh-le, previously: [minh.l]}
  tbd:
    name: Somebody
  x y:
    name: Odd Key
  gone: {name: Gone, left-on: 2026-03-01, successor: linh}
  going: {name: Going, left-on: 2026-09-01}
  away:
    name: Away
    away: [{from: 2026-03-01, to: 2026-04-30}]
teams:
  platform: {name: Platform, lead: linh}
"""

SETTINGS = (
    *(None, "", "active-goals = 4\n", '# Of this log\n\ndecision-ids = "date"\ncache = false\n'),
    *('site.name = "Our log"\n', "active-goals = 0\n", "cache = true\ncache = true\n", "x = 1\n"),
    *('decision-ids = "number"\n', "strict-from = 2026-01-01\n", 'ignore = ["decisions/*use*"]\n'),
    *('ignore-rules = ["SO109"]\n', 'select-rules = ["SO2"]\n', '[site]\nname = "Our log"\n'),
)

BESIDE: tuple[dict[str, str], ...] = (
    {},
    {"decisions/2026-03-10-a.md": decision()},
    {"decisions/2026-03-10-a.md": decision(supersedes=ID)},
    {"decisions/2026-03-10-a.md": decision(formerly=ID)},
    {"decisions/2026-03-10-a.md": decision(depends_on=f'"{ID[:-1]}\\x73"')},
    {"decisions/old/use-sqs.md": decision(), "decisions/drawing.txt": "…"},
    {f"decisions/old/{ID}.md": decision()},
    {"goals/2026-Q1/README.md": f"---\ntheme: See {ID}\nwhy: We lose jobs now and then.\n---\n"},
    {".sayso/schemas/decision.json": "{}"},
)

WORDS = st.sampled_from(
    [
        *("Use", "SQS", "for", "the", "job", "queue", "hàng", "đợi", "2026", "retries,", "(again)"),
        *(
            "no",
            "it's",
            "and/or",
            "well-known",
            "v1.2",
            "Template",
            "TBD",
            "todo",
            "…",
            "{x}",
            "[a]",
        ),
        *(
            "a: b",
            "#1",
            "<b>",
            "`code`",
            "|",
            "*",
            "--",
            "\\n",
            "ẞ",
            "ﬁne",
            "é",
            "🎉",
            "null",
        ),
    ]
)
PLAIN = st.lists(
    st.sampled_from(["Use", "SQS", "đợi", "2026", "it's", "jobs,", "v1.2"]), min_size=1
)
TEXTS = st.one_of(PLAIN, st.lists(WORDS, max_size=14), st.just(["Use", "SQS"])).map(" ".join)
OWNERS = st.sampled_from(
    [
        *("linh", "@minh", "linh@example.com", "Linh Tran", "minh-le", "minh.l", "LINH", ""),
        *("tbd", "x y", "gone", "going", "away", "platform", "nobody"),
    ]
)


def pairs(name: str, values: st.SearchStrategy[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(values, max_size=most).map(
        lambda found: [part for value in found for part in (f"--{name}", value)]
    )


def calls(
    titles: st.SearchStrategy[str], whys: st.SearchStrategy[str], *others: list[str]
) -> st.SearchStrategy[list[str]]:
    owner = OWNERS.map(lambda owner: ["--owner", owner])
    tags = st.sampled_from(["queue", "a-b", "no", "null", *(["", "Aws", "a b"] if others else [])])
    parts = st.tuples(
        titles.map(lambda title: [title]),
        st.one_of(owner, st.just([]), pairs("owner", OWNERS, 2)) if others else owner,
        pairs("context", whys, 1),
        pairs("tag", tags, 2),
        st.sampled_from([[], *others]),
    )
    return parts.flatmap(st.permutations).map(lambda some: [*NEW, *chain(*some)])


LETTERS = st.characters(categories=["L", "N"])
LINES = st.text(st.one_of(LETTERS, st.sampled_from(" ,.'()/-")), min_size=1, max_size=40)
UNUSUAL = calls(TEXTS, TEXTS, ["--one-way"], ["--done-when", "All 6 jobs run"], ["more"])
USUAL = calls(
    st.one_of(PLAIN.map(" ".join), LINES.map(lambda line: f"Use{line}".rstrip())),
    st.one_of(st.just(WHY), LINES.map(lambda line: f"Jobs are lost now{line}".rstrip())),
)


def lay(log: Shell, settled: str | None, beside: dict[str, str]) -> None:
    for path in log.files():
        (log.folder / path).unlink()
    log.write("owners.yaml", PEOPLE)
    if settled is not None:
        log.write("sayso.toml", settled)
    for path, text in beside.items():
        log.write(path, text)


def tried(log: Shell, call: list[str]) -> bool:
    """Whether a call is answered at once, and then as click answers it, byte for byte."""
    before = log.files()
    answered = at_once.answer(call)
    written = log.files()
    for path in written.keys() - before.keys():
        (log.folder / path).unlink()
    if answered is None:
        assert written == before
        return False
    said = log(*call)
    assert (said.code, (said.out, said.err)) == (0, answered)
    assert log.files() == written
    return True


FOR_EACH = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)


@FOR_EACH
@given(call=UNUSUAL, settled=st.sampled_from(SETTINGS), beside=st.sampled_from(BESIDE))
def test_whatever_is_said_is_answered_as_the_long_way_does(
    log: Shell, call: list[str], settled: str | None, beside: dict[str, str]
) -> None:
    lay(log, settled, beside)
    event("at once" if tried(log, call) else "the long way")


@pytest.mark.slow
@FOR_EACH
@given(call=USUAL, settled=st.sampled_from(SETTINGS[:5]), beside=st.sampled_from(BESIDE[:2]))
def test_usual_words_are_answered_as_the_long_way_does(
    log: Shell, call: list[str], settled: str | None, beside: dict[str, str]
) -> None:
    lay(log, settled, beside)
    event("at once" if tried(log, call) else "the long way")


@pytest.mark.parametrize("settled", SETTINGS[:5])
@pytest.mark.parametrize(
    "call",
    [
        ["Use SQS", "--owner", "linh"],
        ["--owner", "@minh", "Use SQS for the job queue", "--context", WHY],
        ["Dùng SQS", "--tag", "queue", "--tag", "aws", "--context", WHY],
    ],
)
def test_usual_calls_are_answered_at_once(log: Shell, call: list[str], settled: str | None) -> None:
    lay(log, settled, {"decisions/2026-03-10-a.md": decision()})
    assert tried(log, [*NEW, *call])


@pytest.mark.parametrize(
    "settled", [*filter(None, SETTINGS[:5]), starter("sayso.toml", ids="date")]
)
def test_usual_settings_are_understood_at_sight(log: Shell, settled: str) -> None:
    assert says_nothing_of_new(settled)
    log.write("sayso.toml", settled)
    assert tried(log, [*NEW, "Use SQS", "--owner", "linh"])


@pytest.mark.parametrize("settled", SETTINGS[5:])
def test_what_is_settled_about_records_takes_the_long_way(log: Shell, settled: str) -> None:
    lay(log, settled, {})
    answered = at_once.answer([*NEW, "Use SQS", "--owner", "linh"])
    assert (answered is None) == (settled != SETTINGS[-1])
    assert not says_nothing_of_new(settled)


@pytest.mark.parametrize(
    "beside", [one for one in BESIDE if any(ID in str(each) for each in one.items())]
)
def test_a_name_that_is_known_already_takes_the_long_way(
    log: Shell, beside: dict[str, str]
) -> None:
    lay(log, None, beside)
    before = log.files()
    assert at_once.answer([*NEW, "Use SQS", "--owner", "linh"]) is None
    assert log.files() == before


def test_settings_of_a_project_are_read_as_they_are(log: Shell) -> None:
    log.write("pyproject.toml", "[tool.sayso]\nactive-goals = 4\n")
    assert at_once.answer([*NEW, "Use SQS", "--owner", "linh"]) is not None
    log.write("pyproject.toml", '[tool.sayso]\nignore = ["decisions/x*"]\n')
    assert at_once.answer([*NEW, "Use Redis", "--owner", "linh"]) is None
    log.write("pyproject.toml", "[tool.sayso\n")
    assert at_once.answer([*NEW, "Use Redis", "--owner", "linh"]) is None


def test_what_is_there_stays(log: Shell) -> None:
    call = [*NEW, "Use SQS", "--owner", "linh"]
    assert at_once.answer(call) is not None
    before = log.files()
    assert at_once.answer(call) is None
    assert log.files() == before
    assert log(*call).code == 2


def test_folder_that_cannot_be_written_is_left_to_click(log: Shell) -> None:
    log.write("decisions", "a file where a folder should be")
    assert at_once.answer([*NEW, "Use SQS", "--owner", "linh"]) is None


def test_whoever_sits_at_a_terminal_is_asked_why(
    log: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.cli.new_told.is_talking", lambda: True)
    assert at_once.answer([*NEW, "Use SQS", "--owner", "linh"]) is None
    assert at_once.answer([*NEW, "Use SQS", "--owner", "linh", "--context", WHY]) is not None
    assert log.files().keys() == {"owners.yaml", f"decisions/{ID}.md"}


def test_path_that_standard_output_has_no_letters_for_is_left_to_click(
    log: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.cli.new_told.can_say", str.isascii)
    assert at_once.answer([*NEW, "Очередь задач", "--owner", "linh"]) is None
    assert log.files().keys() == {"owners.yaml"}
    assert can_say("use-sqs")


def test_neither_click_nor_a_rule_nor_a_record_is_loaded(log: Shell) -> None:
    heavy = ("click", "dataclasses", "inspect", "pathlib", "yaml", "frontmatter", "jsonschema_rs")
    ours = ("sayso.rules", "sayso.load", "sayso.schema", "sayso.engine")
    call = [*NEW, "A", "--owner", "linh"]
    code = (
        f"import sys; from sayso.cli import main; sys.argv[1:] = {call!r}; main();"
        f"print(sorted({{*sys.modules}} & {{*{heavy + ours!r}}}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=log.folder, capture_output=True, text=True, check=True
    )
    assert done.stdout == "decisions/2026-03-20-a.md\n"
    assert done.stderr.splitlines()[-1] == "[]"
