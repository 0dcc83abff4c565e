"""`sayso init --gitlab`, and what its pipeline runs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.app.repository import decision
from tests.cli.shell import Shell
from tests.cli.test_init import done

NEW = "decisions/2026-03-10-new.md"


def test_pipeline_takes_the_place_of_workflows(shell: Shell) -> None:
    shell.repository()
    out = done(shell.fine("init", "--gitlab"))
    assert out[".gitlab/sayso.yml"] == out[".gitlab-ci.yml"] == "created"
    assert not any("github" in path for path in shell.files())
    included = yaml.safe_load(shell.read(".gitlab-ci.yml"))["include"]
    assert included == [{"local": ".gitlab/sayso.yml"}]
    assert shell("check", "--strict").code == 0


def test_pipeline_that_is_there_is_kept_and_told_what_to_take_in(shell: Shell) -> None:
    shell.repository()
    shell.write(".gitlab-ci.yml", "stages: [test]\n")
    said = shell("init", "--gitlab")
    assert shell.read(".gitlab-ci.yml") == "stages: [test]\n"
    assert "add `include: [{local: .gitlab/sayso.yml}]` to .gitlab-ci.yml" in said.err


def test_pipelines_go_only_where_gitlab_reads_them(shell: Shell) -> None:
    shell.repository()
    said = shell("init", "--gitlab", "log")
    assert "skipped  .gitlab/sayso.yml" in said.out
    assert not any("gitlab" in path for path in shell.files())


@pytest.mark.parametrize("owner,code", [("linh-tran", 0), ("zoe", 1)])
def test_what_the_pipeline_runs_works(shell: Shell, owner: str, code: int) -> None:
    shell.repository()
    shell.fine("init", "--gitlab")
    shell.commit()
    base = shell.git("rev-parse", "HEAD").strip()
    shell.git("checkout", "--quiet", "-b", "change")
    shell.write(NEW, decision(owner=owner))
    shell.commit()
    job = yaml.safe_load(shell.read(".gitlab/sayso.yml"))["sayso-check"]
    install, *commands = job["script"]
    assert install.startswith("pip install ")
    assert job["variables"]["GIT_DEPTH"] == 0
    shell.set("CI_MERGE_REQUEST_DIFF_BASE_SHA", base)
    shell.set("PATH", f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin")
    script = "\n".join(["set -eo pipefail", *commands])
    ran = subprocess.run(["bash", "-c", script], check=False, capture_output=True, text=True)
    assert ran.returncode == code, ran
    report = json.loads(shell.read(job["artifacts"]["reports"]["codequality"]))
    assert [one["location"]["path"] for one in report] == [NEW] * code
    (comment,) = job["artifacts"]["paths"]
    assert "Use SQS for the job queue" in shell.read(comment)
    assert job["artifacts"]["when"] == "always"


def test_schedule_tells_what_needs_somebody(shell: Shell) -> None:
    shell.repository()
    shell.fine("init", "--gitlab")
    shell.write(NEW, decision(owner="linh-tran", decide_by="2026-03-12"))
    shell.commit()
    job = yaml.safe_load(shell.read(".gitlab/sayso.yml"))["sayso-digest"]
    assert job["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}]
    install, *commands = job["script"]
    assert install.startswith("pip install ")
    shell.set("CI_PROJECT_URL", "https://gitlab.example/acme/jobs")
    shell.set("CI_DEFAULT_BRANCH", "main")
    shell.set("PATH", f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin")
    script = "\n".join(["set -eo pipefail", *commands])
    ran = subprocess.run(["bash", "-c", script], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran
    assert "Use SQS for the job queue: due 2026-03-12" in ran.stdout
    (digest,) = job["artifacts"]["paths"]
    address = f"https://gitlab.example/acme/jobs/-/blob/main/{NEW}"
    assert f"({address})" in shell.read(digest)
