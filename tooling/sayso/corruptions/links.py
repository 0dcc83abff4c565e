"""How the rules on references and links are broken."""

from collections.abc import Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import any_records, decisions, goals
from sayso.corruptions.rewriting import Values, accepted, active, beside, day, proposed, rewritten
from sayso.model import Log

OTHER = "2026-01-05-selftest-record"


def _reference(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        yield Damage({one.path: proposed(log, one, {"depends-on": ["selftest-no-such-record"]})})


def _other_id(log: Log) -> Iterator[Damage]:
    for one in any_records(log):
        yield Damage({one.path: rewritten(one, {"id": "selftest-other"})})


def _one_sided(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        path, id_ = beside(one, OTHER)
        newer = accepted(log, one, {"supersedes": [id_]})
        yield Damage({path: accepted(log, one, {}), one.path: newer})


def _circle(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        path, id_ = beside(one, OTHER)
        mine = proposed(log, one, {"depends-on": [id_]})
        yield Damage({path: proposed(log, one, {"depends-on": [one.id]}), one.path: mine})


def _retired_ground(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        path, id_ = beside(one, OTHER)
        rejected: Values = {"status": "rejected", "reason": "It costs twice as much"}
        mine = proposed(log, one, {"depends-on": [id_]})
        yield Damage({path: accepted(log, one, rejected), one.path: mine})


def _link(log: Log) -> Iterator[Damage]:
    for one in any_records(log):
        text = rewritten(one, {}).removesuffix(one.source.body)
        link = "\n## More\n\nSee [the report](selftest-no-such-report.md).\n\n"
        yield Damage({one.path: f"{text}{link}{one.source.body}"})


def _closed_goal(log: Log) -> Iterator[Damage]:
    goal = goals(log)[0]
    closed: Values = {"on": day(log, -1), "result": "dropped", "lesson": "It was not needed"}
    above = active(log, goal, {"status": "closed", "closed": dict(closed)})
    for one in decisions(log):
        yield Damage({goal.path: above, one.path: proposed(log, one, {"goals": [goal.id]})})


def _no_files(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        text = proposed(log, one, {"applies-to": ["selftest/nothing/**"]})
        # A repository of nothing but a log is asked for no files.
        yield Damage({one.path: text}, around={"selftest/notes.txt": ""})


def _cited(log: Log) -> Iterator[Damage]:
    for one in decisions(log):
        path, id_ = beside(one, OTHER)
        gone: Values = {"status": "deprecated", "reason": "It costs twice as much"}
        for where, named in ((one.path, one.id), (path, id_)):
            note = {"selftest/notes.txt": f"why: decisions/{named}.md\n"}
            yield Damage({where: accepted(log, one, gone)}, around=note)


LINKS: Mapping[str, Corruption] = {
    "SO601": _reference,
    "SO602": _other_id,
    "SO604": _one_sided,
    "SO605": _circle,
    "SO606": _retired_ground,
    "SO607": _link,
    "SO608": _closed_goal,
    "SO609": _no_files,
    "SO610": _cited,
}
