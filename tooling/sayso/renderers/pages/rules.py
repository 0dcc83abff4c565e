"""The pages of the rules: what each finds, why, an example, and how to mend it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.declared import printable
from sayso.renderers.addresses import page_of_rule
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Fact, Here
from sayso.renderers.pages import beside
from sayso.renderers.prose.body import page_part
from sayso.renderers.templating import render
from sayso.rule import Class, Rule, choose

RULES = "rules/index.md"

FAMILIES = {
    "SO0": "Files and YAML",
    "SO1": "Fields",
    "SO2": "Owners",
    "SO3": "Decisions",
    "SO4": "Done",
    "SO5": "Goals",
    "SO6": "Links and ids",
    "SO8": "People, teams and areas",
    "SO9": "The log itself",
}
"""The families by the beginning of their codes."""

DECIDED_BY: dict[Class, str] = {
    "static": "the files alone",
    "clock": "the clock",
    "history": "the history of git",
}

_EXAMPLE = re.compile(r"^```(\S+\.(\w+)|\S*/\S+)$(?=\n(---\n)?)", re.MULTILINE)
_LANGUAGES = {"md": "markdown", "yaml": "yaml", "json": "json", "toml": "toml", "py": "python"}


@dataclass(frozen=True, slots=True)
class Family:
    """Rules whose codes begin alike."""

    name: str
    anchor: str
    rules: tuple[Rule, ...]


def rule_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The rules by family, and a page for each."""
    rules, settings = edition.publication.rules, edition.log.settings
    run = {one.code for one in choose(rules, settings.select_rules, settings.ignore_rules)}
    found = gathered((one.code[:3], one) for one in sorted(rules, key=lambda one: one.code))
    yield from render(
        "rules.md.j2",
        Here(edition, RULES),
        views=beside.LOG,
        families=[Family(FAMILIES.get(key, key), key, ones) for key, ones in found.items()],
        run=run,
        strict_from=settings.strict_from,
        decided_by=DECIDED_BY,
        page_of=page_of_rule,
    )
    for rule in rules:
        here = Here(edition, page_of_rule(rule.code))
        yield from render(
            "rule.md.j2",
            here,
            rule=rule,
            facts=list(_facts(rule)),
            runs=rule.code in run,
            body=_body(here, rule),
        )


def _facts(rule: Rule) -> Iterator[Fact]:
    yield Fact("Severity", Markup.escape(rule.severity.word))
    yield Fact("Decided by", Markup.escape(DECIDED_BY[rule.kind]))
    fix = f"sayso fix --select {rule.code}"
    by_hand = Markup("by hand")
    yield Fact("Mended", Markup("<code>{}</code>").format(fix) if rule.fixable else by_hand)
    yield Fact("Since", Markup.escape(rule.since))


def _body(here: Here, rule: Rule) -> Markup:
    """What the rule says of itself after its first sentence; examples say which file they are."""
    _, _, after = printable(rule.page).partition("\n\n")
    return Markup(page_part(_EXAMPLE.sub(_example, after), rule.name, here.leads))  # noqa: S704


def _example(fence: re.Match[str]) -> str:
    of_record = fence[2] == "md" and fence[3]  # which is about its fields, and they are YAML
    language = "yaml" if of_record else _LANGUAGES.get(fence[2] or "", "text")
    return f"`{fence[1]}`\n\n```{language}"
