"""Concerns: raised, answered, and what came of them."""

from collections.abc import Iterator

from sayso.criteria.then import paired
from sayso.events.ends import AnyRecord, Ends, Said
from sayso.model import Concern, Decision


def doubted(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:
    """What happened to the concerns of a decision."""
    if not isinstance(was, Decision) or not isinstance(now, Decision):
        return
    for old, new in paired(was.concerns, now.concerns):
        if new is None and old is not None:
            yield _said("concern-removed", f"a concern is gone: “{old.text}”", old)
        elif new is not None:
            if old is None:
                yield _said("concern-raised", _raised(new, ends), new)
            if _is_answer(old, new):
                yield _said("concern-answered", _answered(new), new)


def _is_answer(old: Concern | None, new: Concern) -> bool:
    if not (new.answer or new.outcome):
        return False
    return old is None or not (old.answer or old.outcome) or old.outcome != new.outcome


def _raised(one: Concern, ends: Ends) -> str:
    if one.by is None:
        return f"a concern was raised: “{one.text}”"
    return f"{ends.name(one.by)} raised a concern: “{one.text}”"


def _answered(one: Concern) -> str:
    answer = f" Answer: {one.answer}" if one.answer else ""
    return f"{_CAME_OF_IT.get(one.outcome, 'a concern was answered')}: “{one.text}”{answer}"


_CAME_OF_IT: dict[str | None, str] = {
    "changed": "a concern changed it",
    "kept": "a concern was answered, and it stays",
    "withdrawn": "a concern was taken back",
}


def _said(kind: str, told: str, one: Concern) -> Said:
    given = {"concern": one.text, "answer": one.answer or "", "outcome": one.outcome or ""}
    details = {key: value for key, value in given.items() if value}
    return Said(kind, told, None, (one.by,), details)
