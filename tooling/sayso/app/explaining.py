"""The pages of the rules."""

from sayso.declared import Declared, declared, printable
from sayso.errors import UserError


def page_of(code: str) -> str:
    """A rule's page by its code or name; a `UserError` that names the nearest for any other."""
    one = declared(code) or _loaded(code)
    return f"# {one.code} {one.name}\n\n{_facts(one)}\n\n{printable(one.page)}"


def table_of_rules() -> str:
    """Every rule in a line: code, severity, name, what it finds."""
    from sayso.rules import RULES  # noqa: PLC0415  # slow to load, and a page needs none of it

    wide = max(len(rule.name) for rule in RULES)
    return "".join(
        f"{rule.code}  {rule.severity.word:<7}  {rule.name:<{wide}}  {rule.summary}\n"
        for rule in RULES
    )


def _loaded(code: str) -> Declared:
    """The same by loading all rules, for what is not found by reading."""
    from sayso.rules import RULES  # noqa: PLC0415
    from sayso.text import closest  # noqa: PLC0415

    for one in RULES:
        if code.upper() == one.code or code.casefold() == one.name:
            word, kind = one.severity.word, one.kind
            return Declared(one.code, one.name, word, one.page, one.since, kind, one.fixable)
    near = closest(code, [word for rule in RULES for word in (rule.code, rule.name)])
    hint = f"did you mean `{near}`?" if near else "`sayso explain` lists them"
    raise UserError(f"no rule is called `{code}`", hint)


def _facts(rule: Declared) -> str:
    by = {
        "static": "the files alone",
        "clock": "the clock",
        "history": "git's history (`check --base`)",
    }[rule.kind]
    fix = "; `sayso fix` can mend it" if rule.fixable else ""
    return f"{rule.severity.capitalize()}, decided by {by}, since {rule.since}{fix}."
