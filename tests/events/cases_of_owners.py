"""What happens to people, teams and areas."""

from tests.events.case import Case
from tests.events.happening import QUEUE, ROSTER, record

LINH = "linh: {name: Linh, email: [linh@example.com], team: platform"


def _case(name: str, old: str, new: str, *told: str) -> Case:
    assert old in ROSTER
    after = ROSTER.replace(old, new, 1)
    return Case(name, {"owners.yaml": ROSTER}, {"owners.yaml": after}, told)


PROPOSED = "status: proposed\nowner: {}\ndecide-by: 2026-03-24"

OWNERS: tuple[Case, ...] = (
    _case(
        "somebody joins",
        "teams:",
        "  an: {name: An, team: product}\nteams:",
        "joined an: joined Product",
    ),
    _case(
        "somebody leaves",
        LINH,
        LINH + ", left-on: 2026-04-30, successor: minh",
        "left linh: last day 2026-04-30; Minh takes over",
    ),
    Case(
        "somebody comes back",
        {"owners.yaml": ROSTER.replace(LINH, LINH + ", left-on: 2026-01-31")},
        {"owners.yaml": ROSTER},
        ("came-back linh: here again",),
    ),
    _case(
        "somebody will be away",
        LINH,
        LINH + ", away: [{from: 2026-04-01, to: 2026-04-14, deputy: minh}]",
        "away linh: away from 2026-04-01 to 2026-04-14; Minh stands in",
    ),
    _case(
        "somebody changes teams",
        LINH,
        LINH.replace("platform", "product"),
        "moved-team linh: in Product now, before in Platform",
    ),
    Case(
        "a handle changes, and what it owns stays theirs",
        {"owners.yaml": ROSTER, QUEUE: record("Use SQS", PROPOSED.format("linh"))},
        {
            "owners.yaml": ROSTER.replace(
                "linh: {name: Linh", "lt: {name: Linh, previously: [linh]"
            ).replace("owner: linh", "owner: lt"),
            QUEUE: record("Use SQS", PROPOSED.format("lt")),
        },
        (
            "edited 0001-use-sqs: edited; what it says stands",
            "renamed lt: known as `linh` before",
        ),
    ),
    _case(
        "somebody is taken out",
        "  minh: {name: Minh}\n",
        "",
        "removed minh: no longer in owners.yaml",
    ),
    _case(
        "a team is formed",
        "areas:",
        "  data: {name: Data, lead: minh}\nareas:",
        "formed data: a new team; Minh leads it",
    ),
    _case(
        "a team has another lead, and a team above",
        "lead: hoa}",
        "lead: minh, parent: product}",
        "team-changed platform: Minh leads it now, no longer Hoa",
        "team-changed platform: part of Product now",
    ),
    _case(
        "a team is renamed",
        "product: {name: Product}",
        "sales: {name: Product, previously: [product]}",
        "renamed sales: known as `product` before",
    ),
    _case(
        "an area is handed over",
        "{owner: linh",
        "{owner: minh",
        "handed-over job-queue: handed over from Linh to Minh",
    ),
    _case(
        "an area covers other paths",
        "src/queue/**",
        "lib/queue/**",
        "paths-changed job-queue: covers `lib/queue/**` now; no longer covers `src/queue/**`",
    ),
    _case(
        "an area has another net",
        "src/queue/**], team: platform}",
        "src/queue/**], team: product, purpose: Runs jobs}",
        "area-changed job-queue: Product is its net now, no longer Platform",
        "area-changed job-queue: its purpose is “Runs jobs”",
    ),
    _case(
        "an area is renamed",
        "job-queue:",
        "jobs:",
        "renamed jobs: known as `job-queue` before",
    ),
    Case(
        "an area comes and another goes",
        {"owners.yaml": ROSTER},
        {
            "owners.yaml": ROSTER[: ROSTER.index("  job-queue")]
            + "  docs: {owner: hoa, paths: [docs/]}\n"
        },
        (
            "formed docs: a new area for `docs/`; Hoa owns it",
            "removed job-queue: no longer in owners.yaml",
        ),
    ),
    _case(
        "only a word",
        "people:",
        "# who is here\npeople:",
        "edited owners.yaml: edited; what it says stands",
    ),
    _case(
        "nobody is named", ROSTER, "people: {}\n", "unreadable owners.yaml: names nobody any more"
    ),
)
