"""What a quarter is about, why, and what it leaves for later."""

from collections.abc import Iterator

from sayso.events.ends import AnyRecord, Ends, Said
from sayso.events.wording import changed
from sayso.model import Quarter


def plans(now: Quarter) -> Iterator[Said]:
    """The plan of a quarter that is new."""
    theme, why = now.text("theme"), now.text("why")
    told = f"its theme is “{theme}”" if theme else "its page was written"
    yield Said("theme-set", told + (f", because: {why.rstrip('.')}" if why else ""))
    yield from _left_for_later((), now.not_doing)


def planned(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """Another theme, another reason, and what came to be left for later or is taken up."""
    if not isinstance(was, Quarter) or not isinstance(now, Quarter):
        return
    for key, called in (("theme", "theme"), ("why", "reason")):
        before, after = was.text(key), now.text(key)
        if after and (before is None or changed(before, after)):
            earlier = f", no longer “{before}”" if before else ""
            yield Said("theme-set", f"its {called} is “{after}”{earlier}")
        elif before and not after:
            yield Said("theme-set", f"its {called} is gone: “{before}”")
    yield from _left_for_later(was.not_doing, now.not_doing)


def _left_for_later(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Said]:
    for one in after:
        if one not in before:
            yield Said("theme-set", f"left for later: “{one}”", None, (), {"not-doing": one})
    for one in before:
        if one not in after:
            yield Said(
                "theme-set", f"no longer left for later: “{one}”", None, (), {"taken-up": one}
            )
