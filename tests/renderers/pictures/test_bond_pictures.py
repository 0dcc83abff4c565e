"""Pictures of what hangs together, and what stands there where a picture would be too large."""

import pytest

from sayso.model import Decision
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pictures.bonds import MOST_ROWS, legend, local_graph
from sayso.renderers.publication import Publication
from tests.renderers.sampling import rendered, sample_log

SQS = "2026-03-10-use-sqs-for-the-job-queue"


def around(named: str, **more: str) -> str:
    edition = Edition(sample_log(**more), Publication())
    decision = edition.log.decision(named)
    assert isinstance(decision, Decision)
    return local_graph(Here(edition, page_of(decision.path), decision.source), decision)


def chain(number: int) -> dict[str, str]:
    """Decisions of which each depends on the one before."""
    return {
        f"decisions/link-{one}.md": f"---\ntitle: Link {one}\ndepends-on: [link-{one - 1}]\n---\n"
        for one in range(number)
    }


def test_a_decision_sees_what_is_next_to_it() -> None:
    found = around(SQS)
    assert '<li aria-current="true"><span><strong>Use SQS for the job queue</strong>' in found
    assert '<a href="2026-01-12-use-redis-for-the-job-queue.html">' in found
    assert "<em>replaces</em>" in found
    assert found.count("<svg") == 1


def test_a_decision_that_stands_alone_has_no_picture() -> None:
    assert around("2026-10-01-adopt-graphql") == ""


def test_only_what_is_next_to_a_decision_is_shown() -> None:
    found = around("link-5", **chain(9))
    assert ["Link 4" in found, "Link 6" in found, "Link 3" in found] == [True, True, False]


def test_a_decision_that_many_need_shows_some_of_them() -> None:
    needing = {
        f"decisions/2026-11-{day}-n.md": f"---\ntitle: N{day}\ndepends-on: [{SQS}]\n---\n"
        for day in range(10, 29)
    }
    found = around(SQS, **needing)
    assert found.count("<li><span>") + found.count('<li aria-current="true">') == 12
    assert 'aria-current="true"' in found


@pytest.mark.parametrize("number, drawn", [(MOST_ROWS, True), (MOST_ROWS + 1, False)])
def test_what_is_too_large_for_a_picture_is_a_list(number: int, drawn: bool) -> None:
    page = rendered(sample_log(**chain(number)))["decisions/graph.md"]
    part = page.partition("## Link")[2]
    assert ('<svg class="sayso-lines"' in part) is drawn
    assert ("Too many decisions" in part) is not drawn
    assert part.count("<em>depends on</em>") == number - 1


def test_very_long_lists_end() -> None:
    page = rendered(sample_log(**chain(260)))["decisions/graph.md"]
    assert page.count("<em>depends on</em>") == 201
    assert "The others are told on the pages of the decisions." in page


def test_many_pictures_stand_on_several_pages() -> None:
    pairs = {
        f"decisions/{side}-{one}.md": f"---\ntitle: P{one}\namends: [{other}-{one}]\n---\n"
        for one in range(160)
        for side, other in (("a", "b"), ("b", "none"))
    }
    pages = rendered(sample_log(**pairs))
    assert '<a href="graph-2.html" rel="next">Older</a>' in pages["decisions/graph.md"]
    assert '<a href="graph.html" rel="prev">Newer</a>' in pages["decisions/graph-2.md"]
    told = pages["decisions/graph.md"] + pages["decisions/graph-2.md"]
    assert all(told.count(f'"a-{one}.html"') == 2 for one in range(160))
    assert "decisions/graph-3.md" not in pages


def test_titles_are_text_in_pictures() -> None:
    hostile = "---\ntitle: <img src=x onerror=alert(1)>\namends: [0002-keep-it-short]\n---\n"
    page = rendered(sample_log(**{"decisions/x.md": hostile}))["decisions/graph.md"]
    assert "<img" not in page
    assert "&lt;img" in page


def test_the_legend_names_what_is_drawn_and_nothing_else() -> None:
    assert "replaces" in legend(["supersedes"])
    assert "depends on" not in legend(["supersedes"])


def test_lines_that_would_lie_too_thick_are_a_list() -> None:
    old = {f"2026-01-{day:02}": "" for day in range(1, 14)}
    new = {f"2026-01-{32 - day}": f"amends: [2026-01-01, 2026-01-{day:02}]" for day in range(1, 14)}
    files = {
        f"decisions/{day}.md": f"---\ntitle: T\n{field}\n---\n"
        for day, field in (old | new).items()
    }
    assert len(files) < MOST_ROWS
    assert "Too many decisions" in rendered(sample_log(**files))["decisions/graph.md"]
