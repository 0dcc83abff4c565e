"""What happens to goals and quarters."""

from tests.events.case import Case
from tests.events.happening import GOAL, NEXT_GOAL, QUARTER, record

ACTIVE = "status: active\nowner: linh\nwhy: Each lost job is an order that nobody ships"
CLOSED = ACTIVE.replace("active", "closed")
ENDED = "closed: {on: 2026-03-31, result: partial, cause: We began late, lesson: Begin early}"
LINE = "done-when:\n  - {text: Fewer jobs are lost, from: 10, to: 0, now: 8}"
LESS = "criterion-weakened: a criterion asks for less (`to` `0` became `2`): “Fewer jobs are lost”"
CHECKED = "check-ins:\n  - {on: 2026-02-01, status: on-track, note: All is well}"
PAGE = (
    "---\ntheme: Jobs we can trust\nwhy: We lost two customers\nnot-doing: [A new scheduler]\n---\n"
)


def _goal(fields: str) -> dict[str, str]:
    return {GOAL: record("No job is lost", fields)}


def _case(name: str, before: str, after: str, *told: str) -> Case:
    return Case(name, _goal(before), _goal(after), tuple(_at_goal(one) for one in told))


def _at_goal(line: str) -> str:
    kind, _, says = line.partition(": ")
    return f"{kind} 2026-Q1/no-lost-jobs: {says}"


GOALS: tuple[Case, ...] = (
    Case(
        "goal drafted",
        {},
        _goal(ACTIVE.replace("active", "draft")),
        (_at_goal("drafted: drafted; Linh owns it"),),
    ),
    Case("goal new", {}, _goal(ACTIVE), (_at_goal("opened: opened; Linh owns it"),)),
    _case(
        "goal opened",
        ACTIVE.replace("active", "draft"),
        ACTIVE,
        "opened: opened; Linh owns it",
    ),
    _case(
        "goal checked in on",
        f"{ACTIVE}\n{CHECKED}",
        f"{ACTIVE}\n{CHECKED}\n  - {{on: 2026-02-15, status: at-risk, note: The freeze is near}}",
        "checked-in: at risk, Linh says: The freeze is near",
    ),
    _case(
        "check-in that reads otherwise",
        f"{ACTIVE}\n{CHECKED}",
        f"{ACTIVE}\n{CHECKED.replace('on-track', 'off-track')}",
        "checked-in: the check-in of 2026-02-01 says off track now; it said on track",
    ),
    _case(
        "goal closed",
        ACTIVE,
        f"{CLOSED}\n{ENDED}",
        "closed: closed: partial. Cause: We began late. Lesson: Begin early",
    ),
    _case(
        "goal closed with other words",
        f"{CLOSED}\n{ENDED}",
        f"{CLOSED}\n{ENDED.replace('partial', 'achieved')}",
        "closed: closed with other words: achieved. Cause: We began late. Lesson: Begin early",
    ),
    _case("goal reopened", f"{CLOSED}\n{ENDED}", ACTIVE, "reopened: active again: it was closed"),
    Case(
        "goal carried",
        _goal(f"{ACTIVE}\n{LINE}"),
        _goal(f"{CLOSED}\n{LINE}\n{ENDED}")
        | {
            NEXT_GOAL: record(
                "No job is lost", f"{ACTIVE}\n{LINE}\ncarried-from: 2026-Q1/no-lost-jobs"
            )
        },
        (
            _at_goal("closed: closed: partial. Cause: We began late. Lesson: Begin early"),
            "carried 2026-Q2/no-lost-jobs: carried over from 2026-Q1; Linh owns it",
        ),
    ),
    _case(
        "number on its way, with another aim",
        f"{ACTIVE}\n{LINE}",
        f"{ACTIVE}\n{LINE.replace('now: 8', 'now: 4').replace('to: 0', 'to: 2')}",
        LESS,
        "criterion-stands: at 4, was 8, going to 2: “Fewer jobs are lost”",
    ),
    _case(
        "criteria moved, and said why",
        f"{ACTIVE}\n{LINE}",
        f"{ACTIVE}\n{LINE.replace('to: 0', 'to: 2')}\n"
        "moved:\n  - {on: 2026-02-20, what: 2 are enough, why: The vendor loses 2}",
        "amended: amended: 2 are enough (The vendor loses 2)",
        LESS,
    ),
    _case(
        "promise that became a reach",
        ACTIVE,
        f"{ACTIVE}\nkind: stretch",
        "amended: a reach now, and no longer a promise",
    ),
    Case(
        "quarter planned",
        {},
        {QUARTER: PAGE},
        (
            "theme-set 2026-Q1: its theme is “Jobs we can trust”, because: We lost two customers",
            "theme-set 2026-Q1: left for later: “A new scheduler”",
        ),
    ),
    Case(
        "quarter planned otherwise",
        {QUARTER: PAGE},
        {QUARTER: PAGE.replace("trust", "watch").replace("A new scheduler", "A second region")},
        (
            "theme-set 2026-Q1: its theme is “Jobs we can watch”, no longer “Jobs we can trust”",
            "theme-set 2026-Q1: left for later: “A second region”",
            "theme-set 2026-Q1: no longer left for later: “A new scheduler”",
        ),
    ),
)
