"""Which step a decision may take now, and what to do where it may not."""

from sayso.errors import UserError
from sayso.model import Decision, Log
from sayso.model.lifecycle import OF_DECISIONS


def refuse_wrong_step(log: Log, decision: Decision, status: str) -> None:
    """A `UserError` with the way out where no lifecycle leads to a status from here."""
    was = decision.status
    if was not in OF_DECISIONS:
        raise UserError(f"`{decision.id}` has the status `{was}`", "`sayso fix` may mend it")
    if status not in OF_DECISIONS[was]:
        raise UserError(_problem(log, decision, status), _way_out(log, decision, status))


def _problem(log: Log, decision: Decision, status: str) -> str:
    if decision.status == status:
        since = f" since {decision.decided_on}" if decision.decided_on else ""
        return f"`{decision.id}` is {status} already{since}"
    if decision.status == "superseded":
        newer = _newer(log, decision)
        by = f" by `{newer}`" if newer else ""
        return f"`{decision.id}` was superseded{by}, and its story goes on there"
    if decision.status == "proposed":
        return f"`{decision.id}` is only proposed, so it cannot become {status}"
    return f"`{decision.id}` is {decision.status}, and cannot become {status} any more"


def _way_out(log: Log, decision: Decision, status: str) -> str:
    if decision.status == status:
        return f"`sayso show {decision.id}` shows it"
    if decision.status == "proposed":
        return f"`sayso decide {decision.id} withdrawn --why …`, or `rejected`"
    if decision.status == "accepted":
        return (
            f"`sayso new decision TITLE --supersedes {decision.id}` replaces it; "
            f"`sayso decide {decision.id} deprecated --why …` ends it"
        )
    newer = _newer(log, decision)
    if decision.status == "superseded" and newer:
        return f"`sayso show {newer}`"
    return "take it up again with `sayso new decision TITLE`; this one tells what was known then"


def _newer(log: Log, decision: Decision) -> str | None:
    named = decision.related("superseded-by")
    claims = (one.id for one in log.superseding.get(decision.id, ()) if one.status == "accepted")
    return next(iter(named), None) or next(claims, None)
