"""What other repositories use: the pre-commit hooks and the GitHub action, tried for real."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkgen.cli import run
from tests.workshop import NEWER, lay_out

SCRIPTS = sysconfig.get_path("scripts")
CLIENT = Path("generated/shop/client.py")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Make a repository with the target `shop`, generated and committed, and go there."""
    root = tmp_path / "repository"
    root.mkdir()
    monkeypatch.chdir(root)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PATH", f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    lay_out(root)
    assert run(["generate", "--no-validate"]) == 0
    for line in ("init -q", "config user.name t", "config user.email t@t.example"):
        subprocess.run(["git", *line.split()], check=True)
    commit()
    yield root


def commit() -> None:
    subprocess.run(["git", "add", "-A"], check=True)
    subprocess.run(["git", "commit", "-q", "--no-verify", "-m", "x"], check=True)


# --- pre-commit ---------------------------------------------------------------------------------


@pytest.fixture
def hooks(project: Path, repository: Path) -> None:
    """Let the repository use our hooks, with the `sdkgen` that is installed here."""
    found = yaml.safe_load((project / ".pre-commit-hooks.yaml").read_text())
    # Only how the command is installed differs from what other repositories get.
    local = [{**hook, "language": "unsupported"} for hook in found]
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    commit()


def pre_commit(*arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "pre_commit", "run", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.usefixtures("hooks")
def test_hooks_pass_on_what_was_generated() -> None:
    code, said = pre_commit("--all-files")
    assert code == 0, said
    assert said.count("Passed") == 2


@pytest.mark.usefixtures("hooks")
def test_a_hand_edit_does_not_get_through() -> None:
    CLIENT.write_text(CLIENT.read_text() + "# mine\n")
    subprocess.run(["git", "add", "-A"], check=True)
    code, said = pre_commit()
    assert code == 1
    assert f"{CLIENT}: edited by hand" in said


@pytest.mark.usefixtures("hooks")
def test_a_new_document_without_its_sdk_does_not_get_through() -> None:
    Path("specs/shop/openapi.yaml").write_text(NEWER)
    subprocess.run(["git", "add", "-A"], check=True)
    code, said = pre_commit()
    assert code == 1
    assert "spec changed" in said
    assert run(["generate", "--no-validate"]) == 0
    subprocess.run(["git", "add", "-A"], check=True)
    assert pre_commit()[0] == 0


@pytest.mark.usefixtures("hooks")
def test_a_broken_document_is_told() -> None:
    Path("specs/shop/openapi.yaml").write_text("a: [")
    subprocess.run(["git", "add", "-A"], check=True)
    code, said = pre_commit("sdkgen-lint")
    assert code == 1
    assert "openapi.yaml:2:1: error" in said


@pytest.mark.usefixtures("hooks")
def test_other_files_ask_nothing_of_the_hooks() -> None:
    Path("notes.txt").write_text("mine")
    subprocess.run(["git", "add", "-A"], check=True)
    code, said = pre_commit()
    assert code == 0
    assert said.count("Skipped") == 2


# --- the action ---------------------------------------------------------------------------------


def action(project: Path) -> dict[str, Any]:
    path = project / ".github/actions/sdkgen-check/action.yml"
    found: dict[str, Any] = yaml.safe_load(path.read_text())
    return found


def steps(
    project: Path, given: Mapping[str, str], python: Path | None = None
) -> Iterator[subprocess.CompletedProcess[str]]:
    """Run the `run:` steps of the action as a runner does; without `python` all but installing."""
    found = action(project)
    values = {f"inputs.{k}": v["default"] for k, v in found["inputs"].items()}
    values |= {f"inputs.{name}": value for name, value in given.items()}
    values["github.action_path"] = str(project / ".github/actions/sdkgen-check")

    def filled(text: str) -> str:
        return re.sub(r"\${{\s*(\S+)\s*}}", lambda m: values[m[1]], text)

    path = f"{python.parent}{os.pathsep}" if python else ""
    for step in found["runs"]["steps"]:
        if "run" in step and (python or "Install" not in step["name"]):
            assert "${{" not in step["run"]
            own = {name: filled(text) for name, text in step.get("env", {}).items()}
            yield subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=filled(step.get("working-directory", ".")),
                env={**os.environ, "PATH": f"{path}{os.environ['PATH']}", **own},
                capture_output=True,
                text=True,
            )


@pytest.mark.usefixtures("repository")
def test_the_action_passes_and_fails_with_check(project: Path) -> None:
    (done,) = steps(project, {})
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    CLIENT.write_text("")
    (done,) = steps(project, {"targets": "shop"})
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file={CLIENT},")
    (done,) = steps(project, {"targets": "shop shpo"})
    assert done.returncode == 2


@pytest.mark.usefixtures("repository")
def test_the_action_looks_upstream(project: Path) -> None:
    Path("a newer.yaml").write_text(NEWER)
    (done,) = steps(project, {"upstream": "a newer.yaml"})
    assert done.returncode == 1
    assert done.stdout.startswith("::notice file=a newer.yaml,line=")


def test_inputs_of_the_action_are_data(project: Path, repository: Path) -> None:
    evil = "shop$(touch pwned) `touch pwned` ; touch pwned"
    (done,) = steps(project, {"targets": evil, "upstream": evil})
    assert done.returncode == 2
    assert not (repository / "pwned").exists()


@pytest.mark.proof
@pytest.mark.usefixtures("repository")
def test_install_by_the_action(project: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv/bin/python"
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run(
        [python, "-c", where], capture_output=True, text=True, check=True
    )
    # The libraries are taken from this environment, so that the proof runs without a network.
    Path(site.stdout.strip(), "libraries.pth").write_text(sysconfig.get_path("purelib"))
    os.environ["PIP_NO_DEPS"] = "1"
    os.environ["PIP_NO_BUILD_ISOLATION"] = "0"  # pip reads it the wrong way round
    try:
        installed, checked = steps(project, {}, python)
    finally:
        del os.environ["PIP_NO_DEPS"], os.environ["PIP_NO_BUILD_ISOLATION"]
    assert installed.returncode == 0, installed.stderr
    assert (python.parent / "sdkgen").exists()
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_workflows_and_hooks_name_what_is_there(project: Path) -> None:
    flow = yaml.safe_load((project / ".github/workflows/ci.yml").read_text())
    lines = [step for job in flow["jobs"].values() for step in job["steps"]]
    assert {"run": ".ci/run"} in lines
    used = [step["uses"] for step in lines if step.get("uses", "").startswith("./")]
    assert used and all((project / path / "action.yml").is_file() for path in used)
