"""What the workflow of `sayso init` runs, run for real on a pull request's branch."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.app.repository import OWNERS, Repository, decision
from tests.ci.steps import ACTIONS, HERE, STARTERS, run_step, step_named

CHECK = STARTERS / "sayso-check.yml"
NEW = "decisions/2026-03-10-new.md"

VALUES = {
    "github.base_ref": "main",
    "github.server_url": "https://github.com",
    "github.repository": "acme/jobs",
    "github.event.pull_request.head.sha": "0f0f0f",
    "github.event.pull_request.head.sha || github.sha": "0f0f0f",
    "github.action_path": str(ACTIONS[0].parent),
    "inputs.version": "",
    "inputs.format": "github",
    "inputs.strict": "false",
    "inputs.base || (github.base_ref && format('origin/{0}', github.base_ref))": "origin/main",
}


@pytest.fixture
def runner(tmp_path: Path) -> Mapping[str, str]:
    """What a runner sets, with this Python's commands first on its path."""
    (tmp_path / "temp").mkdir()
    commands = Path(sys.executable).parent
    return {
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "PATH": f"{commands}:/usr/local/bin:/usr/bin:/bin",
        "SOURCE_DATE_EPOCH": "1774008000",
    }


@pytest.fixture
def checkout(tmp_path: Path) -> Repository:
    """A clone as the checkout makes it: the branch merged into its base, detached."""
    remote = Repository(tmp_path / "remote")
    remote.write("owners.yaml", OWNERS + "areas:\n  jobs: {owner: minh, paths: [src/**]}\n")
    remote.write("decisions/2026-03-01-old.md", decision(owner="zoe"))
    remote.commit()
    remote.git("checkout", "--quiet", "-b", "change")
    remote.write(NEW, decision(title="Use SQS for mail"))
    remote.write("src/run.py", "print()\n")
    remote.commit()
    remote.git("checkout", "--quiet", "main")
    remote.write("decisions/2026-03-02-meanwhile.md", decision(owner="mia"))
    remote.commit()
    remote.git("merge", "--quiet", "--no-edit", "change")
    merged = remote.git("rev-parse", "HEAD")
    remote.git("update-ref", "refs/pull/7/merge", merged)
    remote.git("reset", "--quiet", "--hard", "HEAD~1")
    subprocess.run(
        ["git", "clone", "--quiet", remote.folder, tmp_path / "clone"], check=True, env=None
    )
    clone = Repository(tmp_path / "clone")
    clone.git("fetch", "--quiet", "origin", "refs/pull/7/merge")
    clone.git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD")
    return clone


def test_branch_that_adds_no_mistake_passes(
    checkout: Repository, runner: Mapping[str, str]
) -> None:
    done = run_step(step_named(CHECK, "Check"), checkout.folder, runner, VALUES)
    assert done.returncode == 0, done
    assert "nothing new found · 2 known" in done.stderr


def test_branch_that_adds_one_fails_and_tells_it_beside_its_line(
    checkout: Repository, runner: Mapping[str, str]
) -> None:
    checkout.write(NEW, decision(owner="tom"))
    done = run_step(step_named(CHECK, "Check"), checkout.folder, runner, VALUES)
    assert done.returncode == 1, done
    assert done.stdout.startswith(f"::error file={NEW},line=4,col=8,")
    assert "SO202" in Path(runner["GITHUB_STEP_SUMMARY"]).read_text("utf-8")


def test_comment_is_written_down_and_shown_in_the_summary(
    checkout: Repository, runner: Mapping[str, str]
) -> None:
    done = run_step(step_named(CHECK, "Write the comment"), checkout.folder, runner, VALUES)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = Path(runner["RUNNER_TEMP"], "comment.md").read_text("utf-8")
    assert f"[Use SQS for mail](https://github.com/acme/jobs/blob/0f0f0f/{NEW}): new" in text
    assert "- Minh: the area `jobs`\n" in text
    assert "meanwhile" not in text
    assert Path(runner["GITHUB_STEP_SUMMARY"]).read_text("utf-8") == text


@pytest.mark.parametrize("name", ["main; touch x", "$(touch x)", "`touch x`", "--help"])
def test_name_of_a_branch_is_no_command(
    checkout: Repository, runner: Mapping[str, str], name: str
) -> None:
    for step in ("Check", "Write the comment"):
        values = {**VALUES, "github.base_ref": name}
        done = run_step(step_named(CHECK, step), checkout.folder, runner, values)
        assert done.returncode == 2, done
        assert f"no revision `origin/{name}`" in done.stderr
    assert not (checkout.folder / "x").exists()


def test_install_asks_for_a_release(runner: Mapping[str, str], tmp_path: Path) -> None:
    """pip itself would ask the network; what it is asked for can be read without."""
    asked = tmp_path / "asked"
    shim = tmp_path / "shims/pip"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {asked}\n', "utf-8")
    shim.chmod(0o755)
    given = {**runner, "PATH": f"{shim.parent}:{runner['PATH']}"}
    assert run_step(step_named(CHECK, "Install"), tmp_path, given, VALUES).returncode == 0
    command, wanted = asked.read_text("utf-8").splitlines()
    assert command == "install"
    assert Requirement(wanted).name == "sayso"


@pytest.fixture
def installed(runner: Mapping[str, str]) -> Path:
    """The environment that the action makes, with the command of this one in it."""
    commands = Path(runner["RUNNER_TEMP"], "sayso/bin")
    commands.mkdir(parents=True)
    (commands / "sayso").symlink_to(shutil.which("sayso", path=runner["PATH"]) or "missing")
    return commands


@pytest.mark.parametrize("strict,code", [("false", 0), ("true", 1)])
def test_action_checks_and_strict_counts_warnings(
    checkout: Repository, runner: Mapping[str, str], installed: Path, strict: str, code: int
) -> None:
    assert installed.is_dir()
    checkout.write(
        NEW, decision(title="Use SQS for the mail of all the people who have asked us for it")
    )
    values = {**VALUES, "inputs.strict": strict}
    done = run_step(step_named(ACTIONS[0], "Check"), checkout.folder, runner, values)
    assert done.returncode == code, done
    assert "1 new warning" in done.stderr


def test_action_without_a_base_checks_everything_and_writes_no_comment(
    checkout: Repository, runner: Mapping[str, str], installed: Path
) -> None:
    assert installed.is_dir()
    values = {key: "" if "base_ref" in key else value for key, value in VALUES.items()}
    done = run_step(step_named(ACTIONS[0], "Check"), checkout.folder, runner, values)
    assert done.returncode == 1, done
    assert "2 errors" in done.stderr
    done = run_step(step_named(ACTIONS[0], "Write the comment"), checkout.folder, runner, values)
    assert done.returncode == 0, done
    assert not Path(runner["RUNNER_TEMP"], "comment.md").exists()


def test_action_says_where_its_comment_is(
    checkout: Repository, runner: Mapping[str, str], installed: Path
) -> None:
    assert installed.is_dir()
    done = run_step(step_named(ACTIONS[0], "Write the comment"), checkout.folder, runner, VALUES)
    assert done.returncode == 0, done
    file = Path(runner["RUNNER_TEMP"], "comment.md")
    assert Path(runner["GITHUB_OUTPUT"]).read_text("utf-8") == f"file={file}\n"
    assert "Use SQS for mail" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "version,wanted",
    [
        ("", None),
        ("0.1.0", "sayso==0.1.0"),
        (">=0.1,<0.2", "sayso>=0.1,<0.2"),
    ],
)
def test_action_installs_the_release_that_is_named_or_itself(
    runner: Mapping[str, str], tmp_path: Path, version: str, wanted: str | None
) -> None:
    asked = tmp_path / "asked"
    python = tmp_path / "python"
    python.write_text(
        '#!/bin/sh\nmkdir -p "$4/bin"\n'
        f'printf \'#!/bin/sh\\nprintf "%%s\\\\n" "$@" > {asked}\\n\' > "$4/bin/pip"\n'
        'chmod +x "$4/bin/pip"\n',
        "utf-8",
    )
    python.chmod(0o755)
    values = {
        **VALUES,
        "inputs.version": version,
        "steps.python.outputs.python-path": str(python),
    }
    done = run_step(step_named(ACTIONS[0], "Install"), tmp_path, runner, values)
    assert done.returncode == 0, done
    told = asked.read_text("utf-8").splitlines()[-1]
    assert told == wanted if wanted else Path(told).resolve() == HERE
