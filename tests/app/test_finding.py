import pytest

from sayso.app.finding import KINDS, Kind, find
from sayso.errors import UserError
from sayso.model import Log
from tests.logs import log_of

DECISION = "---\ntitle: T\nstatus: proposed\nowner: linh\n---\n"


def log() -> Log:
    return log_of(
        {
            "decisions/0042-use-sqs.md": DECISION,
            "decisions/0142-use-mysql.md": DECISION,
            "decisions/2026-03-10-use-sqs-everywhere.md": DECISION.replace(
                "title", "formerly: [0007-queues]\ntitle"
            ),
            "decisions/2026-03-11-broken.md": "no front matter",
            "decisions/2020/2026-03-12-twice.md": DECISION,
            "decisions/2021/2026-03-12-twice.md": DECISION,
            "goals/2026-Q1/no-lost-jobs.md": DECISION,
            "owners.yaml": (
                "people:\n  linh: {name: Linh Tran, email: linh@example.com, github: linh-t}\n"
                "  minh: {name: Minh Le, previously: minh.l}\n"
                "teams:\n  platform: {name: Platform}\nareas:\n  platform: {owner: linh}\n"
            ),
        }
    )


@pytest.mark.parametrize(
    "part,id_",
    [
        ("0042-use-sqs", "0042-use-sqs"),
        ("42", "0042-use-sqs"),
        ("0142", "0142-use-mysql"),
        ("everywhere", "2026-03-10-use-sqs-everywhere"),
        ("MYSQL", "0142-use-mysql"),
        ("Mýsql", "0142-use-mysql"),
        ("0007-queues", "2026-03-10-use-sqs-everywhere"),
        ("7", "2026-03-10-use-sqs-everywhere"),
        ("queues", "2026-03-10-use-sqs-everywhere"),
        ("decisions/0042-use-sqs.md", "0042-use-sqs"),
        ("broken", "2026-03-11-broken"),
        ("no-lost", "2026-Q1/no-lost-jobs"),
        ("2026-q1", "2026-Q1"),
        ("linh", "linh"),
        ("@linh-t", "linh"),
        ("LINH@example.com", "linh"),
        ("Minh Le", "minh"),
        ("minh.l", "minh"),
        ("mi", "minh"),
        ("decisions/2021/2026-03-12-twice.md", "2026-03-12-twice"),
    ],
)
def test_any_part_that_leaves_no_doubt(part: str, id_: str) -> None:
    assert find(log(), part).id == id_


@pytest.mark.parametrize(
    "part,problem,way_out",
    [
        ("sqs", "`0042-use-sqs`, `2026-03-10-use-sqs-everywhere`", "say more"),
        ("2026-03-12-twice", "`decisions/2020/2026-03-12-twice.md`, `", "say more"),
        ("platform", "the team `platform`, the area `platform`", "--kind"),
        ("0042-use-sqz", "nothing here is called `0042-use-sqz`", "`0042-use-sqs`?"),
        ("mysqk", "is called `mysqk`", "did you mean `0142-use-mysql`?"),
        ("lihn", "is called `lihn`", "did you mean `linh`?"),
        ("zzz", "is called `zzz`", "`sayso list` shows what there is"),
        ("", "is called ``", "`sayso list`"),
    ],
)
def test_doubt_is_told_with_the_candidates(part: str, problem: str, way_out: str) -> None:
    with pytest.raises(UserError) as caught:
        find(log(), part)
    assert problem in caught.value.problem
    assert way_out in caught.value.way_out


def test_kinds_narrow_what_is_meant() -> None:
    assert find(log(), "platform", ["area"]).kind == "area"
    assert find(log(), "platform", ["team"]).kind == "team"
    with pytest.raises(UserError, match="no goal is called `sqs`"):
        find(log(), "sqs", ["goal"])


@pytest.mark.parametrize("kind", KINDS)
def test_many_candidates_are_cut_short(kind: Kind) -> None:
    many = log_of({f"decisions/{number:04d}-use-it.md": DECISION for number in range(1, 30)})
    if kind == "decision":
        with pytest.raises(UserError, match=r"`0008-use-it`, 21 more\n"):
            find(many, "use-it", [kind])
    else:
        with pytest.raises(UserError, match=f"no {kind} is called"):
            find(many, "use-it", [kind])
