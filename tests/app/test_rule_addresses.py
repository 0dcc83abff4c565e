"""Where findings that are read elsewhere lead to."""

import pytest

from sayso.app.rule_addresses import rule_address
from sayso.renderers.addresses import address, page_of_rule
from sayso.reporters.report import CODE
from sayso.settings import Settings, Site
from tests.logs import log_of

OURS = "site_name: Mine\ndocs_dir: .sayso/pages\n"
SETTINGS = Settings(site=Site(address="https://acme.example/handbook/"))


@pytest.mark.parametrize(
    "config, folders",
    [
        (None, False),
        (f"{OURS}use_directory_urls: false\n", False),
        (OURS, True),
        (f"{OURS}use_directory_urls: true\n", True),
        ("site_name: Another site\ndocs_dir: handbook\n", False),
    ],
)
def test_a_rule_is_found_where_the_site_has_it(config: str | None, folders: bool) -> None:
    files = {"mkdocs.yml": config} if config else {}
    found = rule_address(log_of(files, settings=SETTINGS))
    page = address(page_of_rule("SO305"), folders=folders)
    assert found.replace(CODE, "SO305") == f"https://acme.example/handbook/{page}"


def test_a_log_without_an_address_leads_nowhere() -> None:
    assert rule_address(log_of({})) == ""
