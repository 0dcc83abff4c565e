"""Who is asked: the owner, else whoever answers in their place."""

from datetime import date

import pytest

from sayso.model.answering import who_answers
from tests.logs import log_of

TODAY = date(2026, 3, 20)

OWNERS = """\
people:
  linh: {name: Linh, team: platform, previously: [linh.t]}
  minh: {name: Minh, team: platform, away: [{from: 2026-03-18, to: 2026-03-27, deputy: linh}]}
  mai: {name: Mai, team: platform, away: [{from: 2026-03-18, to: 2026-03-27}]}
  nam: {name: Nam, team: search, away: [{from: 2026-03-18, to: 2026-03-27}]}
  hoa: {name: Hoa, team: platform}
  duc: {name: Duc, team: platform, left-on: 2026-01-31, successor: minh}
  an: {name: An, team: platform, left-on: 2026-01-31}
  tu: {name: Tu, team: search, left-on: 2026-01-31, successor: vy}
  vy: {name: Vy, team: search, left-on: 2026-02-28, successor: tu}
  bao: {name: Bao, left-on: 2026-01-31}
  soon: {name: Soon, left-on: 2026-03-21}
teams:
  engineering: {name: Engineering, lead: hoa}
  platform: {name: Platform, lead: hoa}
  search: {name: Search, lead: nam, parent: engineering}
  lost: {name: Lost, parent: lost}
"""


@pytest.mark.parametrize(
    "owner,team,expected",
    [
        ("linh", None, ("linh", "")),
        ("linh.t", None, ("linh", "")),
        ("soon", None, ("soon", "")),
        ("minh", None, ("linh", "stands in for Minh")),
        ("mai", None, ("hoa", "leads Platform")),
        ("duc", None, ("linh", "stands in for Minh")),
        ("an", None, ("hoa", "leads Platform")),
        ("nam", None, ("hoa", "leads Engineering")),
        ("nam", "lost", ("nam", "away until 2026-03-27")),
        ("tu", None, ("hoa", "leads Engineering")),
        ("bao", "platform", ("hoa", "leads Platform")),
        ("bao", None, None),
        ("zoe", None, None),
        ("zoe", "search", ("hoa", "leads Engineering")),
        (None, "lost", None),
    ],
)
def test_somebody_who_is_there_answers(
    owner: str | None, team: str | None, expected: tuple[str, str] | None
) -> None:
    owners = log_of({"owners.yaml": OWNERS}).owners
    answer = who_answers(owners, owner, team, TODAY)
    assert (answer and (answer.person.id, answer.why)) == expected


def test_day_decides() -> None:
    owners = log_of({"owners.yaml": OWNERS}).owners
    for day, expected in ((17, "minh"), (18, "linh"), (27, "linh"), (28, "minh")):
        answer = who_answers(owners, "minh", None, date(2026, 3, day))
        assert answer is not None
        assert answer.person.id == expected
