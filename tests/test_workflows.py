"""What runs in continuous integration is pinned by digest, may read only, and ends some day."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted(ROOT.glob(".github/workflows/*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize(
    "path",
    [*WORKFLOWS, *ROOT.glob(".github/actions/*/action.yml"), ROOT / "README.md"],
    ids=lambda path: path.name,
)
def test_actions_are_pinned_by_digest(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text())
    assert used
    for action in used:
        assert action.startswith("./") or PINNED.fullmatch(action), action


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_jobs_have_a_time_limit_and_may_only_read(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text())
    assert workflow["permissions"] == {"contents": "read"}
    assert all(job["timeout-minutes"] <= 240 for job in workflow["jobs"].values())


def test_the_proofs_run_every_night() -> None:
    # YAML 1.1, as PyYAML reads it, takes the key `on` for true
    nightly = yaml.safe_load((ROOT / ".github/workflows/nightly.yml").read_text())
    assert nightly[True]["schedule"]
    steps = [
        step.get("run") for job in nightly["jobs"].values() for step in job["steps"]
    ]
    assert "make proof" in steps
