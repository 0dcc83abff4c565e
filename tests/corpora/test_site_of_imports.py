"""Sites of logs that were brought in: every record has its page, and no link of ours is dead."""

import pytest

from sayso.app.checking import check
from sayso.app.site.building import build
from sayso.diagnostics import Severity
from sayso.renderers.addresses import address, page_of
from tests.corpora.imported import GOVUK, LOG4BRAINS, MADR, SEMANTIC_KERNEL, BringIn
from tests.crawling import Site


@pytest.mark.slow
@pytest.mark.parametrize("name", [GOVUK, LOG4BRAINS, SEMANTIC_KERNEL, *MADR])
def test_a_log_that_came_in_becomes_a_site(
    bring_in: BringIn, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == SEMANTIC_KERNEL:  # of whose many diagrams each takes seconds to draw
        monkeypatch.setattr("sayso.app.site.diagrams._version", lambda: "")
    opened = bring_in(name).opened
    errors = [one for one in check(opened.log) if one.severity >= Severity.ERROR]
    site = Site(build(opened.root, opened.log, errors).site)
    assert site.dead_ends() == []
    assert list(site.loads_from_elsewhere()) == []
    listed = site.pages["decisions/index.html"].links
    for decision in opened.log.decisions:
        page = address(page_of(decision.path), folders=False)
        assert page in site.pages
        assert page.removeprefix("decisions/") in listed
