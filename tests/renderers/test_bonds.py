"""How decisions hang together."""

from sayso.renderers.bonds import Bonds
from tests.logs import log_of


def bonds(**fields: str) -> Bonds:
    files = {
        f"decisions/{named}.md": f"---\ntitle: {named}\ndate: 2026-01-0{day}\n{field}\n---\n"
        for day, (named, field) in enumerate(fields.items(), 1)
    }
    return Bonds(log_of(files, standing=False))


def told(found: Bonds) -> list[tuple[str, str, str]]:
    return [(one.source.id, one.kind, one.target.id) for one in found.all]


def test_both_sides_tell_of_one_bond() -> None:
    found = bonds(a="superseded-by: [b]", b="supersedes: [a]")
    assert told(found) == [("b", "supersedes", "a")]
    assert found.by_id["a"] == found.by_id["b"] == found.all


def test_every_kind_is_told() -> None:
    found = bonds(a="", b="supersedes: [a]", c="amends: [{id: a, scope: x}]", d="depends-on: [a]")
    assert told(found) == [
        ("b", "supersedes", "a"),
        ("c", "amends", "a"),
        ("d", "depends-on", "a"),
    ]


def test_what_leads_nowhere_or_to_itself_is_no_bond() -> None:
    assert told(bonds(a="depends-on: [a, nothing]")) == []


def test_former_ids_count() -> None:
    found = bonds(a="formerly: [old]", b="amends: [old]")
    assert told(found) == [("b", "amends", "a")]


def test_clusters_are_whole_and_the_newest_comes_first() -> None:
    found = bonds(a="", b="depends-on: [a]", c="", d="", e="amends: [b]", f="depends-on: [d]")
    assert [[one.id for one in cluster] for cluster in found.clusters] == [
        ["f", "d"],
        ["e", "b", "a"],
    ]


def test_a_circle_ends() -> None:
    found = bonds(a="depends-on: [b]", b="depends-on: [a]")
    assert [len(one) for one in found.clusters] == [2]
    assert len(found.among(found.clusters[0])) == 2
