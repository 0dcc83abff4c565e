"""How many findings there are, in words; the same ones wherever a report is told."""

from sayso.diagnostics import Severity
from sayso.reporters.report import Report, counted


def counts(report: Report) -> str:
    """How many findings weigh what, the heaviest first."""
    new = "new " if report.compared else ""
    found = [
        counted(number, f"{new}{severity.word}")
        for severity in sorted(Severity, reverse=True)
        if (number := report.count(severity))
    ]
    return ", ".join(found) or f"nothing {new}found"


def beside(report: Report) -> str:
    """How many do not count, since they are known or waived, and how many are gone; or nothing."""
    known = len(report.known) + len(report.baselined)
    numbers = {"known": known, "waived": len(report.waived), "fixed here": len(report.fixed)}
    return ", ".join(f"{number} {what}" for what, number in numbers.items() if number)
