"""`sayso offers`: things that could be somebody else's, with no figure for anybody."""

import re
import shlex

from tests.app.repository import decision
from tests.cli.shell import Shell

OWNERS = """\
people:
  linh: {name: Linh Tran, email: [linh@example.com], team: platform}
  minh: {name: Minh Le, team: platform}
  an: {name: An Vo, team: search}
  away: {name: Away Now, team: search, away: [{from: 2026-03-18, to: 2026-03-27}]}
  duc: {name: Duc Pham, left-on: 2026-01-31, successor: minh}
teams:
  platform: {name: Platform}
  search: {name: Search}
"""


def laden(log: Shell, things: int, owner: str = "linh") -> Shell:
    log.write("owners.yaml", OWNERS)
    log.write("sayso.toml", "open-things = 4\n")
    for number in range(things):
        text = decision(title=f"{owner} {number}", decide_by=f"2026-04-0{number + 1}", owner=owner)
        log.write(f"decisions/2026-03-0{number + 1}-{owner}.md", text)
    return log


def test_nobody_is_over_the_limit_at_the_limit(log: Shell) -> None:
    laden(log, 4)
    laden(log, 1, "minh")
    assert log.fine("offers") == "Could be asked, and own nothing open yet: An Vo\n"


def test_what_is_due_last_is_offered_first(log: Shell) -> None:
    laden(log, 5)
    laden(log, 1, "minh")
    assert (
        log.fine("offers")
        == """\
Linh Tran has a lot open; some of it could be somebody else's
  linh 4: to be decided, due 2026-04-05
    sayso handoff --from linh --only 2026-03-05-linh --to …
  linh 3: to be decided, due 2026-04-04
    sayso handoff --from linh --only 2026-03-04-linh --to …
  linh 2: to be decided, due 2026-04-03
    sayso handoff --from linh --only 2026-03-03-linh --to …

Could be asked, and own nothing open yet: An Vo
"""
    )


def test_command_that_is_named_hands_it_over(log: Shell) -> None:
    laden(log, 5)
    _, command, *rest = shlex.split(log.fine("offers").splitlines()[2].replace("…", "minh"))
    assert log(command, *rest, "--why", "They asked for it").code == 0
    assert "owner: minh\n" in log.read("decisions/2026-03-05-linh.md")


def test_most_of_a_team_in_one_name_is_a_lot(log: Shell) -> None:
    laden(log, 3)
    laden(log, 1, "minh")
    assert "Linh Tran has a lot open" in log.fine("offers", "--team", "platform")
    assert "has a lot open" not in log.fine("offers")
    laden(log, 3, "minh")
    assert (
        log.fine("offers", "--team", "platform") == "nothing here waits for another pair of hands\n"
    )


def test_few_things_and_a_team_of_one_weigh_on_nobody(log: Shell) -> None:
    laden(log, 3)
    assert "has a lot open" not in log.fine("offers", "--team", "platform")
    laden(log, 4)
    assert "has a lot open" in log.fine("offers", "--team", "platform")
    alone = OWNERS.replace("Minh Le, team: platform", "Minh Le, team: search")
    log.write("owners.yaml", alone)
    assert "has a lot open" not in log.fine("offers", "--team", "platform")


def test_thing_that_asks_twice_is_one_thing(log: Shell) -> None:
    laden(log, 4)
    log.write("decisions/2026-03-01-linh.md", decision(title="Doubts", concerns="[No, Never, Why]"))
    assert "has a lot open" not in log.fine("offers")


def test_what_nobody_has_comes_first(log: Shell) -> None:
    laden(log, 1, "duc")
    out = log.fine("offers")
    assert out.startswith("Nobody has this\n  duc 0: Duc Pham left on 2026-01-31\n")
    assert "\n\nCould be asked, and own nothing open yet: An Vo, Linh Tran, Minh Le\n" in out


def test_people_come_by_their_names_and_are_never_counted(log: Shell) -> None:
    laden(log, 6)
    laden(log, 5, "minh")
    out = log.fine("offers")
    headings = [line for line in out.splitlines() if "a lot open" in line]
    assert [line.split(" has")[0] for line in headings] == ["Linh Tran", "Minh Le"]
    assert not any(re.search(r"\d", line) for line in headings)


def test_team_that_is_not_there_is_wrong_use(log: Shell) -> None:
    laden(log, 1)
    assert log("offers", "--team", "moon").code == 2


def test_log_that_names_nobody_says_so(log: Shell) -> None:
    log.write("owners.yaml", "people: [\n")
    said = log("offers")
    assert (said.code, said.out) == (2, "")
    assert "owners.yaml names nobody" in said.err
