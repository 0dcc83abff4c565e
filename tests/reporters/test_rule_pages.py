"""Formats that lead to the pages of rules, where a site has them."""

from dataclasses import replace

from tests.reporters.formats import AWKWARD, report_of, valid


def test_rules_lead_to_their_pages_where_a_site_has_them() -> None:
    at = "https://acme.example/rules/{code}.html"
    report = replace(report_of(AWKWARD), rule_address=at)
    assert report.diagnostics
    (run,) = valid("sarif", report)["runs"]
    for one in run["tool"]["driver"]["rules"]:
        assert one["helpUri"] == f"https://acme.example/rules/{one['id']}.html"
    for found in valid("rdjson", report)["diagnostics"]:
        code = found["code"]["value"]
        assert found["code"]["url"] == f"https://acme.example/rules/{code}.html"


def test_without_a_site_they_lead_nowhere() -> None:
    report = report_of(AWKWARD)
    (run,) = valid("sarif", report)["runs"]
    assert not any("helpUri" in one for one in run["tool"]["driver"]["rules"])
    assert all("url" not in one["code"] for one in valid("rdjson", report)["diagnostics"])
