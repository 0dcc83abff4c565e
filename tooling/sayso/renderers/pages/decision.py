"""The page of a decision."""

from collections.abc import Iterator

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Decision
from sayso.model.values import as_list, as_map, as_text, as_texts
from sayso.plain_yaml import Value
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.here import Fact, Here, day, said
from sayso.renderers.pages.record_history import history, permalink
from sayso.renderers.pictures.bonds import legend, local_graph
from sayso.renderers.templating import render

_DAYS = (
    ("opened-on", "Opened"),
    ("decide-by", "Decide by"),
    ("decided-on", "Decided"),
    ("done-on", "Done"),
    ("review-by", "Review by"),
)
_HELPERS = (("supporter", "Supporter"), ("approver", "Approver"))
_ROUNDS = (
    ("decision-makers", "Decision makers"),
    ("consulted", "Consulted"),
    ("informed", "Informed"),
)

_TOOK_EFFECT = frozenset(("accepted", "superseded", "deprecated"))


def decision_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """A page for every decision."""
    for decision in edition.log.decisions:
        yield from decision_page(edition, decision)


def decision_page(edition: Edition, decision: Decision) -> Iterator[Artifact | Copy]:
    """The page of one decision."""
    here = Here(edition, page_of(decision.path), decision.source)
    yield from render(
        "decision.md.j2",
        here,
        decision=decision,
        facts=[fact for fact in facts(here, decision) if fact.value],
        superseded_by=_superseded_by(here, decision),
        findings=edition.findings.get(decision.path, ()),
        outcome=said(decision.values.get("outcome")),
        ties=[fact for fact in ties(here, decision) if fact.value],
        replaced_by=_replacing(here, decision, in_force=False),
        amended_by=_in_force(edition.amended_by.get(decision.id, ())),
        connections=local_graph(here, decision),
        legend=legend(_kinds(here, decision)),
        steps=history(here, decision),
        commits=edition.publication.repository.commits(decision.path),
        permalink=permalink(here, decision),
        waived=_entries(decision.values.get("waive")),
    )


def facts(here: Here, decision: Decision) -> Iterator[Fact]:
    """Who has part in a decision, its days, and what it is found by."""
    yield from _people(here, decision)
    yield from _days(decision)
    if decision.one_way:
        yield Fact("Reversibility", Markup("one-way door: hard to take back"))
    for key, label in _ROUNDS:
        yield Fact(label, here.people(as_texts(decision.values.get(key))))
    yield Fact("Tags", here.tags(decision.tags))


def ties(here: Here, decision: Decision) -> Iterator[Fact]:
    """What a decision serves, replaces and governs, and what rests on it."""
    yield Fact("Serves", here.references(decision.goals))
    yield from _relations(here, decision)
    yield Fact("Applies to", _codes(decision.applies_to))


def _kinds(here: Here, decision: Decision) -> list[str]:
    return [one.kind for one in here.edition.bonds.of(decision)]


def _people(here: Here, decision: Decision) -> Iterator[Fact]:
    owner = decision.owner
    yield Fact("Owner", here.person(owner) if owner else Markup("nobody yet"))
    for key, label in _HELPERS:
        yield Fact(label, here.people(as_texts(decision.values.get(key))))


def _days(decision: Decision) -> Iterator[Fact]:
    derived = {"opened-on": decision.opened_on, "decided-on": decision.decided_on}
    for key, label in _DAYS:
        if key != "decide-by" or not decision.decided:
            yield Fact(label, day(derived.get(key, decision.day(key))))


def _relations(here: Here, decision: Decision) -> Iterator[Fact]:
    edition = here.edition
    yield Fact("Supersedes", here.references(decision.related("supersedes")))
    yield Fact("Superseded by", _superseded_by(here, decision))
    yield Fact("Amends", here.listed(list(_amended(here, decision))))
    yield Fact("Amended by", _records(here, edition.amended_by.get(decision.id, ())))
    yield Fact("Depends on", here.references(decision.related("depends-on")))
    yield Fact("Needed by", _records(here, edition.needed_by.get(decision.id, ())))


def _superseded_by(here: Here, decision: Decision) -> Markup:
    """What replaced a decision, by either side's word."""
    told = [one.id for one in _replacing(here, decision, in_force=True)]
    return here.references(tuple(dict.fromkeys((*decision.related("superseded-by"), *told))))


def _replacing(here: Here, decision: Decision, *, in_force: bool) -> tuple[Decision, ...]:
    """What says that it replaces a decision, and does or is only proposed to."""
    told = here.edition.log.superseding.get(decision.id, ())
    if in_force:
        return tuple(one for one in told if one.status in _TOOK_EFFECT)
    return tuple(one for one in told if one.status == "proposed")


def _in_force(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    return tuple(one for one in decisions if one.status == "accepted")


def _amended(here: Here, decision: Decision) -> Iterator[Markup]:
    for item in as_list(decision.values.get("amends")):
        named = as_text(item) or as_text(as_map(item).get("id"))
        scope = as_text(as_map(item).get("scope"))
        if named:
            said = Markup(" ({})").format(scope) if scope else Markup("")
            yield here.reference(named) + said


def _records(here: Here, decisions: tuple[Decision, ...]) -> Markup:
    return here.listed([here.record(one) for one in decisions])


def _codes(paths: tuple[str, ...]) -> Markup:
    return Markup(", ").join(Markup("<code>{}</code>").format(path) for path in paths)


def _entries(value: Value | None) -> list[dict[str, str]]:
    return [said(item) for item in as_list(value) if as_map(item)]
