"""GitHub as `gh api` shows it to the step that posts the comment: answers from files."""

import base64
import io
import json
import os
import sys
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_GH = """\
#!{python}
import base64, json, pathlib, sys
folder = pathlib.Path({folder!r})
asked = sys.argv[2:]
given = sys.stdin.read() if "--input" in asked else ""
with (folder / "asked").open("a") as file:
    file.write(json.dumps([asked, given]) + chr(10))
if {refuses} and "--method" in asked:
    sys.exit("HTTP 403: Resource not accessible by integration")
answers = json.loads((folder / "answers").read_text())
sys.stdout.buffer.write(base64.b64decode(answers[asked[0]]))
"""


@dataclass
class GitHub:
    """What GitHub knows, for one run of the check on a pull request from a fork."""

    text: str | bytes = "<!-- sayso comment -->\n\nWords.\n"
    name: str = "comment.md"
    size: int = 500
    fork: str = "linh/jobs"
    pulls: Sequence[tuple[int, str]] = ((7, "0f0f"),)
    comments: Sequence[tuple[int, str, str]] = ()
    refuses: bool = False
    artifacts: Sequence[int] = (11, 12)
    extra: Mapping[str, Any] = field(default_factory=dict)

    def environment(self, folder: Path) -> dict[str, str]:
        """What the runner sets, with a `gh` first on the path that answers so."""
        (folder / "bin").mkdir()
        gh = folder / "bin/gh"
        gh.write_text(
            _GH.format(python=sys.executable, folder=str(folder), refuses=self.refuses), "utf-8"
        )
        gh.chmod(0o755)
        (folder / "answers").write_text(json.dumps(self._answers()), "utf-8")
        (folder / "event.json").write_text(json.dumps({"workflow_run": self._run()}), "utf-8")
        return {
            "PATH": f"{gh.parent}:{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "acme/jobs",
            "GITHUB_EVENT_PATH": str(folder / "event.json"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        }

    def _run(self) -> dict[str, Any]:
        owner = self.fork.partition("/")[0]
        return {
            "id": 5,
            "head_sha": "0f0f",
            "head_branch": "fix&state=closed",
            "head_repository": {"full_name": self.fork, "owner": {"login": owner}},
            "pull_requests": [],
            **self.extra,
        }

    def _answers(self) -> dict[str, str]:
        owner = self.fork.partition("/")[0]
        held = [{"id": one, "size_in_bytes": self.size} for one in self.artifacts]
        pulls = [{"number": number, "head": {"sha": sha}} for number, sha in self.pulls]
        pages = [
            [{"id": id_, "user": {"login": by}, "body": body}] for id_, by, body in self.comments
        ]
        pages = [[{"id": 1, "user": None, "body": "<!-- sayso comment -->"}], *pages]
        answers: dict[str, bytes] = {
            "actions/runs/5/artifacts?name=sayso-comment": _json({"artifacts": held}),
            "actions/artifacts/12/zip": self._zip(),
            f"pulls?state=open&head={owner}%3Afix%26state%3Dclosed&per_page=100": _json(pulls),
            "issues/7/comments?per_page=100": _json(pages),
            "issues/7/comments": b"{}",
            "issues/comments/31": b"{}",
        }
        return {
            f"repos/acme/jobs/{path}": base64.b64encode(data).decode()
            for path, data in answers.items()
        }

    def _zip(self) -> bytes:
        text = self.text.encode() if isinstance(self.text, str) else self.text
        with io.BytesIO() as data:
            with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
                file.writestr(self.name, text)
            return data.getvalue()


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def posted(folder: Path) -> list[tuple[str, str, str]]:
    """What was written to GitHub: method, path and text."""
    asked = [json.loads(line) for line in (folder / "asked").read_text("utf-8").splitlines()]
    return [
        (question[2], question[0].removeprefix("repos/acme/jobs/"), json.loads(given)["body"])
        for question, given in asked
        if "--method" in question
    ]
