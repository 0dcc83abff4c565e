"""What the pages of quarters and goals say."""

import re
from collections.abc import Mapping
from datetime import date

from tests.renderers.rich_goals import TODAY, rich_log
from tests.renderers.sampling import rendered


def page(named: str, today: date = TODAY, more: Mapping[str, str] = {}) -> str:
    return rendered(rich_log(today, **more))[f"goals/{named}.md"]


def part(text: str, heading: str) -> str:
    return text.partition(f"## {heading} {{#")[2].partition("\n## ")[0]


def test_a_quarter_tells_what_it_is_about_before_its_goals() -> None:
    text = page("2026-Q4/index")
    told = ["Jobs we can trust", "both told us so", "What we bet on", "A new scheduler", "## Goals"]
    places = [text.index(one) for one in told]
    assert places == sorted(places)
    assert "2026-12-31</time>, this quarter" in text
    assert "this quarter" not in page("2026-Q4/index", date(2027, 1, 2))


def test_lines_with_numbers_have_a_picture_and_others_words() -> None:
    text = page("2026-Q4/index")
    assert text.count('class="sayso-measure"') == 5
    assert "<p>from an unknown start to 0, now 14</p>" in text
    assert "<p>beyond what was aimed at</p>" in text
    assert "<p>reached</p>" not in text  # it is ticked
    assert "Nobody has to know which index is asked" in text


def test_the_last_word_comes_first_and_the_others_are_there() -> None:
    said = page("2026-Q4/index").partition("No job is ever lost")[2]
    last = said.index("Dead-letter queues")
    assert last < said.index("Earlier words") < said.index("the fix needs a new queue")
    assert said.index("the fix needs") < said.index("Alerts for two of six jobs are live.")


def test_the_end_of_a_goal_is_told_with_all_it_taught() -> None:
    for text in (part(page("2026-Q4/index"), "How it ended"), page("2026-Q4/fast-search")):
        for told in (
            ">partial</span> <time>2026-11-18</time>",
            '<a href="https://example.com/p95">',
            "The index had to be split",
            "Measure the index before promising a latency.",
            "we go on with it, changed: <a",
        ):
            assert told in text, told


def test_what_is_carried_over_leads_both_ways() -> None:
    text = part(page("2026-Q4/index"), "Carried over")
    assert 'From <a href="../2026-Q3/index.html">2026-Q3</a>: <a href="../2026-Q3/no-l' in text
    assert 'Into <a href="../2027-Q1/index.html">2027-Q1</a>: <a href="../2027-Q1/fast' in text
    assert "(closed there: missed)" in text
    assert "Into <a" in part(page("2026-Q3/index"), "Carried over")
    assert "From <a" in part(page("2027-Q1/index"), "Carried over")


def test_a_goal_that_was_renamed_is_still_carried_on() -> None:
    renamed = (
        "---\ntitle: Was\nstatus: closed\nowner: linh\nformerly: [2026-Q3/no-lost-jobs]\n---\n"
    )
    files = {"goals/2026-Q3/no-lost-jobs.md": "", "goals/2026-Q3/was.md": renamed}
    assert "<dt>Carried to</dt><dd><a" in page("2026-Q3/was", more=files)


def test_a_quarter_leads_to_its_neighbours() -> None:
    text = page("2026-Q4/index")
    assert '<a href="../2026-Q3/index.html" rel="prev">2026-Q3</a>' in text
    assert '<a href="../2027-Q1/index.html" rel="next">2027-Q1</a>' in text
    assert 'rel="prev"' not in page("2026-Q3/index")
    assert 'rel="next"' not in page("2027-Q1/index")


def test_decisions_that_serve_the_goals_are_listed_once() -> None:
    text = part(page("2026-Q4/index"), "Decisions that serve these goals")
    assert text.count("Use SQS for the job queue") == 1
    assert "Keep one repository" not in text


def test_very_many_decisions_are_found_in_their_list() -> None:
    text = "---\ntitle: T{n}\nstatus: accepted\ngoals: [2026-Q4/no-lost-jobs]\n---\n"
    many = {
        f"decisions/2026-11-{day:02}-{n}.md": text.replace("{n}", f"{day}-{n}")
        for day in range(1, 26)
        for n in range(2)
    }
    for named in ("2026-Q4/index", "2026-Q4/no-lost-jobs"):
        told = page(named, more=many)
        assert told.count('<tr><td><a href="../../decisions/') == 50
        assert "Use SQS for the job queue" not in told.partition("Decisions that serve")[2]
        assert '/decisions/index.html?goal=2026-Q4%2Fno-lost-jobs">No job is' in told
    assert "?goal=" not in page("2026-Q4/index")


def test_this_quarter_comes_first_and_then_the_newest() -> None:
    text = page("index")
    order = [text.index(f"{{#{one}}}") for one in ("2026-Q4", "2027-Q1", "2026-Q3")]
    assert order == sorted(order)
    later = page("index", date(2030, 1, 1))
    assert later.index("{#2027-Q1}") < later.index("{#2026-Q4}") < later.index("{#2026-Q3}")
    assert text.count("This quarter") == 1
    assert "This quarter" not in later


def test_nothing_is_added_up() -> None:
    """Of five lines one is met, and no page makes a figure of that."""
    for named in ("index", "2026-Q4/index", "2026-Q4/no-lost-jobs"):
        said = re.sub(r"<svg.*</svg>", "", page(named))
        assert re.findall(r"\d+(?:\.\d+)? ?%|\b1 of 5\b|\b1/5\b", said) == []


def test_words_of_a_check_in_are_words() -> None:
    hostile = (
        "---\ntitle: Try\nstatus: active\nowner: linh\ncheck-ins:\n"
        "  - {on: 2026-11-01, status: on-track, note: <script>alert(1)</script> fine}\n"
        "  - {on: 2026-11-02, status: at-risk}\n---\n"
    )
    text = page("2026-Q4/index", more={"goals/2026-Q4/try.md": hostile})
    assert "<script>alert" not in text
    assert '<span class="sayso-quiet">no words</span>' in text
