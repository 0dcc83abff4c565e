"""Files in which people write in their own ways, and a change made to one."""

from sayso.diagnostics import Change
from sayso.placing import place_change
from sayso.source import read_record, read_yaml
from sayso.text import apply_edits

RECORD = """---
title: Use SQS   # the choice
done-when:
  # as agreed
  - All 6 jobs run   # nightly
  - "Quoted: so"
  - Folded over
    two lines
  - {text: Flow, unit: s}
  - text: Mapped
    unit: s
concerns:            # none so far
tags: [a, b]
ids: [
  a,
  b,  # the second
]
outcome: {on: 2026-03-01}
amendments:
  - {on: 2026-03-18, what: A, why: B}
note: |
  two
  lines

# at the end
only:
  - one
---
Body
"""

OWNERS = """people:
    linh:
        name: Linh   # she
        away:
        - from: 2026-04-01
          to: 2026-04-02
    minh: {name: Minh}
    hoa:
areas:
    jobs:
        paths:
        - src/**
        - lib/**
"""


def changed(text: str, change: Change) -> str | None:
    reading = read_yaml if change.path.endswith(".yaml") else read_record
    edit = place_change(reading(change.path, text.encode()), change)
    return None if edit is None else apply_edits(text, [edit])
