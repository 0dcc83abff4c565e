"""What commits did to the sample, made up: it is kept as files, and has no history of its own."""

from datetime import date

from sayso.events import Entry, Event, Thing

SQS = "2026-03-10-use-sqs-for-the-job-queue"
REDIS = "2026-01-12-use-redis-for-the-job-queue"
SEARCH = "2026-11-16-move-the-search-index-to-postgres"


def event(  # noqa: PLR0913  # what an event is made of
    kind: str,
    id_: str,
    title: str,
    says: str,
    thing: Thing = "decision",
    *,
    day: date | None = None,
    owner: str | None = "linh",
    **details: str,
) -> Event:
    """Something that happened, to a decision unless another thing is named."""
    folders = {"decision": f"decisions/{id_}.md", "goal": f"goals/{id_}.md"}
    path = folders.get(thing, "owners.yaml")
    return Event(kind, thing, id_, path, title, says, owner, (owner or "",), day, details)


def entry(number: int, day: date, *events: Event, author: str = "", git: str = "Linh") -> Entry:
    """A commit by a made-up name; `author` is a person, `git` what git says where none is known."""
    return Entry(f"{number:x}".ljust(40, "0"), day, author or git, events, is_known=bool(author))


ENTRIES = (
    entry(
        0xA1,
        date(2026, 1, 12),
        event("brought-in", "0001-record-architecture-decisions", "Record architecture decisions",
              "brought in by an import, as accepted"),
        event("accepted", REDIS, "Use Redis for the job queue", "written down as accepted"),
        event("formed", "platform", "Platform", "a new team", "team", owner=None),
        event("rejected", "2026-10-01-adopt-graphql", "Adopt GraphQL for the public API",
              "written down as rejected"),
    ),
    entry(
        0xA2,
        date(2026, 3, 10),
        event("proposed", SQS, "Use SQS for the job queue",
              "proposed; Linh Tran owns it, to be decided by 2026-03-24"),
        author="linh",
    ),
    entry(
        0xA3,
        date(2026, 3, 18),
        event("superseded", REDIS, "Use Redis for the job queue",
              "superseded by “Use SQS for the job queue”", day=date(2026, 3, 17)),
        event("accepted", SQS, "Use SQS for the job queue", "accepted", day=date(2026, 3, 17)),
        event("concern-answered", SQS, "Use SQS for the job queue",
              "a concern changed it: “SQS has no `ordering` <b>” Answer: a FIFO queue.",
              outcome="changed"),
        author="minh",
    ),
    entry(
        0xA4,
        date(2026, 3, 19),
        event("edited", SQS, "Use SQS for the job queue", "edited; what it says stands"),
    ),
    entry(
        0xA5,
        date(2026, 11, 16),
        event("proposed", SEARCH, "Move the search index to Postgres", "proposed; Minh Le owns it",
              owner="minh"),
        event("removed", "2026-02-02-gone", "Gone & forgotten", "no longer in the log", owner=None),
        event("area-changed", "job-queue", "Area job-queue", "has another purpose", "area"),
    ),
    entry(
        0xA6,
        date(2026, 11, 17),
        event("checked-in", "2026-Q4/no-lost-jobs",
              "No job is ever lost without somebody hearing of it",
              "on track, Linh Tran says: Dead-letter queues are live for five of six jobs.",
              "goal"),
        event("amended", "2026-10-01-adopt-graphql", "Adopt GraphQL",
              "amended: only for partners (the web app needs none)", day=date(2026, 11, 17)),
        author="linh",
    ),
)  # fmt: skip

LATELY = tuple(one for entry in ENTRIES[-2:] for one in entry.events)
