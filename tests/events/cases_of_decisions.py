"""What happens to decisions."""

from tests.events.case import Case
from tests.events.happening import OTHER, QUEUE, record

BODY = "## Context\nWe lose 3 jobs a week.\n\n## Decision\nThe queue moves.\n"
PROPOSED = "status: proposed\nowner: linh\ndecide-by: 2026-03-24"
ACCEPTED = "status: accepted\nowner: linh\ndecided-on: 2026-03-10"
LINES = "done-when: [All 6 jobs run for 14 days, The old queue is gone]"
DOUBT = "concern: It costs a lot, by: minh"
DOUBTED = f"concerns:\n  - {{{DOUBT}}}"
OTHER_ACCEPTED = ACCEPTED.replace("linh", "minh").replace("03-10", "03-20")


def _queue(fields: str, body: str = BODY) -> dict[str, str]:
    return {QUEUE: record("Use SQS", fields, body)}


def _case(name: str, before: str, after: str, *told: str) -> Case:
    return Case(name, _queue(before), _queue(after), tuple(_at_queue(one) for one in told))


def _at_queue(line: str) -> str:
    kind, _, says = line.partition(": ")
    return f"{kind} 0001-use-sqs: {says}"


DECISIONS: tuple[Case, ...] = (
    Case(
        "proposed",
        {},
        _queue(PROPOSED),
        (_at_queue("proposed: proposed; Linh owns it, to be decided by 2026-03-24"),),
    ),
    Case("noted later", {}, _queue(ACCEPTED), (_at_queue("accepted: written down as accepted"),)),
    Case(
        "imported",
        {},
        _queue("status: accepted\nimported: {format: madr, path: x.md}"),
        (_at_queue("brought-in: brought in by an import, as accepted"),),
    ),
    Case("gone", _queue(PROPOSED), {}, (_at_queue("removed: no longer in the log"),)),
    _case("accepted", PROPOSED, ACCEPTED, "accepted: accepted"),
    _case(
        "rejected",
        PROPOSED,
        "status: rejected\nowner: linh\nreason: It costs too much",
        "rejected: rejected: It costs too much",
    ),
    _case(
        "withdrawn",
        PROPOSED,
        "status: withdrawn\nowner: linh\nreason: Nobody needs it",
        "withdrawn: withdrawn: Nobody needs it",
    ),
    _case(
        "deprecated",
        ACCEPTED,
        ACCEPTED.replace("accepted", "deprecated") + "\nreason: The jobs are gone",
        "deprecated: deprecated: The jobs are gone",
    ),
    _case(
        "decided otherwise",
        ACCEPTED,
        ACCEPTED.replace("accepted", "rejected"),
        "reversed: rejected now, and no longer accepted",
    ),
    _case(
        "taken back",
        ACCEPTED,
        PROPOSED,
        "reopened: open again: it was accepted",
        "due-moved: to be decided by 2026-03-24",
    ),
    Case(
        "superseded on both sides",
        _queue(ACCEPTED),
        _queue(ACCEPTED.replace("accepted", "superseded") + "\nsuperseded-by: 0002-keep-redis")
        | {OTHER: record("Keep Redis", OTHER_ACCEPTED + "\nsupersedes: 0001-use-sqs")},
        (
            _at_queue("superseded: superseded by “Keep Redis”"),
            "accepted 0002-keep-redis: written down as accepted",
        ),
    ),
    Case(
        "superseded as the newer one says alone",
        _queue(ACCEPTED) | {OTHER: record("Keep Redis", PROPOSED + "\nsupersedes: 0001-use-sqs")},
        _queue(ACCEPTED)
        | {OTHER: record("Keep Redis", OTHER_ACCEPTED + "\nsupersedes: 0001-use-sqs")},
        (
            _at_queue("superseded: superseded by “Keep Redis”"),
            "accepted 0002-keep-redis: accepted",
            "handed-over 0002-keep-redis: handed over from Linh to Minh",
        ),
    ),
    _case(
        "superseded by nothing that is known",
        ACCEPTED,
        ACCEPTED.replace("accepted", "superseded"),
        "superseded: superseded",
    ),
    _case("done", ACCEPTED, ACCEPTED + "\ndone-on: 2026-04-01", "done: done"),
    _case(
        "not done", ACCEPTED + "\ndone-on: 2026-04-01", ACCEPTED, "not-done: no longer called done"
    ),
    _case(
        "reviewed",
        ACCEPTED + "\nreview-by: 2026-05-01",
        ACCEPTED
        + "\nreview-by: 2026-05-01"
        + "\noutcome: {on: 2026-05-01, result: worse, note: It costs more., next: reverse}",
        "reviewed: looked back: worse. It costs more. It will be reversed",
    ),
    _case(
        "handed over",
        PROPOSED,
        PROPOSED.replace("linh", "hoa") + "\nhandoffs:\n"
        "  - {on: 2026-03-12, from: linh, to: minh, why: Linh moves}\n"
        "  - {on: 2026-03-14, from: minh, to: hoa, why: Minh is away}",
        "handed-over: handed over from Linh to Minh: Linh moves",
        "handed-over: handed over from Minh to Hoa: Minh is away",
    ),
    _case(
        "taken on",
        PROPOSED.replace("owner: linh\n", ""),
        PROPOSED,
        "handed-over: Linh owns it now; nobody did before",
    ),
    _case(
        "left alone",
        PROPOSED,
        PROPOSED.replace("owner: linh\n", ""),
        "handed-over: nobody owns it any more; Linh did",
    ),
    _case(
        "supported by somebody else",
        PROPOSED + "\nsupporter: minh",
        PROPOSED + "\nsupporter: hoa\napprover: minh",
        "supporter-changed: Hoa supports it now, in place of Minh",
        "supporter-changed: Minh has the last word now",
    ),
    _case(
        "put off",
        PROPOSED,
        PROPOSED.replace("24", "31"),
        "due-moved: to be decided by 2026-03-31, no longer 2026-03-24",
    ),
    _case(
        "doubted",
        PROPOSED,
        f"{PROPOSED}\n{DOUBTED}",
        "concern-raised: Minh raised a concern: “It costs a lot”",
    ),
    _case(
        "doubt answered and kept",
        f"{PROPOSED}\n{DOUBTED}",
        f"{PROPOSED}\nconcerns:\n  - {{{DOUBT}, answer: We measured it, outcome: kept}}",
        "concern-answered: a concern was answered, and it stays: “It costs a lot” "
        "Answer: We measured it",
    ),
    _case(
        "doubt that changed it",
        f"{PROPOSED}\n{DOUBTED}",
        f"{PROPOSED}\nconcerns:\n  - {{{DOUBT}, answer: We pay less, outcome: changed}}",
        "concern-answered: a concern changed it: “It costs a lot” Answer: We pay less",
    ),
    _case(
        "doubt gone",
        f"{PROPOSED}\n{DOUBTED}",
        PROPOSED,
        "concern-removed: a concern is gone: “It costs a lot”",
    ),
    _case(
        "criteria weakened, dropped and added",
        f"{ACCEPTED}\n{LINES}",
        f"{ACCEPTED}\ndone-when: [All 6 jobs run for 3 days, Nobody is paged at night]",
        "criterion-added: criterion added: “Nobody is paged at night”",
        "criterion-weakened: a criterion asks for less (`14` became `3`): "
        "“All 6 jobs run for 3 days”",
        "criterion-removed: criterion dropped: “The old queue is gone”",
    ),
    _case(
        "criterion moved while proposed",
        f"{PROPOSED}\n{LINES}",
        f"{PROPOSED}\n{LINES.replace('14', '3')}",
        "criterion-moved: a criterion moved (`14` became `3`): “All 6 jobs run for 3 days”",
    ),
    _case(
        "criterion met",
        f"{ACCEPTED}\ndone-when: [All 6 jobs run]",
        f"{ACCEPTED}\ndone-when:\n"
        "  - {text: All 6 jobs run, met-on: 2026-04-01, evidence: docs/run.md}",
        "criterion-met: met: “All 6 jobs run” (docs/run.md)",
    ),
    _case(
        "criterion no longer met",
        f"{ACCEPTED}\ndone-when:\n  - {{text: All 6 jobs run, met-on: 2026-04-01}}",
        f"{ACCEPTED}\ndone-when: [All 6 jobs run]",
        "criterion-not-met: no longer called met: “All 6 jobs run”",
    ),
    Case(
        "amended",
        _queue(ACCEPTED),
        _queue(
            ACCEPTED + "\namendments:\n  - {on: 2026-04-01, what: It is 5, why: We counted again}",
            BODY.replace("3", "5"),
        ),
        (_at_queue("amended: amended: It is 5 (We counted again)"),),
    ),
    Case(
        "rewritten without a word",
        _queue(ACCEPTED),
        _queue(ACCEPTED, BODY.replace("3", "5")),
        (_at_queue("rewritten: says something else in its text: `3` became `5`"),),
    ),
    Case(
        "edited",
        _queue(ACCEPTED),
        _queue(ACCEPTED, BODY.replace("The queue", "The **queue**")),
        (_at_queue("edited: edited; what it says stands"),),
    ),
    Case(
        "renamed as it says, and called otherwise",
        _queue(PROPOSED),
        {OTHER: record("Use RabbitMQ", PROPOSED + "\nformerly: 0001-use-sqs", BODY)},
        (
            "renamed 0002-keep-redis: known as `0001-use-sqs` before",
            "renamed 0002-keep-redis: called “Use SQS” before",
        ),
    ),
    Case(
        "renamed as git sees it",
        _queue(PROPOSED),
        {OTHER: record("Use SQS", PROPOSED, BODY)},
        ("renamed 0002-keep-redis: known as `0001-use-sqs` before",),
    ),
    _case(
        "tied to other things",
        PROPOSED + "\ngoals: [2026-Q1/a]\napplies-to: [src/jobs/**]",
        PROPOSED + "\ngoals: [2026-Q1/b]\napplies-to: [src/jobs/**, docs/]",
        "ties-changed: serves `2026-Q1/b` now; no longer serves `2026-Q1/a`",
        "paths-changed: governs `docs/` now",
    ),
    Case(
        "broken",
        _queue(PROPOSED),
        {QUEUE: "---\ntitle: [\n---\n"},
        (_at_queue("unreadable: cannot be read any more"),),
    ),
    Case(
        "mended",
        {QUEUE: "---\ntitle: [\n---\n"},
        _queue(PROPOSED),
        (_at_queue("readable: can be read again: proposed"),),
    ),
)
