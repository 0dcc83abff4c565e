"""Whatever is said of a decision in whatever order: the log stays right, and nothing is lost."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.app.checking import check, fails
from sayso.app.deciding.amending import plan_amendment
from sayso.app.deciding.doing import Met, plan_done
from sayso.app.deciding.doubting import plan_answer, plan_concern
from sayso.app.deciding.reviewing import Review, plan_review
from sayso.app.deciding.verdict import Verdict, plan_verdict
from sayso.app.editing import Plan, edit
from sayso.app.opening import Opened, open_log
from sayso.errors import UserError
from sayso.model import Decision
from tests.cli.deciding import ACCEPTED, PROPOSED, REDIS_FILE, SQS_FILE
from tests.logs import OWNERS, TODAY

TAKEN = ACCEPTED.replace('title: "Use SQS', 'title: "Use Redis')
DOUBTED = PROPOSED.replace(
    "---\n## Context",
    "concerns:\n- It costs more\n- {concern: Nobody knows it, by: minh}\n---\n## Context",
)

Planner = Callable[[Opened], Plan]

letters = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
said = st.text(letters, max_size=60).map(lambda text: f"{text} of 6 jobs")
anything = st.text(st.characters(codec="utf-8", exclude_characters="\ufeff"), max_size=60)
which = st.sampled_from(["sqs", "redis"])


def verdict(id_: str, status: str, lines: list[str], text: str) -> Planner:
    given = Verdict(
        status=status,
        done_when=tuple(lines) if status == "accepted" else (),
        why=None if status == "accepted" else text,
    )
    return lambda opened: plan_verdict(opened, id_, given)


def concern(id_: str, text: str) -> Planner:
    return lambda opened: plan_concern(opened, id_, text, "minh")


def answer(id_: str, number: int, text: str, outcome: str) -> Planner:
    return lambda opened: plan_answer(opened, id_, [str(number), text], outcome)


def done(id_: str, number: int, shown: list[str]) -> Planner:
    links = tuple(f"https://example.com/{link}" for link in shown)
    return lambda opened: plan_done(opened, id_, Met(criterion=str(number), evidence=links))


def review(id_: str, result: str, text: str) -> Planner:
    return lambda opened: plan_review(opened, id_, Review(result=result, note=text, next="keep"))


def amendment(id_: str, what: str, why: str) -> Planner:
    return lambda opened: plan_amendment(opened, id_, what, why, None)


lines = st.lists(said, min_size=1, max_size=3)
numbers = st.integers(1, 2)
steps = st.one_of(
    st.builds(verdict, which, st.sampled_from(["accepted", "rejected", "deprecated"]), lines, said),
    st.builds(concern, which, said),
    st.builds(answer, which, numbers, said, st.sampled_from(["changed", "kept", "withdrawn"])),
    st.builds(done, which, numbers, st.lists(said, min_size=1, max_size=2)),
    st.builds(review, which, st.sampled_from(["better", "worse", "too-early"]), said),
    st.builds(amendment, which, said, said),
)


def texts(root: Path) -> dict[str, str]:
    return {path: (root / path).read_bytes().decode() for path in (REDIS_FILE, SQS_FILE)}


@pytest.mark.slow
@settings(max_examples=60)
@given(st.lists(steps, min_size=4, max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_log_stays_right_and_bodies_stay_as_they_are(taken: list[Planner], end: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files = {REDIS_FILE: TAKEN, SQS_FILE: DOUBTED, "owners.yaml": OWNERS}
        for path, text in files.items():
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_bytes(text.replace("\n", end).encode())
        bodies = {path: text.partition("---" + end + "##")[2] for path, text in texts(root).items()}
        for plan in taken:
            before = texts(root)
            try:
                edited = edit(open_log(root, TODAY), plan)
            except UserError:
                assert texts(root) == before
                continue
            now = texts(root)
            assert {one.path for one in edited.files} == {
                path for path in now if now[path] != before[path]
            }
            log = open_log(root, TODAY).log
            assert not fails(check(log))
            assert all(now[path].endswith(body) for path, body in bodies.items())
            assert end == "\n" or "\n" not in "".join(now.values()).replace("\r\n", "")


@given(said | anything)
def test_words_are_read_back_as_they_were_said(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "decisions").mkdir()
        (root / "owners.yaml").write_text(OWNERS, "utf-8")
        (root / SQS_FILE).write_text(PROPOSED, "utf-8", newline="")
        if len(text.strip().splitlines()) != 1 or any(
            category(one) == "Cc" for one in text.strip()
        ):
            with pytest.raises(UserError, match="the concern is"):
                edit(open_log(root, TODAY), concern("sqs", text))
            return
        edit(open_log(root, TODAY), concern("sqs", text))
        found = open_log(root, TODAY).log.decision(SQS_FILE[10:-3])
        assert isinstance(found, Decision)
        assert [one.text for one in found.concerns] == [text.strip()]
