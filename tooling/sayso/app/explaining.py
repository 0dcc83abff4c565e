"""The pages of the rules."""

from sayso.errors import UserError
from sayso.rule import Rule
from sayso.rules import RULES
from sayso.text import closest, printable


def page_of(code: str) -> str:
    """A rule's page by its code or name; a `UserError` that names the nearest for any other."""
    for rule in RULES:
        if code.upper() == rule.code or code.casefold() == rule.name:
            return f"# {rule.code} {rule.name}\n\n{_facts(rule)}\n\n{printable(rule.page)}"
    near = closest(code, [word for rule in RULES for word in (rule.code, rule.name)])
    hint = f"did you mean `{near}`?" if near else "`sayso explain` lists them"
    raise UserError(f"no rule is called `{code}`", hint)


def table_of_rules() -> str:
    """Every rule in a line: code, severity, name, what it finds."""
    wide = max(len(rule.name) for rule in RULES)
    return "".join(
        f"{rule.code}  {rule.severity.word:<7}  {rule.name:<{wide}}  {rule.summary}\n"
        for rule in RULES
    )


def _facts(rule: Rule) -> str:
    by = {
        "static": "the files alone",
        "clock": "the clock",
        "history": "git's history (`check --base`)",
    }[rule.kind]
    fix = "; `sayso fix` can mend it" if rule.fixable else ""
    return f"{rule.severity.word.capitalize()}, decided by {by}, since {rule.since}{fix}."
