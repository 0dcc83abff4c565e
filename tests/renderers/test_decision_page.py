"""What the page of a decision says beside its body."""

from tests.renderers.sampling import decision, rendered, sample_log

SQS = "decisions/2026-03-10-use-sqs-for-the-job-queue.md"
REDIS = "decisions/2026-01-12-use-redis-for-the-job-queue.md"


def test_what_replaced_a_decision_cannot_be_missed() -> None:
    page = rendered(sample_log())[REDIS]
    banner = page.index('Superseded by <a href="2026-03-10-use-sqs-for-the-job-queue.html">')
    assert banner < page.index("sayso-facts")


def test_one_side_is_enough_to_know_what_replaced_it() -> None:
    text = "---\ntitle: New\nstatus: accepted\nsupersedes: [2026-11-02-keep-one-repository]\n---\n"
    pages = rendered(sample_log(**{"decisions/2026-11-21-new.md": text}))
    assert "Superseded by <a" in pages["decisions/2026-11-02-keep-one-repository.md"]


def test_relations_are_told_on_both_sides() -> None:
    page = rendered(sample_log())[SQS]
    for label in ("Amended by", "Needed by", "Supersedes", "Serves"):
        assert f"<dt>{label}</dt><dd><a href=" in page


def test_the_scope_of_an_amendment_is_told() -> None:
    page = rendered(sample_log())["decisions/2026-11-16-move-the-search-index-to-postgres.md"]
    assert "</a> (the rebuild job)</dd>" in page
    assert "<dd>not answered yet</dd>" in page


def test_a_reference_to_nothing_is_shown_as_it_is() -> None:
    assert "<dd><code>no-such</code></dd>" in decision("", fields="depends-on: [no-such]\n")


def test_an_owner_nobody_knows_is_shown_as_they_are() -> None:
    path = "decisions/2026-11-20-try.md"
    text = "---\ntitle: Try\nstatus: accepted\nowner: <b>@who</b>\n---\n"
    assert (
        "<dt>Owner</dt><dd>&lt;b&gt;@who&lt;/b&gt;</dd>"
        in rendered(sample_log(**{path: text}))[path]
    )


def test_fields_of_the_wrong_shape_do_not_break_a_page() -> None:
    fields = "".join(
        f"{key}: {{a: [b]}}\n"
        for key in ("outcome", "handoffs", "waive", "concerns", "amends", "goals", "imported")
    )
    page = decision(
        "Text.", fields=f"{fields}tags: [[a]]\ndone-when: [{{}}]\nformerly: [../../x]\n"
    )
    assert "<p>Text.</p>" in page


def test_what_came_later_is_told() -> None:
    fields = (
        "handoffs: [{on: 2026-11-21, from: duc, to: linh, why: Duc left}]\n"
        "waive: [{rule: SO301, reason: agreed with Hoa, until: 2026-12-01}]\n"
        "outcome: {on: 2026-11-22, result: mixed, note: One job was lost., next: revise}\n"
    )
    page = decision("", fields=fields)
    assert '<a href="../people/duc.html">Duc Pham</a> <small>(left)</small> to <a' in page
    assert "Rule SO301 waived until 2026-12-01: agreed with Hoa" in page
    assert "mixed (2026-11-22): One job was lost. Next: revise." in page
