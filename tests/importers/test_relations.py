import pytest

from sayso.importers.relations import edges_of_body, edges_of_key, edges_of_line, edges_of_status

LATER = "[5. Later](0005-later.md)"


@pytest.mark.parametrize(
    "line, relation, target, scope",
    [
        (f"Superseded by {LATER}", "superseded-by", LATER, ""),
        (f"Superceded by {LATER}", "superseded-by", LATER, ""),
        (f"- Supercedes {LATER}", "supersedes", LATER, ""),
        (f"* Supersedes: {LATER}", "supersedes", LATER, ""),
        (f"Replaced by {LATER}", "superseded-by", LATER, ""),
        (f"Amends {LATER}", "amends", LATER, ""),
        (f"**Amended by** {LATER}", "amended-by", LATER, ""),
        (f"Clarifies {LATER}", "amends", LATER, "clarified"),
        (f"Clarified by {LATER}", "amended-by", LATER, "clarified"),
        (f"Partly supersedes {LATER}", "amends", LATER, "replaced in part"),
        (f"Superseded in part by {LATER}", "amended-by", LATER, "replaced in part"),
        (f"Depends on {LATER}", "depends-on", LATER, ""),
        ("Superseded by ADR-0005", "superseded-by", "ADR-0005", ""),
        ("Superseded by ADR 5 on 2020-01-02", "superseded-by", "ADR 5", ""),
        ("Superseded by #5 since 2020", "superseded-by", "5", ""),
        ("Supersedes 20201028-first-adr", "supersedes", "20201028-first-adr", ""),
        ("Supersedes package1/20201028-first-adr", "supersedes", "package1/20201028-first-adr", ""),
    ],
)
def test_a_line_tells_a_relation(line: str, relation: str, target: str, scope: str) -> None:
    (edge,) = edges_of_line(line)
    assert (edge.relation, edge.target, edge.scope) == (relation, target, scope)


@pytest.mark.parametrize(
    "line",
    [
        *("Accepted", "Relates to [x](y.md)", "Superseded by nobody yet", "", "Superseder"),
        *("We amend [x](y.md)", "[superseded by [ADR-0005](0005-x.md) | …  | accepted]"),
    ],
)
def test_other_lines_tell_none(line: str) -> None:
    assert not list(edges_of_line(line))


def test_several_targets_are_several_relations() -> None:
    edges = edges_of_line("Supersedes [3](0003-a.md) and [4](0004-b.md). See [5](0005-c.md).")
    assert [edge.target for edge in edges] == ["[3](0003-a.md)", "[4](0004-b.md)"]
    assert [edge.target for edge in edges_of_line("Supersedes 3 and 4")] == ["3", "4"]


def test_a_status_may_tell_two_relations() -> None:
    edges = edges_of_status("Accepted, supersedes ADR-3, superseded by ADR-9")
    assert [(one.relation, one.target) for one in edges] == [
        ("supersedes", "ADR-3"),
        ("superseded-by", "ADR-9"),
    ]


def test_a_sentence_counts_if_this_record_is_its_subject() -> None:
    (edge,) = edges_of_body("Some words. This ADR in part supersedes [0003](0003-x.md). More.\n")
    assert (edge.relation, edge.target, edge.scope) == (
        "amends",
        "[0003](0003-x.md)",
        "replaced in part",
    )
    (edge,) = edges_of_body("This decision has been superseded by [5](0005-x.md).\n")
    assert edge.relation == "superseded-by"
    for other in (
        "The behaviour supersedes that of [3](0003-x.md)",
        "These ranges have been superseded by [3](0003-x.md)",
        "This ADR does not supersede [3](0003-x.md)",
        "```\n- Supersedes [3](0003-x.md)\n```",
    ):
        assert not list(edges_of_body(other))


def test_bullets_count_wherever_they_stand() -> None:
    (edge,) = edges_of_body("## Links\n\n- Supersedes [3](0003-x.md)\n- Relates to [4](4.md)\n")
    assert (edge.relation, edge.target) == ("supersedes", "[3](0003-x.md)")


def test_keys_tell_relations_too() -> None:
    assert [(one.relation, one.target) for one in edges_of_key("replaced-by", "ADR-3, ADR-4")] == [
        ("superseded-by", "ADR-3"),
        ("superseded-by", "ADR-4"),
    ]
    assert [one.relation for one in edges_of_key("supercedes", "use-sqs")] == ["supersedes"]
