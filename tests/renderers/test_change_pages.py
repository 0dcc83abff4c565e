"""The pages of what changed, and the history on the page of a record."""

from dataclasses import replace
from datetime import date, timedelta

from sayso.events import Entry
from sayso.renderers.pages.changes import NEWEST
from sayso.renderers.publication import Happened, Publication, Repository
from tests.renderers.sampling import AT_HOST, rendered, sample_log
from tests.renderers.what_happened import ENTRIES, REDIS, SQS, entry, event

DAY = date(2026, 3, 10)
GITLAB = Repository("https://gitlab.example.com/acme/log", "main", "log", "gitlab")


def with_history(*entries: Entry, publication: Publication = AT_HOST) -> dict[str, str]:
    return rendered(sample_log(), replace(publication, happened=Happened(entries)))


def test_each_month_has_its_page_and_the_newest_day_is_first() -> None:
    pages = rendered(sample_log())
    months = {path for path in pages if path.startswith("changes/")}
    assert months == {f"changes/{name}.md" for name in ("index", "2026-01", "2026-03", "2026-11")}
    page = pages["changes/2026-03.md"]
    assert page.index("## 2026-03-18") < page.index("## 2026-03-10")
    assert '<a href="2026-03.html" aria-current="page">March</a>' in page
    assert "Adopt GraphQL" not in page


def test_edits_alone_are_not_told() -> None:
    assert "## 2026-03-19" not in rendered(sample_log())["changes/2026-03.md"]


def test_a_change_has_an_address_here_and_at_the_host() -> None:
    page = rendered(sample_log())["changes/2026-11.md"]
    commit = ENTRIES[-1].commit
    assert f'id="c-{commit[:12]}"' in page
    assert f'<a href="#c-{commit[:12]}"' in page
    assert (
        f'<a href="https://github.com/acme/handbook/commit/{commit}"><code>a600000</code>' in page
    )


def test_without_a_host_a_commit_is_named_and_not_linked() -> None:
    page = with_history(*ENTRIES, publication=Publication())["changes/2026-11.md"]
    assert "<code>a600000</code>" in page
    assert "commit/" not in page


def test_people_are_named_only_where_the_log_knows_their_address() -> None:
    both = [event("accepted", SQS, "Use SQS", "accepted")]
    known = with_history(entry(1, DAY, *both, author="linh"))["changes/2026-03.md"]
    assert '· <a href="../people/linh.html">Linh Tran</a>' in known
    unknown = with_history(entry(1, DAY, *both, git="linh"))["changes/2026-03.md"]
    assert "linh" not in unknown.partition('<div class="sayso-commit"')[2]


def test_what_is_gone_is_named_and_leads_nowhere() -> None:
    page = rendered(sample_log())["changes/2026-11.md"]
    assert "<li>Gone &amp; forgotten: no longer in the log</li>" in page


def test_a_first_commit_of_thousands_does_not_fill_the_page() -> None:
    many = [event("accepted", f"{n}", f"Matter {n}", "ok") for n in range(500)]
    page = with_history(entry(1, DAY, *many))["changes/2026-03.md"]
    assert "Matter 0" in page
    assert "Matter 499" not in page
    assert "<li>and 460 more</li>" in page


def test_a_month_of_very_many_changes_has_several_pages() -> None:
    many = [entry(n, DAY, event("accepted", f"{n}", f"Matter-{n}.", "ok")) for n in range(1, 451)]
    pages = with_history(*many)
    parts = [pages[f"changes/2026-03{end}.md"] for end in ("", "-2", "-3")]
    told = [n for n in range(1, 451) if sum(f"Matter-{n}.:" in part for part in parts) == 1]
    assert len(told) == 450
    assert "Matter-450." in parts[0]
    assert "March, part 3" in pages["changes/index.md"]
    assert f"Matter-{450 - NEWEST}." not in pages["changes/index.md"]


def test_what_is_not_known_is_said() -> None:
    told = Publication(happened=Happened(remark="The clone is shallow."))
    assert "The clone is shallow." in rendered(sample_log(), told)["changes/index.md"]
    assert "Nothing has happened yet." in rendered(sample_log(), Publication())["changes/index.md"]


def test_a_decision_tells_its_history_the_oldest_first() -> None:
    page = rendered(sample_log())[f"decisions/{SQS}.md"].partition("## History")[2]
    order = [
        "proposed; Linh Tran owns it",
        "accepted",
        "a concern changed it",
        "amended: The billing",
    ]
    places = [page.index(one) for one in order]
    assert places == sorted(places)
    assert "edited" not in page
    assert page.count(ENTRIES[1].commit) == 1


def test_what_git_and_the_record_both_tell_is_told_once() -> None:
    day = date(2026, 4, 2)
    amended = event("amended", SQS, "Use SQS", "amended: The billing job (so)", day=day)
    page = with_history(entry(1, day, amended))[f"decisions/{SQS}.md"].partition("## History")[2]
    assert page.count("amended: The billing job") == 1


def test_the_permalink_is_the_file_at_its_last_commit() -> None:
    page = rendered(sample_log())[f"decisions/{SQS}.md"]
    at = f"https://github.com/acme/handbook/blob/{ENTRIES[3].commit}/decisions/{SQS}.md"
    short = at.replace(ENTRIES[3].commit, ENTRIES[3].commit[:12])
    assert f'<a class="sayso-permalink" href="{at}" data-paper="{short}">' in page
    there = with_history(*ENTRIES, publication=Publication(repository=GITLAB))
    at = f"{GITLAB.address}/-/blob/{ENTRIES[2].commit}/log/decisions/{REDIS}.md"
    assert f'href="{at}"' in there[f"decisions/{REDIS}.md"]


def test_a_record_that_is_in_no_commit_has_no_permalink() -> None:
    for entries in ((), (entry(1, DAY, event("removed", SQS, "Use SQS", "no longer in the log")),)):
        page = with_history(*entries)[f"decisions/{SQS}.md"]
        assert "Permalink" not in page
        assert "permalink.js" not in page


def test_minds_changed_are_those_of_the_last_months() -> None:
    today = sample_log().today
    recent, old = today - timedelta(days=80), today - timedelta(days=120)
    new = "2026-11-02-keep-one-repository"
    entries = [
        entry(0xB1, old, *(event("proposed", one, one, "proposed") for one in (REDIS, SQS, "x"))),
        entry(1, old, event("superseded", REDIS, "Use Redis", "superseded long ago")),
        entry(2, recent, event("superseded", REDIS, "Use Redis", "superseded by “SQS”")),
        entry(3, recent, event("concern-answered", SQS, "Use SQS", "a concern changed it",
                               outcome="changed")),
        entry(4, recent, event("concern-answered", "x", "Other", "and it stays", outcome="kept")),
        entry(5, recent, event("superseded", new, "New", "written down as superseded")),
    ]  # fmt: skip
    turns = with_history(*entries)["index.md"].partition('id="turns"')[2]
    assert "superseded by “SQS”" in turns
    assert "a concern changed it" in turns
    assert "long ago" not in turns
    assert "and it stays" not in turns
    assert "written down" not in turns, "it was never anything else"
    assert 'id="turns"' not in with_history(entries[4])["index.md"]


def test_a_name_that_no_text_can_hold_breaks_nothing() -> None:
    gone = event("removed", "caf\udce9", "caf\udce9", "caf\udce9 is no longer in the log")
    page = with_history(entry(1, DAY, gone))["changes/2026-03.md"]
    assert "caf?: caf? is no longer in the log" in page
    assert page.encode()
