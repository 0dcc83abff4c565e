"""The page of health says what the check says, and nothing of anybody."""

from dataclasses import replace

from sayso.app.checking import judged
from sayso.model import Log
from sayso.rules import RULES
from sayso.suppress.baseline import Baseline, entry_of
from tests.logs import log_of
from tests.renderers.sampling import NOWHERE, rendered, sample_log

CALM = "The check finds nothing, and everything that is open is in somebody's hands."
DOUBTED = """\
---
title: Use SQS for the job queue
status: accepted
owner: minh
decided-on: 2026-03-10
done-when: [All 6 nightly jobs run from SQS for 7 days]
concerns: [A message holds 256 KB at most]
{}---
## Context
Redis loses jobs on failover.

## Decision
The job queue moves to SQS.
"""
PATH = "decisions/2026-03-10-try.md"
WAIVED = 'waive: [{rule: unanswered-concern, reason: "Asked `hoa` twice", until: 2026-12-01}]\n'


def health(log: Log, baseline: Baseline | None = None) -> str:
    found = judged(log, RULES, baseline=baseline)
    return rendered(log, replace(NOWHERE, rules=RULES, judged=found))["health.md"]


def test_a_healthy_log_says_so_in_one_line() -> None:
    page = health(log_of({}))
    assert CALM in page
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## Take it with you {#take}"
    ]


def test_what_is_found_stands_by_its_record_with_the_way_out() -> None:
    page = health(log_of({PATH: DOUBTED.format("")}))
    assert CALM not in page
    found = page.partition("## To be mended")[2]
    assert 'href="decisions/2026-03-10-try.html">Use SQS for the job queue</a></dt>' in found
    assert '<b>error</b> <a href="rules/SO305.html">SO305</a>: concern has no' in found
    assert f"<code>{PATH}:7</code> · ask: what do we say to it?" in found


def test_a_fix_is_told_with_its_command() -> None:
    text = DOUBTED.format("").replace("owner: minh", "onwer: minh")
    page = health(log_of({PATH: text}))
    assert "fix: " in page
    assert "<code>sayso fix --select SO102" in page


def test_a_file_that_is_no_record_is_named_by_its_path() -> None:
    page = health(log_of({"owners.yaml": "people:\n  an: {name: An, team: none}\n  an: {}\n"}))
    assert "<dt><code>owners.yaml</code></dt>" in page


def test_the_heaviest_comes_first() -> None:
    light = DOUBTED.format("").replace("concerns: [A message holds 256 KB at most]\n", "")
    files = {"decisions/2026-01-01-a.md": light.replace("minh", "duc-pham"), PATH: light}
    files["decisions/2026-01-01-a.md"] += "\n[x](none.md)\n"
    files[PATH] = files[PATH].replace(
        "All 6 nightly jobs run from SQS for 7 days", "It is reliable"
    )
    page = health(log_of(files))
    weights = [line.split("</b>")[0] for line in page.split("<dd><b>")[1:]]
    assert weights == sorted(weights, key=("error", "warning", "note").index)
    assert len(set(weights)) > 1


def test_what_is_waived_is_told_with_its_reason_and_its_end() -> None:
    page = health(log_of({PATH: DOUBTED.format(WAIVED)}))
    assert "## To be mended" not in page
    row = page.partition("## Let pass, with a reason")[2].partition("</li>")[0]
    assert '<a href="rules/SO305.html">SO305</a>: Asked <code>hoa</code> twice' in row
    assert "<small>until <time>2026-12-01</time></small>" in row


def test_what_is_known_is_told_by_rule_as_things() -> None:
    log = log_of({PATH: DOUBTED.format("")})
    baseline = Baseline(tuple(entry_of(one) for one in judged(log, RULES).open))
    page = health(log, baseline)
    assert "## To be mended" not in page
    known = page.partition("## Known from before")[2]
    assert "<summary>SO305 unanswered-concern</summary>" in known
    assert 'What this is about: <a href="rules/SO305.html">SO305</a>' in known
    assert ">Use SQS for the job queue</a></li>" in known


def test_stale_files_stand_apart() -> None:
    codeowners = (
        "# Derived by `sayso owners export` (github) from owners.yaml and the records.\n"
        "# Edits made here are lost: make them there, and run it again.\n"
        "/old/** @linh-t\n"
    )
    page = health(log_of({".github/CODEOWNERS": codeowners}))
    assert "## To be mended" not in page
    assert "<code>.github/CODEOWNERS</code>" in page.partition("## Derived files that are")[2]


def test_what_nobody_has_and_until_when_somebody_is_back() -> None:
    owners = (
        "people:\n  an: {name: An, left-on: 2026-01-01}\n"
        "  bo: {name: Bo, away: [{from: 2026-11-20, to: 2026-11-30}]}\n"
        "areas:\n  a: {owner: an, paths: [src/**]}\n  b: {owner: bo, paths: [docs/**]}\n"
    )
    page = health(sample_log(**{"owners.yaml": owners}))
    nobody = page.partition("## Nobody has this")[2].partition("\n## ")[0]
    away = page.partition("## Until someone is back")[2].partition("\n## ")[0]
    assert "An left on 2026-01-01" in nobody
    assert 'href="areas/a.html">a</a>' in nobody
    assert "Bo is away until 2026-11-30" in away
    assert 'href="areas/b.html"' in away


def test_a_page_of_very_much_is_cut_and_says_so() -> None:
    files = {
        f"decisions/2026-03-10-try-{one}.md": DOUBTED.format("").replace("Use SQS", f"Try {one}")
        for one in range(210)
    }
    page = health(log_of(files))
    assert "<code>sayso check</code> tells the rest." in page
    assert page.count("<dd><b>") == 200


def test_a_finding_of_any_words_stays_in_its_place() -> None:
    text = (
        DOUBTED.format("")
        .replace("onwer", "x")
        .replace("status: accepted", "status: '<script>alert(1)</script> `*|{#x}'")
    )
    page = health(log_of({PATH: text}))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_page_of_a_record_leads_to_the_rule_it_breaks() -> None:
    log = log_of({PATH: DOUBTED.format("")})
    found = judged(log, RULES)
    page = rendered(log, replace(NOWHERE, rules=RULES), tuple(found.open))[PATH]
    assert '</code> <a href="../rules/SO305.html">SO305</a>: concern has no' in page
