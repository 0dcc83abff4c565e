import pytest

from sayso.rules.files.yaml_anchor import yaml_anchor
from tests.rules.checking import decision, findings, messages


@pytest.mark.parametrize(
    "field,message",
    [
        ("x-a: &a b", "anchor `&a` is not read"),
        ("x-a: !important b", "tag `!important` is not read"),
        ("x-a: !!python/object:os.system b", "tag `tag:yaml.org,2002:python/object:os.system`"),
    ],
)
def test_mark_is_named(field: str, message: str) -> None:
    (found,) = findings(yaml_anchor, decision(f"owner: linh\n{field}"))
    assert found.message.startswith(message)
    assert found.where.start.line == 6


@pytest.mark.parametrize("field", ["x-a: '&a b'", "x-a: R&D", "x-a: 2 * 3", "x-a: fast!"])
def test_marks_inside_a_text_are_text(field: str) -> None:
    assert messages(yaml_anchor, decision(f"owner: linh\n{field}")) == []
