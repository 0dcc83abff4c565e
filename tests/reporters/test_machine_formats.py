"""The formats that programs read, held against what they are published as."""

import json
import re

from jsonschema import Draft202012Validator

from sayso.engine import run
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report
from sayso.rules import RULES
from sayso.schema import schema
from sayso.text import Edit, apply_edits
from tests.logs import log_of
from tests.reporters.test_every_reporter import UGLY, report

FIELDS = "title: Use SQS\nstatus: propsed\nowner: linh\ndecide-by: 2026-03-24\n"
SLIP = f"---\n{FIELDS}---\n## Context\nRedis loses jobs.\n"


def test_json_is_what_its_schema_says() -> None:
    for files in (UGLY, {"decisions/a.md": SLIP}, {}):
        whole = json.loads(REPORTERS["json"](report(files), color=False))
        Draft202012Validator(schema("check")).validate(whole)


def test_json_tells_edits_that_make_the_fix() -> None:
    log = log_of({"decisions/2026-03-10-a.md": SLIP})
    whole = json.loads(REPORTERS["json"](Report(run(log, RULES), log.sources, 1), color=False))
    (finding,) = whole["findings"]
    assert finding["code"] == "SO103"
    (edit,) = finding["fix"]["edits"]
    source = log.sources[edit["path"]]
    start, end = (
        source.lines.start(edit[side]["line"]) + edit[side]["column"] - 1
        for side in ("start", "end")
    )
    assert apply_edits(SLIP, [Edit(start, end, edit["text"])]) == SLIP.replace(
        "propsed", "proposed"
    )


def test_concise_is_a_line_a_finding() -> None:
    lines = REPORTERS["concise"](report(UGLY), color=False).splitlines()
    assert lines
    assert all(re.match(r".+:\d+:\d+: SO\d{3} \S", line) for line in lines)


def test_github_commands_keep_to_one_line_and_escape_what_means_something() -> None:
    text = REPORTERS["github"](report(UGLY), color=False)
    commands = text.split("\n")[:-1]
    for command in commands:
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", command)
        assert match, command
        fields = dict(part.split("=", 1) for part in match.group(2).split(","))
        assert {"file", "line", "col", "title"} <= set(fields)
        assert int(fields["line"]) >= 1
    assert any("file=decisions/a%252C%2Cb%3Ac.md," in command for command in commands)
