"""The comment on a pull request, word for word."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from textwrap import dedent

from sayso.app.checking import check
from sayso.model import Log
from sayso.renderers.comment.change import Altered, Change, Manner
from sayso.renderers.comment.comment import MARK, comment
from tests.app.repository import decision
from tests.logs import OWNERS, log_of

SQS = "decisions/2026-03-10-use-sqs.md"
REDIS = "decisions/2026-01-12-use-redis.md"

ROSTER = OWNERS + dedent("""\
    areas:
      source: {owner: hoa, paths: [src/**]}
      job-queue: {owner: linh, paths: [src/jobs/**, "!src/jobs/old.py"]}
      site: {owner: minh, paths: [docs/**]}
    """)

LOG: Mapping[str, str] = {
    "owners.yaml": ROSTER,
    SQS: decision(
        status="accepted",
        decided_on="2026-03-12",
        decide_by="",
        no_action="it is how we work",
        supersedes="[2026-01-12-use-redis]",
        owner="minh",
    ),
    REDIS: decision(
        title="Use Redis for the job queue",
        status="superseded",
        superseded_by="[2026-03-10-use-sqs]",
        decided_on="2026-01-12",
        decide_by="",
        applies_to="[src/jobs/**]",
    ),
}


def said(
    log: Log, paths: Sequence[str], altered: Sequence[Altered] = (), manner: Manner | None = None
) -> str:
    return comment(Change(log, altered, sorted(paths)), manner or Manner())


def test_nothing_to_say_is_one_line() -> None:
    text = said(log_of(LOG), ["README.md"])
    assert text == f"{MARK}This touches no decision, and nothing that has an owner in the log.\n"


def test_decision_in_force_governs_and_the_superseded_one_is_folded() -> None:
    text = said(log_of(LOG), ["src/jobs/run.py", "src/jobs/retry.py", "src/web.py"])
    assert text == dedent("""\
        <!-- sayso comment -->

        ### Decisions and owners

        **Decisions that govern what it touches**

        - **Use SQS for the job queue** (`decisions/2026-03-10-use-sqs.md`), owned by Minh Le, for `src/jobs/retry.py` and `src/jobs/run.py`

        <details><summary>One superseded decision speaks of these files too</summary>

        - **Use Redis for the job queue** (`decisions/2026-01-12-use-redis.md`), superseded by “Use SQS for the job queue”

        </details>

        **People to ask**

        - Hoa Pham: the area `source`
        - Linh Tran (`@linh-t`): the area `job-queue`
        - Minh Le: “Use SQS for the job queue”
        """)  # noqa: E501


def test_new_changed_and_removed_decisions_with_what_they_were() -> None:
    proposed = decision(owner="linh", decide_by="2026-03-24")
    before = log_of({SQS: proposed, REDIS: decision(title="Use Redis")})
    accepted = decision(status="accepted", owner="minh", decide_by="", review_by="2026-09-20")
    new = decision(title="'Use `x` | <b>@all</b> #1'")
    path = "decisions/2026-03-15-a new.md"
    after = log_of({SQS: accepted, path: new})
    changes = [
        Altered(after.decision("2026-03-10-use-sqs"), before.decision("2026-03-10-use-sqs")),
        Altered(after.decision("2026-03-15-a new"), None),
        Altered(None, before.decision("2026-01-12-use-redis")),
    ]
    text = said(after, [], changes, Manner("log/", "https://x.y/blob/1/"))
    assert text == dedent("""\
        <!-- sayso comment -->

        ### Decisions and owners

        **This adds or changes**

        - [Use SQS for the job queue](https://x.y/blob/1/log/decisions/2026-03-10-use-sqs.md): proposed → accepted, owned by Linh Tran → Minh Le, to be decided by 2026-03-24 → to be reviewed by 2026-09-20
        - [Use \\`x\\` \\| \\<b\\>\\@&#8203;all\\<\\/b\\> \\#&#8203;1](https://x.y/blob/1/log/decisions/2026-03-15-a%20new.md): new, proposed, owned by Linh Tran, to be decided by 2026-03-24
        - **Use Redis** is removed

        **People to ask**

        - Linh Tran (`@linh-t`): “Use SQS for the job queue”, “Use \\`x\\` \\| \\<b\\>\\@&#8203;all\\<\\/b\\> \\#&#8203;1”, “Use Redis”
        - Minh Le: “Use SQS for the job queue”
        """)  # noqa: E501


def test_ten_findings_are_told_errors_first_and_the_rest_as_a_number() -> None:
    files = {f"decisions/2026-03-{day:02}-x.md": decision(owner="zoe") for day in range(1, 14)}
    log = log_of({**files, "decisions/2026-02-28-y.md": decision(title="one " * 13)})
    found = check(log)
    text = comment(Change(log, [], [], found, fixed=2), Manner())
    heading, _, rest = text.partition("**New findings**\n\n")
    lines = rest.split("\n")
    assert "People" not in heading
    assert lines[0].startswith(
        "- error in `decisions/2026-03-01-x.md:4:8`: SO202 no person is called \\`zoe\\`"
    )
    assert len([line for line in lines if line.startswith("- error in")]) == 10
    assert lines[10] == f"- and {len(found) - 10} more"
    assert text.endswith("\n\n2 earlier findings are mended here. Thank you.\n")


def test_names_of_github_call_nobody_unless_asked() -> None:
    log = log_of({"owners.yaml": ROSTER})
    assert "Linh Tran (`@linh-t`)" in said(log, ["src/jobs/x.py"])
    assert "Linh Tran (@linh-t)" in said(log, ["src/jobs/x.py"], (), Manner(mention=True))
    odd = log_of({"owners.yaml": ROSTER.replace("linh-t", '"x) @all ("')})
    assert "(`@x) @all (`)" in said(odd, ["src/jobs/x.py"], (), Manner(mention=True))


def test_closest_area_is_asked_and_what_it_leaves_out_is_not_its_own() -> None:
    log = log_of({"owners.yaml": ROSTER})
    assert "source" not in said(log, ["src/jobs/x.py"])
    assert "job-queue" not in said(log, ["src/jobs/old.py"])
    assert "`source`" in said(log, ["src/jobs/old.py"])


def test_what_nobody_answers_for_is_said() -> None:
    roster = ROSTER.replace("name: Minh Le", "name: Minh Le\n    left-on: 2026-01-31")
    log = log_of({"owners.yaml": roster.replace("    lead: hoa\n", "")})
    assert "- Nobody is there just now: the area `site`\n" in said(log, ["docs/x.md"])
    heir = log_of({"owners.yaml": roster})
    assert "- Hoa Pham: the area `site` (leads Platform)\n" in said(heir, ["docs/x.md"])


def test_only_decisions_in_force_govern() -> None:
    for status in ("proposed", "rejected", "withdrawn", "deprecated"):
        log = log_of({SQS: decision(status=status, applies_to="[src/**]")})
        assert said(log, ["src/x.py"]).startswith(f"{MARK}This touches no decision")


def test_decision_that_the_change_is_about_is_not_told_twice() -> None:
    log = log_of({SQS: decision(status="accepted", applies_to="[src/**]", no_action="x")})
    one = Altered(log.decision("2026-03-10-use-sqs"), None)
    assert said(log, ["src/x.py", SQS], [one]).count("Use SQS for the job queue") == 2
    assert "govern" not in said(log, ["src/x.py", SQS], [one])


def test_pattern_that_cannot_be_read_governs_nothing() -> None:
    log = log_of({SQS: decision(status="accepted", applies_to='["[z-a]", "/", "a/**b/[", "src/"]')})
    assert "for `src/x.py`\n" in said(log, ["src/x.py"])


def test_superseded_decisions_in_a_circle_come_to_an_end() -> None:
    files = {
        SQS: decision(status="superseded", superseded_by="[2026-01-12-use-redis]"),
        REDIS: decision(
            status="superseded", superseded_by="[2026-03-10-use-sqs]", applies_to="[src/**]"
        ),
    }
    text = said(log_of(files), ["src/x.py"])
    assert "govern what" not in text
    assert text.endswith("use-redis.md`)\n\n</details>\n")


def test_comment_fits_whatever_the_log_holds() -> None:
    """Hosts refuse comments of more than 65,536 characters."""
    marks = "<@" * 4000
    people = "".join(f'  p{n}: {{name: "{marks}", github: "{marks}"}}\n' for n in range(40))
    areas = "".join(f'  a{n}{"-x" * 500}: {{owner: p{n}, paths: ["*"]}}\n' for n in range(40))
    files = {
        f"decisions/2026-03-{day:02}-{kind}.md": decision(
            title=f'"{marks}"',
            status="accepted",
            owner=f"p{day}",
            applies_to='["*"]',
        )
        for day in range(1, 29)
        for kind in "ab"
    }
    log = log_of({"owners.yaml": f"people:\n{people}areas:\n{areas}", **files})
    changes = [Altered(one, None) for one in log.decisions if one.id.endswith("a")]
    paths = [f"{'d' * 3000}/{n}" for n in range(9)]
    found = [replace(one, message=marks, hint=marks) for one in check(log)]
    manner = Manner("f" * 300 + "/", "https://x.y/" + "z" * 200)
    text = comment(Change(log, changes, paths, found, 3), manner)
    assert text.count("\n") > 20
    assert text.endswith("There was no room here for the rest.\n")
    assert len(text) < 65_536


def test_closest_decision_comes_first() -> None:
    far = decision(title="Far", status="accepted", no_action="x", applies_to='["**"]')
    near = decision(title="Near", status="accepted", no_action="x", applies_to="[src/jobs/run.py]")
    text = said(log_of({REDIS: far, SQS: near}), ["src/jobs/run.py"])
    assert text.index("**Near**") < text.index("**Far**")


def test_supersession_that_only_the_newer_record_tells_is_followed() -> None:
    files = {**LOG, REDIS: LOG[REDIS].replace("superseded-by: [2026-03-10-use-sqs]\n", "")}
    assert "superseded-by" not in files[REDIS]
    text = said(log_of(files), ["src/jobs/run.py"])
    assert "**Use SQS for the job queue** (`decisions/2026-03-10-use-sqs.md`), owned by" in text
