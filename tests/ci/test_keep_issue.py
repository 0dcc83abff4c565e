"""The steps that keep one issue up to date with the digest: written once, then in its place."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sayso.renderers.digest.markdown import MARK, QUIET_MARK
from tests.app.repository import Repository, decision
from tests.ci.steps import STARTERS, run_step, step_named

WORKFLOW = STARTERS / "sayso-digest.yml"
WRITE = step_named(WORKFLOW, "Write the digest")
KEEP = step_named(WORKFLOW, "Keep the issue up to date")
BOT = "github-actions[bot]"
WORDS = f"{MARK}\n\n- **Gone quiet** · No lost jobs: no word yet\n"
QUIET = f"{QUIET_MARK}\n\nAll quiet\n"

_GH = """\
#!{python}
import json, pathlib, sys
known = pathlib.Path({folder!r}) / "issues"
issues = json.loads(known.read_text())
path, *options = sys.argv[2:]
path = path.removeprefix("repos/acme/jobs/")
if "--method" not in options:
    assert path.startswith("issues?state=all&creator=github-actions%5Bbot%5D"), path
    assert {{"--paginate", "--slurp"}} <= set(options)
    print(json.dumps([issues[:1], issues[1:]]))
    sys.exit()
if {refuses}:
    sys.exit("HTTP 403: Resource not accessible by integration")
given = json.load(sys.stdin)
method = options[options.index("--method") + 1]
if method == "POST" and path == "issues":
    opened = {{"number": len(issues) + 1, "state": "open", "user": {{"login": {bot!r}}}}}
    issues.append(opened | given)
elif method == "PATCH":
    (one,) = (one for one in issues if path == f"issues/{{one['number']}}")
    one |= given | {{"edits": one.get("edits", 0) + 1}}
else:
    sys.exit("HTTP 404")
known.write_text(json.dumps(issues))
"""


@dataclass
class GitHub:
    """A repository with issues, and a `gh` that reads and writes them."""

    folder: Path
    refuses: bool = False

    def __post_init__(self) -> None:
        (self.folder / "bin").mkdir(parents=True)
        (self.folder / "work").mkdir()
        gh = self.folder / "bin/gh"
        script = _GH.format(
            python=sys.executable, folder=str(self.folder), refuses=self.refuses, bot=BOT
        )
        gh.write_text(script, "utf-8")
        gh.chmod(0o755)
        self.holds()

    def holds(self, *issues: dict[str, Any]) -> None:
        (self.folder / "issues").write_text(json.dumps(issues), "utf-8")

    @property
    def issues(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads((self.folder / "issues").read_text("utf-8"))
        return found

    def keep(self, text: str) -> subprocess.CompletedProcess[str]:
        """Runs the step on a digest; it must end well."""
        (self.folder / "digest.md").write_text(text, "utf-8")
        given = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "acme/jobs",
            "RUNNER_TEMP": str(self.folder),
        }
        done = run_step(KEEP, self.folder / "work", given, {"github.token": "not-a-token"})
        assert (done.returncode, done.stderr if not self.refuses else "") == (0, ""), done
        return done


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    return GitHub(tmp_path / "github")


def issue(number: int, body: str | None, by: str = BOT, **more: Any) -> dict[str, Any]:  # noqa: ANN401  # as JSON
    return {"number": number, "state": "open", "user": {"login": by}, "body": body, **more}


def test_first_digest_opens_an_issue(github: GitHub) -> None:
    github.keep(WORDS)
    (only,) = github.issues
    assert (only["title"], only["body"], only["state"]) == ("What needs somebody", WORDS, "open")


def test_next_one_is_written_in_its_place(github: GitHub) -> None:
    github.keep(WORDS)
    github.keep(f"{WORDS}- and more\n")
    (only,) = github.issues
    assert (only["body"], only["edits"]) == (f"{WORDS}- and more\n", 1)


def test_same_digest_changes_nothing(github: GitHub) -> None:
    """GitHub may hand lines back as Windows ends them."""
    github.holds(issue(4, WORDS.strip().replace("\n", "\r\n")))
    github.keep(WORDS)
    assert "edits" not in github.issues[0]


def test_quiet_week_closes_it_and_the_next_one_opens_it_again(github: GitHub) -> None:
    github.keep(WORDS)
    github.keep(QUIET)
    assert [(one["state"], one["body"]) for one in github.issues] == [("closed", QUIET)]
    github.keep(f"{QUIET}still\n")
    assert github.issues[0]["edits"] == 1
    github.keep(WORDS)
    assert [(one["state"], one["body"]) for one in github.issues] == [("open", WORDS)]


def test_quiet_week_opens_nothing(github: GitHub) -> None:
    github.keep(QUIET)
    assert github.issues == []


def test_issues_of_others_are_left_alone(github: GitHub) -> None:
    others = [
        issue(1, WORDS, "linh"),
        issue(2, f"{MARK} as a pull request", pull_request={}),
        issue(3, None),
        issue(4, f"As in {MARK}"),
        issue(5, WORDS) | {"user": None},
    ]
    github.holds(*others)
    github.keep(f"{WORDS}- new\n")
    assert github.issues[:-1] == others
    assert github.issues[-1]["number"] == 6


def test_oldest_is_kept_where_there_are_two(github: GitHub) -> None:
    github.holds(issue(3, f"{WORDS}old"), issue(8, f"{WORDS}newer"))
    github.keep(WORDS)
    assert [one["body"] for one in github.issues] == [WORDS, f"{WORDS}newer"]


def test_where_it_may_not_write_it_says_so_and_fails_nothing(tmp_path: Path) -> None:
    refusing = GitHub(tmp_path / "github", refuses=True)
    assert "::warning::" in refusing.keep(WORDS).stdout


def test_step_and_command_agree_on_the_marks() -> None:
    assert f'MARK, QUIET_MARK = "{MARK}", "{QUIET_MARK}"' in KEEP["run"]


def test_digest_that_is_written_is_kept(tmp_path: Path, github: GitHub) -> None:
    """Both steps, one after the other, on a real log."""
    repository = Repository(tmp_path / "log")
    repository.write("decisions/2026-03-10-sqs.md", decision(decide_by="2026-03-12"))
    repository.commit()
    values = {
        "github.server_url": "https://github.example",
        "github.repository": "acme/jobs",
        "github.ref_name": "main",
    }
    given = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "SOURCE_DATE_EPOCH": "1774008000",
    }
    done = run_step(WRITE, repository.folder, given, values)
    assert done.returncode == 0, done
    text = (tmp_path / "digest.md").read_text("utf-8")
    address = "https://github.example/acme/jobs/blob/main/decisions/2026-03-10-sqs.md"
    assert f"]({address}): due 2026\\-03\\-12" in text
    assert (tmp_path / "summary.md").read_text("utf-8") == text
    github.keep(text)
    assert github.issues[0]["body"] == text
