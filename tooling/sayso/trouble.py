"""What reading a text answers: values, what is refused, and where everything stands."""

from typing import TypeAlias

from sayso.data_classes import dataclass
from sayso.diagnostics import Route, Span

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True)
class Trouble:
    """Something in YAML text that is refused; `kind` is the name of the rule that tells it."""

    kind: str
    span: Span
    message: str
    route: Route = ()


@dataclass(frozen=True)
class Spot:
    """Where a key and its value stand; the key's span is empty for items of a list."""

    key: Span
    value: Span
