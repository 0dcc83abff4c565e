"""The log itself: what was set aside in it, and the copies that it keeps."""

from sayso.rule import Rule
from sayso.rules.itself.needless_waiver import needless_waiver
from sayso.rules.itself.stale_codeowners import stale_codeowners
from sayso.rules.itself.stale_schema import stale_schema
from sayso.rules.itself.waiver_without_reason import waiver_without_reason

RULES: tuple[Rule, ...] = (
    needless_waiver,
    waiver_without_reason,
    stale_schema,
    stale_codeowners,
)
