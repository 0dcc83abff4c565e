"""A decision as a document by itself."""

from sayso.renderers.edition import Edition
from sayso.renderers.publication import Publication
from sayso.renderers.report.decision import decision_as_html
from tests.renderers.sampling import sample_files, sample_log

SQS = "2026-03-10-use-sqs-for-the-job-queue"


def report(named: str, **more: str) -> str:
    log = sample_log(**more)
    decision = log.decision(named)
    assert decision is not None
    files = sample_files() | more
    edition = Edition(log, Publication("Handbook"))
    return decision_as_html(edition, decision, lambda path: files[path].encode())


def test_it_tells_what_the_record_says() -> None:
    text = report(SQS)
    told_of = ("<h1>Use SQS", "Linh Tran", "dead-letter queue per job", ">Context</h2>")
    for told in told_of:
        assert told in text, told
    assert "{#" not in text


def test_that_it_is_not_in_force_comes_first() -> None:
    text = report("2026-01-12-use-redis-for-the-job-queue").partition("</style>")[2]
    assert text.index("no longer in force") < text.index("Status")


def test_code_that_looks_like_a_heading_stays_code() -> None:
    body = "```\n## not a heading {#x}\n```\n\n[down](#decision)\n\n## Decision\n\nYes.\n"
    text = report("try", **{"decisions/try.md": f"---\ntitle: Try\nstatus: proposed\n---\n{body}"})
    assert "## not a heading {#x}" in text
    assert '<a href="#decision">down</a>' in text
    assert '<h2 id="decision">Decision</h2>' in text
