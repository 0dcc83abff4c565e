"""A made-up log of any size, the same for the same size, shaped like real ones."""

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

PEOPLE = ("linh", "minh", "hoa", "duc", "an", "mai", "khoa", "vy")
TAGS = ("queue", "infrastructure", "security", "cost", "api", "data")
QUARTERS = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1")
GOALS_A_QUARTER = 4
FIRST_DAY = date(2020, 1, 1)

OWNERS = (
    "people:\n"
    + "".join(
        f"  {name}:\n    name: {name.title()} Tran\n    email: [{name}@example.com]\n"
        "    team: platform\n"
        for name in PEOPLE
    )
    + "teams:\n  platform:\n    name: Platform\n    lead: hoa\n"
)

SETTINGS = "active-goals = 4\n"

WORDS = (
    "queue", "worker", "failover", "retry", "backlog", "latency", "region", "replica",
    "schema", "migration", "tenant", "budget", "alert", "dashboard", "token", "session",
    "cache", "index", "shard", "backup",
)  # fmt: skip


LONG_WORDS = tuple(
    "".join(parts)
    for parts in itertools.product(
        ("re", "co", "per", "in", "trans", "sub"),
        ("tab", "lin", "por", "ver", "mon", "sid", "cal", "fer", "dur", "gen"),
        ("al", "ing", "ion", "ent", "er", "ous"),
    )
)
"""What the bodies of long records are made of, beside the words above."""


def write_log(folder: Path, records: int, seed: int = 7, *, long: bool = False) -> None:
    """Writes a log of so many decisions into an empty folder.

    Bodies have about 150 words, and long ones 400 to 700, with a list and some code.
    """
    chance = random.Random(seed)  # noqa: S311  # made-up records, no secrets
    (folder / "owners.yaml").write_text(OWNERS, "utf-8")
    (folder / "sayso.toml").write_text(SETTINGS, "utf-8")
    for path, text in _goals():
        _write(folder / path, text)
    ids: list[str] = []
    for number in range(records):
        day = FIRST_DAY + timedelta(days=number % 2200)
        ids.append(f"{day}-use-{WORDS[number % len(WORDS)]}-{number}")
        _write(
            folder / "decisions" / f"{ids[-1]}.md", _decision(chance, day, number, ids, long=long)
        )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _goals() -> Iterator[tuple[str, str]]:
    for quarter in QUARTERS:
        yield (
            f"goals/{quarter}/README.md",
            (
                "---\ntheme: Work we can trust\nwhy: Lost work cost us two customers last winter.\n"
                "not-doing:\n  - A second data centre\n---\n"
            ),
        )
        for number in range(GOALS_A_QUARTER):
            yield (
                f"goals/{quarter}/goal-{number}.md",
                (
                    f"---\ntitle: No lost jobs in part {number} of the queue\nstatus: active\n"
                    f"owner: {PEOPLE[number]}\nwhy: Each lost job is an order that nobody ships.\n"
                    "done-when:\n  - No job is lost in 3 failover drills\n---\n"
                ),
            )


def _decision(chance: random.Random, day: date, number: int, ids: list[str], *, long: bool) -> str:
    people = tuple(chance.sample(PEOPLE, 3))
    word, other = chance.sample(WORDS, 2)
    title = f"Use one {word} for every {other} number {number}"
    fields = _fields(chance, day, number, ids, people)
    concern = f"The {word} has a limit of {chance.randint(64, 512)} KB a message"
    return f"""---
title: {title}
{fields}concerns:
  - concern: {concern}
    by: {people[2]}
    answer: Payloads above it go elsewhere, we measured 3 of 40,000 jobs
    outcome: kept
---
# {title}

## Context

{_prose(chance, 60)}

## Decision

{_prose(chance, 40)} See [the earlier one]({ids[chance.randrange(len(ids))]}.md).

## Consequences

{_prose(chance, 50)}
{_more(chance) if long else ""}"""


def _fields(
    chance: random.Random, day: date, number: int, ids: list[str], people: tuple[str, ...]
) -> str:
    """The fields of a decision, but for its title and its concerns."""
    owner, supporter, advisor = people
    earlier = f"depends-on:\n  - {chance.choice(ids[:-1])}\n" if len(ids) > 1 else ""
    goal = f"{chance.choice(QUARTERS)}/goal-{number % GOALS_A_QUARTER}"
    return f"""status: accepted
owner: {owner}
opened-on: {day}
decide-by: {day + timedelta(days=7)}
decided-on: {day + timedelta(days=3)}
done-on: {day + timedelta(days=30)}
reversibility: two-way
supporter: {supporter}
goals:
  - {goal}
tags: [{", ".join(chance.sample(TAGS, 2))}]
consulted:
  - {advisor}
informed: [platform]
{earlier}done-when:
  - text: All {chance.randint(2, 9)} nightly jobs run on it for {chance.randint(7, 30)} days
    evidence: https://example.com/runs/{number}
    met-on: {day + timedelta(days=29)}
"""


def _more(chance: random.Random) -> str:
    """What long records have besides: options, their reasons, and an example."""
    options = "".join(f"- **{_line(chance, 2)}** {_line(chance, 30)}\n" for _ in range(3))
    parts = "\n\n".join(_line(chance, chance.randint(25, 70)) for _ in range(5))
    code = "\n".join(f"{chance.choice(LONG_WORDS)} = {chance.randint(1, 99)}" for _ in range(4))
    return f"""
## Options

{options}
## Reasons

{parts}

## Example

```toml
{code}
```
"""


def _line(chance: random.Random, words: int) -> str:
    picked = [chance.choice((*WORDS, *LONG_WORDS)) for _ in range(words)]
    return " ".join(picked).capitalize() + "."


def _prose(chance: random.Random, words: int) -> str:
    picked = [chance.choice(WORDS) for _ in range(words)]
    lines = [" ".join(picked[start : start + 12]) for start in range(0, words, 12)]
    return "\n".join(line.capitalize() + "." for line in lines)
