"""The front page, lists, people, broken records, and addresses that moved."""

from datetime import date

from sayso.diagnostics import Diagnostic, Location, Position, Severity
from sayso.renderers.addresses import anchor, link, page_of
from sayso.renderers.publication import Publication
from tests.logs import log_of
from tests.renderers.sampling import rendered, sample_log

CALM = "---\ntitle: Done\nstatus: accepted\ndecided-on: 2026-11-01\n---\n"


def test_the_front_page_says_in_one_line_that_nothing_waits() -> None:
    log = log_of({"decisions/2026-11-01-done.md": CALM}, standing=False)
    quiet = rendered(log, Publication())["index.md"]
    assert f"All quiet on {log.today}: nothing waits for anybody." in quiet
    assert "<dt>" not in quiet
    changed = rendered(log)["index.md"]
    assert f"Nothing waits for anybody on {log.today}." in changed
    assert "<dt>Changed</dt>" in changed


def test_an_empty_log_has_its_pages() -> None:
    pages = rendered(log_of({}, standing=False))
    assert "The log is empty." in pages["index.md"]
    assert "No decisions yet." in pages["decisions/by-tag.md"]
    assert "No goals yet." in pages["goals/index.md"]
    for folder in ("people", "teams", "areas"):
        assert "yet" in pages[f"{folder}/index.md"]


def test_waiting_decisions_stand_by_their_due_date() -> None:
    front = rendered(sample_log())["index.md"]
    late, soon = front.index("Keep one repository"), front.index("Move the search index")
    assert late < soon
    assert "</a>: due 2026-11-10, 12 days ago <small>(" in front


def test_the_front_page_shows_what_is_due_next_and_leads_to_the_rest() -> None:
    text = "---\ntitle: Matter {n}\nstatus: proposed\ndecide-by: 2026-12-{n}\nowner: linh\n---\n"
    files = {f"decisions/2026-11-{n}-a.md": text.replace("{n}", str(n)) for n in range(10, 28)}
    front = rendered(sample_log(**files))["index.md"]
    assert "Matter 10" in front
    assert "Matter 27" not in front
    assert '<a href="decisions/by-status.html#proposed">All that wait</a>' in front


def test_a_quarter_may_end_before_the_calendar_says() -> None:
    page = "---\ntheme: T\nstarts: 2026-03-01\nends: 2026-05-31\n---\n"
    log = log_of({"goals/2026-Q1/README.md": page}, today=date(2026, 5, 2), standing=False)
    assert "This quarter" in rendered(log)["index.md"]


def test_people_see_what_is_open_first() -> None:
    page = rendered(sample_log())["people/linh.md"]
    order = [page.index(name) for name in ("Keep one repository", "No job is ever lost")]
    assert order == sorted(order)
    assert "by <time>2026-11-10</time>" in page
    assert "Away from <time>2026-12-01</time> until <time>2026-12-14</time>" in page


def test_nobody_is_counted() -> None:
    pages = rendered(sample_log())
    assert "(2)" not in pages["decisions/by-owner.md"]
    assert "total" not in "".join(pages[path] for path in pages if path.startswith("people/"))


def test_an_area_shows_the_decisions_that_apply_there() -> None:
    page = rendered(sample_log())["areas/job-queue.md"]
    assert "Use SQS for the job queue" in page.partition("Decisions that apply here")[2]


def test_paths_written_differently_may_mean_the_same_files() -> None:
    fields = "status: accepted\nowner: linh\napplies-to: [{path}]\n"
    text = f"---\ntitle: Name jobs by verbs\n{fields}---\n"
    for path, applies in (("'*.py'", True), ("src/", True), ("docs/**", False)):
        log = sample_log(**{"decisions/2026-11-20-try.md": text.replace("{path}", path)})
        assert ("Name jobs by verbs" in rendered(log)["areas/job-queue.md"]) is applies


def test_people_see_what_they_are_to_look_back_at() -> None:
    fields = "status: accepted\nowner: duc\nreview-by: 2026-12-01\nno-action: none\n"
    text = f"---\ntitle: Buy a printer\n{fields}---\n"
    page = rendered(sample_log(**{"decisions/2026-11-20-try.md": text}))["people/duc.md"]
    row = page.partition("Buy a printer")[2]
    assert "to be looked back at, by <time>2026-12-01</time>" in row


def test_goals_that_nobody_spoke_of_are_not_green() -> None:
    said = "status: {status}\nowner: minh\n"
    states = {
        said.replace("{status}", "draft"): "draft",
        said.replace("{status}", "active"): "no word yet",
        said.replace("{status}", "active")
        + "check-ins: [{on: 2026-10-31, status: on-track}]\n": "gone quiet",
        said.replace("{status}", "closed"): "closed",
        "": "no status",
    }
    for fields, state in states.items():
        log = sample_log(**{"goals/2026-Q4/try.md": f"---\ntitle: Try\n{fields}---\n"})
        row = rendered(log)["goals/2026-Q4/index.md"].partition(">Try</a>")[2]
        assert f">{state}</span>" in row.partition("</tr>")[0]


def test_a_goal_says_where_it_came_from_and_went() -> None:
    text = "---\ntitle: Try\ncarried-from: 2026-Q3/one-pipeline\nsupports: 2026-Q4/no-lost-jobs\n"
    pages = rendered(sample_log(**{"goals/2026-Q4/try.md": f"{text}---\n"}))
    assert "<dt>Carried from</dt><dd><a" in pages["goals/2026-Q4/try.md"]
    assert "<dt>Supports</dt><dd><a" in pages["goals/2026-Q4/try.md"]
    assert "<dt>Carried to</dt><dd><a" in pages["goals/2026-Q3/one-pipeline.md"]


def test_a_record_that_cannot_be_read_has_a_page_that_says_why() -> None:
    path = "decisions/2026-11-20-broken.md"
    log = sample_log(**{path: "---\ntitle: [\n---\n```\ntext\n"})
    where = Location(path, Position(2, 8), Position(2, 9))
    finding = Diagnostic(
        "SO003", "invalid-yaml", Severity.ERROR, where, "`[` is never closed", "close it",
        (), (), None, path, "",
    )  # fmt: skip
    page = rendered(log, Publication(), (finding,))[path]
    assert f"<code>{path}:2:8</code> SO003: <code>[</code> is never closed" in page
    assert "title: [\n---\n&#96;&#96;&#96;\ntext" in page
    assert "Cannot be read" in rendered(log)["index.md"]


def test_a_quarter_that_cannot_be_read_keeps_its_page() -> None:
    log = sample_log(**{"goals/2026-Q4/README.md": "---\ntheme: [\n---\n"})
    page = rendered(log)["goals/2026-Q4/index.md"]
    assert "No job is ever lost" in page


def test_a_former_address_leads_to_the_record() -> None:
    page = rendered(sample_log())["decisions/0007-use-sqs.html"]
    href = "2026-03-10-use-sqs-for-the-job-queue.html"
    assert f'<meta http-equiv="refresh" content="0; url={href}">' in page
    assert f'<link rel="canonical" href="{href}">' in page


def test_a_former_address_with_folders() -> None:
    pages = rendered(sample_log(), Publication(folders_as_addresses=True))
    page = pages["decisions/0007-use-sqs/index.html"]
    assert 'href="../2026-03-10-use-sqs-for-the-job-queue/"' in page


def test_a_record_named_like_a_list_gives_way() -> None:
    assert page_of("decisions/by-tag.md") == "decisions/by-tag-record.md"
    assert page_of("goals/2026-Q4/README.md") == "goals/2026-Q4/index.md"


def test_links_between_pages() -> None:
    assert link("index.md", "decisions/a b.md", folders=False) == "decisions/a%20b.html"
    assert link("decisions/a.md", "index.md", folders=True) == "../../"
    assert link("index.md", "index.md", folders=True) == "./"
    assert link("decisions/index.md", "decisions/a.md", folders=True) == "a/"


def test_anchors_of_different_names_differ() -> None:
    assert anchor("c++") != anchor("c")
    assert anchor("continuous delivery") == "continuous-delivery"
