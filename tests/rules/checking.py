"""What one rule says of some texts."""

from collections.abc import Mapping

from sayso.diagnostics import Diagnostic
from sayso.engine import run
from sayso.fixes import apply_fixes
from sayso.rule import Rule
from tests.logs import log_of


def findings(rule: Rule, files: Mapping[str, str], *, standing: bool = True) -> list[Diagnostic]:
    return run(log_of(files, standing=standing), [rule])


def messages(rule: Rule, files: Mapping[str, str], *, standing: bool = True) -> list[str]:
    return [one.message for one in findings(rule, files, standing=standing)]


def mended(rule: Rule, files: Mapping[str, str], *, safe: bool = True) -> dict[str, str]:
    """The files that the rule's fixes change, as they are afterwards; safe ones alone, or all."""
    fixes = [one.fix for one in findings(rule, files) if one.fix is not None]
    log = log_of(files)
    return apply_fixes([fix for fix in fixes if fix.safe or not safe], log.sources)


DECISION = "decisions/2026-03-10-use-sqs.md"


def decision(fields: str) -> dict[str, str]:
    """A proposed decision with these lines added to its fields."""
    return {
        DECISION: (
            "---\ntitle: Use SQS for the job queue\nstatus: proposed\ndecide-by: 2026-03-24\n"
            f"{fields}\n---\n## Context\nRedis loses jobs on failover.\n"
        )
    }


def goal(name: str, fields: str) -> dict[str, str]:
    """A goal by its id, with these fields."""
    return {f"goals/{name}.md": f"---\ntitle: No job is lost\n{fields}\n---\n"}
